/** Failures about the certificates of a domain and its configuration, in words. */

import { instant } from '../../days.ts';
import type { FailureCode, FailureFigures } from '../../failures.ts';
import type { Unfitness } from '../../verification/public-certificate.ts';
import { handshakeText, unreachableRemedy } from '../checks/handshake-text.ts';
import { unfitProblem } from '../checks/validation-text.ts';
import { findingFailure } from '../finding-text.ts';
import { reasonText, unprovableText } from '../reason-text.ts';
import { servedText } from '../seen-text.ts';
import { obstacleText } from './obstacle-text.ts';
import type { FailureTexts, Words } from './words.ts';

type CertificateCode =
  | Extract<
      FailureCode,
      | `domain-configuration-${string}`
      | `deletion-${string}`
      | `server-certificate-${string}`
      | `validation-certificate-${string}`
    >
  | 'no-domain-configuration'
  | 'domain-too-long'
  | 'certificate-unreadable'
  | 'chain-root-required'
  | 'certificate-not-found'
  | 'key-algorithm-mismatch'
  | 'endpoint-unreachable'
  | 'reimport-impossible'
  | 'replace-required';

export const certificateTexts: FailureTexts<CertificateCode> = {
  'no-domain-configuration': ({ domain }) => ({
    said: `${domain} has no domain configuration in this account and region`,
    remedy: 'Run provision first: rotate renews an existing domain.',
  }),
  'domain-configuration-disabled': ({ domain, name }) => ({
    said: `the domain configuration ${name} of ${domain} is disabled: someone disabled it, or a replace or teardown is waiting until IoT Core allows its deletion`,
    remedy:
      'Re-run that operation to resume it, or run provision to put the domain back into service.',
  }),
  'chain-root-required': (_, { said }) => ({
    said,
    remedy:
      'Nothing was imported: ACM does not take the chain without its root. Set server-certificate-chain-root: include, or omit the input.',
  }),
  'domain-configuration-foreign': ({ domain, name, to }) =>
    to === 'readiness'
      ? {
          said: `the domain configuration ${name} serves ${domain}, and was not created as its readiness domain`,
          remedy:
            'Set readiness-domain to a name that nothing else uses: devices may rely on this one.',
        }
      : {
          said: `the domain configuration ${name} serves ${domain}, and was not created by this action`,
          remedy: `Set domain-configuration-name: ${name} to ${to} it anyway.`,
        },
  'domain-configuration-name-taken': ({ domain, name }) => ({
    said: `the domain configuration ${name} exists and serves ${domain ?? 'no domain'}`,
    remedy: 'Choose another domain-configuration-name.',
  }),
  'deletion-refused': (_, { said }) => ({
    said,
    remedy:
      "It has been disabled for more than 7 days, so this is not AWS's waiting period. Check it in the IoT Core console, then re-run the job.",
  }),
  'deletion-delayed': ({ from }, { said }) => ({
    said,
    remedy: `It stays disabled; after AWS's waiting period of 7 days it can be deleted ${from ? `from ${from.toISOString()} on` : 'after 7 days'}. Re-run the job then with the same inputs; it resumes where it stopped.`,
  }),
  'domain-too-long': (parent) => ({
    said: unprovableText(parent),
    remedy:
      'Set validation-certificate-arn to a public ACM certificate of this region that covers the domain, such as a wildcard of its parent, or use a domain of at most 64 characters.',
  }),
  'validation-certificate-unusable': (figures) => ({
    said: `${figures.why === 'issued-unfit' ? '' : 'validation-certificate-arn '}${figures.arn} ${validationProblem(figures)}`,
    remedy:
      figures.why === 'issued-unfit'
        ? 'Re-run the job; it requests another one.'
        : `Set validation-certificate-arn to a public ACM certificate of this region that covers ${figures.domain} and is ISSUED, or omit it to find or request one.`,
  }),
  'validation-certificate-failed': ({ arn, status, reason = '', caa }) =>
    caa
      ? {
          said: `CAA for ${caa.caaOf} allows ${caa.allowed.join(', ') || 'nobody'}; ACM refused to issue ${arn} for that reason, and would again`,
          remedy:
            'Add amazon.com to the CAA records of the domain or of a parent, or remove them, then re-run the job.',
        }
      : {
          said: `${arn} is ${[status, ...(reason === '' ? [] : [reason])].join(', ')}`,
          remedy: `${validationRemedies[reason] ?? 'Check the certificate in the ACM console.'} A later run requests a new one.`,
        },
  'certificate-unreadable': (_, { said }) => ({
    said,
    remedy: 'Provide one X.509 certificate in PEM.',
  }),
  'certificate-not-found': ({ name, arns }) => ({
    said: `the domain configuration ${name} was created with ${arns.join(' and ')}, which ACM does not return`,
    remedy:
      'Everything else is removed. Look for it in the ACM console, then re-run the job; it removes what ACM returns by then.',
  }),
  'server-certificate-unusable': (figures, { said }) =>
    figures.why === 'finding'
      ? findingFailure(figures.finding)
      : {
          said,
          remedy:
            'The certificate was not imported: no device that trusts this CA would accept it.',
        },
  'server-certificate-invalid': ({ arn, detail = 'no reason given', served }) => ({
    said: `it reports ${arn} as INVALID: ${detail}; ${servedText(served)}`,
    remedy:
      'An ACM import cannot be undone. Fix the problem above, then run rotate with force: true, or provide another certificate.',
  }),
  'server-certificate-ignored': ({ since, served }) => ({
    said: `ACM has it since ${instant(since)}; ${servedText(served)}`,
    remedy:
      'IoT Core is ignoring this certificate. Run rotate with force: true to issue a new one. If that is ignored too, run teardown and provision before the date above.',
  }),
  'key-algorithm-mismatch': keyMismatch,
  'endpoint-unreachable': ({ iotEndpoint, port, reason }) => ({
    said: `${iotEndpoint}, port ${port}: ${handshakeText({ kind: 'unreachable', ...reason })}`,
    remedy: unreachableRemedy(reason),
  }),
  'reimport-impossible': ({ obstacle }) => ({
    said: obstacleText(obstacle),
    remedy:
      'Nothing was imported. Run provision with replace: true to recreate the domain configuration.',
  }),
  'replace-required': (figures) =>
    figures.why === 'configuration'
      ? {
          said: `the domain configuration ${figures.name} of ${figures.domain} ${reasonText(figures.difference)}, which IoT Core cannot change on an existing configuration`,
          remedy:
            'Run provision with replace: true to delete and recreate it. Devices cannot connect until it is served again.',
        }
      : {
          said: `the server certificate ${figures.arn} must be renewed (${reasonText(figures.reason)}), but cannot be re-imported: ${obstacleText(figures.obstacle)}`,
          remedy:
            'Run provision with replace: true to recreate the domain configuration with a new certificate.',
        },
};

