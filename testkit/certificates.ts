/** Certificates with every flaw a test may ask for; the keys live as long as the test. */
import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { takeRsaKey } from '../sandbox/pki/rsa-keys.ts';
import { localSigner, type Signer } from '../src/pki/signer.ts';
import { keyIdentifier, signCertificate } from '../src/pki/signing.ts';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  type Extension,
  Name,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
} from '../src/pki/x509.ts';

export const now = new Date('2026-11-23T12:00:00Z');
export const domain = 'iot.example.com';
export const serverAuth = '1.3.6.1.5.5.7.3.1';
export const clientAuth = '1.3.6.1.5.5.7.3.2';

export interface Made {
  readonly certificate: string;
  readonly privateKey: KeyObject;
  readonly signer: Signer;
}

export interface Recipe {
  readonly subject: string;
  /** Itself, when absent. */
  readonly issuer?: Made | undefined;
  readonly key?: KeyObject | undefined;
  readonly extensions?: readonly Extension[] | undefined;
  readonly notBefore?: string | undefined;
  readonly notAfter?: string | undefined;
}

export function ecKey(namedCurve = 'prime256v1'): KeyObject {
  return generateKeyPairSync('ec', { namedCurve }).privateKey;
}

export function rsaKey(modulusLength = 2048): KeyObject {
  return modulusLength === 2048
    ? takeRsaKey()
    : generateKeyPairSync('rsa', { modulusLength }).privateKey;
}

export function keyPem(key: KeyObject, passphrase?: string): string {
  return key
    .export({
      type: 'pkcs8',
      format: 'pem',
      ...(passphrase === undefined ? {} : { cipher: 'aes-256-cbc', passphrase }),
    })
    .toString();
}

export async function make(recipe: Recipe): Promise<Made> {
  const privateKey = recipe.key ?? ecKey();
  const publicKey = createPublicKey(privateKey);
  const subject = new Name(recipe.subject);
  const signer = recipe.issuer ?? {
    certificate: undefined,
    privateKey,
    signer: localSigner(privateKey),
  };
  const certificate = await signCertificate(
    {
      subject,
      issuer: signer.certificate ? new X509Certificate(signer.certificate).subjectName : subject,
      publicKey,
      validity: {
        notBefore: new Date(recipe.notBefore ?? '2026-01-01T00:00:00Z'),
        notAfter: new Date(recipe.notAfter ?? '2036-01-01T00:00:00Z'),
      },
      extensions: [
        new SubjectKeyIdentifierExtension(await keyIdentifier(publicKey)),
        new AuthorityKeyIdentifierExtension(
          await keyIdentifier(createPublicKey(signer.privateKey)),
        ),
        ...(recipe.extensions ?? []),
      ],
    },
    signer.signer,
  );
  return {
    certificate,
    privateKey,
    // Computed on demand: a leaf may have a key that signs no certificates.
    get signer() {
      return localSigner(privateKey);
    },
  };
}

export function authorityExtension(pathLength?: number): Extension {
  return new BasicConstraintsExtension(true, pathLength, true);
}

export function namesExtension(...names: readonly string[]): Extension {
  return new SubjectAlternativeNameExtension(
    names.map((value) => ({ type: 'dns' as const, value })),
  );
}

export function makeRoot(recipe: Partial<Recipe> = {}): Promise<Made> {
  return make({ subject: 'CN=Root', extensions: [authorityExtension()], ...recipe });
}

/** A leaf as a server needs it, but for what is asked otherwise. */
export function leafExtensions(
  flaw: {
    readonly usages?: readonly string[] | undefined;
    readonly names?: readonly string[];
  } = {},
): readonly Extension[] {
  return [
    new BasicConstraintsExtension(false),
    new ExtendedKeyUsageExtension([...(flaw.usages ?? [serverAuth])]),
    namesExtension(...(flaw.names ?? [domain])),
  ];
}
