import { describe, expect, it } from '@jest/globals';
import { createAcm } from '../../../src/aws/acm.ts';
import { type Answer, json, refusal, startWire, testSession } from './wire.ts';

const domain = 'iot.example.com';
const arnOf = (id: string) => `arn:aws:acm:ap-northeast-1:123456789012:certificate/${id}`;
const arn = arnOf('1');

const listed = (id: string, DomainName: string, names: string[] = []) => ({
  CertificateArn: arnOf(id),
  DomainName,
  SubjectAlternativeNameSummaries: names,
  Status: 'ISSUED',
  Type: 'IMPORTED',
  KeyAlgorithm: 'RSA-2048',
});

describe('Looking for the certificates that cover a domain', () => {
  it('asks SearchCertificates for the domain and its wildcard, as CN and as SAN, page by page', async () => {
    const results = (id: string, CommonName: string, SerialNumber = '01') => ({
      CertificateArn: arnOf(id),
      X509Attributes: {
        Subject: { CommonName },
        SubjectAlternativeNames: [{ DnsName: CommonName.toUpperCase() }],
        KeyAlgorithm: 'EC-prime256v1',
        NotAfter: 1_800_000_000,
        SerialNumber,
      },
      CertificateMetadata: { AcmCertificateMetadata: { Type: 'AMAZON_ISSUED', Status: 'EXPIRED' } },
    });
    const wire = await startWire(({ action, body }) => {
      if (action === 'ListCertificates') {
        return json({ CertificateSummaryList: [] });
      }
      return JSON.parse(body).NextToken === 'more'
        ? json({ Results: [results('2', '*.example.com')] })
        : json({ Results: [results('1', domain), results('x', 'example.com')], NextToken: 'more' });
    });
    expect(await createAcm(testSession()).findCovering(domain)).toEqual([
      {
        arn: arnOf('1'),
        type: 'AMAZON_ISSUED',
        status: 'EXPIRED',
        names: [domain],
        keyAlgorithm: 'EC_prime256v1',
        notAfter: new Date(1_800_000_000_000),
      },
      expect.objectContaining({ arn: arnOf('2'), names: ['*.example.com'] }),
    ]);
    expect(wire.actions()).toEqual([
      'SearchCertificates',
      'SearchCertificates',
      'ListCertificates',
    ]);
    const equal = (Value: string) => ({ Value, ComparisonOperator: 'EQUALS' });
    expect(JSON.parse(wire.asked[0]?.body ?? '{}').FilterStatement.Or).toEqual(
      [domain, '*.example.com'].flatMap((name) => [
        { Filter: { X509AttributeFilter: { Subject: { CommonName: equal(name) } } } },
        { Filter: { X509AttributeFilter: { SubjectAlternativeName: { DnsName: equal(name) } } } },
      ]),
    );
  });

  it('lists those that are not issued beside, which a search may not show, and reports each once', async () => {
    const wire = await startWire(({ action }) =>
      action === 'ListCertificates'
        ? json({ CertificateSummaryList: [listed('1', domain), listed('2', domain)] })
        : json({
            Results: [{ CertificateArn: arn, X509Attributes: { Subject: { CommonName: domain } } }],
          }),
    );
    const found = await createAcm(testSession()).findCovering(domain);
    expect(found.map((one) => one.arn)).toEqual([arnOf('1'), arnOf('2')]);
    const sent = JSON.parse(
      wire.asked.find(({ action }) => action === 'ListCertificates')?.body ?? '{}',
    );
    expect(sent.CertificateStatuses).toEqual([
      'PENDING_VALIDATION',
      'VALIDATION_TIMED_OUT',
      'FAILED',
    ]);
    expect(sent.Includes.keyTypes).toHaveLength(7);
  });

  it.each<[string, Answer]>([
    ['UnknownOperationException', refusal('UnknownOperationException', '')],
    ['InvalidAction', refusal('InvalidAction', 'Could not find operation SearchCertificates')],
    ['AccessDeniedException', refusal('AccessDeniedException', 'User: x is not authorized')],
    ['ValidationException', refusal('ValidationException', 'Unknown operation')],
    ['404 in HTML', { status: 404, body: '<h1>Not found</h1>' }],
    ['400 without a shape', { status: 400, body: '{"oops":true}' }],
    ['501 without a body', { status: 501, body: '' }],
    ['403 without a body', { status: 403, body: '' }],
    ['500 in HTML', { status: 500, body: '<h1>Internal Server Error</h1>' }],
    ['an answer without results', json({})],
  ])(
    'lists every certificate of every key type where SearchCertificates answers %s',
    async (_, no) => {
      const wire = await startWire(({ action, body }) => {
        if (action !== 'ListCertificates') {
          return no;
        }
        return JSON.parse(body).NextToken
          ? json({ CertificateSummaryList: [listed('2', 'other.com', ['*.example.com'])] })
          : json({
              CertificateSummaryList: [
                listed('1', 'IOT.example.com'),
                listed('x', '*.iot.example.com'),
              ],
              NextToken: 'more',
            });
      });
      const found = await createAcm(testSession()).findCovering(domain);
      expect(found.map(({ arn }) => arn)).toEqual([arnOf('1'), arnOf('2')]);
      expect(found[0]?.keyAlgorithm).toBe('RSA_2048');
      const listings = wire.asked.filter(({ action }) => action === 'ListCertificates');
      expect(listings).toHaveLength(2);
      const sent = JSON.parse(listings[0]?.body ?? '{}');
      expect(sent.MaxItems).toBe(1_000);
      expect(sent.Includes.keyTypes).toHaveLength(7);
      expect(sent).not.toHaveProperty('CertificateStatuses');
    },
  );

  it.each<[string, Answer]>([
    ['throttles', refusal('ThrottlingException', 'Rate exceeded')],
    ['does not accept the credentials', refusal('ExpiredTokenException', 'Expired', 403)],
    ['has a fault', refusal('InternalFailure', 'Sorry', 500)],
    ['cannot be reached', 'reset'],
    ['breaks off its answer', 'cut'],
  ])('does not list when ACM %s', async (_, answer) => {
    const wire = await startWire(() => answer);
    await expect(createAcm(testSession()).findCovering(domain)).rejects.toMatchObject({
      details: { action: { code: 'find-certificates', on: { domain } } },
    });
    expect(wire.count('ListCertificates')).toBe(0);
  });
});

