/** How IoT Core words a refusal: what is known of that, and what the sandbox can be set to instead. */
import { ApiError } from '../contract.ts';
import type { IotKnobs } from './knobs.ts';

/** AWS's own messages, each as someone observed it; the sandbox's other messages are its own. */
export const knownTexts = {
  /** hashicorp/terraform-provider-aws#24765. */
  domainWithoutCertificate: 'Cannot provide a custom domain name for an AWS Managed Domain',
  /** aws/aws-cli#7148. */
  malformedDomain: 'Must provide a valid domain name to configure.',
  /** hashicorp/terraform-provider-aws, internal/service/iot/sweep.go; met in us-east-1 in September 2026, too. */
  managedTooYoung:
    'AWS Managed Domain Configuration must be disabled for at least 7 days before it can be deleted',
} as const;

const isKnown = (text: string): boolean => Object.values<string>(knownTexts).includes(text);

/** The refusal as the knobs have it; anything else is given back as it is. */
export function worded(error: unknown, { unfitCertificate, words }: IotKnobs): unknown {
  if (!(error instanceof ApiError)) {
    return error;
  }
  const { code, message, status, extra } = error;
  return new ApiError(
    code === 'CertificateValidationException' ? unfitCertificate : code,
    words === 'told' || isKnown(message) ? message : 'The request is not valid.',
    status,
    { ...extra },
  );
}
