/** Which key an authority that is yet to be made has. What could not sign is refused here, before anything was changed. */
import type { KmsKey, KmsKeySpec } from '../../aws/kms-interface.ts';
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
  /** Undefined: the key is kept in the secret, not in KMS. */
  readonly kmsKey: KmsKeyState | undefined;
  /** As key-algorithm has it. */
  readonly keyAlgorithm: KeyAlgorithm | undefined;
  /** The authority that is rolled over: the next one's key is of its kind. */
  readonly current?: CertificateChain;
  /** None of theirs may be the key of another authority. */
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
      refused: `there is no KMS key ${kmsKey.id} in the account and region of this run`,
      remedy: "Set ca-kms-key-id to the key's ARN, or to new to create one.",
    };
  }
  const { key, publicKey, id } = kmsKey;
  if (!kmsKey.isChosen) {
    return {
      code: 'kms-key-foreign',
      refused: `${id} names the KMS key ${key.arn}, which does not have this action's tags for the domain`,
      remedy: "To use it, set ca-kms-key-id to the key's ARN. Otherwise delete the alias.",
    };
  }
  const problem = keyProblem(key, kind);
  if (problem !== undefined || publicKey === undefined) {
    return {
      code: 'kms-key-unusable',
      refused: `the KMS key ${key.arn} cannot be a CA's key: ${problem ?? 'it has no public key'}`,
      remedy: `Set ca-kms-key-id to a key with the usage SIGN_VERIFY and the spec ${specsFor(kind).join(' or ')}, or to new to create one.`,
    };
  }
  const same = others.find(({ authority }) => publicKeyOf(authority).equals(publicKey));
  return same
    ? {
        code: 'kms-key-unusable',
        refused: `the KMS key ${key.arn} already belongs to the CA in ${same.secretId}`,
        remedy: 'Set ca-kms-key-id to another key, or to new: a rollover requires a different key.',
      }
    : {
        kind: 'kms',
        arn: key.arn,
        publicKey,
        keyAlgorithm: publicKey.asymmetricKeyType === 'ec' ? 'EC_prime256v1' : 'RSA_2048',
      };
}

/** As key-algorithm has it. */
export function keyAlgorithmOf({ serverCertificate }: DesiredSettings): KeyAlgorithm | undefined {
  return serverCertificate.kind === 'issued' ? serverCertificate.keyAlgorithm : undefined;
}

function keyProblem(
  { usage, spec, state }: KmsKey,
  kind: KeyAlgorithm | undefined,
): string | undefined {
  if (usage !== 'SIGN_VERIFY') {
    return `its usage is ${usage}`;
  }
  if (!specsFor(kind).some((one) => one === spec)) {
    return kind === undefined
      ? `its spec is ${spec}`
      : `its spec is ${spec}, but a key for ${kind} is required`;
  }
  return state === 'Enabled' ? undefined : `it is ${state}`;
}

function specsFor(kind: KeyAlgorithm | undefined): readonly KmsKeySpec[] {
  return kind === undefined ? Object.values(specs) : [specs[kind]];
}

/** For people: a clause about a key in KMS, which ends the reason of a plan. */
export function kmsClause(plan: AuthorityKeyPlan): string {
  switch (plan.kind) {
    case 'secret':
      return '';
    case 'kms':
      return `; it signs with the KMS key ${plan.arn}`;
    case 'new-kms':
      return `; a KMS key is created for it, ${plan.alias}`;
  }
}
