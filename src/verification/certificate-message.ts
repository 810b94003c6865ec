/** The length of the handshake message with a server's certificates. */
import type { TlsVersion } from '../pki/device-classes.ts';
import { readCertificate } from '../pki/facts.ts';

/** Type and length (RFC 5246, section 7.4; RFC 8446, section 4). */
const handshakeHeader = 4;
/** certificate_list<0..2^24-1>, and each cert_data<1..2^24-1> in it. */
const lengthOfVector = 3;
/** TLS 1.3: certificate_request_context<0..2^8-1>, which a server leaves empty. */
const emptyContext = 1;
/** TLS 1.3: the extensions<0..2^16-1> of each entry, empty where the client asked for no OCSP response and no SCTs. */
const emptyExtensions = 2;

/**
 * The octets of the Certificate message, its handshake header included (RFC 5246, section 7.4.2; RFC 8446, section 4.4.2). `sent`:
 * PEM, as sent, leaf first. Throws Failure if one is not a certificate.
 */
export function certificateMessageBytes(sent: readonly string[], version: TlsVersion): number {
  const entries = sent.map((pem) => lengthOfVector + readCertificate(pem).bytes);
  const certificates = entries.reduce((sum, octets) => sum + octets, 0);
  const message = handshakeHeader + lengthOfVector + certificates;
  return version === 'TLSv1.2' ? message : message + emptyContext + sent.length * emptyExtensions;
}
