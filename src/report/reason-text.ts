/** The reason of a line of a plan: the clause after its "#". */
import type { CaKey, CaUpkeep, Reason, ReasonCode, ReasonFigures } from '../context/reason.ts';
import { day, instant } from '../days.ts';
import type { RecordFigures, UnprovableParent } from '../failures.ts';
import { findingClause } from './finding-text.ts';
import { rolloverEndText } from './rollover-text.ts';

type Texts = { readonly [Code in ReasonCode]: (figures: ReasonFigures[Code]) => string };

const texts: Texts = {
  'ca-only-trusted': () => 'a server certificate is provided',
  'ca-missing': ({ key }) => `none is stored in Secrets Manager yet${keyClause(key)}`,
  'ca-kept': ({ from, fingerprint, noRollover, ignoresKms, ...upkeep }) => {
    const kept = from === 'stored' ? 'stored in Secrets Manager' : 'provided by the user';
    const what = noRollover ? 'no rollover is in progress' : kept;
    const kms = ignoresKms
      ? '; its key is not in KMS: ca-kms-key-id takes effect with the next CA, at rollover: announce or begin'
      : '';
    return `${what}, SHA-256 ${fingerprint}${kms}${upkeepClauses(upkeep)}`;
  },
  'next-ca-missing': ({ phase, finishFrom, key }) =>
    `the next one, ${phase === 'announced' ? 'announced' : 'cross-signed'}; finish from ${day(finishFrom)}${keyClause(key)}`,
  'rollover-announced': ({ finishFrom, fingerprint, ...upkeep }) =>
    `the next one is announced${fromClause(finishFrom)}, SHA-256 ${fingerprint}${upkeepClauses(upkeep)}`,
  'rollover-begins': ({ finishFrom, fingerprint, ...upkeep }) =>
    `the rollover begins${fromClause(finishFrom)}, SHA-256 ${fingerprint}${upkeepClauses(upkeep)}`,
  'rollover-in-progress': ({ finishFrom, fingerprint, ...upkeep }) => {
    const from = finishFrom ? `, finish from ${day(finishFrom)}` : '';
    return `a rollover is in progress${from}, SHA-256 ${fingerprint}${upkeepClauses(upkeep)}`;
  },
  'rollover-ends': ({ end, ...upkeep }) =>
    `the rollover is finished: ${rolloverEndText(end)}${upkeepClauses(upkeep)}`,
  'rollover-aborted': ({ isRequested, ...upkeep }) =>
    `the rollover is aborted: ${isRequested ? 'as requested' : 'by an earlier run, and the leaf is still its own'}${upkeepClauses(upkeep)}`,
  'ca-deleted': ({ restorableUntil }) =>
    `named in delete-ca-secret; can be restored until ${day(restorableUntil)}`,
  'ca-already-deleted': ({ restorableUntil }) =>
    `already deleted; can be restored until ${day(restorableUntil)}`,
  'ca-trusted-by-devices': () => 'kept because devices trust it; delete-ca-secret is not set',
  'bundle-missing': () => 'none is stored in Secrets Manager yet',
  'bundle-outdated': () => 'the roots or the phase of the rollover have changed',
  'parameter-current': () => 'has the trust bundle',
  'parameter-outdated': () => 'to have the trust bundle',
  'bundle-deleted': ({ restorableUntil }) =>
    `belongs to the CA named in delete-ca-secret; can be restored until ${day(restorableUntil)}`,
  'kms-key-deleted': ({ restorableUntil }) =>
    `named in delete-ca-kms-key; its deletion can be cancelled until ${day(restorableUntil)}`,
  'kms-key-already-deleted': ({ restorableUntil }) =>
    `already deleted; its deletion can be cancelled until ${day(restorableUntil)}`,
  'requirement-missed': ({ finding }) => findingClause(finding),
  'other-provided': () => 'another server certificate was provided',
  'key-differs': ({ actual, required }) => `its key is ${actual}, required is ${required}`,
  'next-ca-signs': () => 'to be issued by the next CA',
  'chain-to-next-ca': () => 'its chain is to lead to the next CA only',
  'current-ca-signs': () => 'to be issued by the current CA again',
  'chain-root-differs': ({ required }) =>
    `its chain is to be sent ${required === 'omit' ? 'without' : 'with'} the root`,
  'reported-invalid': ({ detail }) =>
    `IoT Core reports it as INVALID${detail === undefined ? '' : `: ${detail}`}`,
  'renewal-forced': () => 'renewal is forced',
  'renewal-due': ({ endsAt, dueFrom }) =>
    `expires on ${day(endsAt)}, renewal is due from ${day(dueFrom)}`,
  'requirements-met': () => 'meets the requirements',
  'imported-earlier': () => 'imported by an earlier run',
  'none-imported': () => 'none is imported for the domain',
  unused: ({ status }) =>
    `created by this action, unused${status === undefined ? '' : `, ${status}`}`,
  'validation-issued': () => 'issued and covers the domain',
  'validation-requested': ({ ending }) =>
    `requested, to be issued${ending ? `: ${endingClause({ ending })}` : ''}`,
  'validation-missing': endingClause,
  'validation-request-failed': ({ retryAfterDays, ...ending }) =>
    `${endingClause(ending)}; a request for another one failed and is repeated after ${retryAfterDays} days`,
  'validation-unprovable': ({ ending, ...parent }) =>
    `${endingClause(ending ? { ending } : {})}; ${unprovableText(parent)}`,
  'validation-given': ({ status }) => `given, ${givenStatus[status] ?? status}`,
  'in-use': ({ users }) => `in use by ${users.join(', ')}`,
  'configuration-missing': () => 'the domain has none',
  'configuration-current': () => 'enabled and up to date',
  'settings-differ': ({ change }) =>
    Object.entries(change)
      .flatMap(([member, value]) => (value === undefined ? [] : `${member} → ${value}`))
      .join(', '),
  'other-service-type': ({ serviceType }) => `is of the service type ${serviceType}, not DATA`,
  'other-certificate-required': () =>
    'requires a server certificate other than the one it was created with',
  'configuration-removed': ({ named, status }) =>
    `${named ? 'named in domain-configuration-name' : 'created by this action'}, ${status.toLowerCase()} now`,
  'cname-missing': ({ target, byUser }) => `${byUserClause(byUser)}CNAME ${target}`,
  'cname-present': ({ target }) => `is a CNAME to ${target}`,
  'ttl-differs': ({ actual, required }) => `TTL ${actual} → ${required}`,
  'records-replaced': ({ records, target, byUser }) =>
    `${byUserClause(byUser)}${recordsText(records)} → CNAME ${target}`,
  'record-elsewhere': ({ records, target }) =>
    `${recordsText(records)}, not CNAME ${target}; rotate leaves it, and the dns check fails`,
  'record-validates': ({ byUser }) => `${byUserClause(byUser)}validates the domain for ACM`,
  'record-present': () => 'present and correct',
  'record-in-other-zone': () => 'not in this zone',
  'record-obsolete': ({ status }) => `its certificate is ${status}`,
  'cname-removed': ({ target }) => `CNAME ${target}`,
  'removed-by-user': ({ target }) => `to be removed manually: CNAME ${target}`,
  'points-elsewhere': ({ record }) =>
    `${recordsText([record])}: points elsewhere; not created by this action`,
  'record-shared': ({ arn }) => `ACM renews ${arn} by it`,
  'record-not-in-zone': ({ zone }) => `not in the hosted zone ${zone}`,
  'record-validated': () => 'validated the domain for ACM',
  'record-foreign': ({ records }) =>
    `${recordsText(records)}: not ACM's validation record; not created by this action`,
  'protection-missing': () => 'from then on Route 53 rejects changes of this record',
  'protection-present': () => 'created by this action; Route 53 rejects changes of this record',
  'protection-adopted': ({ comment }) =>
    `not created by this action${comment === undefined ? '' : ` (${comment})`}; Route 53 rejects changes of this record`,
  'protection-interrupted': () => 'lifted while this run changes the record',
  'created-by-action': () => 'created by this action',
  'not-created-by-action': () => 'not created by this action',
  'issued-elsewhere': () =>
    "has this action's tags, but names others than the domain, and no CA of the domain signed it; delete it yourself if it is yours",
  'left-by-killed-run': () => 'left by a verification that was killed',
};

