/** The reader of certificates against @peculiar/x509, which is what issues them. */
import { X509Certificate as NativeCertificate } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { encodedFacts, extendedKeyUsages, keyUsages } from '../../../src/pki/certificate-der.ts';
import { readDistinguishedName } from '../../../src/pki/der-name.ts';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  Name,
  SubjectAlternativeNameExtension,
} from '../../../src/pki/x509.ts';
import { ecKey, make } from '../../../testkit/certificates.ts';

const key = ecKey();

async function factsOf(...extensions: readonly Extension[]) {
  const { certificate } = await make({ subject: 'CN=Root', key, extensions });
  return encodedFacts(new NativeCertificate(certificate).raw);
}

const read = (name: Name) => readDistinguishedName(Buffer.from(name.toArrayBuffer()));

describe('the DER of a certificate', () => {
  it('has the key usages whose bits are set', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray([...keyUsages], { minLength: 1 }), async (usages) => {
        const flags = usages.reduce((sum, usage) => sum | KeyUsageFlags[usage], 0);
        expect((await factsOf(new KeyUsagesExtension(flags))).keyUsage).toEqual(usages);
      }),
      { numRuns: 30 },
    );
  });

  it('has the purposes, by OpenSSL’s names and any other OID', async () => {
    expect(extendedKeyUsages).toEqual(ExtendedKeyUsage);
    const oids = fc
      .tuple(
        fc.constantFrom(0, 1, 2),
        fc.nat(39),
        fc.array(fc.nat(), { minLength: 1, maxLength: 6 }),
      )
      .map(([first, second, others]) => [first, second, ...others].join('.'));
    await fc.assert(
      fc.asyncProperty(fc.array(oids, { minLength: 1, maxLength: 4 }), async (usages) => {
        const facts = await factsOf(new ExtendedKeyUsageExtension(usages));
        expect(facts.extendedKeyUsage).toEqual(usages);
      }),
      { numRuns: 30 },
    );
  });

  it('has an OID whose second arc is 40 or more', async () => {
    const usages = ['2.999.3', '2.40', '2.23.140.1.2.1'];
    const { extendedKeyUsage } = await factsOf(new ExtendedKeyUsageExtension(usages));
    expect(extendedKeyUsage).toEqual(usages);
  });

  it.each([
    [false, undefined],
    [true, undefined],
    [true, 0],
    [true, 5],
    [true, 70_000],
  ])('has basicConstraints of CA:%s, pathlen:%s', async (isAuthority, pathLength) => {
    const facts = await factsOf(new BasicConstraintsExtension(isAuthority, pathLength, true));
    expect(facts).toMatchObject({ isAuthority, pathLength });
  });

  it('has the DNS names alone, lower-case', async () => {
    const facts = await factsOf(
      new SubjectAlternativeNameExtension([
        { type: 'email', value: 'someone@example.com' },
        { type: 'dns', value: 'IOT.example.com' },
        { type: 'ip', value: '192.0.2.1' },
        { type: 'dns', value: 'b.example.com' },
      ]),
    );
    expect(facts.names).toEqual(['iot.example.com', 'b.example.com']);
  });

  it('has each extension, and whether it is critical', async () => {
    const known = await factsOf();
    const { extensions } = await factsOf(
      new Extension('1.3.6.1.4.1.1', true, new Uint8Array([5, 0])),
      new Extension('2.5.29.54', false, new Uint8Array([5, 0])),
    );
    expect(extensions).toEqual([
      ...known.extensions,
      { type: '1.3.6.1.4.1.1', critical: true },
      { type: '2.5.29.54', critical: false },
    ]);
  });

  it('without extensions has none of what they say', async () => {
    expect(await factsOf()).toMatchObject({
      subject: '/CN=Root',
      issuer: '/CN=Root',
      commonName: 'Root',
      names: [],
      keyUsage: [],
      extendedKeyUsage: [],
      isAuthority: false,
      pathLength: undefined,
    });
  });

  it('that is cut off anywhere is refused', async () => {
    const { certificate } = await make({ subject: 'CN=Root', key });
    const der = new NativeCertificate(certificate).raw;
    fc.assert(
      fc.property(fc.nat(der.length - 1), (length) => {
        expect(() => encodedFacts(der.subarray(0, length))).toThrow();
      }),
    );
  });
});

describe('a name in DER', () => {
  it.each([
    ['UTF8String', { utf8String: 'Zoë 株式会社' }, 'Zoë 株式会社'],
    ['PrintableString', { printableString: 'Example CA' }, 'Example CA'],
    ['IA5String', { ia5String: 'a@example.com' }, 'a@example.com'],
    ['BMPString', { bmpString: 'Zoë 株' }, 'Zoë 株'],
    ['UniversalString', { universalString: 'Zoë 株' }, 'Zoë 株'],
  ])('is read from a %s', (_, value, text) => {
    expect(read(new Name([{ '2.5.4.10': [value] }]))).toBe(`/O=${text}`);
  });

  it('is read from a TeletexString, which is ISO 8859-1 in practice', () => {
    const der = Buffer.from('300e310c300a060355040a14035a6feb', 'hex');
    expect(readDistinguishedName(der)).toBe('/O=Zoë');
  });

  it('has what is not text in hex, and an unknown type by its OID', () => {
    expect(read(new Name([{ '1.2.3': ['#0500'] }]))).toBe('/1.2.3=#0500');
  });

  it('joins the attributes of one component', () => {
    const name = new Name([{ '2.5.4.3': ['a'], '2.5.4.11': ['b'] }, { '2.5.4.3': ['c/d'] }]);
    expect(read(name)).toBe('/CN=a+OU=b/CN=c\\/d');
  });
});
