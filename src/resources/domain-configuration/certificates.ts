import type { DomainConfiguration } from '../../aws/iot-interface.ts';
import type { Tags } from '../../aws/tags.ts';
import { validationCertificateTag } from '../../context/tags.ts';

/**
 * ARNs of the certificates that a domain configuration was created with, as far as it names them: the server certificate from
 * Describe, the validation certificate from this action's tag. No list or search of ACM is needed to find these.
 */
export function certificatesOf(
  { serverCertificate }: DomainConfiguration,
  tags: Tags,
): readonly string[] {
  return [serverCertificate?.arn, tags[validationCertificateTag]].filter(
    (arn) => arn !== undefined,
  );
}
