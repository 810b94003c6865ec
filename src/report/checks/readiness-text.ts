/** The words of a check of a readiness domain: rotate repairs it, and no other operation. */
import type { CheckCode, CheckResult } from '../../verification/check.ts';
import type { CheckText } from './text.ts';

const repairedByRotate: ReadonlySet<CheckCode> = new Set([
  'configuration-missing',
  'configuration-not-data',
  'configuration-without-certificate',
  'configuration-invalid',
  'configuration-disabled',
  'server-auth-missing',
  'name-not-covered',
  'name-by-wildcard',
  'name-without-san',
  'name-without-cn',
  'too-many-names',
  'key-or-chain-refused',
  'chain-broken',
  'chain-reaches-current-root',
  'certificate-not-valid',
  'server-certificate-due',
  'validation-certificate-missing',
  'validation-certificate-not-valid',
  'validation-certificate-not-public',
  'cname-missing',
]);

/** @param text of the same check of a domain. */
export function readinessText({ readinessDomain, code }: CheckResult, text: CheckText): CheckText {
  return readinessDomain !== undefined && code !== undefined && repairedByRotate.has(code)
    ? { ...text, remedy: `Run rotate with readiness-domain: ${readinessDomain}, which repairs it.` }
    : text;
}
