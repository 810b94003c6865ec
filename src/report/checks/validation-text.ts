import { instant } from '../../days.ts';
import type { ValidationCheck } from '../../verification/check-validation-certificate.ts';
import type { Unfitness } from '../../verification/public-certificate.ts';
import { answerText } from './dns-text.ts';
import type { CheckText } from './text.ts';

type Questioned = Exclude<
  ValidationCheck,
  {
    code?:
      | undefined
      | 'not-asked'
      | 'validation-certificate-missing'
      | 'validation-certificate-not-valid';
  }
>;

const provision = 'Run provision to request a new validation certificate.';

export function validationText(check: ValidationCheck): CheckText {
  const expected = `ISSUED, covers ${check.domain}, its record is in DNS, no CAA record forbids Amazon`;
  switch (check.code) {
    case 'not-asked':
      return { seen: 'not read', expected, remedy: 'Run with AWS credentials.' };
    case 'validation-certificate-missing':
      return {
        seen: `no public certificate covers ${check.domain}`,
        expected,
        remedy: provision,
      };
    case 'validation-certificate-not-valid': {
      const seen = [certificateSeen(check), check.failureReason]
        .filter((part) => part !== undefined)
        .join(', ');
      return { seen, expected, remedy: provision };
    }
    case undefined:
      return { seen: certificateSeen(check), expected };
    default: {
      const { seen, remedy } = findingText(check);
      return { seen: `${certificateSeen(check)}; ${seen}`, expected, remedy };
    }
  }
}

function certificateSeen({
  status,
  names,
  notAfter,
}: {
  readonly status: string;
  readonly names: readonly string[];
  readonly notAfter?: Date | undefined;
}): string {
  return `${status}, covers ${names.join(', ')}, until ${notAfter ? instant(notAfter) : 'unknown'}`;
}

/** Why ACM might not be able to renew it. */
function findingText(check: Questioned): Required<Omit<CheckText, 'expected'>> {
  switch (check.code) {
    case 'validation-record-gone':
      return {
        seen: `its record ${check.record.name} is missing from DNS`,
        remedy: recordRemedy(check.record),
      };
    case 'validation-record-elsewhere':
      return {
        seen: `its record ${check.record.name} leads to ${check.cname.join(', ')} instead of ${check.record.value}`,
        remedy: recordRemedy(check.record),
      };
    case 'validation-caa-forbids':
      return {
        seen: `CAA for ${check.caaOf} allows ${check.allowed.join(', ') || 'nobody'}`,
        remedy: 'Add amazon.com to the CAA records; otherwise ACM cannot renew.',
      };
    case 'validation-dns-unanswered': {
      const { type, name } = check.asked;
      const what = type === 'CAA' ? `the CAA records of ${name}` : `its record ${name}`;
      return {
        seen: `${what} could not be looked up: ${answerText(check.answer)}`,
        remedy:
          'Check that DNS is reachable from the runner and that every name server of the zone answers; ACM queries the same servers.',
      };
    }
    case 'validation-renewal-failed':
      return {
        seen: `its renewal is ${check.renewalStatus}`,
        remedy: 'Check the certificate in the ACM console, which shows what ACM is waiting for.',
      };
    case 'validation-certificate-not-public':
      return { seen: unfitSeen(check.unfit), remedy: provision };
    case 'validation-certificate-by-email':
      return {
        seen: 'validated by EMAIL',
        remedy: `ACM renews it only after someone has answered its mail. Move it to DNS with aws acm update-certificate-options --certificate-arn ${check.arn} --options ValidationMethod=DNS (an AWS CLI of August 2026 or later), and create the records that aws acm list-certificate-domain-validations then shows.`,
      };
    case 'validation-certificate-imported':
      return {
        seen: `${check.daysLeft} days left`,
        remedy: 'ACM does not renew imported certificates. Import it again.',
      };
    case 'validation-renewal-late':
      return {
        seen: `${check.daysLeft} days left and not renewed (${check.eligibility ?? 'eligibility unknown'})`,
        remedy:
          'The domain is served without it, but the domain configuration could not be recreated. rotate requests another one in the last fifth of its lifetime. ACM renews only what an AWS service uses or what was exported; an exportable one can be renewed by aws acm renew-certificate once it was exported.',
      };
  }
}

function unfitSeen(unfit: Unfitness): string {
  return `${unfit.code === 'not-issued-by-acm' ? 'it' : 'its'} ${unfitProblem(unfit)}`;
}

/** Why IoT Core does not accept it: the end of a sentence that begins with the certificate or, for all codes but the first, with "its". */
export function unfitProblem(unfit: Unfitness): string {
  switch (unfit.code) {
    case 'not-issued-by-acm':
      return `is ${unfit.type}, not a public certificate issued by ACM`;
    case 'key-pair-foreign':
      return `key pair is of origin ${unfit.origin}, and AWS services use only certificates whose key pair ACM manages`;
    case 'server-auth-missing':
      return 'extendedKeyUsage lacks serverAuth';
    case 'root-not-public':
      return `chain ends at ${unfit.issuer}, which is not in Mozilla's CA bundle`;
  }
}

function recordRemedy({ name, value }: { readonly name: string; readonly value: string }): string {
  return `Run provision, or create the record ${name} CNAME ${value} manually; ACM cannot renew without it.`;
}
