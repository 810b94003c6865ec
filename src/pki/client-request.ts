import { createPublicKey, sign } from 'node:crypto';
import type { Mask } from '../ports.ts';
import { encodeElement } from './der.ts';
import { generatePrivateKey } from './private-key.ts';

/** OIDs in DER: X.520's commonName, and RFC 5758's ecdsa-with-SHA256. */
const commonName = Buffer.from('550403', 'hex');
const ecdsaWithSha256 = Buffer.from('2a8648ce3d040302', 'hex');

/**
 * A new P-256 key (PEM, PKCS#8) and a certificate signing request for it (PEM, PKCS#10: RFC 2986), for the short-lived MQTT
 * identity.
 */
export async function createClientRequest(
  name: string,
  mask: Mask,
): Promise<{ readonly csr: string; readonly privateKey: string }> {
  const key = await generatePrivateKey('EC_prime256v1', mask);
  const information = sequence(
    encodeElement('INTEGER', Buffer.of(0)),
    subject(name),
    createPublicKey(key).export({ type: 'spki', format: 'der' }),
    encodeElement('[0]', Buffer.alloc(0)),
  );
  const signature = Buffer.concat([Buffer.of(0), sign('sha256', information, key)]);
  const request = sequence(
    information,
    sequence(encodeElement('OBJECT IDENTIFIER', ecdsaWithSha256)),
    encodeElement('BIT STRING', signature),
  );
  return {
    csr: pem('CERTIFICATE REQUEST', request),
    privateKey: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

function subject(name: string): Buffer {
  const attribute = sequence(
    encodeElement('OBJECT IDENTIFIER', commonName),
    encodeElement('UTF8String', Buffer.from(name)),
  );
  return sequence(encodeElement('SET', attribute));
}

function sequence(...elements: readonly Uint8Array[]): Buffer {
  return encodeElement('SEQUENCE', Buffer.concat(elements));
}

function pem(label: string, der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
