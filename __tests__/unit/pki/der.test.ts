import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { elementsOf, encodeElement, encodeOid, inSetOrder } from '../../../src/pki/der.ts';

describe('DER', () => {
  it('gives back the elements that it was made of, whatever their lengths', () => {
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.integer({ min: 65_530, max: 65_540 }).map((length) => new Uint8Array(length)),
    );
    fc.assert(
      fc.property(fc.array(content, { maxLength: 4 }), (contents) => {
        const elements = contents.map((one) => encodeElement('BIT STRING', one));
        const read = elementsOf(encodeElement('SEQUENCE', Buffer.concat(elements)));
        expect(read.map((one) => one.toString('hex'))).toEqual(
          elements.map((one) => one.toString('hex')),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('has the shortest form of each length', () => {
    const header = (length: number) =>
      encodeElement('SEQUENCE', Buffer.alloc(length)).subarray(0, -length || undefined);
    expect(header(0)).toEqual(Buffer.from('3000', 'hex'));
    expect(header(127)).toEqual(Buffer.from('307f', 'hex'));
    expect(header(128)).toEqual(Buffer.from('308180', 'hex'));
    expect(header(256)).toEqual(Buffer.from('30820100', 'hex'));
  });

  it('has an OID of any length of arcs', () => {
    // ITU-T X.690, 8.19.5, and RFC 5754, 2.2.
    expect(encodeOid('2.999.3')).toEqual(Buffer.from('0603883703', 'hex'));
    expect(encodeOid('1.2.840.113549.1.7.2')).toEqual(Buffer.from('06092a864886f70d010702', 'hex'));
    expect(encodeOid('2.16.840.1.101.3.4.2.1')).toEqual(
      Buffer.from('0609608648016503040201', 'hex'),
    );
  });

  it('has the members of a SET OF in the order of their octets', () => {
    const [one, two, longer] = ['020101', '020102', '02020001'].map((hex) =>
      Buffer.from(hex, 'hex'),
    );
    expect(inSetOrder([longer, two, one].filter((element) => element !== undefined))).toEqual(
      Buffer.from('02010102010202020001', 'hex'),
    );
  });

  it('that is cut off is refused', () => {
    const whole = encodeElement('SEQUENCE', encodeElement('BIT STRING', Buffer.alloc(200)));
    expect(() => elementsOf(whole.subarray(0, -1))).toThrow(RangeError);
  });
});
