/** What IAM's conditions are judged by in a call of ACM (Service Authorization Reference, AWS Certificate Manager). */
import { z } from 'zod';
import { type ConditionContext, requestTags, resourceTags } from '../http/iam-keys.ts';
import type { CertificateStore } from './store.ts';

const requested = z.object({
  DomainName: z.string(),
  SubjectAlternativeNames: z.array(z.string()).default([]),
  // Without these EMAIL and RSA_2048 are in the context, as they are what ACM takes.
  ValidationMethod: z.string().default('EMAIL'),
  KeyAlgorithm: z.string().default('RSA_2048'),
});

/** A certificate that the call is about to make bears no tags yet: `aws:ResourceTag` is not in its context. */
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
