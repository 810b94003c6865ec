import { randomBytes } from 'node:crypto';

const octets = 20;

/**
 * A certificate's serial number as 40 hex digits: 20 octets, positive, never zero (RFC 5280, 4.1.2.2), 158 bits of them random.
 * The first octet begins with the bits 01: the number is positive, and DER neither adds nor drops a leading octet.
 */
export function createSerialNumber(random: (size: number) => Uint8Array = randomBytes): string {
  const [first = 0, ...rest] = random(octets);
  return Buffer.from([(first & 0x3f) | 0x40, ...rest]).toString('hex');
}
