/** A private CA and a leaf that lacks serverAuth, as one makes by hand when forgetting `-extfile`. */
import forge from 'node-forge';

export interface BroughtLeaf {
  readonly authority: string;
  readonly certificate: string;
  readonly privateKey: string;
}

/** Self-signed CA and a leaf for `domain` with extendedKeyUsage clientAuth only; PEM. */
export function leafWithoutServerAuth(domain: string, now: Date): BroughtLeaf {
  const authorityKeys = forge.pki.rsa.generateKeyPair(2048);
  const authority = certificate('demo CA', authorityKeys.publicKey, now, [
    { name: 'basicConstraints', cA: true, critical: true },
    { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
  ]);
  authority.setIssuer(authority.subject.attributes);
  authority.sign(authorityKeys.privateKey, forge.md.sha256.create());

  const leafKeys = forge.pki.rsa.generateKeyPair(2048);
  const leaf = certificate(domain, leafKeys.publicKey, now, [
    { name: 'keyUsage', digitalSignature: true, keyEncipherment: true, critical: true },
    { name: 'extKeyUsage', clientAuth: true },
    { name: 'subjectAltName', altNames: [{ type: 2, value: domain }] },
  ]);
  leaf.setIssuer(authority.subject.attributes);
  leaf.sign(authorityKeys.privateKey, forge.md.sha256.create());
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
