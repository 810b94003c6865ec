/** Several domains in one run: one summary. */
import { describe, expect, it } from '@jest/globals';
import type { Outcome, Outcomes } from '../../../src/context/outcome.ts';
import { summaryOfDomains } from '../../../src/report/domains-summary.ts';
import { saying } from './checks.ts';
import {
  expiring,
  failedBy,
  failedVerification,
  noClient,
  noCname,
  noPages,
  now,
  pages,
  passedBut,
  pending,
  planned,
  ready,
} from './outcomes.ts';

function named(domain: string, outcome: Outcome, breaksOn?: string): Outcome {
  return {
    ...outcome,
    domain,
    ...(breaksOn && {
      breaksAt: { at: new Date(breaksOn), code: 'ca-expires', name: 'x' } as const,
    }),
  };
}

function linesOf(outcomes: Outcomes): readonly string[] {
  return summaryOfDomains(outcomes, now, noPages).split('\n');
}

/** Cells of the table's rows. */
function rowsOf(outcomes: Outcomes): readonly (readonly string[])[] {
  return linesOf(outcomes)
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) => line.slice(2, -2).split(' | '));
}

it('the account is named where it is known', () => {
  expect(linesOf([ready, ready])).toContain('AWS account <code>123456789012</code>.');
});

describe('the verdict over several domains', () => {
  it.each([
    ['## ✅ 2 domains are in service on their private CA', [ready, ready]],
    ['## ❌ 1 of 2 domains failed', [ready, failedVerification(noCname)]],
    ['## ❌ 1 of 3 domains failed, 1 not ready yet', [pending, ready, failedVerification(noCname)]],
    ['## ⏳ 1 of 2 domains are not ready yet (no error)', [pending, ready]],
    ['## 📋 2 domains: what provision would change', [planned, planned]],
    [
      '## ✅ 2 domains are in service on their private CA, as far as 25 of 26 checks show',
      [
        ready,
        {
          ...ready,
          checks: passedBut(noClient),
        },
      ],
    ],
  ] as const)('is %j', (heading, outcomes) => {
    expect(linesOf(outcomes)[0]).toBe(heading);
  });
});

