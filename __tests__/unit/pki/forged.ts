/** RSA certificates by node-forge: string types and digests that this project never writes itself. */

import { createPrivateKey, sign } from 'node:crypto';
import forge from 'node-forge';
import { localSigner } from '../../../src/pki/signer.ts';
import { keyPem, type Made, rsaKey } from '../../../testkit/certificates.ts';

const key = rsaKey();
const otherKey = rsaKey();

export interface ForgedRecipe {
  readonly organization: string;
  readonly stringType?: number;
  /** Itself, when absent. */
  readonly issuer?: Made;
  readonly digest?: 'md5' | 'sha1' | 'sha256';
}

/** An authority without key identifiers, as many are. */
export function forgeAuthority(recipe: ForgedRecipe): Made {
  const own = forge.pki.privateKeyFromPem(keyPem(recipe.issuer ? otherKey : key));
  const digest = recipe.digest ?? 'sha256';
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.setRsaPublicKey(own.n, own.e);
  certificate.serialNumber = '01';
  certificate.validity.notBefore = new Date('2026-01-01T00:00:00Z');
  certificate.validity.notAfter = new Date('2036-01-01T00:00:00Z');
  const name = [
    {
      name: 'organizationName',
      value: recipe.organization,
      valueTagClass: recipe.stringType ?? forge.asn1.Type.UTF8,
    },
  ];
  certificate.setSubject(name);
  certificate.setIssuer(
    recipe.issuer
      ? forge.pki.certificateFromPem(recipe.issuer.certificate).subject.attributes
      : name,
  );
  certificate.setExtensions([{ name: 'basicConstraints', cA: true }]);
  // node-forge's own RSA takes more than a second under jest.
  const nativeSign = () => {
    const signed = forge.asn1.toDer(certificate.tbsCertificate).getBytes();
    const signer = recipe.issuer?.privateKey ?? key;
    return sign(digest, Buffer.from(signed, 'binary'), signer).toString('binary');
  };
  certificate.sign({ ...own, sign: nativeSign }, forge.md[digest].create());
  const privateKey = createPrivateKey(forge.pki.privateKeyToPem(own));
  return {
    certificate: forge.pki.certificateToPem(certificate),
    privateKey,
    signer: localSigner(privateKey),
  };
}
