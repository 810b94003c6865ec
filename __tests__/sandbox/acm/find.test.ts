import {
  type CertificateFilter,
  type CertificateFilterStatement,
  DescribeCertificateCommand,
  type KeyAlgorithm,
  ListCertificatesCommand,
  type ListCertificatesCommandInput,
  SearchCertificatesCommand,
} from '@aws-sdk/client-acm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ecKey, rsaKey } from '../../../testkit/certificates.ts';
import { callAcm } from '../../support/acm-call.ts';
import { openAccount, second, type TestAccount } from '../kernel/account.ts';
import { blobsOf, importInto, makeLeaf } from './imports.ts';
import { request } from './validation.ts';

const everyKeyType: KeyAlgorithm[] = [
  'RSA_1024',
  'RSA_2048',
  'RSA_3072',
  'RSA_4096',
  'EC_prime256v1',
  'EC_secp384r1',
  'EC_secp521r1',
];

let account: TestAccount;
/** In the order they were made. */
let arns: {
  readonly rsa: string;
  readonly bigRsa: string;
  readonly ec: string;
  readonly pending: string;
};
beforeAll(async () => {
  account = await openAccount();
  const bring = async (commonName: string, name: string, key = ecKey()) => {
    const leaf = await makeLeaf({ subject: `CN=${commonName}`, names: [name], key });
    const arn = await importInto(account.acm, blobsOf(leaf));
    account.sandbox.clock.advance(second);
    return arn;
  };
  arns = {
    rsa: await bring('rsa.test', 'rsa.test', rsaKey()),
    bigRsa: await bring('big.test', 'big.test', rsaKey(3072)),
    ec: await bring('common.test', 'san.ec.test'),
    pending: await request(account, { DomainName: 'pending.test' }),
  };
});
afterAll(() => account.close());

async function list(input: ListCertificatesCommandInput): Promise<(string | undefined)[]> {
  const answer = await account.acm.send(new ListCertificatesCommand(input));
  return (answer.CertificateSummaryList ?? []).map(({ CertificateArn }) => CertificateArn);
}

describe('ListCertificates', () => {
  it('shows RSA_1024 and RSA_2048 only, unless key types are asked for', async () => {
    expect(new Set(await list({}))).toEqual(new Set([arns.rsa, arns.pending]));
    expect(new Set(await list({ Includes: { keyTypes: everyKeyType } }))).toEqual(
      new Set(Object.values(arns)),
    );
    expect(await list({ Includes: { keyTypes: ['EC_prime256v1'] } })).toEqual([arns.ec]);
  });

  it('picks by status', async () => {
    expect(await list({ CertificateStatuses: ['PENDING_VALIDATION'] })).toEqual([arns.pending]);
    expect(await list({ CertificateStatuses: ['ISSUED'] })).toEqual([arns.rsa]);
  });

  it('sorts by when they were made, either way', async () => {
    const sorted = (SortOrder: 'ASCENDING' | 'DESCENDING') =>
      list({ Includes: { keyTypes: everyKeyType }, SortBy: 'CREATED_AT', SortOrder });
    const inOrder = [arns.rsa, arns.bigRsa, arns.ec, arns.pending];
    expect(await sorted('ASCENDING')).toEqual(inOrder);
    expect(await sorted('DESCENDING')).toEqual(inOrder.toReversed());
  });

  it.each([{ SortBy: 'CREATED_AT' as const }, { SortOrder: 'ASCENDING' as const }])(
    'refuses %j by itself',
    async (input) => {
      await expect(list(input)).rejects.toMatchObject({
        name: 'ValidationException',
        message: expect.stringContaining('SortBy and SortOrder must be specified together'),
      });
    },
  );

  it('comes in pages that leave nothing out and repeat nothing', async () => {
    const seen: (string | undefined)[] = [];
    let NextToken: string | undefined;
    do {
      const page = await account.acm.send(
        new ListCertificatesCommand({
          Includes: { keyTypes: everyKeyType },
          MaxItems: 3,
          NextToken,
        }),
      );
      seen.push(...(page.CertificateSummaryList ?? []).map(({ CertificateArn }) => CertificateArn));
      NextToken = page.NextToken;
    } while (NextToken !== undefined);
    expect(seen.toSorted()).toEqual(Object.values(arns).toSorted());
  });

  it('refuses a page token it never gave, and pages of 0 or of more than 1,000', async () => {
    await expect(list({ NextToken: 'none' })).rejects.toMatchObject({
      name: 'InvalidArgsException',
    });
    for (const MaxItems of [0, 1001]) {
      await expect(list({ MaxItems })).rejects.toMatchObject({ name: 'ValidationException' });
    }
  });

  it('refuses filters it does not know, rather than pass them over', async () => {
    await expect(list({ Includes: { keyUsage: ['DIGITAL_SIGNATURE'] } })).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });

  it('spells key algorithms with a hyphen, and names no tags', async () => {
    const { CertificateSummaryList: [summary] = [] } = await account.acm.send(
      new ListCertificatesCommand({ CertificateStatuses: ['ISSUED'] }),
    );
    expect(summary).toMatchObject({
      DomainName: 'rsa.test',
      KeyAlgorithm: 'RSA-2048',
      SubjectAlternativeNameSummaries: ['rsa.test'],
      Type: 'IMPORTED',
      InUse: false,
    });
    expect(summary).not.toHaveProperty('Tags');
  });
});

