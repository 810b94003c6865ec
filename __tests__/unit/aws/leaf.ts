import 'reflect-metadata';
import { KeyObject, webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import type { ServerCertificate } from '../../../src/pki/material.ts';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** A self-signed leaf: to ACM's API the issuer makes no difference. */
export async function makeLeaf(serialNumber: string): Promise<ServerCertificate> {
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber,
    name: 'CN=iot.example.com',
    keys,
    signingAlgorithm: algorithm,
    notBefore: new Date('2026-01-01'),
    notAfter: new Date('2027-01-01'),
  });
  return {
    certificate: `${certificate.toString('pem')}\n`,
    chain: [],
    privateKey: KeyObject.from(keys.privateKey),
  };
}
