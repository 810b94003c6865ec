import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InputError } from '../../../src/errors.ts';
import { type InputName, inputNames, secretInputs } from '../../../src/inputs/given.ts';
import { parseSettings } from '../../../src/inputs/parse.ts';
import { environment, type Inputs, now } from './environment.ts';
import { createMaterial, pem } from './material.ts';

const secretNames: readonly InputName[] = [
  'ca-private-key',
  'ca-private-key-passphrase',
  'next-ca-private-key',
  'server-private-key',
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

  it('holds no line of a private key, whichever input it landed in and however it was mangled', async () => {
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
    ];

    for (const name of inputNames.filter((candidate) => candidate !== 'operation')) {
      for (const form of forms) {
        const message = await messageOf({ domain: '*', [name]: form });

        expect(message).not.toContain(body.slice(8, 40));
        expect(lines.filter((line) => message.includes(line))).toEqual([]);
      }
    }
  });
});

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
