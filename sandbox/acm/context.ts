/** The condition context of an ACM call for IAM (Service Authorization Reference, AWS Certificate Manager). */
import { z } from 'zod';
import { type ConditionContext, requestTags, resourceTags } from '../http/iam-keys.ts';
import type { CertificateStore } from './store.ts';

const requested = z.object({
  DomainName: z.string(),
  SubjectAlternativeNames: z.array(z.string()).default([]),
  // Without these members the context has EMAIL and RSA_2048, which are ACM's defaults.
  ValidationMethod: z.string().default('EMAIL'),
  KeyAlgorithm: z.string().default('RSA_2048'),
});

/** A certificate that the call creates has no tags yet: `aws:ResourceTag` is not in its context. */
export function contextOf(
  store: CertificateStore,
  action: string,
  body: Readonly<Record<string, unknown>>,
): ConditionContext {
  return {
    ...resourceTags(store.tagsOf(String(body.CertificateArn))),
    ...requestTags(body.Tags),
    ...(action === 'RequestCertificate' && requestContext(body)),
  };
}

function requestContext(body: unknown): ConditionContext {
  const { data } = requested.safeParse(body);
  return data === undefined
    ? {}
    : {
        'acm:domainnames': [...new Set([data.DomainName, ...data.SubjectAlternativeNames])],
        'acm:validationmethod': [data.ValidationMethod],
        'acm:keyalgorithm': [data.KeyAlgorithm],
      };
}
