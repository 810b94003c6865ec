/** The sandbox's stand-in for Amazon Trust Services: a root, an intermediate, and publicly trusted leaves. */
import { type KeyObject, randomBytes, sign as signBytes } from 'node:crypto';
import forge from 'node-forge';
import { yearMs } from '../clock.ts';
import type { AmazonTrust, PublicLeaf } from '../contract.ts';
import { takeRsaKey } from './rsa-keys.ts';

interface Issuer {
  readonly certificate: forge.pki.Certificate;
  readonly key: forge.pki.rsa.PrivateKey;
  readonly nativeKey: KeyObject;
}

export function createAmazonTrust(now: Date): AmazonTrust {
  const validity = {
    notBefore: new Date(now.getTime() - yearMs),
    notAfter: new Date(now.getTime() + 20 * yearMs),
  };
  const root = makeAuthority('Amazon Root CA 1 (sandbox stand-in)', validity, undefined);
  const intermediate = makeAuthority('Amazon RSA 2048 M01 (sandbox stand-in)', validity, root);
  // Making an RSA key is slow, and all leaves of this authority are the sandbox's own.
  const leafKeys = makeKeys();
  const n2 = once(() => makeN2(validity, root));
  const issuersOf = ({ hierarchy }: PublicLeaf): readonly [Issuer, ...Issuer[]] =>
    hierarchy === undefined ? [intermediate, root] : n2()[hierarchy];
  return {
    rootCertificate: forge.pki.certificateToPem(root.certificate),
    issue: (wanted) => {
      const { names, notBefore, notAfter, usage } = wanted;
      const [commonName = 'unnamed'] = names;
      const issuers = issuersOf(wanted);
      const leaf = makeCertificate(
        [{ name: 'commonName', value: commonName }],
        leafKeys.publicKey,
        { notBefore, notAfter },
        [
          { name: 'basicConstraints', cA: false },
          { name: 'keyUsage', digitalSignature: true, keyEncipherment: true, critical: true },
          {
            name: 'extKeyUsage',
            serverAuth: usage !== 'CLIENT_AUTH_ONLY',
            clientAuth: usage !== undefined,
          },
          { name: 'subjectAltName', altNames: names.map((value) => ({ type: 2, value })) },
        ],
      );
      sign(leaf, issuers[0]);
      return {
        certificate: forge.pki.certificateToPem(leaf),
        chain: issuers.map(({ certificate }) => forge.pki.certificateToPem(certificate)),
        privateKey: forge.pki.privateKeyToPem(leafKeys.privateKey),
      };
    },
  };
}

/** The issuers below each Amazon N2 root, the nearest first: its own root, or the same cross-signed by Starfield G2. */
function makeN2(validity: Validity, starfield: Issuer) {
  const name = 'Amazon N2 Root (sandbox stand-in)';
  const keys = makeKeys();
  const root = makeAuthority(name, validity, undefined, keys);
  const cross = makeAuthority(name, validity, starfield, keys);
  const intermediate = makeAuthority('Amazon N2 M01 (sandbox stand-in)', validity, root);
  return {
    N2_AMAZON_MANAGED: [intermediate, root],
    N2_SFG2_AMAZON_MANAGED: [intermediate, cross],
  } as const;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function makeAuthority(
  commonName: string,
  validity: Validity,
  issuer: Issuer | undefined,
  keys = makeKeys(),
): Issuer {
  const subject = [
    { name: 'countryName', value: 'US' },
    { name: 'organizationName', value: 'Amazon' },
    { name: 'commonName', value: commonName },
  ];
  const certificate = makeCertificate(subject, keys.publicKey, validity, [
    { name: 'basicConstraints', cA: true, critical: true },
    { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    { name: 'subjectKeyIdentifier' },
  ]);
  const made = { certificate, key: keys.privateKey, nativeKey: keys.native };
  sign(certificate, issuer ?? made);
  return made;
}

interface Validity {
  readonly notBefore: Date;
  readonly notAfter: Date;
}

function makeCertificate(
  subject: forge.pki.CertificateField[],
  publicKey: forge.pki.rsa.PublicKey,
  { notBefore, notAfter }: Validity,
  extensions: object[],
): forge.pki.Certificate {
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = publicKey;
  certificate.serialNumber = `01${randomBytes(15).toString('hex')}`;
  certificate.validity.notBefore = notBefore;
  certificate.validity.notAfter = notAfter;
  certificate.setSubject(subject);
  certificate.setExtensions(extensions);
  return certificate;
}

/** Signs by node:crypto, which is many times faster than forge; forge builds what is signed. */
function sign(certificate: forge.pki.Certificate, issuer: Issuer): void {
  certificate.setIssuer(issuer.certificate.subject.attributes);
  const signNatively = (): string => {
    const signed = Buffer.from(forge.asn1.toDer(certificate.tbsCertificate).getBytes(), 'binary');
    return signBytes('sha256', signed, issuer.nativeKey).toString('binary');
  };
  certificate.sign({ ...issuer.key, sign: signNatively }, forge.md.sha256.create());
}

/** By node:crypto, which is many times faster than forge. */
function makeKeys(): forge.pki.rsa.KeyPair & { readonly native: KeyObject } {
  const privateKey = takeRsaKey();
  const key = forge.pki.privateKeyFromPem(
    privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
  );
  return {
    privateKey: key,
    publicKey: forge.pki.setRsaPublicKey(key.n, key.e),
    native: privateKey,
  };
}