describe('the summary of several domains', () => {
  it('names the first to break, and what ends then', () => {
    const outcomes = [named('a', ready), named('b', ready, '2026-12-01T00:00:00Z')] as const;
    expect(linesOf(outcomes)[2]).toBe(
      'If nobody acts, devices of <code>b</code> are the first to stop connecting, **in 10 days**, on 2026-12-01: the CA x expires.',
    );
  });

  it('says whose devices cannot connect any more', () => {
    const outcomes = [named('a', ready), named('b', ready, '2026-11-01T00:00:00Z')] as const;
    expect(linesOf(outcomes)[2]).toBe(
      'Devices of <code>b</code> **cannot connect** since 2026-11-01: the CA x expires.',
    );
  });

  it('says nothing of that where no end is known', () => {
    expect(linesOf([planned, planned])[2]).toMatch(/^\| domain \|/);
  });

  it('has a row a domain: the failed first, then the pending and the warned, each by when it breaks', () => {
    const warned = { ...ready, checks: passedBut(expiring) };
    expect(
      rowsOf([
        named('f', ready, '2027-02-01T00:00:00Z'),
        named('e', ready, '2027-01-01T00:00:00Z'),
        named('d', warned),
        named('c', pending),
        named('b', failedVerification(noCname, expiring), '2026-11-01T00:00:00Z'),
        named('a', failedBy(new Error('no'))),
      ]),
    ).toEqual([
      [
        '❌ b<br>failed, connects today: unknown',
        '❌ <code>dns</code>, ⚠️ <code>expiry</code>',
        '2026-11-01, **past**',
      ],
      ['❌ a<br>failed, connects today: unknown', '', ''],
      ['⏳ c<br>pending, connects today: yes', '', '2027-11-20, in 365 days'],
      ['⚠️ d<br>ready, connects today: yes', '⚠️ <code>expiry</code>', '2027-11-20, in 365 days'],
      ['✅ e<br>ready, connects today: yes', '', '2027-01-01, in 41 days'],
      ['✅ f<br>ready, connects today: yes', '', '2027-02-01, in 72 days'],
    ]);
  });

  it('puts first, and says now of, a domain whose devices are refused now', () => {
    const breaksAt = { at: now, code: 'devices-refused', name: 'tls-private-ca' } as const;
    const refused = {
      ...failedVerification(noCname),
      domain: 'b',
      breaksAt,
      devices: { connect: 'no', decidedBy: 'tls-private-ca' },
    } as const;
    const outcomes = [named('a', ready), refused] as const;
    expect(linesOf(outcomes)[2]).toBe(
      'Devices of <code>b</code> **cannot connect**: devices are refused now, as tls-private-ca shows.',
    );
    expect(rowsOf(outcomes)[0]).toEqual([
      '❌ b<br>failed, connects today: **no**',
      '❌ <code>dns</code>',
      '**now**',
    ]);
  });

  it('counts skipped checks, and links those that did not pass to their pages', () => {
    const outcome = named('a', failedVerification(noCname, noClient));
    const summary = summaryOfDomains([outcome, ready], now, pages);
    expect(summary).toContain(
      '| ❌ [<code>dns</code>](https://github.example/owner/action/blob/v1/docs/checks/dns.md), ⏭️ 1 skipped |',
    );
  });

  it('folds the reasons of each that did not end well, in the order of the table', () => {
    const summary = summaryOfDomains(
      [named('a', ready), named('b', pending), named('c', failedVerification(noCname))],
      now,
      noPages,
    );
    const [, reasons = ''] = summary.split('### What failed\n\n');
    expect(reasons.match(/<summary>.*<\/summary>/g)).toEqual([
      '<summary>❌ c</summary>',
      '<summary>⏳ b</summary>',
    ]);
    expect(reasons).toContain(
      '- checking dns of c: <code>no CNAME: no such name (NXDOMAIN); expected: ',
    );
  });

  it('has nothing to fold where all is well', () => {
    expect(summaryOfDomains([ready, ready], now, noPages)).not.toContain('<details>');
  });
});

describe("GitHub's limit of 1 MiB", () => {
  const limit = 1024 * 1024;

  function manyOf(count: number, outcome: Outcome): Outcomes {
    const all = Array.from({ length: count }, (_, at) => named(`${at}.example.com`, outcome));
    return [outcome, ...all];
  }

  it('does not cut a fleet of a hundred that fails altogether', () => {
    const summary = summaryOfDomains(manyOf(100, failedVerification(noCname)), now, pages);
    expect(summary.match(/<details>/g)).toHaveLength(101);
    expect(summary).not.toContain('left out');
  });

  it('cuts rows and reasons at their end, and says how many and where they are', () => {
    const summary = summaryOfDomains(manyOf(20_000, failedVerification(noCname)), now, pages);
    expect(Buffer.byteLength(summary)).toBeLessThan(limit);
    expect(Buffer.byteLength(summary)).toBeGreaterThan(limit * 0.9);
    const rows = summary.match(/^\| ❌ \S+\.example\.com<br>/gm)?.length ?? 0;
    const folds = summary.match(/<details>/g)?.length ?? 0;
    expect(summary).toContain(`${20_001 - rows} more domains are omitted`);
    expect(summary).toContain(`${20_001 - folds} more domains that are not ready are omitted`);
    expect(summary).toContain('<code>report-path</code>');
  });

  it('leaves the reasons what the table does not take', () => {
    const outcome = failedVerification(saying('🔐'.repeat(1000)));
    const summary = summaryOfDomains(manyOf(1000, outcome), now, noPages);
    expect(Buffer.byteLength(summary)).toBeLessThan(limit);
    expect(Buffer.byteLength(summary)).toBeGreaterThan(limit * 0.9);
    expect(summary).not.toContain('more domains are left out');
  });
});
