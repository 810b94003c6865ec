import type { Reason, RenewalReason } from '../../context/reason.ts';
import type { DesiredSettings } from '../../inputs/settings.ts';
import { examineServerCertificate } from '../../pki/check-server-certificate.ts';
import { keyFamily, readCertificate } from '../../pki/facts.ts';
import { leafAlgorithmFor } from '../../pki/material.ts';
import { type ChainRoot, chainRootOf } from '../../pki/sent-chain.ts';
import { findAnchor } from '../../pki/trust-path.ts';
import { type AuthorityPlan, rootsOfPlan } from '../authority/planned.ts';
import { trustOfRollover } from '../authority/rollover.ts';
import type { Decision, Refusal } from '../decision.ts';
import { excludedRoots, type Snapshot, type StoredLeaf } from '../snapshot.ts';
import {
  impactOf,
  type LeafInputs,
  planReimport,
  type ReissueCause,
  signerOfPlan,
} from './plan-reimport.ts';
import { phaseReason, reissueReason } from './plan-reissue.ts';
import type { ServerCertificatePlan } from './planned.ts';

/** What the leaf is compared with. */
interface Wanted extends LeafInputs {
  /** PEM, one each: the roots that devices trust; empty if the CA is not created yet. */
  readonly trust: readonly string[];
}

/**
 * A leaf that meets the requirements is kept; otherwise a new one is imported under the ARN that the configuration uses. Only if
 * that is impossible, and the user allows it, a new certificate is imported for a recreated configuration.
 */
export function planServerCertificate(
  settings: DesiredSettings,
  snapshot: Snapshot,
  authority: AuthorityPlan,
): Decision<ServerCertificatePlan> | Refusal {
  const mismatch = authorityMismatch(settings, authority);
  if (mismatch) {
    return mismatch;
  }
  const wanted = { settings, snapshot, authority, trust: rootsOfPlan(authority, trustOfRollover) };
  const current = snapshot.configured?.leaf;
  const cause =
    current && (stepOf(current, wanted) ?? causeOf(current, wanted) ?? renewalOf(current, wanted));
  if (current && !cause) {
    return keep(current, { code: 'requirements-met', figures: {} });
  }
  const reimport = current && cause && planReimport(current, cause, wanted);
  if (reimport && !(settings.replace && 'code' in reimport)) {
    return reimport;
  }
  const spare = snapshot.spareLeaves.find((leaf) => !causeOf(leaf, wanted));
  return spare
    ? keep(spare, { code: 'imported-earlier', figures: {} })
    : {
        plan: { do: 'import' },
        change: {
          action: 'create',
          resource: 'server certificate',
          name: settings.domain,
          reason: cause?.reason ?? { code: 'none-imported', figures: {} },
          impact: impactOf(cause),
        },
      };
}

/**
 * The user requested a step of a rollover, even if it cuts devices off. An abort may come from a tag only, which must not move a
 * domain to a CA that its leaf does not chain to.
 */
function stepOf(leaf: StoredLeaf, wanted: Wanted): ReissueCause | undefined {
  const { authority } = wanted;
  const reason = phaseReason(authority);
  if (reason === undefined) {
    return undefined;
  }
  const isAbort = authority.do === 'use' && authority.rollover.kind === 'aborting';
  return { reason, breaksTrust: isAbort && causeOf(leaf, wanted)?.breaksTrust === true };
}

function causeOf(
  leaf: StoredLeaf,
  { settings, snapshot, trust }: Wanted,
): ReissueCause | undefined {
  const findings = examineServerCertificate(leaf.chain, {
    domain: settings.domain,
    trust,
    excluded: excludedRoots(snapshot.authority),
    now: snapshot.now,
  });
  const failed = findings.filter(({ result }) => result === 'fail');
  const breaksTrust =
    failed.some(({ id }) => id === 'issuer') &&
    findAnchor(
      [leaf.chain.certificate, ...leaf.chain.chain].map(readCertificate),
      trust.map(readCertificate),
    ) === undefined;
  const [first] = failed;
  if (first) {
    return { reason: { code: 'requirement-missed', figures: { finding: first } }, breaksTrust };
  }
  const reason = differenceFromWanted(leaf, settings);
  return reason === undefined ? undefined : { reason, breaksTrust };
}

function differenceFromWanted(
  leaf: StoredLeaf,
  { serverCertificate, chainRoot }: DesiredSettings,
): RenewalReason | undefined {
  const current = readCertificate(leaf.chain.certificate);
  if (serverCertificate.kind === 'provided') {
    const wanted = readCertificate(serverCertificate.material.certificate).fingerprint;
    if (current.fingerprint !== wanted) {
      return { code: 'other-provided', figures: {} };
    }
  } else {
    const { keyAlgorithm: required } = serverCertificate;
    const { keyAlgorithm: actual } = current;
    if (required !== undefined && actual !== required) {
      return { code: 'key-differs', figures: { actual, required } };
    }
  }
  return rootDifference(leaf, chainRoot);
}

/** A leaf is imported again only if the user requests it. A self-signed leaf has no root above it. */
function rootDifference(
  { chain }: StoredLeaf,
  required: ChainRoot | undefined,
): RenewalReason | undefined {
  return required === undefined ||
    required === chainRootOf(chain) ||
    readCertificate(chain.certificate).selfSigned
    ? undefined
    : { code: 'chain-root-differs', figures: { required } };
}

/** A flawless leaf may still have to be reissued. */
function renewalOf(
  leaf: StoredLeaf,
  { settings, snapshot, authority }: Wanted,
): ReissueCause | undefined {
  const reason = reissueReason(leaf, settings, snapshot, authority);
  return reason === undefined ? undefined : { reason, breaksTrust: false };
}

/** ACM: "The cryptographic algorithm of an imported certificate must match the algorithm of the signing CA". */
function authorityMismatch(
  { serverCertificate }: DesiredSettings,
  authority: AuthorityPlan,
): Refusal | undefined {
  const signer = signerOfPlan(authority);
  if (serverCertificate.kind === 'provided' || signer === undefined) {
    return undefined;
  }
  const { keyAlgorithm } = serverCertificate;
  const kept = readCertificate(signer.certificate);
  return keyAlgorithm === undefined || keyFamily(kept.keyAlgorithm) === keyFamily(keyAlgorithm)
    ? undefined
    : {
        code: 'key-algorithm-mismatch',
        figures: {
          why: 'input',
          keyAlgorithm,
          ca: kept.subject,
          caKey: kept.keyAlgorithm,
          fitting: leafAlgorithmFor(signer),
        },
      };
}

function keep(leaf: StoredLeaf, reason: Reason): Decision<ServerCertificatePlan> {
  return {
    plan: { do: 'keep', leaf },
    change: { action: 'keep', resource: 'server certificate', name: leaf.certificate.arn, reason },
  };
}
