/** The secret half of a certificate authority: its private key, or the ARN of its KMS key, with its certificates. */
import type { KeyObject } from 'node:crypto';
import * as z from 'zod/mini';
import type { Mask } from '../ports.ts';
import { readCertificate } from './facts.ts';
import type { KeyAlgorithm } from './material.ts';
import { generatePrivateKey, maskedPem, readPrivateKey } from './private-key.ts';
import type { MaterialProblem } from './problem.ts';
import { belongsTo } from './provided-path.ts';
import { err, ok, type Result } from './result.ts';
import { localSigner, type Signer } from './signer.ts';
import {
  certificateMembers,
  formProblem,
  membersOf,
  parseJson,
  readMembers,
  type StoredAuthority,
} from './stored-authority.ts';

/** A key before it is stored. Only the text of the secret contains the private key. */
export interface StorableKey {
  readonly signer: Signer;
  /** Absent: the private key is in the secret. */
  readonly kmsKeyArn?: string | undefined;
  /** The text of the secret; masked if it contains the private key. */
  secretOf(stored: StoredAuthority): string;
}

/** The contents of a secret half. */
export interface KeySecret extends StoredAuthority {
  readonly key:
    | { readonly kind: 'local'; readonly signer: Signer }
    /** The key signs in KMS. */
    | { readonly kind: 'kms'; readonly keyArn: string };
}

const localVersion = 1;
const kmsVersion = 2;

const kmsKeyArn = /^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:key\/[\w-]+$/;

const secretHalf = z.discriminatedUnion('version', [
  z.object({ version: z.literal(localVersion), ...certificateMembers, privateKey: z.string() }),
  z.object({
    version: z.literal(kmsVersion),
    ...certificateMembers,
    kmsKeyArn: z.string().check(z.regex(kmsKeyArn)),
  }),
]);

/** A new private key, masked immediately. */
export async function generateStorableKey(
  keyAlgorithm: KeyAlgorithm,
  mask: Mask,
): Promise<StorableKey> {
  return storableKey(await generatePrivateKey(keyAlgorithm, mask), mask);
}

/** A private key in this process. */
export function storableKey(privateKey: KeyObject, mask: Mask): StorableKey {
  const pem = maskedPem(privateKey, mask);
  return {
    signer: localSigner(privateKey),
    secretOf: (stored) => {
      const text = JSON.stringify({
        version: localVersion,
        ...membersOf(stored),
        privateKey: pem,
      });
      mask(text);
      return text;
    },
  };
}

/** A key that stays in KMS. */
export function storableKmsKey(kmsKeyArn: string, signer: Signer): StorableKey {
  return {
    signer,
    kmsKeyArn,
    secretOf: (stored) => JSON.stringify({ version: kmsVersion, ...membersOf(stored), kmsKeyArn }),
  };
}

/**
 * Reads what `StorableKey.secretOf` wrote, as `readMembers` does; a private key must be that of the certificate. Masks the private
 * key, and of a text that is unreadable what may be part of one.
 */
export function parseKeySecret(text: string, mask: Mask): Result<KeySecret, MaterialProblem> {
  const parsed = secretHalf.safeParse(parseJson(text));
  if (parsed.data?.version !== kmsVersion) {
    for (const line of possibleKeyLines(text)) {
      mask(line);
    }
  }
  if (!parsed.success) {
    return err(formProblem(parsed.error, [localVersion, kmsVersion]));
  }
  const stored = readMembers(parsed.data);
  if (!stored.ok) {
    return stored;
  }
  if (parsed.data.version === kmsVersion) {
    const { kmsKeyArn } = parsed.data;
    return ok({ ...stored.value, kmsKeyArn, key: { kind: 'kms', keyArn: kmsKeyArn } });
  }
  const key = readPrivateKey(parsed.data.privateKey, undefined, 'stored private key');
  if (!key.ok) {
    return key;
  }
  maskedPem(key.value, mask);
  return belongsTo(key.value, readCertificate(stored.value.authority.certificate))
    ? ok({ ...stored.value, key: { kind: 'local', signer: localSigner(key.value) } })
    : err({
        code: 'key-of-another',
        key: 'stored private key',
        certificate: 'stored certificate',
      });
}

const certificateBlock = /-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----/gs;

/** Of a P-256 key in SEC1, the last whole line has 36 characters; words and names that a report needs are shorter. */
const possibleKeyLine = /[A-Za-z0-9+/]{36,}={0,2}/g;

/**
 * Lines of base64 outside certificates, and nothing else: anyone with PutSecretValue may have written the text, and a mask of the
 * domain's name, or of a word that every report has, would suppress the report.
 */
function possibleKeyLines(text: string): readonly string[] {
  const lines = text.replaceAll('\\n', '\n').replaceAll('\\r', '');
  return lines.replace(certificateBlock, '').match(possibleKeyLine) ?? [];
}
