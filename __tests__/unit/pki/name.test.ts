import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readDistinguishedName } from '../../../src/pki/der-name.ts';
import type { DistinguishedName } from '../../../src/pki/material.ts';
import { formatAttribute, parseDistinguishedName } from '../../../src/pki/name.ts';
import { encodeName } from '../../../src/pki/x509-name.ts';

const written = (text: string) => {
  const parsed = parseDistinguishedName(text);
  return parsed.ok
    ? parsed.value.map(({ type, value }) => `${type}:${value}`)
    : parsed.problems.join();
};

describe("OpenSSL's slash form", () => {
  it('is read in the order of encoding', () => {
    expect(written('/C=JP/ST=Tokyo/L=Chiyoda-ku/O=Classmethod.Inc/OU=IoT/CN=CA')).toEqual([
      'C:JP',
      'ST:Tokyo',
      'L:Chiyoda-ku',
      'O:Classmethod.Inc',
      'OU:IoT',
      'CN:CA',
    ]);
  });

  it.each([
    ['/O=A\\/B', ['O:A/B']],
    ['/O=A\\+B', ['O:A+B']],
    ['/O=A\\\\B', ['O:A\\B']],
    ['/O=a, b="c"', ['O:a, b="c"']],
    ['/2.5.4.3=CA', ['CN:CA']],
    ['/1.2.3.4=x', ['1.2.3.4:x']],
    ['/commonname=CA/emailaddress=a@example.com', ['CN:CA', 'emailAddress:a@example.com']],
  ])('reads %s', (text, expected) => {
    expect(written(text)).toEqual(expected);
  });
});

describe('RFC 4514 text', () => {
  it('is encoded from its last component to its first', () => {
    expect(written('CN=CA,O=Example,C=JP')).toEqual(['C:JP', 'O:Example', 'CN:CA']);
  });

  it.each([
    ['CN = CA , O = Example', ['O:Example', 'CN:CA']],
    ['O=Acme\\, Inc.', ['O:Acme, Inc.']],
    ['O=\\ blank\\ ', ['O: blank ']],
    ['O=\\#1', ['O:#1']],
    ['O=caf\\C3\\A9', ['O:café']],
    ['O=a\\2Cb', ['O:a,b']],
    ['O=a/b', ['O:a/b']],
  ])('reads %s', (text, expected) => {
    expect(written(text)).toEqual(expected);
  });
});

describe('a name at fault', () => {
  it.each([
    ['', /is empty/],
    ['/', /TYPE=value/],
    ['/CN', /«CN» instead of TYPE=value/],
    ['/O=A/B Corp/CN=CA', /«B Corp»/],
    ['/XX=1', /unknown attribute type «XX»/],
    ['/3.1=1', /unknown attribute type «3.1»/],
    ['/C=JPN', /ISO 3166/],
    ['/C=日本', /ISO 3166/],
    ['/CN=', /CN that is empty/],
    [`/CN=${'x'.repeat(65)}`, /65 characters long; the limit is 64/],
    [`/2.5.4.10=${'x'.repeat(65)}`, /value of O that is 65/],
    ['/CN=a\u0007b', /control character/],
    ['/serialNumber=a_b', /PrintableString/],
    ['/DC=é', /outside ASCII/],
    ['/CN=a+OU=b', /joins several attributes/],
    ['CN=a+OU=b', /joins several attributes/],
    ['/CN=a\\', /single backslash/],
    ['CN=a\\', /single backslash/],
    ['CN="a"', /unescaped "/],
    ['CN=a;O=b', /unescaped ;/],
    ['CN=#0403', /hexadecimal/],
    ['CN=\\FF', /not UTF-8/],
  ])('%j is refused', (text, problem) => {
    expect(written(text)).toMatch(problem);
  });

  it('may hold as many characters as X.520 allows, however many octets they take', () => {
    expect(written(`/CN=${'𩸽'.repeat(64)}`)).toEqual([`CN:${'𩸽'.repeat(64)}`]);
  });
});

const names = fc.array(
  fc.record({
    type: fc.constantFrom('O', 'OU', 'CN', 'L', 'ST', 'title', '1.2.3.4'),
    value: fc
      .string({ minLength: 1, maxLength: 64, unit: 'grapheme' })
      .filter((value) => !/\p{Cc}|\p{Cs}/u.test(value) && [...value].length <= 64),
  }),
  { minLength: 1, maxLength: 6 },
);

const slashForm = (name: DistinguishedName) =>
  name.map((attribute) => `/${formatAttribute(attribute)}`).join('');

describe('any name', () => {
  it('is read back from the slash form it is written in', () => {
    fc.assert(
      fc.property(names, (name) => {
        expect(parseDistinguishedName(slashForm(name))).toEqual({
          ok: true,
          value: name,
        });
      }),
    );
  });

  it('is in a certificate in that order and with those values', () => {
    fc.assert(
      fc.property(names, (name) => {
        const der = Buffer.from(encodeName(name).toArrayBuffer());
        expect(readDistinguishedName(der)).toBe(slashForm(name));
      }),
    );
  });
});