describe('Looking for the certificates that cover a domain by one query', () => {
  const shown = (id: string, Status: string, CommonName?: string) => ({
    CertificateArn: arnOf(id),
    ...(CommonName && { X509Attributes: { Subject: { CommonName } } }),
    CertificateMetadata: { AcmCertificateMetadata: { Type: 'AMAZON_ISSUED', Status } },
  });

  it('asks for what is not issued by its status', async () => {
    const wire = await startWire(() =>
      json({ Results: [shown('1', 'ISSUED', domain), shown('2', 'FAILED', 'other.example.com')] }),
    );
    const found = await createAcm(testSession()).searchCovering(domain);
    expect(found.map((one) => one.arn)).toEqual([arnOf('1')]);
    expect(wire.actions()).toEqual(['SearchCertificates']);
    const { FilterStatement, MaxResults } = JSON.parse(wire.asked[0]?.body ?? '{}');
    expect(FilterStatement.Or.slice(-3)).toEqual(
      ['PENDING_VALIDATION', 'VALIDATION_TIMED_OUT', 'FAILED'].map((Status) => ({
        Filter: { AcmCertificateMetadataFilter: { Status } },
      })),
    );
    expect(MaxResults).toBe(500);
  });

  it('lists what is not issued where that is shown without its names', async () => {
    const wire = await startWire(({ action }) =>
      action === 'ListCertificates'
        ? json({ CertificateSummaryList: [{ ...listed('2', domain), Status: 'FAILED' }] })
        : json({ Results: [shown('1', 'ISSUED', domain), shown('2', 'FAILED')] }),
    );
    const found = await createAcm(testSession()).searchCovering(domain);
    expect(found).toEqual([
      expect.objectContaining({ arn: arnOf('1'), status: 'ISSUED' }),
      expect.objectContaining({ arn: arnOf('2'), status: 'FAILED', names: [domain] }),
    ]);
    expect(wire.count('ListCertificates')).toBe(1);
  });

  it('lists every certificate where ACM has no search', async () => {
    const wire = await startWire(({ action }) =>
      action === 'ListCertificates'
        ? json({ CertificateSummaryList: [listed('1', domain)] })
        : refusal('UnknownOperationException', ''),
    );
    const found = await createAcm(testSession()).searchCovering(domain);
    expect(found.map((one) => one.arn)).toEqual([arnOf('1')]);
    expect(JSON.parse(wire.asked.at(-1)?.body ?? '{}')).not.toHaveProperty('CertificateStatuses');
  });
});

