/** A record can be published: what an account calls its own is in none of its lines, in whatever encoding. */
import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Publisher } from '../../conformance/record/publish.ts';
import { keyPem, mint } from '../../conformance/x509/mint.ts';

const startedAt = new Date('2026-11-25T00:00:00Z');

function published(parts: Record<string, unknown>, secrets: readonly string[] = []): string {
  const publisher = new Publisher(startedAt);
  for (const secret of secrets) {
    publisher.pseudonyms.addSecret(secret);
  }
  return JSON.stringify(publisher.publish(parts));
}

function encodings(text: string): readonly string[] {
  return [
    text,
    Buffer.from(text).toString('base64').replace(/=+$/, ''),
    JSON.stringify(text).slice(1, -1),
    encodeURIComponent(text),
  ];
}

/** Nothing that AWS says by itself has such a word in it. */
const secret = fc
  .stringMatching(/^[A-Za-z0-9+/=_~%"\\ ]{12,60}$/)
  .filter((text) => /[A-Za-z]{2}/.test(text) && text.trim() === text);
/** Each of its words could be in any sentence. */
const passphrase = fc
  .array(fc.constantFrom('open', 'sesame', '"now"', 'Horse', 'battery', "it's"), {
    minLength: 4,
    maxLength: 8,
  })
  .map((words) => words.join(' '));
const encoded = fc
  .oneof(secret, passphrase)
  .chain((text) =>
    fc.record({ text: fc.constant(text), sent: fc.constantFrom(...encodings(text)) }),
  );

const credentials = [
  'PrivateKey',
  'SecretString',
  'SecretBinary',
  'SecretAccessKey',
  'SessionToken',
  'Passphrase',
];

describe('what is published of a call', () => {
  it('has no secret that a member is made for, there or anywhere else in the call', () => {
    fc.assert(
      fc.property(
        encoded,
        fc.constantFrom(...credentials),
        fc.constantFrom('message', 'Description', 'Value'),
        ({ text, sent }, member, elsewhere) => {
          const line = published({
            parameters: { body: { [member]: text, Nested: [{ [member]: text }] } },
            response: { [elsewhere]: `it was ${sent} that was sent` },
          });
          for (const form of encodings(text)) {
            expect(line).not.toContain(JSON.stringify(form).slice(1, -1));
          }
        },
      ),
    );
  });

  it('has no credential of the recorder, whatever the text', () => {
    fc.assert(
      fc.property(encoded, fc.string(), ({ text, sent }, around) => {
        const line = published({ response: { message: `${around} ${sent} ${around}` } }, [text]);
        for (const form of encodings(text)) {
          expect(line).not.toContain(JSON.stringify(form).slice(1, -1));
        }
      }),
    );
  });

  it('has no credential whose base64 looks like a name of AWS’s', () => {
    const base64 = 'NmZkdnhiZnJr';
    expect(Buffer.from(base64, 'base64').toString()).toBe('6fdvxbfrk');
    expect(
      published({ response: { message: `Sent was ${base64}.` } }, ['6fdvxbfrk']),
    ).not.toContain(base64);
  });

  it('has no value of a member, and no key of a map, that is not AWS’s own', () => {
    fc.assert(
      fc.property(
        fc.oneof(secret, passphrase),
        fc.constantFrom('Value', 'Name', 'Comment', 'IdempotencyToken'),
        (text, member) => {
          const line = published({
            parameters: { body: { [member]: text, Tags: { [text]: 'x' } } },
          });
          expect(line.toLowerCase()).not.toContain(text.toLowerCase());
        },
      ),
    );
  });

  it.each([
    'acme-corp-1',
    'EXAMPLECORP',
    'CERT_OF_ACME',
    'acme',
    '1234567',
    'Ärzte.example',
    'x.y',
  ])('has no %s, which only looks like a word of AWS’s', (text) => {
    expect(published({ response: { Value: text, domainName: text } })).not.toContain(text);
  });

  it.each(['ap-northeast-1', 'us-gov-west-1', 'RSA_2048', 'RSA-2048', 'PENDING_VALIDATION', 'iot'])(
    'has %s, which is AWS’s own, as it is',
    (text) => {
      expect(published({ response: { Value: text } })).toContain(`"${text}"`);
    },
  );

  it('names accounts, ids, endpoints and names of an ARN by words without a meaning', () => {
    const publisher = new Publisher(startedAt);
    const [first, second] = [1, 2].map(() =>
      publisher.publish({
        certificate:
          'arn:aws:acm:eu-west-1:210987654321:certificate/7d1f3a52-5f0c-4d6f-9f0a-0a7b54b0f6aa',
        configuration:
          'arn:aws:iot:eu-west-1:210987654321:domainconfiguration/shop.acme.example/x1y2z',
        endpoint: 'a1b2c3d4e5f6g7-ats.iot.eu-west-1.amazonaws.com',
        record: '_0123abcd.shop.acme.example.',
      }),
    );
    expect(first).toEqual({
      certificate: 'arn:aws:acm:eu-west-1:<account-1>:certificate/<uuid-1>',
      configuration:
        'arn:aws:iot:eu-west-1:<account-1>:domainconfiguration/<label-1>.<label-2>.<label-3>/<opaque-1/5>',
      endpoint: '<label-4>-ats.iot.eu-west-1.amazonaws.com',
      record: '_<label-5>.<label-1>.<label-2>.<label-3>.',
    });
    expect(second).toEqual(first);
  });

  it('reports an error in AWS’s words, with the names in it replaced', () => {
    const { response } = new Publisher(startedAt).publish({
      response: {
        message:
          'User: arn:aws:sts::210987654321:assumed-role/Deployer/Jane is not authorized to perform: iot:DescribeEndpoint on shop.acme.example.',
      },
    });
    expect(response).toEqual({
      message:
        'User: arn:aws:sts::<account-1>:assumed-role/<opaque-1/8>/<opaque-2/4> is not authorized to perform: iot:DescribeEndpoint on <label-1>.<label-2>.<label-3>.',
    });
  });

  it('replaces in a sentence, too, what is a name elsewhere, however it is written there', () => {
    const { response } = new Publisher(startedAt).publish({
      parameters: { path: { domainConfigurationName: 'Fleet' } },
      response: { message: 'The fleet was not found.' },
    });
    expect(response).toEqual({ message: expect.not.stringContaining('fleet') });
  });

  it.each(['RSA_2048', 'EC_prime256v1'])(
    'describes a certificate and its key (%s), and has neither',
    async (keyAlgorithm) => {
      const minted = await mint({
        commonName: 'iot.acme.example',
        names: ['iot.acme.example'],
        keyAlgorithm,
        keyUsage: ['digitalSignature'],
        extendedKeyUsage: ['1.3.6.1.5.5.7.3.1'],
        notBefore: startedAt,
        notAfter: new Date(startedAt.getTime() + 86_400_000),
      });
      const base64 = (text: string) => Buffer.from(text).toString('base64');
      const line = published({
        Certificate: base64(minted.certificate),
        PrivateKey: base64(keyPem(minted)),
        Elsewhere: `{"key": ${JSON.stringify(keyPem(minted))}}`,
        message: keyPem(minted).split('\n')[1],
      });
      expect(JSON.parse(line)).toMatchObject({
        Certificate: {
          $certificates: [
            { id: '<x509-1>', issuer: 'self', keyAlgorithm, notBefore: 0, notAfter: 86_400 },
          ],
          encoding: 'base64',
        },
        PrivateKey: '<struck-out>',
      });
      for (const text of keyPem(minted).split('\n').slice(1, -2)) {
        expect(line).not.toContain(text);
        expect(line).not.toContain(base64(text).slice(0, 40));
      }
      expect(line).not.toContain('acme');
    },
  );

  it('has no private key of any form, in a member of any name', () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    for (const type of ['pkcs1', 'pkcs8'] as const) {
      const pem = privateKey.export({ type, format: 'pem' }).toString();
      const sent = [pem, JSON.stringify({ key: pem }), Buffer.from(pem).toString('base64')];
      const line = published({ Anything: sent });
      expect(JSON.parse(line)).toEqual({ Anything: sent.map(() => '<struck-out>') });
      for (const text of pem.split('\n').slice(1, -2)) {
        expect(line).not.toContain(text);
      }
    }
  });
});