describe('certificates of Amazon N2 and of ACME', () => {
  let kinds: TestAccount;
  let other: Readonly<Record<'n2' | 'cross' | 'acme' | 'usual', string>>;
  beforeAll(async () => {
    kinds = await openAccount();
    const { certificates, clock } = kinds.sandbox;
    const issued = {
      names: ['kinds.test'],
      notBefore: new Date(clock.now()),
      notAfter: new Date(clock.now() + 98 * 86_400_000),
    };
    other = {
      n2: certificates.addIssued({ ...issued, hierarchy: 'N2_AMAZON_MANAGED' }),
      cross: certificates.addIssued({ ...issued, hierarchy: 'N2_SFG2_AMAZON_MANAGED' }),
      acme: certificates.addIssued({ ...issued, origin: 'ACME' }),
      usual: certificates.addIssued(issued),
    };
  });
  afterAll(() => kinds.close());

  const call = (action: string, body: object) => callAcm(kinds.sandbox, action, body);

  it('are listed where they are asked for alone', async () => {
    expect(await call('ListCertificates', {})).toContain(other.usual);
    for (const arn of [other.n2, other.cross, other.acme]) {
      expect(await call('ListCertificates', {})).not.toContain(arn);
    }
    const n2 = await call('ListCertificates', { RootHierarchyTypes: ['N2_AMAZON_MANAGED'] });
    expect(n2).toContain(other.n2);
    expect(n2).toContain('"CertificateUsage":"CLIENT_AND_SERVER_AUTH"');
    expect(n2).not.toContain(other.usual);
    const acme = await call('ListCertificates', { CertificateKeyPairOrigins: ['ACME'] });
    expect(acme).toContain(other.acme);
    expect(acme).not.toContain(other.usual);
  });

  it('are found by SearchCertificates, which can filter by either', async () => {
    const all = await call('SearchCertificates', {});
    for (const arn of Object.values(other)) {
      expect(all).toContain(arn);
    }
    const by = (filter: object) =>
      call('SearchCertificates', {
        FilterStatement: { Filter: { AcmCertificateMetadataFilter: filter } },
      });
    const n2 = await by({ RootHierarchyType: 'N2_SFG2_AMAZON_MANAGED' });
    expect(n2).toContain(other.cross);
    expect(n2).not.toContain(other.n2);
    const acme = await by({ CertificateKeyPairOrigin: 'ACME' });
    expect(acme).toContain(other.acme);
    expect(acme).not.toContain(other.cross);
  });
});

