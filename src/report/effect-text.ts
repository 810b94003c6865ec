/** The result of one changing call, as a line of the log. */
import type { Effect, StepCode, StepFigure } from '../context/step.ts';
import { duration } from './days.ts';

/** The words for done, and for failed. */
type Words = readonly [done: string, doing: string];

const words: Readonly<Record<StepCode, Words>> = {
  'create-ca': ['Created the CA in the secret', 'creating the CA in the secret'],
  'create-next-ca': ['Created the next CA in the secret', 'creating the next CA in the secret'],
  'record-ca-certificates': [
    "Stored the CA's certificates in the secret",
    "storing the CA's certificates in the secret",
  ],
  'tag-ca-secret': ["Tagged the CA's secret", "tagging the CA's secret"],
  'retire-ca': ['Tagged the secret of the retired CA', 'tagging the secret of the retired CA'],
  'abandon-ca': ['Tagged the secret of the abandoned CA', 'tagging the secret of the abandoned CA'],
  'create-kms-key': ['Created the KMS key', 'creating the KMS key'],
  'name-kms-key': ['Named the KMS key', 'naming the KMS key'],
  'delete-kms-key': [
    'Scheduled the deletion of the KMS key',
    'scheduling the deletion of the KMS key',
  ],
  'announce-rollover': [
    'Recorded the rollover deadline on the domain configuration',
    'recording the rollover deadline on the domain configuration',
  ],
  'delete-ca-secret': [
    "Scheduled the deletion of the CA's secret",
    "scheduling the deletion of the CA's secret",
  ],
  'import-server-certificate': [
    'Imported the server certificate of',
    'importing the server certificate of',
  ],
  'reimport-server-certificate': [
    'Re-imported the server certificate',
    're-importing the server certificate',
  ],
  'request-validation-certificate': [
    'Requested the validation certificate of',
    'requesting the validation certificate of',
  ],
  'record-validation-certificate': [
    'Recorded the validation certificate on the domain configuration',
    'recording the validation certificate on the domain configuration',
  ],
  'delete-certificate': ['Deleted the certificate', 'deleting the certificate'],
  'create-domain-configuration': [
    'Created the domain configuration',
    'creating the domain configuration',
  ],
  'update-domain-configuration': [
    'Updated the domain configuration',
    'updating the domain configuration',
  ],
  'disable-domain-configuration': [
    'Disabled the domain configuration',
    'disabling the domain configuration',
  ],
  'delete-domain-configuration': [
    'Deleted the domain configuration',
    'deleting the domain configuration',
  ],
  'write-validation-record': ['Wrote the validation record', 'writing the validation record'],
  'remove-validation-record': ['Removed the validation record', 'removing the validation record'],
  'write-endpoint-record': ['Wrote the CNAME of', 'writing the CNAME of'],
  'remove-endpoint-record': ['Removed the CNAME of', 'removing the CNAME of'],
  'protect-dns-record': ['Protected the CNAME of', 'protecting the CNAME of'],
  'unprotect-dns-record': [
    'Removed the protection of the CNAME of',
    'removing the protection of the CNAME of',
  ],
  'remove-client-identity': [
    'Removed the client identity of an earlier verification, policy',
    'removing the client identity of an earlier verification, policy',
  ],
};

const figureWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    zone: 'zone',
    target: 'target',
    fingerprint: 'fingerprint',
    certificate: 'certificate',
    spec: 'spec',
    alias: 'alias',
    finishFrom: 'finish from',
  } satisfies Record<StepFigure, string>),
);

/** "Re-imported the server certificate arn:… (fingerprint AB:…): 1.2 s". */
export function effectText(effect: Effect): string {
  const { code, name, figures, result, milliseconds = 0, failure } = effect;
  if (code === undefined) {
    return `Kept ${name}`;
  }
  const [done, doing] = words[code];
  const details = Object.entries(figures ?? {}).map(
    ([figure, value]) => `${figureWords.get(figure) ?? figure} ${value}`,
  );
  const about = details.length > 0 ? `${name} (${details.join(', ')})` : name;
  const took = duration(milliseconds);
  switch (result) {
    case 'failed':
      return `Failed${failure ? ` [${failure}]` : ''}: ${doing} ${about}: ${took}`;
    case 'unchanged':
      return `Not necessary, or not possible yet: ${doing} ${about}: ${took}`;
    default:
      return `${done} ${about}: ${took}`;
  }
}
