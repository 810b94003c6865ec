/** Chains that the action does not make and people provide: other keys, no SAN, name constraints, any length. */
import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { localSigner } from '../../src/pki/signer.ts';
import { keyIdentifier, signCertificate } from '../../src/pki/signing.ts';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
} from '../../src/pki/x509.ts';
import { encodeName } from '../../src/pki/x509-name.ts';
import type { Situation } from './situation.ts';

export interface Made {
  /** PEM */
  readonly certificate: string;
  readonly privateKey: KeyObject;
}

export interface Validity {
  readonly notBefore: Date;
  readonly notAfter: Date;
}

export interface AuthorityRecipe extends Validity {
  readonly commonName: string;
  readonly privateKey: KeyObject;
  readonly extensions?: readonly Extension[];
}

export interface LeafRecipe extends Validity {
  readonly serverName: string;
  readonly privateKey: KeyObject;
  /** False: the name is in the CN alone. */
  readonly hasSan?: boolean;
  readonly extensions?: readonly Extension[];
}

export function rsaKey(bits: number): KeyObject {
  return generateKeyPairSync('rsa', { modulusLength: bits }).privateKey;
}

export function ecKey(namedCurve: 'prime256v1' | 'secp384r1'): KeyObject {
  return generateKeyPairSync('ec', { namedCurve }).privateKey;
}

/** A CA; a root where nobody issues it. */
export function makeAuthority(recipe: AuthorityRecipe, issuer?: Made): Promise<Made> {
  return make(recipe, recipe.commonName, issuer, [
    new BasicConstraintsExtension(true, undefined, true),
    new KeyUsagesExtension(KeyUsageFlags.keyCertSign, true),
    ...(recipe.extensions ?? []),
  ]);
}

export function makeLeaf(recipe: LeafRecipe, issuer: Made): Promise<Made> {
  const { serverName, hasSan = true } = recipe;
  return make(recipe, serverName, issuer, [
    new BasicConstraintsExtension(false),
    new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.keyEncipherment, true),
    new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
    ...(hasSan ? [new SubjectAlternativeNameExtension([{ type: 'dns', value: serverName }])] : []),
    ...(recipe.extensions ?? []),
  ]);
}

async function make(
  { privateKey, notBefore, notAfter }: Validity & { readonly privateKey: KeyObject },
  commonName: string,
  issuer: Made | undefined,
  extensions: readonly Extension[],
): Promise<Made> {
  const subject = encodeName([{ type: 'CN', value: commonName }]);
  const publicKey = createPublicKey(privateKey);
  const signer = issuer?.privateKey ?? privateKey;
  const certificate = await signCertificate(
    {
      subject,
      issuer: issuer ? new X509Certificate(issuer.certificate).subjectName : subject,
      publicKey,
      validity: { notBefore, notAfter },
      extensions: [
        ...extensions,
        new SubjectKeyIdentifierExtension(await keyIdentifier(publicKey)),
        new AuthorityKeyIdentifierExtension(await keyIdentifier(createPublicKey(signer))),
      ],
    },
    localSigner(signer),
  );
  return { certificate, privateKey };
}

/** nameConstraints (RFC 5280, section 4.2.1.10) with one permitted dNSName of less than 100 octets. */
export function permitsOnly(name: string, critical: boolean): Extension {
  const dnsName = tagged(0x82, Buffer.from(name));
  const permitted = tagged(0xa0, tagged(0x30, dnsName));
  return new Extension('2.5.29.30', critical, tagged(0x30, permitted));
}

function tagged(tag: number, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from([tag, content.length]), content]);
}

/** An extension that means nothing and takes room (an OID of the example arc). */
export function padding(octets: number): Extension {
  return new Extension('2.999.1', false, Buffer.alloc(octets, 0x04));
}

/** Serves the leaf with these authorities to a device that trusts one root. */
export function situationOf(
  id: string,
  chain: { readonly leaf: Made; readonly above: readonly Made[]; readonly root: Made },
  now: Date,
): Situation {
  const { leaf, above, root } = chain;
  const sent = [leaf, ...above].map(({ certificate }) => certificate);
  return {
    key: id,
    id,
    sent,
    served: {
      certificateChain: sent.join(''),
      privateKey: leaf.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    },
    trust: [root.certificate],
    now,
  };
}