describe('SearchCertificates', () => {
  async function searchFor(FilterStatement?: CertificateFilterStatement) {
    const { Results = [] } = await account.acm.send(
      new SearchCertificatesCommand({ FilterStatement }),
    );
    return Results.map(({ CertificateArn }) => CertificateArn);
  }
  const search = (filter: CertificateFilter) => searchFor({ Filter: filter });
  const commonName = (Value: string, ComparisonOperator: 'EQUALS' | 'CONTAINS' = 'EQUALS') => ({
    X509AttributeFilter: { Subject: { CommonName: { Value, ComparisonOperator } } },
  });
  const alternativeName = (Value: string) => ({
    X509AttributeFilter: {
      SubjectAlternativeName: { DnsName: { Value, ComparisonOperator: 'EQUALS' as const } },
    },
  });

  it('finds by common name, of whatever key type', async () => {
    expect(await search(commonName('common.test'))).toEqual([arns.ec]);
    expect(await search(commonName('common'))).toEqual([]);
    expect(await search(commonName('common', 'CONTAINS'))).toEqual([arns.ec]);
  });

  it('finds by subject alternative name', async () => {
    expect(await search(alternativeName('san.ec.test'))).toEqual([arns.ec]);
    expect(await search(alternativeName('common.test'))).toEqual([]);
  });

  it('finds what is not issued yet', async () => {
    expect(await search(commonName('pending.test'))).toEqual([arns.pending]);
  });

  it('joins filters by And, Or and Not', async () => {
    const rsa = { Filter: commonName('rsa.test') };
    const ec = { Filter: alternativeName('san.ec.test') };
    const imported = { Filter: { AcmCertificateMetadataFilter: { Type: 'IMPORTED' as const } } };
    expect(await searchFor({ Or: [rsa, ec] })).toEqual([arns.rsa, arns.ec]);
    expect(await searchFor({ And: [rsa, ec] })).toEqual([]);
    expect(await searchFor({ And: [imported, { Not: rsa }] })).toEqual([arns.bigRsa, arns.ec]);
  });

  it('without a filter gives all of them', async () => {
    expect((await searchFor()).length).toBe(Object.keys(arns).length);
  });

  it('is unknown where the account is set to', async () => {
    account.sandbox.knobs.acm.searchKnown = false;
    await expect(search(commonName('common.test'))).rejects.toMatchObject({
      name: 'UnknownOperationException',
    });
    account.sandbox.knobs.acm.searchKnown = true;
  });
});

describe('a page of an account that has grown', () => {
  it('never shows more than was asked for', async () => {
    const grown = await openAccount({ prefill: { certificates: 1500, zones: 0 } });
    const pageOf = async (MaxItems?: number) => {
      const { CertificateSummaryList = [] } = await grown.acm.send(
        new ListCertificatesCommand({ Includes: { keyTypes: everyKeyType }, MaxItems }),
      );
      return CertificateSummaryList.length;
    };
    expect(await pageOf()).toBe(100);
    expect(await pageOf(1000)).toBe(1000);
    await grown.close();
  });
});

describe('lists and searches', () => {
  it('show nothing where the account is set to, and each is there by its ARN', async () => {
    account.sandbox.knobs.acm.findsNothing = true;
    try {
      expect(await list({ Includes: { keyTypes: everyKeyType } })).toEqual([]);
      const { Results } = await account.acm.send(new SearchCertificatesCommand({}));
      expect(Results).toEqual([]);
      const byArn = new DescribeCertificateCommand({ CertificateArn: arns.ec });
      expect((await account.acm.send(byArn)).Certificate?.CertificateArn).toBe(arns.ec);
    } finally {
      account.sandbox.knobs.acm.findsNothing = false;
    }
  });
});
