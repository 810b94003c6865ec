/** Certificates with any flaw one may ask for: for probes, and in the place of those that a record only describes. */
import { createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { takeRsaKey } from '../../sandbox/pki/rsa-keys.ts';
import type { KeyUsage } from '../../src/pki/certificate-der.ts';
import { localSigner } from '../../src/pki/signer.ts';
import { keyIdentifier, signCertificate } from '../../src/pki/signing.ts';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
} from '../../src/pki/x509.ts';
import { encodeName } from '../../src/pki/x509-name.ts';

export interface Minted {
  /** PEM */
  readonly certificate: string;
  readonly privateKey: KeyObject;
}

export interface Recipe {
  readonly commonName?: string | undefined;
  readonly names?: readonly string[];
  /** RSA_2048, RSA_4096, EC_prime256v1, … as ACM names them. */
  readonly keyAlgorithm: string;
  readonly isAuthority?: boolean;
  readonly keyUsage: readonly KeyUsage[];
  /** OIDs; none: no extension. */
  readonly extendedKeyUsage?: readonly string[];
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** Of `keyAlgorithm`; a new one when absent. */
  readonly privateKey?: KeyObject | undefined;
}

const generate = promisify(generateKeyPair);

export async function mint(recipe: Recipe, issuer?: Minted): Promise<Minted> {
  const privateKey = recipe.privateKey ?? (await makeKey(recipe.keyAlgorithm));
  const publicKey = createPublicKey(privateKey);
  const subject = encodeName(
    recipe.commonName === undefined ? [] : [{ type: 'CN', value: recipe.commonName }],
  );
  const signer = issuer?.privateKey ?? privateKey;
  const certificate = await signCertificate(
    {
      subject,
      issuer: issuer ? new X509Certificate(issuer.certificate).subjectName : subject,
      publicKey,
      validity: { notBefore: recipe.notBefore, notAfter: recipe.notAfter },
      extensions: [
        ...extensionsOf(recipe),
        new SubjectKeyIdentifierExtension(await keyIdentifier(publicKey)),
        new AuthorityKeyIdentifierExtension(await keyIdentifier(createPublicKey(signer))),
      ],
    },
    localSigner(signer),
  );
  return { certificate, privateKey };
}

/** RSA_2048 and the like, or EC_ and a curve. */
/** RSA keys of other sizes by algorithm: one of 4,096 bits takes seconds to make, and one for all certificates of a kind will do. */
const made = new Map<string, Promise<KeyObject>>();

async function makeKey(keyAlgorithm: string): Promise<KeyObject> {
  const [family, size = ''] = keyAlgorithm.split('_', 2);
  if (family !== 'RSA') {
    return (await generate('ec', { namedCurve: size })).privateKey;
  }
  if (keyAlgorithm === 'RSA_2048') {
    return takeRsaKey();
  }
  const key = made.get(keyAlgorithm) ?? makeRsaKey(Number(size));
  made.set(keyAlgorithm, key);
  return key;
}

async function makeRsaKey(modulusLength: number): Promise<KeyObject> {
  return (await generate('rsa', { modulusLength })).privateKey;
}

function extensionsOf({
  isAuthority = false,
  keyUsage,
  extendedKeyUsage = [],
  names = [],
}: Recipe) {
  const usage = keyUsage.reduce((flags, name) => flags | KeyUsageFlags[name], 0);
  return [
    new BasicConstraintsExtension(isAuthority, undefined, isAuthority),
    ...(usage === 0 ? [] : [new KeyUsagesExtension(usage, true)]),
    ...(extendedKeyUsage.length === 0
      ? []
      : [new ExtendedKeyUsageExtension([...extendedKeyUsage])]),
    ...(names.length === 0
      ? []
      : [
          new SubjectAlternativeNameExtension(
            names.map((value) => ({ type: 'dns' as const, value })),
          ),
        ]),
  ];
}

/** PEM, PKCS#8, unencrypted. */
export function keyPem({ privateKey }: Minted): string {
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}
