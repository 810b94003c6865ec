import type { DesiredSettings } from '../inputs/settings.ts';
import { type CertificateFacts, keyFamily, readCertificate } from '../pki/facts.ts';
import { issuedShape } from '../pki/leaf.ts';
import { type CertificateAuthority, leafAlgorithmFor, rootOf } from '../pki/material.ts';
import { examineServerCertificate } from '../pki/requirements.ts';
import { findAnchor } from '../pki/trust-path.ts';
import type { AuthorityPlan, Decision, Refusal, ServerCertificatePlan } from './plan.ts';
import { reissueReason } from './plan-renewal.ts';
import { type LeafShape, reimportObstacle } from './reimport.ts';
import { signingAuthority, trustOfRollover } from './rollover.ts';
import type { StoredLeaf, World } from './world.ts';

/** What the leaf is held against. */
interface Wanted {
  readonly settings: DesiredSettings;
  readonly world: World;
  readonly authority: AuthorityPlan;
  /** PEM, one each: the roots that devices trust; none where the authority is yet to be made. */
  readonly trust: readonly string[];
}

/** A leaf that meets the requirements is kept; another is re-imported under the ARN that the configuration knows. */
export function planServerCertificate(
  settings: DesiredSettings,
  world: World,
  authority: AuthorityPlan,
): Decision<ServerCertificatePlan> | Refusal {
  const mismatch = authorityMismatch(settings, authority);
  if (mismatch) {
    return mismatch;
  }
  const wanted = { settings, world, authority, trust: trustOfPlan(authority) };
  const present = world.configured?.leaf;
  const flaw = present && (flawOf(present, wanted) ?? renewalOf(present, wanted));
  if (present && !flaw) {
    return keep(present, 'meets the requirements');
  }
  if (present && flaw && !settings.replace) {
    return planReimport(present, flaw, wanted);
  }
  const spare = world.spareLeaves.find((leaf) => !flawOf(leaf, wanted));
  return spare
    ? keep(spare, 'imported by an earlier run')
    : {
        plan: { do: 'import' },
        change: {
          action: 'create',
          resource: 'server certificate',
          name: settings.domain,
          reason: flaw?.reason ?? 'none is imported for the domain',
        },
      };
}

/** PEM, one each: the roots that devices trust, as far as they exist. */
export function trustOfPlan(authority: AuthorityPlan): readonly string[] {
  switch (authority.do) {
    case 'trust':
      return authority.roots;
    case 'create':
      return [];
    case 'begin':
      return [rootOf(authority.present.authority)];
    case 'use':
      return trustOfRollover(authority.rollover);
  }
}

interface Flaw {
  readonly reason: string;
  /** No device that trusts the present leaf's authority would trust the next one. */
  readonly breaksTrust: boolean;
}

