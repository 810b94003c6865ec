import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { masksOf } from '../../../src/report/masks.ts';
import { caCertificate } from './outcomes.ts';

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
