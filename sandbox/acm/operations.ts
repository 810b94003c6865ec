/** Each operation of ACM that the sandbox knows: its input, whether it changes anything, and what it does. */
import { z } from 'zod';
import { ApiError } from '../contract.ts';
import { nameCovers } from '../pki/facts.ts';
import { list, listInput, search, searchInput } from './find.ts';
import { invalid, judgeReimport, readMaterial } from './import-rules.ts';
import { describe } from './render.ts';
import { type CertificateStore, importedEntry } from './store.ts';

const arn = z
  .string()
  .regex(/^arn:[\w+=/,.@-]+:acm:[\w+=/,.@-]*:[0-9]+:[\w+=,.@-]+(\/[\w+=,.@-]+)*$/);
const tagList = z
  .array(z.object({ Key: z.string().min(1).max(128), Value: z.string().max(256).default('') }))
  .max(50);
const byArn = z.object({ CertificateArn: arn });
const blob = z.string().transform((text) => Buffer.from(text, 'base64').toString('utf8'));

export interface Operation {
  readonly changes: boolean;
  /** Undefined in the answer: "*". */
  readonly resource: (body: Readonly<Record<string, unknown>>) => string;
  /** Further IAM actions that a body calls for. */
  readonly also?: (body: Readonly<Record<string, unknown>>) => readonly string[];
  readonly perform: (store: CertificateStore, body: unknown) => object;
}

function operation<Schema extends z.ZodType>(
  input: Schema,
  definition: Omit<Operation, 'perform' | 'resource'> & {
    readonly resource?: Operation['resource'];
    readonly perform: (store: CertificateStore, input: z.infer<Schema>) => object;
  },
): Operation {
  return {
    resource: ({ CertificateArn }) => (typeof CertificateArn === 'string' ? CertificateArn : '*'),
    ...definition,
    perform: (store, body) => {
      const parsed = input.safeParse(body);
      if (!parsed.success) {
        const [issue] = parsed.error.issues;
        throw invalid(`1 validation error detected: ${issue?.path.join('.')}: ${issue?.message}`);
      }
      return definition.perform(store, parsed.data);
    },
  };
}

const tagging: Operation['also'] = ({ Tags }) =>
  Tags === undefined ? [] : ['acm:AddTagsToCertificate'];

export const operations: Readonly<Record<string, Operation>> = {
  ImportCertificate: operation(
    z.object({
      CertificateArn: arn.optional(),
      Certificate: blob,
      PrivateKey: blob,
      CertificateChain: blob.default(''),
      Tags: tagList.optional(),
    }),
    { changes: true, also: tagging, perform: importCertificate },
  ),
  RequestCertificate: operation(
    z.object({
      DomainName: z
        .string()
        .max(253)
        .regex(
          /^(\*\.)?(((?!-)[A-Za-z0-9-]{0,62}[A-Za-z0-9])\.)+((?!-)[A-Za-z0-9-]{1,62}[A-Za-z0-9])$/,
        ),
      ValidationMethod: z.enum(['DNS', 'EMAIL']).default('EMAIL'),
      SubjectAlternativeNames: z.array(z.string().max(253)).max(100).default([]),
      IdempotencyToken: z
        .string()
        .regex(/^\w{1,32}$/)
        .optional(),
      KeyAlgorithm: z.enum(['RSA_2048', 'EC_prime256v1', 'EC_secp384r1']).default('RSA_2048'),
      Options: z.object({}).loose().optional(),
      Tags: tagList.optional(),
    }),
    { changes: true, resource: () => '*', also: tagging, perform: requestCertificate },
  ),
  DescribeCertificate: operation(byArn, {
    changes: false,
    perform: (store, { CertificateArn }) => {
      const entry = store.find(CertificateArn);
      const status = store.statusOf(entry);
      return {
        Certificate: describe(entry, status, store.now(), store.account.accountId, [
          ...entry.inUseBy,
        ]),
      };
    },
  }),
  GetCertificate: operation(byArn, {
    changes: false,
    perform: (store, { CertificateArn }) => {
      const entry = store.find(CertificateArn);
      if (store.statusOf(entry) === 'PENDING_VALIDATION') {
        throw new ApiError(
          'RequestInProgressException',
          `Certificate ${CertificateArn} is not issued yet.`,
        );
      }
      if (!entry.material) {
        throw new ApiError(
          'ResourceNotFoundException',
          `Certificate ${CertificateArn} has no body.`,
        );
      }
      const { facts, chain } = entry.material;
      return {
        Certificate: facts.pem,
        CertificateChain: chain.length > 0 ? chain.join('') : undefined,
      };
    },
  }),
  ListCertificates: operation(listInput, { changes: false, perform: list }),
  SearchCertificates: operation(searchInput, {
    changes: false,
    perform: (store, input) => {
      if (!store.knobs.searchKnown) {
        throw new ApiError('UnknownOperationException', '');
      }
      return search(store, input);
    },
  }),
  ListTagsForCertificate: operation(byArn, {
    changes: false,
    perform: (store, { CertificateArn }) => ({
      Tags: [...store.find(CertificateArn).tags].map(([Key, Value]) => ({ Key, Value })),
    }),
  }),
  AddTagsToCertificate: operation(byArn.extend({ Tags: tagList }), {
    changes: true,
    perform: (store, { CertificateArn, Tags }) => {
      const { tags } = store.find(CertificateArn);
      for (const { Key, Value } of Tags) {
        tags.set(Key, Value);
      }
      return {};
    },
  }),
  RemoveTagsFromCertificate: operation(byArn.extend({ Tags: tagList }), {
    changes: true,
    perform: (store, { CertificateArn, Tags }) => {
      const { tags } = store.find(CertificateArn);
      for (const { Key } of Tags) {
        tags.delete(Key);
      }
      return {};
    },
  }),
  DeleteCertificate: operation(byArn, {
    changes: true,
    perform: (store, { CertificateArn }) => {
      store.remove(CertificateArn);
      return {};
    },
  }),
};

