/** The result of one changing call, as a line of the log. */
import type { Effect, StepCode, StepFigure } from '../context/step.ts';
import { duration } from './days.ts';

const done = {
  creating: 'Created',
  deleting: 'Deleted',
  disabling: 'Disabled',
  importing: 'Imported',
  naming: 'Named',
  protecting: 'Protected',
  're-importing': 'Re-imported',
  recording: 'Recorded',
  removing: 'Removed',
  requesting: 'Requested',
  scheduling: 'Scheduled',
  storing: 'Stored',
  tagging: 'Tagged',
  updating: 'Updated',
  writing: 'Wrote',
} as const;

/** The verb, and what precedes the name. */
const words: Readonly<Record<StepCode, readonly [verb: keyof typeof done, what: string]>> = {
  'create-ca': ['creating', 'the CA in the secret'],
  'create-next-ca': ['creating', 'the next CA in the secret'],
  'record-ca-certificates': ['storing', "the CA's certificates in the secret"],
  'tag-ca-secret': ['tagging', "the CA's secret"],
  'retire-ca': ['tagging', 'the secret of the retired CA'],
  'abandon-ca': ['tagging', 'the secret of the abandoned CA'],
  'create-kms-key': ['creating', 'the KMS key'],
  'name-kms-key': ['naming', 'the KMS key'],
  'delete-kms-key': ['scheduling', 'the deletion of the KMS key'],
  'announce-rollover': ['recording', 'the rollover deadline on the domain configuration'],
  'sign-trust-bundle': ['storing', 'a new trust bundle in the secret'],
  'delete-trust-bundle': ['scheduling', "the deletion of the trust bundle's secret"],
  'write-trust-bundle-parameter': ['writing', 'the trust bundle into the SSM parameter'],
  'delete-trust-bundle-parameter': ['deleting', 'the SSM parameter'],
  'delete-ca-secret': ['scheduling', "the deletion of the CA's secret"],
  'import-server-certificate': ['importing', 'the server certificate of'],
  'reimport-server-certificate': ['re-importing', 'the server certificate'],
  'request-validation-certificate': ['requesting', 'the validation certificate of'],
  'record-validation-certificate': [
    'recording',
    'the validation certificate on the domain configuration',
  ],
  'delete-certificate': ['deleting', 'the certificate'],
  'create-domain-configuration': ['creating', 'the domain configuration'],
  'update-domain-configuration': ['updating', 'the domain configuration'],
  'disable-domain-configuration': ['disabling', 'the domain configuration'],
  'delete-domain-configuration': ['deleting', 'the domain configuration'],
  'write-validation-record': ['writing', 'the validation record'],
  'remove-validation-record': ['removing', 'the validation record'],
  'write-endpoint-record': ['writing', 'the CNAME of'],
  'remove-endpoint-record': ['removing', 'the CNAME of'],
  'protect-dns-record': ['protecting', 'the CNAME of'],
  'unprotect-dns-record': ['removing', 'the protection of the CNAME of'],
  'remove-client-identity': ['removing', 'the client identity of an earlier verification, policy'],
};

const figureWords: Readonly<Record<StepFigure, string>> = {
  zone: 'zone',
  target: 'target',
  subject: 'subject',
  names: 'names',
  fingerprint: 'fingerprint',
  certificate: 'certificate',
  spec: 'spec',
  alias: 'alias',
  finishFrom: 'finish from',
  sequence: 'sequence',
};

/** "Re-imported the server certificate arn:… (fingerprint AB:…): 1.2 s". */
export function effectText(effect: Effect): string {
  const { code, name, result, milliseconds = 0, failure } = effect;
  const figures: Readonly<Record<string, string | undefined>> = effect.figures ?? {};
  if (code === undefined) {
    return `Kept ${name}`;
  }
  const [verb, what] = words[code];
  const details = Object.entries(figureWords).flatMap(([figure, word]) => {
    const value = figures[figure];
    return value === undefined ? [] : [`${word} ${value}`];
  });
  const about = details.length > 0 ? `${name} (${details.join(', ')})` : name;
  const took = duration(milliseconds);
  switch (result) {
    case 'failed':
      return `Failed${failure ? ` [${failure}]` : ''}: ${verb} ${what} ${about}: ${took}`;
    case 'unchanged':
      return `Not necessary, or not possible yet: ${verb} ${what} ${about}: ${took}`;
    default:
      return `${done[verb]} ${what} ${about}: ${took}`;
  }
}
