import { createPrivateKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import type { KeyAlgorithm } from './material.ts';
import { codeOf } from './native-error.ts';
import { missingPemProblem, type PemBlock, pemBlocks } from './pem.ts';
import { err, ok, type Result } from './result.ts';

const generate = promisify(generateKeyPair);

/** A new private key. */
export async function generatePrivateKey(keyAlgorithm: KeyAlgorithm): Promise<KeyObject> {
  const { privateKey } =
    keyAlgorithm === 'RSA_2048'
      ? await generate('rsa', { modulusLength: 2048 })
      : await generate('ec', { namedCurve: 'prime256v1' });
  return privateKey;
}

/**
 * Reads a private key in PEM: PKCS#8, PKCS#1 or SEC1, or one of these encrypted. `field` is the key's name in problems: "the CA
 * private key".
 */
export function readPrivateKey(
  text: string,
  passphrase: string | undefined,
  field: string,
): Result<KeyObject> {
  const blocks = pemBlocks(text);
  if (blocks.length === 0) {
    return err(`${field} ${missingPemProblem(text)}`);
  }
  // `openssl ecparam -genkey` writes the curve in a separate block before the key.
  const [block, ...others] = blocks.filter(({ label }) => label !== 'EC PARAMETERS');
  if (block === undefined || !block.label.endsWith('PRIVATE KEY')) {
    return err(
      `${field} holds a ${block?.label ?? 'EC PARAMETERS'} block instead of a private key`,
    );
  }
  if (others.length > 0) {
    return err(`${field} holds ${others.length + 1} PEM blocks; give the private key alone`);
  }
  return decode(block, passphrase, field);
}

function decode(
  { label, text }: PemBlock,
  passphrase: string | undefined,
  field: string,
): Result<KeyObject> {
  const encrypted = label === 'ENCRYPTED PRIVATE KEY' || text.includes('\nProc-Type: 4,ENCRYPTED');
  if (label === 'OPENSSH PRIVATE KEY') {
    return err(
      `${field} is in OpenSSH's own format; convert it with ssh-keygen -p -m PKCS8 -f FILE`,
    );
  }
  if (encrypted && !passphrase) {
    return err(
      `${field} is encrypted and no passphrase is given; give its passphrase, or the key decrypted with openssl pkey -in FILE`,
    );
  }
  if (!encrypted && passphrase) {
    return err(
      `${field} is not encrypted, although a passphrase is given; remove the passphrase or give the encrypted key`,
    );
  }
  try {
    return ok(createPrivateKey(encrypted ? { key: text, passphrase } : text));
  } catch (error) {
    return err(`${field} ${decodingProblem(error, encrypted)}`);
  }
}

/** OpenSSL's message is omitted: it names internal routines and does not help. */
function decodingProblem(error: unknown, encrypted: boolean): string {
  if (codeOf(error) === 'ERR_OSSL_EVP_UNSUPPORTED') {
    return 'is encrypted with an algorithm that OpenSSL 3 does not support; re-encrypt it with openssl pkcs8 -topk8';
  }
  return encrypted
    ? 'cannot be decrypted: the passphrase is wrong'
    : 'is damaged: its PEM does not decode; paste the whole file again';
}