function flawOf(leaf: StoredLeaf, { settings, world, trust }: Wanted): Flaw | undefined {
  const findings = examineServerCertificate(leaf.chain, {
    domain: settings.domain,
    trust,
    now: world.now,
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
    return { reason: `${first.id}: ${first.seen}`, breaksTrust };
  }
  const reason = differenceFromWanted(leaf, settings);
  return reason === undefined ? undefined : { reason, breaksTrust };
}

function differenceFromWanted(
  leaf: StoredLeaf,
  { serverCertificate }: DesiredSettings,
): string | undefined {
  const present = readCertificate(leaf.chain.certificate);
  if (serverCertificate.kind === 'brought') {
    const wanted = readCertificate(serverCertificate.material.certificate).fingerprint;
    return present.fingerprint === wanted ? undefined : 'another leaf was brought';
  }
  const { keyAlgorithm } = serverCertificate;
  return keyAlgorithm === undefined || present.keyAlgorithm === keyAlgorithm
    ? undefined
    : `key is ${present.keyAlgorithm}, wanted ${keyAlgorithm}`;
}

/** A leaf without fault may still have to be issued anew. */
function renewalOf(leaf: StoredLeaf, { settings, world, authority }: Wanted): Flaw | undefined {
  const reason = reissueReason(leaf, settings, world, authority);
  return reason === undefined ? undefined : { reason, breaksTrust: false };
}

function planReimport(
  present: StoredLeaf,
  flaw: Flaw,
  { settings, world, authority }: Wanted,
): Decision<ServerCertificatePlan> | Refusal {
  const { arn } = present.certificate;
  const like = readCertificate(present.chain.certificate);
  if (world.authority.kind === 'absent') {
    return {
      refused: `${settings.domain} is already served with a leaf issued by ${like.issuer}, but no certificate authority is kept in the secret ${world.authority.secretId}`,
      remedy:
        'Give the authority that its devices trust as ca-certificate and ca-private-key, or name its secret in ca-secret-id; replace: true makes a new one, which no device trusts yet.',
    };
  }
  if (flaw.breaksTrust) {
    return {
      refused: `the leaf that serves ${settings.domain} was issued by ${like.issuer}, which is not the certificate authority given`,
      remedy:
        'Give the authority that the devices trust; replace: true goes over to the one given and cuts off devices that do not trust it.',
    };
  }
  const obstacle = reimportObstacleFor(present, like, settings, authority);
  if (obstacle !== undefined) {
    return {
      refused: `the leaf ${arn} has to be renewed (${flaw.reason}), but cannot be re-imported: ${obstacle}`,
      remedy:
        'Run provision with replace: true to have the domain configuration made anew with a new certificate.',
    };
  }
  return {
    plan: { do: 'reimport', arn, like },
    change: { action: 'update', resource: 'server certificate', name: arn, reason: flaw.reason },
  };
}

function reimportObstacleFor(
  present: StoredLeaf,
  like: CertificateFacts,
  { serverCertificate, domain }: DesiredSettings,
  authority: AuthorityPlan,
): string | undefined {
  if (present.certificate.type !== 'IMPORTED') {
    return `it is ${present.certificate.type}, not imported`;
  }
  if (serverCertificate.kind === 'brought') {
    return reimportObstacle(like, readCertificate(serverCertificate.material.certificate));
  }
  const signer = signerOfPlan(authority);
  const keyAlgorithm =
    serverCertificate.keyAlgorithm ?? (signer ? leafAlgorithmFor(signer) : 'RSA_2048');
  const next: LeafShape = {
    ...issuedShape(domain, keyAlgorithm, like),
    // Known once it is signed; compared again then, before it is imported.
    signatureAlgorithm: like.signatureAlgorithm,
  };
  return reimportObstacle(like, next);
}

/** Who signs, as far as it exists: what a rollover makes is of the present one's kind. */
function signerOfPlan(authority: AuthorityPlan): CertificateAuthority | undefined {
  switch (authority.do) {
    case 'begin':
      return authority.present.authority;
    case 'use':
      return signingAuthority(authority.rollover);
    default:
      return undefined;
  }
}

/** ACM: "The cryptographic algorithm of an imported certificate must match the algorithm of the signing CA". */
function authorityMismatch(
  { serverCertificate }: DesiredSettings,
  authority: AuthorityPlan,
): Refusal | undefined {
  const signer = signerOfPlan(authority);
  if (serverCertificate.kind === 'brought' || signer === undefined) {
    return undefined;
  }
  const { keyAlgorithm } = serverCertificate;
  const kept = readCertificate(signer.certificate);
  return keyAlgorithm === undefined || keyFamily(kept.keyAlgorithm) === keyFamily(keyAlgorithm)
    ? undefined
    : {
        refused: `key-algorithm is ${keyAlgorithm}, but the certificate authority ${kept.subject} has a key of ${kept.keyAlgorithm} and ACM takes only leaves of their authority's algorithm`,
        remedy: `Set key-algorithm: ${leafAlgorithmFor(signer)} or leave it out, or give another certificate authority.`,
      };
}

function keep(leaf: StoredLeaf, reason: string): Decision<ServerCertificatePlan> {
  return {
    plan: { do: 'keep', leaf },
    change: { action: 'keep', resource: 'server certificate', name: leaf.certificate.arn, reason },
  };
}
