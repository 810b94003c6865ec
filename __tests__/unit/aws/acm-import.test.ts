import { beforeAll, describe, expect, it } from '@jest/globals';
import { createAcm } from '../../../src/aws/acm.ts';
import type { ServerCertificate } from '../../../src/pki/material.ts';
import { makeLeaf } from './leaf.ts';
import { type Answer, json, refusal, type Script, startWire, testSession } from './wire.ts';

const arnOf = (id: string) => `arn:aws:acm:ap-northeast-1:123456789012:certificate/${id}`;
const domain = 'iot.example.com';
const tags = { owner: 'test' };

let leaf: ServerCertificate;
let namesake: ServerCertificate;

beforeAll(async () => {
  leaf = await makeLeaf('8f03');
  namesake = await makeLeaf('8f03');
});

/** ACM holding `stored` under the ids given. */
function acmHolding(stored: Readonly<Record<string, ServerCertificate>>, onImport: Script): Script {
  return (asked, calls) => {
    const { CertificateArn } = JSON.parse(asked.body);
    const held = Object.entries(stored).find(([id]) => arnOf(id) === CertificateArn)?.[1];
    const answers: Record<string, () => Answer> = {
      ImportCertificate: () => onImport(asked, calls),
      SearchCertificates: () =>
        json({ Results: Object.keys(stored).map((id) => searchResult(arnOf(id))) }),
      ListCertificates: () => json({ CertificateSummaryList: [] }),
      DescribeCertificate: () =>
        json({ Certificate: { CertificateArn, Type: 'IMPORTED', Serial: '00:8f:03' } }),
      GetCertificate: () => json({ Certificate: held?.certificate }),
    };
    return answers[asked.action]?.() ?? refusal('UnknownOperationException', asked.action);
  };
}

function searchResult(CertificateArn: string) {
  return {
    CertificateArn,
    X509Attributes: { Subject: { CommonName: 'iot.example.com' } },
    CertificateMetadata: { AcmCertificateMetadata: { Type: 'IMPORTED', Status: 'ISSUED' } },
  };
}

const imported = json({ CertificateArn: arnOf('new') });

describe('Importing a new certificate', () => {
  it('sends the leaf, its key in PKCS#8 and the tags once', async () => {
    const wire = await startWire(acmHolding({}, () => imported));
    expect(await createAcm(testSession()).importNew(domain, leaf, tags)).toBe(arnOf('new'));
    expect(wire.actions()).toEqual(['ImportCertificate']);
    const sent = JSON.parse(wire.asked[0]?.body ?? '{}');
    expect(Buffer.from(sent.Certificate, 'base64').toString()).toBe(leaf.certificate);
    expect(Buffer.from(sent.PrivateKey, 'base64').toString()).toMatch(
      /^-----BEGIN PRIVATE KEY-----/,
    );
    expect(sent.Tags).toEqual([{ Key: 'owner', Value: 'test' }]);
    expect(sent).not.toHaveProperty('CertificateChain');
  });

  it('is repeated while ACM throttles: nothing was imported', async () => {
    const wire = await startWire(
      acmHolding({}, (_, calls) =>
        calls <= 3 ? refusal('ThrottlingException', 'Rate exceeded') : imported,
      ),
    );
    await createAcm(testSession()).importNew(domain, leaf, tags);
    expect(wire.actions()).toEqual(Array(4).fill('ImportCertificate'));
  });

  it.each<[string, Answer]>([
    ['the connection is reset', 'reset'],
    ['no answer comes', 'hang'],
    ['ACM answers 5xx', refusal('InternalFailure', 'Sorry', 500)],
    ['the answer has no ARN', json({})],
  ])('finds what was imported by its serial when %s, and imports no second', async (_, answer) => {
    const wire = await startWire(acmHolding({ other: namesake, ours: leaf }, () => answer));
    const acm = createAcm(testSession({ requestTimeoutMs: 1_000 }));
    expect(await acm.importNew(domain, leaf, tags)).toBe(arnOf('ours'));
    expect(wire.count('ImportCertificate')).toBe(1);
  });

  it('looks for it by the domain it was given, whatever the run is about', async () => {
    const wire = await startWire(acmHolding({ ours: leaf }, () => 'reset'));
    const acm = createAcm(testSession({ subject: '3 domains' }));
    expect(await acm.importNew(domain, leaf, tags)).toBe(arnOf('ours'));
    const search = wire.asked.find(({ action }) => action === 'SearchCertificates');
    expect(search?.body).toContain(domain);
    expect(search?.body).not.toContain('3 domains');
  });

  it('waits for ACM to show the certificate before it imports again', async () => {
    const stored: Record<string, ServerCertificate> = {};
    let looks = 0;
    const acm = acmHolding(stored, () => 'reset');
    const wire = await startWire((asked, calls) => {
      if (asked.action === 'SearchCertificates' && ++looks === 4) {
        stored.late = leaf;
      }
      return acm(asked, calls);
    });
    expect(await createAcm(testSession()).importNew(domain, leaf, tags)).toBe(arnOf('late'));
    expect(wire.count('ImportCertificate')).toBe(1);
  });

  it('imports again when the certificate never shows, a namesake of another authority being none', async () => {
    const wire = await startWire(
      acmHolding({ namesake }, (_, calls) => (calls === 1 ? 'reset' : imported)),
    );
    const session = testSession();
    expect(await createAcm(session).importNew(domain, leaf, tags)).toBe(arnOf('new'));
    expect(wire.count('ImportCertificate')).toBe(2);
    expect(session.clock.slept).toEqual([1_000, 2_000, 4_000, 8_000]);
  });

  it('gives up after three lost answers', async () => {
    const wire = await startWire(acmHolding({}, () => 'reset'));
    await expect(createAcm(testSession()).importNew(domain, leaf, tags)).rejects.toMatchObject({
      details: {
        code: 'aws-unreachable',
        action: { code: 'import-server-certificate', on: { domain } },
        figures: { answer: { kind: 'connection', code: 'ECONNRESET' } },
        said: 'socket hang up',
      },
    });
    expect(wire.count('ImportCertificate')).toBe(3);
  });

  it('is not repeated when ACM refuses it, and never shows the key', async () => {
    const echo = leaf.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const wire = await startWire(
      acmHolding({}, () => refusal('ValidationException', `The private key ${echo} is wrong.`)),
    );
    const failure = await createAcm(testSession())
      .importNew(domain, leaf, tags)
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({
      message: expect.not.stringContaining(echo.split('\n')[1] ?? ''),
      details: {
        figures: { answer: { kind: 'error', code: 'ValidationException' } },
        said: 'The private key (PEM)',
      },
    });
    expect(wire.count('ImportCertificate')).toBe(1);
  });
});

describe('Re-importing', () => {
  it('names the ARN, carries no tags, and is repeated after a reset', async () => {
    const wire = await startWire((_, calls) => (calls === 1 ? 'reset' : imported));
    await createAcm(testSession()).reimport(arnOf('old'), { ...leaf, chain: ['A\n', 'B\n'] });
    const sent = JSON.parse(wire.asked[1]?.body ?? '{}');
    expect(sent).toMatchObject({ CertificateArn: arnOf('old') });
    expect(sent).not.toHaveProperty('Tags');
    expect(Buffer.from(sent.CertificateChain, 'base64').toString()).toBe('A\nB\n');
  });
});
