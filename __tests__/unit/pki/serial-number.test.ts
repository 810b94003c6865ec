import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createSerialNumber } from '../../../src/pki/serial-number.ts';

describe('a serial number', () => {
  it('has 20 octets, is positive and needs no leading zero octet, whatever the randomness', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (octets) => {
        const serial = createSerialNumber(() => octets);
        expect(serial).toMatch(/^[4-7][0-9a-f]{39}$/);
        expect(serial.slice(2)).toBe(Buffer.from(octets).toString('hex').slice(2));
      }),
    );
  });

  it('is another one each time', () => {
    expect(createSerialNumber()).not.toBe(createSerialNumber());
  });
});
