/** Chooses the key of a new CA. A key that cannot sign is refused here, before anything is changed. */
import type { KmsKey, KmsKeySpec } from '../../aws/kms-interface.ts';
import type { CaKey } from '../../context/reason.ts';
import type { FailureFigures } from '../../failures.ts';
import type { DesiredSettings } from '../../inputs/settings.ts';
import {
  type CertificateChain,
  type KeyAlgorithm,
  leafAlgorithmFor,
  publicKeyOf,
} from '../../pki/material.ts';
import type { Refusal } from '../decision.ts';
import type { KmsKeyState } from '../snapshot.ts';
import type { ManagedGeneration } from './generations.ts';
import type { AuthorityKeyPlan } from './planned.ts';

const specs: Readonly<Record<KeyAlgorithm, KmsKeySpec>> = {
  RSA_2048: 'RSA_2048',
  EC_prime256v1: 'ECC_NIST_P256',
};

export interface WantedKey {
  /** Undefined: the key is stored in the secret, not in KMS. */
  readonly kmsKey: KmsKeyState | undefined;
  /** The input key-algorithm. */
  readonly keyAlgorithm: KeyAlgorithm | undefined;
  /** The CA that is rolled over: the next one's key has the same algorithm. */
  readonly current?: CertificateChain | undefined;
  /** A new CA must not reuse the key of any of these. */
  readonly others: readonly ManagedGeneration[];
}

export function planAuthorityKey({
  kmsKey,
  keyAlgorithm,
  current,
  others,
}: WantedKey): AuthorityKeyPlan | Refusal {
  const kind = current ? leafAlgorithmFor(current) : keyAlgorithm;
  if (kmsKey === undefined) {
    return { kind: 'secret', keyAlgorithm: kind ?? 'RSA_2048' };
  }
  if (kmsKey.kind === 'to-be-made') {
    const algorithm = kind ?? 'RSA_2048';
    return {
      kind: 'new-kms',
      alias: kmsKey.alias,
      spec: specs[algorithm],
      keyAlgorithm: algorithm,
    };
  }
  if (kmsKey.kind === 'missing') {
    return {
      code: 'kms-key-unusable',
      figures: { why: 'missing', keyId: kmsKey.id, to: 'use' },
    };
  }
  const { key } = kmsKey;
  if (kmsKey.kind === 'alias-taken') {
    const { arn, origin, createdAt } = key;
    return {
      code: 'kms-key-foreign',
      figures: { why: 'found', keyId: kmsKey.alias, arn, origin, createdAt },
    };
  }
  const { publicKey } = kmsKey;
  const problem = keyProblem(key, kind);
  if (problem !== undefined || publicKey === undefined) {
    return {
      code: 'kms-key-unusable',
      figures: {
        why: 'unfit',
        arn: key.arn,
        specs: specsFor(kind),
        problem: problem ?? { kind: 'no-public-key' },
      },
    };
  }
  const same = others.find(({ authority }) => publicKeyOf(authority).equals(publicKey));
  return same
    ? {
        code: 'kms-key-unusable',
        figures: { why: 'taken', arn: key.arn, secretId: same.secretId },
      }
    : {
        kind: 'kms',
        arn: key.arn,
        createdAt: key.createdAt,
        publicKey,
        keyAlgorithm: publicKey.asymmetricKeyType === 'ec' ? 'EC_prime256v1' : 'RSA_2048',
      };
}

/** The input key-algorithm. */
export function keyAlgorithmOf({ serverCertificate }: DesiredSettings): KeyAlgorithm | undefined {
  return serverCertificate.kind === 'issued' ? serverCertificate.keyAlgorithm : undefined;
}

type KeyProblem = Extract<FailureFigures['kms-key-unusable'], { why: 'unfit' }>['problem'];

function keyProblem(
  { usage, spec, state, origin }: KmsKey,
  kind: KeyAlgorithm | undefined,
): KeyProblem | undefined {
  if (usage !== 'SIGN_VERIFY') {
    return { kind: 'usage', actual: usage };
  }
  if (!specsFor(kind).some((one) => one === spec)) {
    return { kind: 'spec', actual: spec, keyAlgorithm: kind };
  }
  // Of any other material there is a copy outside KMS.
  if (origin !== 'AWS_KMS') {
    return { kind: 'origin', actual: origin };
  }
  return state === 'Enabled' ? undefined : { kind: 'state', actual: state };
}

function specsFor(kind: KeyAlgorithm | undefined): readonly KmsKeySpec[] {
  return kind === undefined ? Object.values(specs) : [specs[kind]];
}

/** Where the key is, for the plan. */
export function caKeyOf(plan: AuthorityKeyPlan): CaKey {
  switch (plan.kind) {
    case 'secret':
      return { kind: 'secret' };
    case 'kms':
      return { kind: 'kms', arn: plan.arn, createdAt: plan.createdAt };
    case 'new-kms':
      return { kind: 'new-kms', alias: plan.alias };
  }
}