function validationProblem(figures: FailureFigures['validation-certificate-unusable']): string {
  switch (figures.why) {
    case 'missing':
      return 'does not exist';
    case 'unfit':
      return unfitText(figures.unfit);
    case 'issued-unfit':
      return `was issued, and ${unfitText(figures.unfit)}`;
    case 'names':
      return `covers ${figures.names.join(', ')}`;
    case 'status':
      return `is ${figures.status}`;
  }
}

/** Why IoT Core does not accept it, as the end of a sentence about the certificate. */
function unfitText(unfit: Unfitness): string {
  const problem = unfitProblem(unfit);
  return unfit.code === 'not-issued-by-acm' ? problem : `cannot prove the domain: its ${problem}`;
}

/** By FailureReason of DescribeCertificate (ACM API reference). */
const validationRemedies: Readonly<Record<string, string>> = {
  CAA_ERROR:
    'Add amazon.com to the CAA records of the domain or of a parent, or remove the CAA records.',
  DOMAIN_NOT_ALLOWED:
    'The domain is on a list of unsafe domains. Request a review at VirusTotal, then contact AWS Support.',
  ADDITIONAL_VERIFICATION_REQUIRED:
    'AWS requires additional verification of the domain. Open a case with AWS Support.',
  INVALID_PUBLIC_DOMAIN: 'The domain is not under a public suffix; use a public domain.',
};

function keyMismatch(figures: FailureFigures['key-algorithm-mismatch']): Words {
  switch (figures.why) {
    case 'input':
      return {
        said: `key-algorithm is ${figures.keyAlgorithm}, but the CA ${figures.ca} has a key of ${figures.caKey} and ACM accepts only certificates with their CA's key algorithm`,
        remedy: `Set key-algorithm: ${figures.fitting} or omit it, or provide another CA.`,
      };
    case 'leaf':
      return {
        said: `its key is to be ${figures.keyAlgorithm}, but that of the CA ${figures.ca} is ${figures.caKey}, and ACM accepts only certificates with their CA's key algorithm`,
        remedy: "Set key-algorithm to the CA's kind of key, or provide another CA.",
      };
    case 'cross-sign':
      return {
        said: `the key of ${figures.ca} is ${figures.caKey}, that of ${figures.by} ${figures.byKey}; ACM requires one kind of key throughout the chain, and IoT Core picks up only a re-import with the same signing algorithm`,
        remedy: `Create the next CA with a key of ${figures.byKey}.`,
      };
  }
}
