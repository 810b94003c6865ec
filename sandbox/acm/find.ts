/** ListCertificates and SearchCertificates: filters, order and pages. */
import { z } from 'zod';
import { ApiError } from '../contract.ts';
import { type Entry, namesOf, originOf } from './entry.ts';
import { invalid } from './import-rules.ts';
import { keyPairOrigins, keyTypes, rootHierarchies } from './members.ts';
import { searchResult, summary } from './render.ts';
import type { CertificateStore } from './store.ts';

const order = z.enum(['ASCENDING', 'DESCENDING']);

/** Strict: ignoring a filter would produce an answer that AWS never gives. */
export const listInput = z.strictObject({
  CertificateKeyPairOrigins: z
    .array(z.enum(keyPairOrigins))
    .default(['AWS_MANAGED', 'CUSTOMER_PROVIDED']),
  CertificateStatuses: z.array(z.string()).optional(),
  Includes: z.strictObject({ keyTypes: z.array(z.enum(keyTypes)).optional() }).optional(),
  MaxItems: z.number().int().min(1).max(1000).default(100),
  NextToken: z.string().optional(),
  RootHierarchyTypes: z.array(z.enum(rootHierarchies)).optional(),
  SortBy: z.literal('CREATED_AT').optional(),
  SortOrder: order.optional(),
});

/** Without key types, only RSA_1024 and RSA_2048 are shown (ACM API reference, Filters). */
const shownByDefault: readonly string[] = ['RSA_1024', 'RSA_2048'];

export function list(store: CertificateStore, input: z.infer<typeof listInput>): object {
  if ((input.SortBy === undefined) !== (input.SortOrder === undefined)) {
    throw invalid('SortBy and SortOrder must be specified together.');
  }
  const types: readonly string[] = input.Includes?.keyTypes ?? shownByDefault;
  const found = store
    .listed()
    .filter(
      (entry) =>
        types.includes(keyAlgorithmOf(entry)) &&
        input.CertificateKeyPairOrigins.includes(originOf(entry)) &&
        isListed(entry, input.RootHierarchyTypes) &&
        (input.CertificateStatuses?.includes(store.statusOf(entry)) ?? true),
    );
  if (input.SortOrder !== undefined) {
    const sign = input.SortOrder === 'ASCENDING' ? 1 : -1;
    found.sort((a, b) => sign * (a.createdAt - b.createdAt));
  }
  const { page, next } = pageOf(found, input.MaxItems, input.NextToken);
  return {
    CertificateSummaryList: page.map((entry) =>
      summary(entry, store.statusOf(entry), entry.inUseBy.size > 0),
    ),
    NextToken: next,
  };
}

/** Amazon N2 certificates are listed only if requested, and then nothing else is (ACM API reference, ListCertificates). */
function isListed({ hierarchy }: Entry, wanted: readonly string[] | undefined): boolean {
  return wanted === undefined
    ? hierarchy === undefined
    : hierarchy !== undefined && wanted.includes(hierarchy);
}

const comparison = z.object({
  Value: z.string(),
  ComparisonOperator: z.enum(['CONTAINS', 'EQUALS']),
});

const filter = z.union([
  z.strictObject({ CertificateArn: z.string() }),
  z.strictObject({
    X509AttributeFilter: z.union([
      z.strictObject({ Subject: z.strictObject({ CommonName: comparison }) }),
      z.strictObject({ SubjectAlternativeName: z.strictObject({ DnsName: comparison }) }),
      z.strictObject({ KeyAlgorithm: z.enum(keyTypes) }),
    ]),
  }),
  z.strictObject({
    AcmCertificateMetadataFilter: z.union([
      z.strictObject({ Status: z.string() }),
      z.strictObject({ Type: z.string() }),
      z.strictObject({ InUse: z.boolean() }),
      z.strictObject({ CertificateKeyPairOrigin: z.enum(keyPairOrigins) }),
      z.strictObject({ RootHierarchyType: z.enum(rootHierarchies) }),
    ]),
  }),
]);
type Filter = z.infer<typeof filter>;

