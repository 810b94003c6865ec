/** The authority behind CreateCertificateFromCsr and CreateKeysAndCertificate: device certificates that only the registry vouches for. */
import 'reflect-metadata';
import { type KeyObject, randomBytes, webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { dayMs } from '../clock.ts';

export interface DeviceAuthority {
  /** PEM; undefined when the request cannot be read or its signature does not hold. */
  issueForRequest(csr: string, now: number): Promise<string | undefined>;
  issueForKey(publicKey: KeyObject, now: number): Promise<string>;
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const issuer =
  'OU=Amazon Web Services O\\=Amazon.com Inc. L\\=Seattle ST\\=Washington C\\=US (sandbox stand-in)';

export async function createDeviceAuthority(): Promise<DeviceAuthority> {
  x509.cryptoProvider.set(webcrypto);
  const { privateKey } = await webcrypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  const issue = async (publicKey: x509.PublicKey, now: number): Promise<string> => {
    const certificate = await x509.X509CertificateGenerator.create({
      serialNumber: `01${randomBytes(15).toString('hex')}`,
      subject: 'CN=AWS IoT Certificate',
      issuer,
      notBefore: new Date(now - dayMs),
      notAfter: new Date('2049-12-31T23:59:59Z'),
      publicKey,
      signingKey: privateKey,
      signingAlgorithm: algorithm,
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      ],
    });
    return `${certificate.toString('pem')}\n`;
  };
  return {
    issueForRequest: async (csr, now) => {
      try {
        const request = new x509.Pkcs10CertificateRequest(csr);
        return (await request.verify()) ? await issue(request.publicKey, now) : undefined;
      } catch {
        return undefined;
      }
    },
    issueForKey: (publicKey, now) =>
      issue(new x509.PublicKey(publicKey.export({ type: 'spki', format: 'der' })), now),
  };
}
