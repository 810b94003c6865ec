import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dnsNameCovers } from '../../../src/pki/dns-name.ts';

const label = fc.stringMatching(/^[a-z0-9]{1,10}$/);
const domains = fc.array(label, { minLength: 3, maxLength: 5 }).map((labels) => labels.join('.'));
const parentOf = (domain: string) => domain.slice(domain.indexOf('.') + 1);

describe('a DNS name of a certificate', () => {
  it('covers itself in any letter case', () => {
    fc.assert(
      fc.property(domains, (domain) => {
        expect(dnsNameCovers(domain.toUpperCase(), domain)).toBe(true);
      }),
    );
  });

  it('covers, as a wildcard, exactly one label', () => {
    fc.assert(
      fc.property(domains, label, (domain, more) => {
        const wildcard = `*.${parentOf(domain)}`;
        expect(dnsNameCovers(wildcard, domain)).toBe(true);
        expect(dnsNameCovers(wildcard, `${more}.${domain}`)).toBe(false);
        expect(dnsNameCovers(wildcard, parentOf(domain))).toBe(false);
      }),
    );
  });

  it.each([
    ['example.com', 'iot.example.com'],
    ['i*.example.com', 'iot.example.com'],
    ['iot.*.com', 'iot.example.com'],
    ['*', 'com'],
    ['*.com', 'com'],
    ['*.example.com', '.example.com'],
    ['*.com', 'example.com.com'],
  ])('%s does not cover %s', (pattern, domain) => {
    expect(dnsNameCovers(pattern, domain)).toBe(false);
  });
});
