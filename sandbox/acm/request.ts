/** RequestCertificate: an Amazon certificate, issued once DNS proves ownership of the names. */
import { z } from 'zod';
import { ApiError } from '../contract.ts';
import { invalid } from './import-rules.ts';
import { rootHierarchies, tagList, tagMap } from './members.ts';
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
  /** What DescribeCertificate returns for every certificate. */
  Options: z
    .strictObject({
      CertificateTransparencyLoggingPreference: z.literal('ENABLED').optional(),
      Export: z.literal('DISABLED').optional(),
    })
    .optional(),
  Tags: tagList.optional(),
  RootHierarchyType: z.enum(rootHierarchies).optional(),
  CertificateUsage: z.enum(['CLIENT_AND_SERVER_AUTH', 'CLIENT_AUTH_ONLY']).optional(),
});

/** The first name becomes the CN, which X.520 limits to 64 characters. */
const longestCommonName = 64;
const ownedByAmazon = ['amazonaws.com', 'cloudfront.net'];

/** Throws InvalidDomainValidationOptionsException and InvalidParameterException. */
export function requestCertificate(
  store: CertificateStore,
  input: z.infer<typeof requestInput>,
): object {
  const names = [...new Set([input.DomainName, ...input.SubjectAlternativeNames])];
  judgeNames(input.DomainName, names);
  judgeHierarchy(input);
  const { IdempotencyToken: token, ...asked } = input;
  const use = { token: token ?? '', at: store.now(), parameters: JSON.stringify(asked) };
  const exists = (made: string) => store.status(made) !== undefined;
  const repeated = token === undefined ? undefined : store.tokens.recall(use, store.knobs, exists);
  if (repeated !== undefined) {
    return { CertificateArn: repeated };
  }
  const arn = store.newArn();
  if (token !== undefined) {
    store.tokens.remember({ ...use, arn });
  }
  store.addRequested({
    arn,
    type: 'AMAZON_ISSUED',
    hierarchy: input.RootHierarchyType,
    usage: input.CertificateUsage ?? (input.RootHierarchyType && 'CLIENT_AND_SERVER_AUTH'),
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
      keyAlgorithm: input.KeyAlgorithm,
      recordsAt: store.now() + store.validationRecordMs(),
      seenAt: undefined,
      failureReason: store.knobs.requestFailure,
    },
    version: 1,
  });
  return { CertificateArn: arn };
}

/** Of Amazon N2 (ACM API reference, RequestCertificate). */
function judgeHierarchy({
  RootHierarchyType: hierarchy,
  CertificateUsage: usage,
  ValidationMethod: method,
}: z.infer<typeof requestInput>): void {
  if (hierarchy !== undefined && method !== 'DNS') {
    throw invalid('An Amazon N2 certificate is validated by DNS.');
  }
  if (usage !== undefined && hierarchy === undefined) {
    throw invalid('CertificateUsage needs a RootHierarchyType of Amazon N2.');
  }
  if (usage === 'CLIENT_AUTH_ONLY' && hierarchy !== 'N2_AMAZON_MANAGED') {
    throw invalid('CLIENT_AUTH_ONLY is for N2_AMAZON_MANAGED alone.');
  }
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
