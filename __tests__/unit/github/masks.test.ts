import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { MaskedTexts, masksOf } from '../../../src/github/masks.ts';
import { caCertificate } from '../report/outcomes.ts';

const key = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
}).privateKey;

const keyLines = key.split('\n').filter((line) => line.length >= 8 && !line.startsWith('-----'));

/** What a runner shows of a text. */
function shown(text: string, masks: readonly string[]): string {
  return masks.reduce((rest, mask) => rest.replaceAll(mask, '***'), text);
}

describe('the masks of a private key', () => {
  it.each([
    ['as PEM', key],
    ['as PEM with Windows line ends', key.replaceAll('\n', '\r\n')],
    ['on one line with escaped line ends', key.replaceAll('\n', '\\n')],
    ['in JSON beside a certificate', JSON.stringify({ certificate: caCertificate, key })],
    ['cut off before its end', key.slice(0, key.indexOf('-----END'))],
  ])('given %s hide every line of it', (_, secret) => {
    const masks = masksOf(secret);
    const log = shown(
      [key, key.replaceAll('\n', '\\n'), JSON.stringify({ key })].join('\n'),
      masks,
    );
    for (const line of keyLines) {
      expect(log).not.toContain(line);
    }
  });

  it('hide its base64, whatever follows it there', () => {
    const masks = masksOf(key);
    for (const sent of [key, key.trimEnd(), `${key}\n`]) {
      expect(shown(Buffer.from(sent).toString('base64'), masks)).toMatch(/^\*\*\*.{0,8}$/);
    }
  });

  it('leave marker lines and short ends of lines readable, and are of one line each', () => {
    for (const mask of masksOf(`${key}QUI=\n`)) {
      expect(mask).not.toMatch(/\n|^-----/);
      expect(mask.length).toBeGreaterThanOrEqual(8);
    }
  });

  it('leave the certificate beside it readable, which would else be dropped from job outputs', () => {
    const certificate = caCertificate.replace('TUlJQg==', 'TUlJQ2VydGlmaWNhdGU=');
    const masks = masksOf(JSON.stringify({ certificate, key }));
    expect(shown(certificate, masks)).toBe(certificate);
  });
});

describe('the mask of a secret of one line', () => {
  it('is the secret, short passphrases included', () => {
    expect(masksOf('hunter2\n')).toEqual(['hunter2']);
  });

  it('is none where masking it would shred the log', () => {
    expect(masksOf('1')).toEqual([]);
    expect(masksOf('')).toEqual([]);
  });
});

describe('the masks of a private key in one form', () => {
  const keys = {
    RSA: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
    EC: generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey,
  };
  const forms = [
    ['RSA', 'pkcs1', 'pkcs8'],
    ['RSA', 'pkcs8', 'pkcs1'],
    ['EC', 'sec1', 'pkcs8'],
    ['EC', 'pkcs8', 'sec1'],
  ] as const;

  it.each(forms)(
    '%s as %s hide it as %s too, in PEM and in base64 of PEM and DER',
    (kind, given, other) => {
      const pem = (type: typeof given) => keys[kind].export({ type, format: 'pem' }).toString();
      const masks = masksOf(pem(given));
      for (const type of [given, other]) {
        const der = keys[kind].export({ type, format: 'der' }).toString('base64');
        const log = [pem(type), Buffer.from(pem(type)).toString('base64'), der].join('\n');
        expect(shown(log, masks).replace(/-----[^-]+-----/g, '')).toMatch(/^(\*\*\*|.{0,7}|\n)*$/);
        expect(shown(der, masks)).toMatch(/^\*+$/);
      }
    },
  );

  it('hide it wherever it is in JSON', () => {
    const pem = keys.RSA.export({ type: 'pkcs1', format: 'pem' }).toString();
    const masks = masksOf(JSON.stringify({ certificate: caCertificate, key: pem }));
    const [, line = ''] = createPrivateKey(pem)
      .export({ type: 'pkcs8', format: 'pem' })
      .toString()
      .split('\n');
    expect(masks).toContain(line);
  });
});

describe('the texts masked so far', () => {
  it('are found in a text, those that are too short to mean anything left aside', () => {
    const masked = new MaskedTexts();
    expect(masked.areIn(`said ${keyLines[0]}`)).toBe(false);
    masked.add(key);
    masked.add('word');
    masked.add('correct horse');
    expect(masked.areIn(`said ${keyLines[0]}`)).toBe(true);
    expect(masked.areIn('the correct horse it is')).toBe(true);
    expect(masked.areIn('in other words')).toBe(false);
  });
});
