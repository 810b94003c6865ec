/** Each operation of ACM that the sandbox supports: its input, whether it changes anything, and its effect. */
import type { z } from 'zod';
import { ApiError } from '../contract.ts';
import { readInput } from '../http/json11.ts';
import { list, listInput, search, searchInput } from './find.ts';
import { importCertificate, importInput } from './import.ts';
import { byArn, tagList } from './members.ts';
import { describe } from './render.ts';
import { requestCertificate, requestInput } from './request.ts';
import type { CertificateStore } from './store.ts';

export interface Operation {
  readonly changes: boolean;
  /** What IAM is asked about: an ARN, "*", or undefined for a new certificate. */
  readonly resource: (body: Readonly<Record<string, unknown>>) => string | undefined;
  /** Further IAM actions that a body requires. */
  readonly also?: (body: Readonly<Record<string, unknown>>) => readonly string[];
  readonly perform: (store: CertificateStore, body: Readonly<Record<string, unknown>>) => object;
}

function operation<Schema extends z.ZodType>(
  input: Schema,
  definition: Omit<Operation, 'perform' | 'resource'> & {
    readonly resource?: Operation['resource'];
    readonly perform: (store: CertificateStore, input: z.infer<Schema>) => object;
  },
): Operation {
  return {
    resource: ({ CertificateArn }) =>
      typeof CertificateArn === 'string' ? CertificateArn : undefined,
    ...definition,
    perform: (store, body) => definition.perform(store, readInput(body, input)),
  };
}

const tagging: Operation['also'] = ({ Tags }) =>
  Tags === undefined ? [] : ['acm:AddTagsToCertificate'];

export const operations: Readonly<Record<string, Operation>> = {
  ImportCertificate: operation(importInput, {
    changes: true,
    also: tagging,
    perform: importCertificate,
  }),
  RequestCertificate: operation(requestInput, {
    changes: true,
    resource: () => '*',
    also: tagging,
    perform: requestCertificate,
  }),
  DescribeCertificate: operation(byArn, {
    changes: false,
    perform: (store, { CertificateArn }) => {
      const entry = store.find(CertificateArn);
      return {
        Certificate: describe(entry, {
          status: store.statusOf(entry),
          now: store.now(),
          accountId: store.account.accountId,
          inUseBy: [...entry.inUseBy],
        }),
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
  ListCertificates: operation(listInput, {
    changes: false,
    resource: () => '*',
    perform: list,
  }),
  SearchCertificates: operation(searchInput, {
    changes: false,
    resource: () => '*',
    perform: (store, input) => {
      if (!store.knobs.searchKnown) {
        throw new ApiError('UnknownOperationException', '');
      }
      return search(store, input);
    },
  }),
  ListTagsForCertificate: operation(byArn, {
    changes: false,
    perform: (store, { CertificateArn }) => {
      const tags = [...store.find(CertificateArn).tags].map(([Key, Value]) => ({ Key, Value }));
      // A list of tags has at least one (the model's TagList).
      return { Tags: tags.length > 0 ? tags : undefined };
    },
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
