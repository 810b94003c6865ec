/** RequestCertificate: a certificate of Amazon's, once DNS shows who owns the names. */
import { z } from 'zod';
import { ApiError } from '../contract.ts';
import { tagList, tagMap } from './members.ts';
import type { CertificateStore } from './store.ts';

const domainName = z
  .string()
  .max(253)
  .regex(/^(\*\.)?(((?!-)[A-Za-z0-9-]{0,62}[A-Za-z0-9])\.)+((?!-)[A-Za-z0-9-]{1,62}[A-Za-z0-9])$/)
  .toLowerCase();

export const requestInput = z.strictObject({
  DomainName: domainName,
  ValidationMethod: z.enum(['DNS', 'EMAIL']).default('EMAIL'),
  SubjectAlternativeNames: z.array(domainName).max(100).default([]),
  IdempotencyToken: z
    .string()
    .regex(/^\w{1,32}$/)
    .optional(),
  KeyAlgorithm: z.enum(['RSA_2048', 'EC_prime256v1', 'EC_secp384r1']).default('RSA_2048'),
  /** What DescribeCertificate tells of every certificate. */
  Options: z
    .strictObject({
      CertificateTransparencyLoggingPreference: z.literal('ENABLED').optional(),
      Export: z.literal('DISABLED').optional(),
    })
    .optional(),
  Tags: tagList.optional(),
});

/** The first name becomes the CN, which X.520 ends at 64. */
const longestCommonName = 64;
/** An idempotency token holds for one hour (ACM API reference, RequestCertificate). */
const tokenMs = 3_600_000;
const ownedByAmazon = ['amazonaws.com', 'cloudfront.net'];

/** Throws InvalidDomainValidationOptionsException. */
export function requestCertificate(
  store: CertificateStore,
  input: z.infer<typeof requestInput>,
): object {
  const names = [...new Set([input.DomainName, ...input.SubjectAlternativeNames])];
  judgeNames(input.DomainName, names);
  const repeated = withToken(store, input.IdempotencyToken);
  if (repeated !== undefined) {
    return { CertificateArn: repeated };
  }
  const arn = store.newArn();
  store.addRequested({
    arn,
    type: 'AMAZON_ISSUED',
    createdAt: store.now(),
    domainName: input.DomainName,
    names,
    tags: tagMap(input.Tags),
    inUseBy: new Set(),
    releasedAt: undefined,
    importedAt: undefined,
    issuedAt: undefined,
    material: undefined,
    request: {
      method: input.ValidationMethod,
      token: input.IdempotencyToken,
      keyAlgorithm: input.KeyAlgorithm,
      recordsAt: store.now() + store.validationRecordMs(),
      seenAt: undefined,
      failureReason: store.knobs.requestFailure,
    },
    version: 1,
  });
  return { CertificateArn: arn };
}

function judgeNames(first: string, names: readonly string[]): void {
  if (first.length > longestCommonName) {
    throw new ApiError(
      'InvalidDomainValidationOptionsException',
      `The first domain name must be at most ${longestCommonName} octets.`,
    );
  }
  const owned = names.find((name) =>
    ownedByAmazon.some((suffix) => `.${name}`.endsWith(`.${suffix}`)),
  );
  if (owned !== undefined) {
    throw new ApiError(
      'InvalidDomainValidationOptionsException',
      `You cannot request a certificate for ${owned}.`,
    );
  }
}

function withToken(store: CertificateStore, token: string | undefined): string | undefined {
  if (token === undefined) {
    return undefined;
  }
  const since = store.now() - tokenMs;
  for (const { arn, request, createdAt } of store.all()) {
    if (request?.token === token && createdAt > since) {
      return arn;
    }
  }
  return undefined;
}