describe('Describing a certificate', () => {
  it('reports it in the spelling of requests, each validation record once', async () => {
    const record = { Name: '_x.example.com.', Type: 'CNAME', Value: '_y.acm-validations.aws.' };
    await startWire(() =>
      json({
        Certificate: {
          CertificateArn: arn,
          Type: 'AMAZON_ISSUED',
          Status: 'ISSUED',
          DomainName: 'Example.com',
          SubjectAlternativeNames: ['example.com', '*.example.com'],
          KeyAlgorithm: 'RSA-2048',
          Serial: '00:8f:03',
          InUseBy: ['arn:x'],
          RenewalEligibility: 'ELIGIBLE',
          RenewalSummary: { RenewalStatus: 'PENDING_VALIDATION', DomainValidationOptions: [] },
          DomainValidationOptions: [
            { DomainName: 'example.com', ResourceRecord: record },
            { DomainName: '*.example.com', ResourceRecord: record },
            { DomainName: 'later.example.com' },
          ],
        },
      }),
    );
    expect(await createAcm(testSession()).describe(arn)).toEqual({
      arn,
      type: 'AMAZON_ISSUED',
      status: 'ISSUED',
      domainName: 'example.com',
      names: ['example.com', '*.example.com'],
      keyAlgorithm: 'RSA_2048',
      serial: '8F03',
      inUseBy: ['arn:x'],
      renewalEligibility: 'ELIGIBLE',
      renewalStatus: 'PENDING_VALIDATION',
      validationRecords: [{ name: '_x.example.com', value: '_y.acm-validations.aws' }],
    });
  });

  it('bears with all that is missing right after the request', async () => {
    await startWire(() => json({ Certificate: { CertificateArn: arn } }));
    expect(await createAcm(testSession()).describe(arn)).toEqual({
      arn,
      type: 'AMAZON_ISSUED',
      status: 'PENDING_VALIDATION',
      names: [],
      inUseBy: [],
      validationRecords: [],
    });
  });

  it('gives nothing for one that is gone, as do its body and its tags', async () => {
    await startWire(() => refusal('ResourceNotFoundException', 'Could not find certificate'));
    const acm = createAcm(testSession());
    expect(await acm.describe(arn)).toBeUndefined();
    expect(await acm.get(arn)).toBeUndefined();
    expect(await acm.tags(arn)).toEqual({});
  });
});

describe('Getting a certificate', () => {
  it('splits the chain, whatever is between its certificates', async () => {
    const pem = (text: string) => `-----BEGIN CERTIFICATE-----\n${text}\n-----END CERTIFICATE-----`;
    await startWire(() =>
      json({ Certificate: pem('AA=='), CertificateChain: `${pem('BB==')}\n\n${pem('CC==')}` }),
    );
    expect(await createAcm(testSession()).get(arn)).toEqual({
      certificate: `${pem('AA==')}\n`,
      chain: [`${pem('BB==')}\n`, `${pem('CC==')}\n`],
    });
  });

  it('gives nothing while there is none', async () => {
    await startWire(() => refusal('RequestInProgressException', 'Being issued'));
    expect(await createAcm(testSession()).get(arn)).toBeUndefined();
  });
});

describe('Requesting a public certificate', () => {
  it('asks for validation by DNS and carries its token through every attempt', async () => {
    const wire = await startWire((_, calls) =>
      calls === 1 ? 'reset' : json({ CertificateArn: arn }),
    );
    const acm = createAcm(testSession());
    expect(await acm.request(domain, 'token1', { a: 'b' })).toBe(arn);
    expect(wire.asked.map(({ body }) => JSON.parse(body))).toEqual(
      Array(2).fill({
        DomainName: domain,
        ValidationMethod: 'DNS',
        IdempotencyToken: 'token1',
        Tags: [{ Key: 'a', Value: 'b' }],
      }),
    );
  });
});

describe('Requesting a public certificate for a domain of more than 64 characters', () => {
  it('names it as a SAN beside the nearest parent that fits into a CN', async () => {
    const long = `${'a'.repeat(60)}.${domain}`;
    const wire = await startWire(() => json({ CertificateArn: arn }));
    await createAcm(testSession()).request(long, 'token1', {});
    expect(JSON.parse(wire.asked[0]?.body ?? '{}')).toMatchObject({
      DomainName: domain,
      SubjectAlternativeNames: [long],
    });
  });
});

describe('Deleting a certificate', () => {
  it.each<[string, Answer, boolean]>([
    ['it is deleted', json({}), true],
    ['it was gone', refusal('ResourceNotFoundException', ''), true],
    ['it is in use', refusal('ResourceInUseException', ''), false],
  ])('reports when %s', async (_, answer, gone) => {
    await startWire(() => answer);
    expect(await createAcm(testSession()).remove(arn)).toBe(gone);
  });

  const conflict = refusal('ConflictException', 'in progress');

  it('waits while ACM is still busy with it, as soon after an import', async () => {
    const wire = await startWire((_, calls) => (calls <= 3 ? conflict : json({})));
    expect(await createAcm(testSession()).remove(arn)).toBe(true);
    expect(wire.count('DeleteCertificate')).toBe(4);
  });

  it('does not wait for ever: it is not gone yet then', async () => {
    const wire = await startWire(() => conflict);
    expect(await createAcm(testSession()).remove(arn)).toBe(false);
    expect(wire.count('DeleteCertificate')).toBeLessThan(10);
  });
});
