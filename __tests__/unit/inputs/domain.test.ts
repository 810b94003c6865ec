import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findApexProblems } from '../../../src/inputs/apex.ts';
import { readDomain } from '../../../src/inputs/domain.ts';

describe('a domain', () => {
  it.each([
    ['iot.example.com', 'iot.example.com'],
    ['IoT.Example.COM.', 'iot.example.com'],
    ['Gerät.example.com', 'xn--gert-noa.example.com'],
    ['iot。example。com', 'iot.example.com'],
    ['iot.example.co.uk', 'iot.example.co.uk'],
    ['1.2.example.com', '1.2.example.com'],
    [`${'a'.repeat(63)}.example.com`, `${'a'.repeat(63)}.example.com`],
  ])('%s is read as %s', (text, domain) => {
    expect(readDomain(text)).toEqual({ ok: true, value: domain });
  });

  it.each([
    ['https://iot.example.com', 'give the name without https://'],
    ['iot.example.com/mqtt', 'has a path'],
    ['iot.example.com:8883', 'has a port'],
    ['192.0.2.1', 'is an IP address'],
    ['[2001:db8::1]', 'is an IP address'],
    ['2001:db8::1', 'is an IP address'],
    ['10.1', 'as only IP addresses do'],
    ['*.example.com', 'a domain configuration for each full name'],
    ['iot_1.example.com', 'has an underscore'],
    ['iot', 'has one label'],
    ['iot..example.com', 'letters, digits and inner hyphens'],
    ['-iot.example.com', 'letters, digits and inner hyphens'],
    ['iot example.com', 'is not a domain name'],
    [`${'a'.repeat(64)}.example.com`, 'label of 64 characters'],
    [`${'a.'.repeat(122)}example.com`, 'is 255 characters long'],
    ['x.iot.eu-central-1.amazonaws.com', 'is under amazonaws.com'],
  ])('%s is refused: %s', (text, fragment) => {
    expect(readDomain(text)).toEqual({ ok: false, problems: [expect.stringContaining(fragment)] });
  });

  it('that was read is read as itself', () => {
    const label = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    const name = fc
      .tuple(fc.oneof(fc.domain(), label), fc.domain())
      .map(([first, rest]) => `${first}.${rest}`);

    fc.assert(
      fc.property(fc.oneof(name, fc.string()), (text) => {
        const reading = readDomain(text);
        fc.pre(reading.ok);

        expect(readDomain(reading.value)).toEqual(reading);
        expect(reading.value).toMatch(/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{1,63}$/);
      }),
    );
  });
});

describe('where a domain is', () => {
  it.each([
    [
      'example.com',
      'is an apex, where DNS allows no CNAME; use a name below it, such as iot.example.com',
    ],
    ['example.co.uk', 'is an apex'],
    ['co.uk', 'is a public suffix'],
  ])('%s is refused: %s', async (domain, fragment) => {
    expect(await findApexProblems([domain])).toEqual([
      expect.stringContaining(`«${domain}» ${fragment}`),
    ]);
  });

  it('below an apex nothing is wrong, and each domain is judged', async () => {
    expect(await findApexProblems(['iot.example.com', 'a.b.example.co.uk'])).toEqual([]);
    expect(await findApexProblems(['iot.example.com', 'one.com', 'two.com'])).toHaveLength(2);
  });
});