type Statement =
  | { And: Statement[] }
  | { Or: Statement[] }
  | { Not: Statement }
  | { Filter: Filter };
const statement: z.ZodType<Statement> = z.lazy(() =>
  z.union([
    z.strictObject({ And: z.array(statement) }),
    z.strictObject({ Or: z.array(statement) }),
    z.strictObject({ Not: statement }),
    z.strictObject({ Filter: filter }),
  ]),
);

export const searchInput = z.strictObject({
  FilterStatement: statement.optional(),
  MaxResults: z.number().int().min(1).max(500).default(100),
  NextToken: z.string().optional(),
});

export function search(store: CertificateStore, input: z.infer<typeof searchInput>): object {
  const { FilterStatement: wanted } = input;
  const found = store
    .listed()
    .filter(
      (entry) =>
        (store.knobs.searchShowsPending || entry.material !== undefined) &&
        (wanted === undefined || holds(wanted, entry, store)),
    );
  const { page, next } = pageOf(found, input.MaxResults, input.NextToken);
  return {
    Results: page.map((entry) =>
      searchResult(entry, store.statusOf(entry), entry.inUseBy.size > 0),
    ),
    NextToken: next,
  };
}

function holds(wanted: Statement, entry: Entry, store: CertificateStore): boolean {
  if ('And' in wanted) {
    return wanted.And.every((part) => holds(part, entry, store));
  }
  if ('Or' in wanted) {
    return wanted.Or.some((part) => holds(part, entry, store));
  }
  return 'Not' in wanted ? !holds(wanted.Not, entry, store) : passes(wanted.Filter, entry, store);
}

function passes(wanted: Filter, entry: Entry, store: CertificateStore): boolean {
  if ('CertificateArn' in wanted) {
    return entry.arn === wanted.CertificateArn;
  }
  if ('X509AttributeFilter' in wanted) {
    const attribute = wanted.X509AttributeFilter;
    if ('Subject' in attribute) {
      return compares(
        attribute.Subject.CommonName,
        entry.material?.facts.commonName ?? entry.domainName,
      );
    }
    return 'KeyAlgorithm' in attribute
      ? keyAlgorithmOf(entry) === attribute.KeyAlgorithm
      : namesOf(entry).some((name) => compares(attribute.SubjectAlternativeName.DnsName, name));
  }
  const metadata = wanted.AcmCertificateMetadataFilter;
  if ('Status' in metadata) {
    return store.statusOf(entry) === metadata.Status;
  }
  if ('CertificateKeyPairOrigin' in metadata) {
    return originOf(entry) === metadata.CertificateKeyPairOrigin;
  }
  if ('RootHierarchyType' in metadata) {
    return entry.hierarchy === metadata.RootHierarchyType;
  }
  return 'Type' in metadata
    ? entry.type === metadata.Type
    : entry.inUseBy.size > 0 === metadata.InUse;
}

function compares(
  { Value: value, ComparisonOperator: operator }: z.infer<typeof comparison>,
  text: string,
): boolean {
  return operator === 'EQUALS' ? text === value : text.includes(value);
}

function keyAlgorithmOf({ material, request }: Entry): string {
  return material?.facts.keyAlgorithm ?? request?.keyAlgorithm ?? 'RSA_2048';
}

function pageOf(
  found: readonly Entry[],
  size: number,
  token: string | undefined,
): { page: readonly Entry[]; next: string | undefined } {
  const from =
    token === undefined ? 0 : Number.parseInt(Buffer.from(token, 'base64').toString(), 10);
  if (Number.isNaN(from)) {
    throw new ApiError('InvalidArgsException', 'The next token is not valid.');
  }
  const end = from + size;
  return {
    page: found.slice(from, end),
    next: end < found.length ? Buffer.from(String(end)).toString('base64') : undefined,
  };
}