type TagList = z.infer<typeof tagList> | undefined;

function importCertificate(
  store: CertificateStore,
  input: {
    readonly CertificateArn?: string | undefined;
    readonly Certificate: string;
    readonly PrivateKey: string;
    readonly CertificateChain: string;
    readonly Tags?: TagList;
  },
): object {
  const { CertificateArn, Tags } = input;
  if (CertificateArn !== undefined && Tags !== undefined) {
    throw invalid('You cannot apply tags when reimporting a certificate.');
  }
  const material = readMaterial(
    { certificate: input.Certificate, privateKey: input.PrivateKey, chain: input.CertificateChain },
    new Date(store.now()),
    store.knobs,
  );
  if (CertificateArn === undefined) {
    const entry = importedEntry(store, material, tagMap(Tags));
    store.add(entry);
    store.changed(entry.arn);
    return { CertificateArn: entry.arn };
  }
  const entry = store.find(CertificateArn);
  if (entry.type !== 'IMPORTED' || !entry.material) {
    throw invalid(`Certificate ${CertificateArn} was not imported and cannot be reimported.`);
  }
  judgeReimport(entry.material.facts, material.facts);
  entry.material = material;
  entry.importedAt = store.now();
  entry.version += 1;
  store.changed(CertificateArn);
  return { CertificateArn };
}

/** An idempotency token holds for one hour (ACM API reference, RequestCertificate). */
const tokenMs = 3_600_000;

function requestCertificate(
  store: CertificateStore,
  input: {
    readonly DomainName: string;
    readonly ValidationMethod: 'DNS' | 'EMAIL';
    readonly SubjectAlternativeNames: readonly string[];
    readonly IdempotencyToken?: string | undefined;
    readonly KeyAlgorithm: string;
    readonly Tags?: TagList;
  },
): object {
  const domainName = input.DomainName.toLowerCase();
  if (Buffer.byteLength(domainName) > 64) {
    throw new ApiError(
      'InvalidDomainValidationOptionsException',
      'The first domain name must be at most 64 octets.',
    );
  }
  if (
    ['amazonaws.com', 'cloudfront.net'].some(
      (owned) => nameCovers(`*.${owned}`, domainName) || domainName.endsWith(`.${owned}`),
    )
  ) {
    throw new ApiError(
      'InvalidDomainValidationOptionsException',
      `You cannot request a certificate for ${domainName}.`,
    );
  }
  const token = input.IdempotencyToken;
  for (const entry of store.all()) {
    if (
      token !== undefined &&
      entry.request?.token === token &&
      store.now() < entry.createdAt + tokenMs
    ) {
      return { CertificateArn: entry.arn };
    }
  }
  const names = [
    ...new Set([domainName, ...input.SubjectAlternativeNames.map((name) => name.toLowerCase())]),
  ];
  const arn = store.newArn();
  store.add({
    arn,
    type: 'AMAZON_ISSUED',
    createdAt: store.now(),
    domainName,
    names,
    tags: tagMap(input.Tags),
    inUseBy: new Set(),
    releasedAt: undefined,
    importedAt: undefined,
    issuedAt: undefined,
    material: undefined,
    request: {
      method: input.ValidationMethod,
      token,
      keyAlgorithm: input.KeyAlgorithm,
      recordsAt: store.now() + store.validationRecordMs(),
      seenAt: undefined,
      failureReason: store.knobs.requestFailure,
    },
    version: 1,
  });
  return { CertificateArn: arn };
}

function tagMap(tags: TagList): Map<string, string> {
  return new Map((tags ?? []).map(({ Key, Value }) => [Key, Value]));
}
