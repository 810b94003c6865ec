import { createPrivateKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import type { Mask } from '../ports.ts';
import type { KeyAlgorithm } from './material.ts';
import { codeOf } from './native-error.ts';
import { missingPem, type PemBlock, pemBlocks } from './pem.ts';
import type { Field, MaterialProblem } from './problem.ts';
import { err, ok, type Result } from './result.ts';

const generate = promisify(generateKeyPair);

/** A new private key, masked before anyone sees it: every key that this action creates comes from here. */
export async function generatePrivateKey(
  keyAlgorithm: KeyAlgorithm,
  mask: Mask,
): Promise<KeyObject> {
  const { privateKey } =
    keyAlgorithm === 'RSA_2048'
      ? await generate('rsa', { modulusLength: 2048 })
      : await generate('ec', { namedCurve: 'prime256v1' });
  maskedPem(privateKey, mask);
  return privateKey;
}

/** PKCS#8 in PEM, masked; the mask covers the key's other forms too (src/github/masks.ts). */
export function maskedPem(key: KeyObject, mask: Mask): string {
  const pem = key.export({ type: 'pkcs8', format: 'pem' }).toString();
  mask(pem);
  return pem;
}

/** Reads a private key in PEM: PKCS#8, PKCS#1 or SEC1, or one of these encrypted. */
export function readPrivateKey(
  text: string,
  passphrase: string | undefined,
  field: Field,
): Result<KeyObject, MaterialProblem> {
  const blocks = pemBlocks(text);
  if (blocks.length === 0) {
    return err({ code: 'not-pem', field, form: missingPem(text) });
  }
  // `openssl ecparam -genkey` writes the curve in a separate block before the key.
  const [block, ...others] = blocks.filter(({ label }) => label !== 'EC PARAMETERS');
  if (block === undefined || !block.label.endsWith('PRIVATE KEY')) {
    const label = block?.label ?? 'EC PARAMETERS';
    return err({ code: 'other-block', field, label, required: 'private key' });
  }
  if (others.length > 0) {
    return err({ code: 'several-keys', field, blocks: others.length + 1 });
  }
  return decode(block, passphrase, field);
}

function decode(
  { label, text }: PemBlock,
  passphrase: string | undefined,
  field: Field,
): Result<KeyObject, MaterialProblem> {
  const encrypted = label === 'ENCRYPTED PRIVATE KEY' || text.includes('\nProc-Type: 4,ENCRYPTED');
  if (label === 'OPENSSH PRIVATE KEY') {
    return err({ code: 'key-unreadable', field, why: 'openssh-format' });
  }
  if (encrypted && !passphrase) {
    return err({ code: 'key-unreadable', field, why: 'encrypted' });
  }
  if (!encrypted && passphrase) {
    return err({ code: 'key-unreadable', field, why: 'not-encrypted' });
  }
  try {
    return ok(createPrivateKey(encrypted ? { key: text, passphrase } : text));
  } catch (error) {
    return err({ code: 'key-unreadable', field, why: decodingProblem(error, encrypted) });
  }
}

/** OpenSSL's message is omitted: it names internal routines and does not help. */
function decodingProblem(error: unknown, encrypted: boolean) {
  if (codeOf(error) === 'ERR_OSSL_EVP_UNSUPPORTED') {
    return 'encryption-unsupported';
  }
  return encrypted ? 'passphrase-wrong' : 'damaged';
}
