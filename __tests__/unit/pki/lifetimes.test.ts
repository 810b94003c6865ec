import { describe, expect, it } from '@jest/globals';
import { dayMs } from '../../../src/days.ts';
import { crossSign } from '../../../src/pki/cross-sign.ts';
import { readCertificate } from '../../../src/pki/facts.ts';
import { issueServerCertificate } from '../../../src/pki/leaf.ts';
import { chainLifetimes } from '../../../src/pki/lifetimes.ts';
import { domain, now } from '../../../testkit/certificates.ts';
import { leafRequest, root } from './rolled.ts';

const days = 1000;

describe('the lifetimes of a chain', () => {
  it('are those of the leaf and its root, which is to be rolled over while a leaf still fits', async () => {
    const authority = await root('CA', 'EC_prime256v1', now, days);
    const leaf = await issueServerCertificate(authority, leafRequest('EC_prime256v1', now));
    const facts = readCertificate(leaf.certificate);
    const [first, ca, ...others] = chainLifetimes(leaf, {
      domain,
      trust: [authority.certificate],
      now,
    });
    expect(others).toEqual([]);
    expect(first).toEqual({
      of: 'server-certificate',
      name: facts.subject,
      fingerprint: facts.fingerprint,
      notBefore: facts.notBefore,
      notAfter: facts.notAfter,
    });
    expect(ca).toMatchObject({ of: 'ca', name: '/CN=CA' });
    const lifeMs = facts.notAfter.getTime() - facts.notBefore.getTime();
    const dueDays = ((ca?.notAfter.getTime() ?? 0) - (ca?.dueFrom?.getTime() ?? 0)) / dayMs;
    expect(dueDays).toBeCloseTo(Math.min(lifeMs / dayMs, (days + 1) / 3), 0);
  });

  it('distinguish the next root and the cross-certificate from the current root', async () => {
    const current = await root('CA', 'EC_prime256v1', now, days);
    const next = await root('CA 2', 'EC_prime256v1', now, 2 * days);
    const certificate = await crossSign({ next, by: current, now });
    const crossCertificate = { certificate, above: [current.certificate] };
    const leaf = await issueServerCertificate(
      next,
      leafRequest('EC_prime256v1', now, { crossCertificate }),
    );
    const trust = [current.certificate, next.certificate];
    expect(chainLifetimes(leaf, { domain, trust, now }).map(({ of, name }) => [of, name])).toEqual([
      ['server-certificate', `/CN=${domain}`],
      ['intermediate', '/CN=CA 2 (issued by /CN=CA)'],
      ['ca', '/CN=CA'],
      ['next-ca', '/CN=CA 2'],
    ]);
  });

  it('without a leaf are those of the roots, of which nobody knows when they are due', async () => {
    const { certificate } = await root('CA', 'EC_prime256v1', now, days);
    expect(chainLifetimes(undefined, { domain, trust: [certificate], now })).toEqual([
      {
        of: 'ca',
        name: '/CN=CA',
        fingerprint: readCertificate(certificate).fingerprint,
        notBefore: readCertificate(certificate).notBefore,
        notAfter: readCertificate(certificate).notAfter,
      },
    ]);
  });
});
