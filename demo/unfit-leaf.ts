/** A private CA and a leaf that lacks serverAuth, as one makes by hand when forgetting `-extfile`. */
import { type KeyObject, sign as signBytes } from 'node:crypto';
import forge from 'node-forge';
import { takeRsaKey } from '../sandbox/pki/rsa-keys.ts';

export interface ProvidedLeaf {
  readonly authority: string;
  readonly certificate: string;
  readonly privateKey: string;
}

/** Self-signed CA and a leaf for `domain` with extendedKeyUsage clientAuth only; PEM. */
export function leafWithoutServerAuth(domain: string, now: Date): ProvidedLeaf {
  const authorityKeys = makeKeys();
  const authority = certificate('demo CA', authorityKeys.publicKey, now, [
    { name: 'basicConstraints', cA: true, critical: true },
    { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
  ]);
  authority.setIssuer(authority.subject.attributes);
  sign(authority, authorityKeys);

  const leafKeys = makeKeys();
  const leaf = certificate(domain, leafKeys.publicKey, now, [
    { name: 'keyUsage', digitalSignature: true, keyEncipherment: true, critical: true },
    { name: 'extKeyUsage', clientAuth: true },
    { name: 'subjectAltName', altNames: [{ type: 2, value: domain }] },
  ]);
  leaf.setIssuer(authority.subject.attributes);
  sign(leaf, authorityKeys);
  return {
    authority: forge.pki.certificateToPem(authority),
    certificate: forge.pki.certificateToPem(leaf),
    privateKey: forge.pki.privateKeyToPem(leafKeys.privateKey),
  };
}

function certificate(
  commonName: string,
  publicKey: forge.pki.rsa.PublicKey,
  now: Date,
  extensions: object[],
): forge.pki.Certificate {
  const made = forge.pki.createCertificate();
  made.publicKey = publicKey;
  made.serialNumber = `01${forge.util.bytesToHex(forge.random.getBytesSync(15))}`;
  made.validity.notBefore = new Date(now.getTime() - 3_600_000);
  made.validity.notAfter = new Date(now.getTime() + 30 * 86_400_000);
  made.setSubject([{ name: 'commonName', value: commonName }]);
  made.setExtensions(extensions);
  return made;
}

interface Keys extends forge.pki.rsa.KeyPair {
  readonly native: KeyObject;
}

function makeKeys(): Keys {
  const native = takeRsaKey();
  const pem = native.export({ type: 'pkcs1', format: 'pem' }).toString();
  const privateKey = forge.pki.privateKeyFromPem(pem);
  return { privateKey, publicKey: forge.pki.setRsaPublicKey(privateKey.n, privateKey.e), native };
}

/** By node:crypto, since forge's own RSA may take seconds. */
function sign(made: forge.pki.Certificate, { privateKey, native }: Keys): void {
  const signNatively = (): string => {
    const signed = Buffer.from(forge.asn1.toDer(made.tbsCertificate).getBytes(), 'binary');
    return signBytes('sha256', signed, native).toString('binary');
  };
  made.sign({ ...privateKey, sign: signNatively }, forge.md.sha256.create());
}
