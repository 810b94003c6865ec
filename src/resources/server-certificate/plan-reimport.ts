import type { PlannedChange } from '../../context/change.ts';
import type { RenewalReason } from '../../context/reason.ts';
import type { DesiredSettings } from '../../inputs/settings.ts';
import { type CertificateFacts, readCertificate } from '../../pki/facts.ts';
import { issuedShape } from '../../pki/leaf-shape.ts';
import {
  type CertificateChain,
  type KeyAlgorithm,
  leafAlgorithmFor,
  publicKeyOf,
  rootOf,
} from '../../pki/material.ts';
import { signatureNameOf } from '../../pki/signer.ts';
import type { AuthorityPlan } from '../authority/planned.ts';
import { signingGeneration } from '../authority/rollover.ts';
import type { Decision, Refusal } from '../decision.ts';
import type { Snapshot, StoredLeaf } from '../snapshot.ts';
import type { ServerCertificatePlan } from './planned.ts';
import { type ReimportRefusal, reimportRefusal } from './reimport-refusal.ts';

/** Why a leaf is not kept. */
export interface ReissueCause {
  readonly reason: RenewalReason;
  /** No device that trusts the current leaf's CA would trust the next leaf. */
  readonly breaksTrust: boolean;
}

/** What the decision about a leaf depends on. */
export interface LeafInputs {
  readonly settings: DesiredSettings;
  readonly snapshot: Snapshot;
  readonly authority: AuthorityPlan;
}

/**
 * Renews the leaf under the ARN that the configuration uses; refuses what ACM would reject or IoT Core not pick up. Also refuses
 * another CA than the current leaf's, unless the user allows it: then the same ARN is used, without the outage of a recreated
 * configuration.
 */
export function planReimport(
  { certificate: { arn }, chain }: StoredLeaf,
  cause: ReissueCause,
  { settings, snapshot, authority }: LeafInputs,
): Decision<ServerCertificatePlan> | Refusal {
  const { domain } = settings;
  const previous = readCertificate(chain.certificate);
  if (snapshot.authority.kind === 'absent' && !settings.replace) {
    return {
      code: 'ca-not-found',
      figures: {
        why: 'served-without',
        domain,
        issuer: previous.issuer,
        secretId: snapshot.authority.secretId,
      },
    };
  }
  if (cause.breaksTrust && !settings.replace) {
    const stored = storedRoot(snapshot);
    return {
      code: 'ca-not-trusted',
      figures: { domain, issuer: previous.issuer, stored },
    };
  }
  const refusal = refusalOf(settings, snapshot, authority, previous);
  if (refusal !== undefined) {
    return {
      code: 'replace-required',
      figures: { why: 'certificate', arn, reason: cause.reason, obstacle: refusal },
    };
  }
  return {
    plan: { do: 'reimport', arn, previous },
    change: {
      action: 'update',
      resource: 'server certificate',
      name: arn,
      reason: cause.reason,
      impact: impactOf(cause),
    },
  };
}

function storedRoot({ authority }: Snapshot) {
  if (authority.kind !== 'stored') {
    return undefined;
  }
  const { current } = authority.rollover;
  const { fingerprint } = readCertificate(rootOf(current.authority));
  return { secretId: current.secretId, fingerprint };
}

/** A leaf of another CA is issued only if the user allows it. */
export function impactOf(cause: ReissueCause | undefined): PlannedChange['impact'] {
  return cause?.breaksTrust ? 'cuts-off' : undefined;
}

function refusalOf(
  { serverCertificate, domain }: DesiredSettings,
  { configured }: Snapshot,
  authority: AuthorityPlan,
  previous: CertificateFacts,
): ReimportRefusal | undefined {
  const type = configured?.leaf?.certificate.type;
  if (type !== 'IMPORTED') {
    return { kind: 'not-imported', type };
  }
  if (serverCertificate.kind === 'provided') {
    return reimportRefusal(previous, readCertificate(serverCertificate.material.certificate));
  }
  const signer = signerOfPlan(authority);
  const { keyAlgorithm = kindOfLeaf(authority) } = serverCertificate;
  return reimportRefusal(previous, {
    ...issuedShape(domain, keyAlgorithm, previous),
    signatureAlgorithm: signer
      ? signatureNameOf(publicKeyOf(signer))
      : signatureNames[keyAlgorithm],
  });
}

function kindOfLeaf(authority: AuthorityPlan): KeyAlgorithm {
  const signer = signerOfPlan(authority);
  if (signer) {
    return leafAlgorithmFor(signer);
  }
  return authority.do === 'create' ? authority.key.keyAlgorithm : 'RSA_2048';
}

/** For a CA not created yet, whose key has the leaf's algorithm. */
const signatureNames: Readonly<Record<KeyAlgorithm, string>> = {
  RSA_2048: 'sha256WithRSAEncryption',
  EC_prime256v1: 'ecdsa-with-SHA256',
};

/** The signing CA, if it exists: a rollover creates one of the same algorithm as the current one. */
export function signerOfPlan(authority: AuthorityPlan): CertificateChain | undefined {
  switch (authority.do) {
    case 'create-next':
      return authority.current.authority;
    case 'use':
      return signingGeneration(authority.rollover).authority;
    default:
      return undefined;
  }
}
