import type { Reason, RenewalReason } from '../../context/reason.ts';
import type { DesiredSettings } from '../../inputs/settings.ts';
import { keyFamily, readCertificate } from '../../pki/facts.ts';
import { leafAlgorithmFor, rootOf } from '../../pki/material.ts';
import { examineServerCertificate } from '../../pki/requirements.ts';
import { type ChainRoot, chainRootOf } from '../../pki/sent-chain.ts';
import { findAnchor } from '../../pki/trust-path.ts';
import type { AuthorityPlan } from '../authority/planned.ts';
import { trustOfRollover } from '../authority/rollover.ts';
import type { Decision, Refusal } from '../decision.ts';
import type { Snapshot, StoredLeaf } from '../snapshot.ts';
import type { ServerCertificatePlan } from './planned.ts';
import {
  impactOf,
  type LeafInputs,
  planReimport,
  type ReissueCause,
  signerOfPlan,
} from './reimport.ts';
import { phaseReason, reissueReason } from './renewal.ts';

/** What the leaf is held against. */
interface Wanted extends LeafInputs {
  /** PEM, one each: the roots that devices trust; none where the authority is yet to be made. */
  readonly trust: readonly string[];
}

/**
 * A leaf that meets the requirements is kept; another is re-imported under the ARN that the configuration knows. Only where that
 * cannot be, and the user allows it, a certificate of its own is imported for a configuration made anew.
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
  const wanted = { settings, snapshot, authority, trust: trustOfPlan(authority) };
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
          ...impactOf(cause),
        },
      };
}

/** PEM, one each: the roots that devices trust, as far as they exist. */
function trustOfPlan(authority: AuthorityPlan): readonly string[] {
  switch (authority.do) {
    case 'trust':
      return authority.roots;
    case 'create':
      return [];
    case 'create-next':
      return [rootOf(authority.current.authority)];
    case 'use':
      return trustOfRollover(authority.rollover);
  }
}

/**
 * A step of a rollover is what the user asked for, whoever it cuts off. An abort may be known from a tag alone, which must not take
 * a domain back to an authority that its leaf does not lead to.
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

/** Only what the user asked for has a leaf imported again. A self-signed leaf has no root above it to be sent. */
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

/** A leaf without fault may still have to be issued anew. */
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
