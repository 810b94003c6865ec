/** Why a refusal is about a certificate, in words. */
import type { Unfitness } from '../../verification/public-certificate.ts';

/** For people, as the end of a sentence about the certificate. */
export function unfitText(unfit: Unfitness): string {
  switch (unfit.code) {
    case 'not-issued-by-acm':
      return `is ${unfit.type}, not a public certificate issued by ACM`;
    case 'key-pair-foreign':
      return `cannot prove the domain: its key pair is of origin ${unfit.origin}, and AWS services use only certificates whose key pair ACM manages`;
    case 'server-auth-missing':
      return 'cannot prove the domain: its extendedKeyUsage lacks serverAuth';
    case 'root-not-public':
      return `cannot prove the domain: its chain ends at ${unfit.issuer}, which is not in Mozilla's CA bundle`;
  }
}
