import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { secretInputs } from '../../../src/inputs/given.ts';
import { InputError } from '../../../src/inputs/input-error.ts';
import { parseSettings } from '../../../src/inputs/parse.ts';
import { type InputName, inputNames } from '../../../src/inputs/table.ts';
import { keyPem } from '../../../testkit/certificates.ts';
import { environment, type Inputs, now } from './environment.ts';
import { createMaterial, pem } from './material.ts';

const secretNames: readonly InputName[] = [
  'ca-private-key',
  'ca-private-key-passphrase',
  'server-private-key',
  'next-ca-private-key',
  'client-private-key',
  'github-token',
];

describe('the secret inputs', () => {
  it('are the keys, the passphrase and the token, each as it was given', () => {
    const all = Object.fromEntries(inputNames.map((name) => [name, `text of ${name}\n`]));

    expect(secretInputs(environment(all))).toEqual(secretNames.map((name) => `text of ${name}`));
  });

  it('are none where none is given', () => {
    expect(secretInputs(environment({ 'github-token': ' ' }))).toEqual([]);
  });
});

describe('the secrets beside them', () => {
  it('are the AWS credentials of the environment', () => {
    const credentials = {
      AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'the secret key',
      AWS_SESSION_TOKEN: ' the session token ',
    };
    expect(secretInputs({ ...environment({}), ...credentials })).toEqual([
      'the secret key',
      'the session token',
    ]);
  });

  it.each(['RSA_2048', 'EC_prime256v1'] as const)(
    'are the %s keys that a passphrase opens',
    async (kind) => {
      const { authority } = await createMaterial(kind);
      const inputs = {
        'ca-private-key': keyPem(authority.privateKey, 'hunter2'),
        'ca-private-key-passphrase': 'hunter2',
      };
      expect(secretInputs(environment(inputs))).toContain(pem(authority.privateKey));
    },
  );

  it('are the keys in an input that is no secret', async () => {
    const { authority } = await createMaterial('EC_prime256v1');
    const bundle = `${authority.certificate}${pem(authority.privateKey)}`;
    expect(secretInputs(environment({ 'ca-certificate': bundle }))).toEqual([bundle.trim()]);
  });
});

describe('the message of an input error', () => {
  it('holds no secret, whatever it is', async () => {
    const operation = fc.constantFrom('provision', 'verify', 'rotate', 'teardown', 'nonsense');
    const secret = fc
      .string({ unit: 'grapheme', minLength: 6, maxLength: 60 })
      .map((text) => `§${text}§`);
    const secrets = fc.record(Object.fromEntries(secretNames.map((name) => [name, secret])), {
      requiredKeys: [],
    });
    const others = fc.record(
      {
        'ca-certificate': fc.string(),
        'server-certificate': fc.string(),
        'client-certificate': fc.string(),
      },
      { requiredKeys: [] },
    );

    await fc.assert(
      fc.asyncProperty(operation, secrets, others, async (chosen, hidden, shown) => {
        const message = await messageOf({ ...shown, ...hidden, operation: chosen, domain: '*' });

        for (const text of Object.values(hidden)) {
          expect(message).not.toContain(text);
        }
      }),
    );
  });

  it.each(['provision', 'verify', 'rotate', 'teardown'])(
    'of %s holds nothing of a private key, whichever input it landed in and however it was mangled',
    async (operation) => {
      const { authority } = await createMaterial('EC_prime256v1');
      const key = pem(authority.privateKey);
      const body = key.replace(/-----[^-]+-----|\n/g, '');
      const lines = key.split('\n').filter((line) => line !== '' && !line.startsWith('-----'));
      const forms = [
        key,
        key.replaceAll('\n', '\\n'),
        body,
        key.replaceAll('\n', ' '),
        lines.join('\r\n'),
        lines.join(' '),
        // The last line of an RSA key is short, and often without padding.
        `${body.slice(0, 64)}\n${body.slice(64, 88)}`,
        `CN=${body}`,
        `/CN=${lines[0]}`,
        `${body}.example.com`,
        lines[1] ?? '',
        Buffer.from(key).toString('base64'),
        Buffer.from(body, 'base64').toString('hex'),
      ];
      const pieces = new Set(piecesOf([...forms.slice(-2), body]));

      for (const name of inputNames.filter((candidate) => candidate !== 'operation')) {
        for (const form of forms) {
          const message = await messageOf({ operation, 'record-ttl': 'none', [name]: form });

          expect(piecesOf([message]).filter((piece) => pieces.has(piece))).toEqual([]);
        }
      }
    },
  );
});

/** Every run of eight characters. */
function piecesOf(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) =>
    Array.from({ length: text.length - 7 }, (_, at) => text.slice(at, at + 8)),
  );
}

async function messageOf(inputs: Inputs): Promise<string> {
  const error = await parseSettings(environment(inputs), now).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof InputError) {
    return error.message;
  }
  throw error ?? new Error('the inputs were accepted');
}
