import { createPublicKey } from 'node:crypto';
import type { Mask } from '../ports.ts';
import { generatePrivateKey } from './private-key.ts';
import { Pkcs10CertificateRequestGenerator } from './x509.ts';
import { encodeName } from './x509-name.ts';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/**
 * A new P-256 key (PEM, PKCS#8) and a certificate signing request for it (PEM, PKCS#10), for the short-lived MQTT identity.
 */
export async function createClientRequest(
  commonName: string,
  mask: Mask,
): Promise<{ readonly csr: string; readonly privateKey: string }> {
  const key = await generatePrivateKey('EC_prime256v1', mask);
  const request = await Pkcs10CertificateRequestGenerator.create({
    name: encodeName([{ type: 'CN', value: commonName }]),
    keys: {
      privateKey: key.toCryptoKey(algorithm, false, ['sign']),
      publicKey: createPublicKey(key).toCryptoKey(algorithm, true, ['verify']),
    },
    signingAlgorithm: algorithm,
  });
  return {
    csr: `${request.toString('pem')}\n`,
    privateKey: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}
