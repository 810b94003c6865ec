import type { ProvisionSettings } from '../inputs/settings.ts';
import { readCertificate } from '../pki/facts.ts';
import { issuedShape } from '../pki/leaf.ts';
import type { KeyAlgorithm } from '../pki/material.ts';
import { examineServerCertificate } from '../pki/requirements.ts';
import type { Decision, Refusal, ServerCertificatePlan } from './plan.ts';
import { type LeafShape, reimportObstacle } from './reimport.ts';
import type { AuthorityState, StoredLeaf, World } from './world.ts';

/** A leaf that meets the requirements is kept; another is re-imported under the ARN that the configuration knows. */
export function planServerCertificate(
  settings: ProvisionSettings,
  world: World,
): Decision<ServerCertificatePlan> | Refusal {
  const mismatch = authorityMismatch(settings, world);
  if (mismatch) {
    return mismatch;
  }
  const present = world.configured?.leaf;
  const flaw = present && flawOf(present, settings, world);
  if (present && !flaw) {
    return keep(present, 'meets the requirements');
  }
  if (present && flaw && !settings.replace) {
    return planReimport(present, flaw, settings, world);
  }
  const spare = world.spareLeaves.find((leaf) => !flawOf(leaf, settings, world));
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

interface Flaw {
  readonly reason: string;
  /** The devices that trust the present leaf's authority would not trust the next one. */
  readonly breaksTrust: boolean;
}

function flawOf(leaf: StoredLeaf, settings: ProvisionSettings, world: World): Flaw | undefined {
  const findings = examineServerCertificate(leaf.chain, {
    domain: settings.domain,
    trust: trustOf(world.authority),
    now: world.now,
  });
  const failed = findings.filter(({ result }) => result === 'fail');
  const breaksTrust = failed.some(({ id }) => id === 'issuer');
  const [first] = failed;
  if (first) {
    return { reason: `${first.id}: ${first.seen}`, breaksTrust };
  }
  const reason = differenceFromWanted(leaf, settings);
  return reason === undefined ? undefined : { reason, breaksTrust };
}

function differenceFromWanted(
  leaf: StoredLeaf,
  { serverCertificate }: ProvisionSettings,
): string | undefined {
  const present = readCertificate(leaf.chain.certificate);
  if (serverCertificate.kind === 'brought') {
    const wanted = readCertificate(serverCertificate.material.certificate).fingerprint;
    return present.fingerprint === wanted ? undefined : 'another leaf was brought';
  }
  return present.keyAlgorithm === serverCertificate.keyAlgorithm
    ? undefined
    : `key is ${present.keyAlgorithm}, wanted ${serverCertificate.keyAlgorithm}`;
}

function planReimport(
  present: StoredLeaf,
  flaw: Flaw,
  settings: ProvisionSettings,
  world: World,
): Decision<ServerCertificatePlan> | Refusal {
  const { arn } = present.certificate;
  const { issuer } = readCertificate(present.chain.certificate);
  if (world.authority.kind === 'absent') {
    return {
      refused: `${settings.domain} is already served with a leaf issued by ${issuer}, but no certificate authority is kept in the secret ${world.authority.secretId}`,
      remedy:
        'Give the authority that its devices trust as ca-certificate and ca-private-key, or name its secret in ca-secret-id; replace: true makes a new one, which no device trusts yet.',
    };
  }
  if (flaw.breaksTrust) {
    return {
      refused: `the leaf that serves ${settings.domain} was issued by ${issuer}, which is not the certificate authority given`,
      remedy:
        'Give the authority that the devices trust; replace: true goes over to the one given and cuts off devices that do not trust it.',
    };
  }
  const obstacle = reimportObstacleFor(present, settings);
  if (obstacle !== undefined) {
    return {
      refused: `the leaf ${arn} has to be renewed (${flaw.reason}), but cannot be re-imported: ${obstacle}`,
      remedy:
        'Set replace: true to have the domain configuration made anew with a new certificate.',
    };
  }
  return {
    plan: { do: 'reimport', arn },
    change: { action: 'update', resource: 'server certificate', name: arn, reason: flaw.reason },
  };
}

function reimportObstacleFor(
  present: StoredLeaf,
  { serverCertificate, domain }: ProvisionSettings,
): string | undefined {
  if (present.certificate.type !== 'IMPORTED') {
    return `it is ${present.certificate.type}, not imported`;
  }
  const old = readCertificate(present.chain.certificate);
  const next: LeafShape =
    serverCertificate.kind === 'brought'
      ? readCertificate(serverCertificate.material.certificate)
      : {
          ...issuedShape(domain, serverCertificate.keyAlgorithm),
          // Known once it is signed; compared again then, before it is imported.
          signatureAlgorithm: old.signatureAlgorithm,
        };
  return reimportObstacle(old, next);
}

/** ACM: "The cryptographic algorithm of an imported certificate must match the algorithm of the signing CA". */
function authorityMismatch(
  { serverCertificate }: ProvisionSettings,
  { authority }: World,
): Refusal | undefined {
  if (serverCertificate.kind === 'brought' || authority.kind !== 'stored') {
    return undefined;
  }
  const kept = readCertificate(authority.authority.certificate).keyAlgorithm;
  const fitting: KeyAlgorithm = kept.startsWith('EC') ? 'EC_prime256v1' : 'RSA_2048';
  return fitting === serverCertificate.keyAlgorithm
    ? undefined
    : {
        refused: `key-algorithm is ${serverCertificate.keyAlgorithm}, but the certificate authority in ${authority.secretId} has a key of ${kept} and ACM takes only leaves of their authority's algorithm`,
        remedy: `Set key-algorithm: ${fitting}, or name another secret in ca-secret-id.`,
      };
}

/** PEM: the roots that devices trust. */
export function trustOf(authority: AuthorityState): readonly string[] {
  switch (authority.kind) {
    case 'absent':
      return [];
    case 'trust-only':
      return [authority.root];
    default:
      return [authority.authority.chain.at(-1) ?? authority.authority.certificate];
  }
}

function keep(leaf: StoredLeaf, reason: string): Decision<ServerCertificatePlan> {
  return {
    plan: { do: 'keep', leaf },
    change: { action: 'keep', resource: 'server certificate', name: leaf.certificate.arn, reason },
  };
}