export function reasonText<Code extends ReasonCode>({ code, figures }: Reason<Code>): string {
  return texts[code](figures);
}

/** For listings. */
export const reasonCodes = Object.keys(texts);

const givenStatus: Readonly<Record<string, string>> = {
  ISSUED: 'issued',
  PENDING_VALIDATION: 'waiting to be issued',
};

function keyClause(key: CaKey): string {
  switch (key.kind) {
    case 'secret':
      return '';
    case 'kms':
      return `; it signs with the existing KMS key ${key.arn} of ${day(key.createdAt)}`;
    case 'new-kms':
      return `; a new KMS key is created for it, ${key.alias}`;
  }
}

function fromClause(finishFrom: Date | undefined): string {
  return finishFrom ? `, finish from ${day(finishFrom)}` : '';
}

function upkeepClauses({ storedIn, abandoned, retired }: CaUpkeep): string {
  return [
    ...storedIn.map((secretId) => `; its certificates are stored in ${secretId}`),
    ...abandoned.map((secretId) => `; ${secretId} is tagged as abandoned`),
    ...retired.map((secretId) => `; ${secretId} is tagged as retired`),
  ].join('');
}

function endingClause({ ending }: ReasonFigures['validation-missing']): string {
  return ending
    ? `${ending.arn} expires ${instant(ending.notAfter)} and ACM has not renewed it`
    : 'no issued certificate covers the domain';
}

/** Why a certificate to be requested could not be validated. */
export function unprovableText({ domain, parent, outside }: UnprovableParent): string {
  const whose = outside === undefined ? 'a public suffix' : `outside the hosted zone ${outside}`;
  return `${domain} has ${domain.length} characters; ACM allows 64 in the first name of a certificate. The nearest parent that fits, ${parent}, would have to be validated as well, and is ${whose}`;
}

function byUserClause(byUser: boolean): string {
  return byUser ? 'by you, when the run asks for it: ' : '';
}

const routed = '(routed or alias)';

export function recordsText(records: readonly RecordFigures[]): string {
  return records
    .map(({ type, values, special }) =>
      [type, ...(values.length > 0 ? [values.join(', ')] : []), ...(special ? [routed] : [])].join(
        ' ',
      ),
    )
    .join('; ');
}
