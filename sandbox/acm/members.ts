/** Members shared by the inputs of several operations. */
import { z } from 'zod';

export const arn = z
  .string()
  .regex(/^arn:[\w+=/,.@-]+:acm:[\w+=/,.@-]*:[0-9]+:[\w+=,.@-]+(\/[\w+=,.@-]+)*$/);

export const byArn = z.strictObject({ CertificateArn: arn });

export const tagList = z
  .array(
    z.strictObject({ Key: z.string().min(1).max(128), Value: z.string().max(256).default('') }),
  )
  .max(50);
export type TagList = z.infer<typeof tagList>;

export function tagMap(tags: TagList = []): Map<string, string> {
  return new Map(tags.map(({ Key, Value }) => [Key, Value]));
}

/** Key algorithms of certificates in ACM, as inputs spell them. */
export const keyTypes = [
  'RSA_1024',
  'RSA_2048',
  'RSA_3072',
  'RSA_4096',
  'EC_prime256v1',
  'EC_secp384r1',
  'EC_secp521r1',
] as const;

/** Of a certificate's key pair. */
export const keyPairOrigins = ['AWS_MANAGED', 'ACME', 'CUSTOMER_PROVIDED'] as const;

/** Of Amazon N2 certificates. */
export const rootHierarchies = ['N2_AMAZON_MANAGED', 'N2_SFG2_AMAZON_MANAGED'] as const;
