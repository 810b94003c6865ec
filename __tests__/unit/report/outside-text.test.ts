/** Whatever AWS, a peer or a certificate says, the Markdown keeps its shape. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Outcome } from '../../../src/context/outcome.ts';
import { Failure } from '../../../src/errors.ts';
import { summaryOfDomains } from '../../../src/report/domains-summary.ts';
import { code, codeBlock, escapeText, table } from '../../../src/report/markdown.ts';
import { summaryOf } from '../../../src/report/summary.ts';
import { leafLink, saying } from './checks.ts';
import {
  domain,
  expiring,
  failedVerification,
  noCname,
  noMqtt,
  noPages,
  now,
  pending,
  ready,
} from './outcomes.ts';

const nasty = [
  '|',
  '\\',
  '\\|',
  '`',
  '```',
  '\n```\n',
  '<b>',
  '</code>',
  '</details>',
  '<!--',
  '&#124;',
  '\n',
  '\r',
  '\u2028',
  '\n\n# ',
  '**',
  '_',
  '~~',
  '[x](y)',
  '![x](y)',
  '$x$',
  '\u202e',
  '\u0000',
  'é',
  '🔐',
  'arn:aws',
  '@octocat',
  'https://evil.example',
  'HTTP://evil.example',
  'www.evil.example',
  'a@evil.example',
  '#7',
  'gh-7',
];
const outside = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.constantFrom(...nasty)).map((parts) => parts.join('')),
);

/** As GFM takes a row apart: at pipes that no backslash precedes. */
function cellsOf(row: string): number {
  return row.split(/(?<!\\)\|/).length - 2;
}

describe('a table', () => {
  it('keeps its rows and columns', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(outside, outside)), (rows) => {
        const cells = rows.map(([a, b]) => [escapeText(a), code(b)]);
        const lines = table(['a', 'b'], cells).split(/[\n\r\u2028\u2029]/);
        expect(lines.map(cellsOf)).toEqual(Array.from({ length: rows.length + 2 }, () => 2));
      }),
    );
  });
});

describe('text in Markdown', () => {
  it('opens no markup', () => {
    fc.assert(
      fc.property(outside, (text) => {
        expect(escapeText(text).replaceAll('<wbr>', '')).not.toMatch(
          /[\\`*<>|~$[\]\n\r]|&(?!#\d+;)|(?<![a-z0-9])_/i,
        );
      }),
    );
  });

  it('links to nothing and nobody', () => {
    fc.assert(
      fc.property(outside, (text) => {
        expect(escapeText(text)).not.toMatch(/@(?!<wbr>)|:\/\/|www\.|gh-\d|&#35;\d/i);
      }),
    );
  });

  it('is shown as it was said, but for what cannot be seen', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab_|\\`<>&*[]~#$;0') }), (text) => {
        const read = escapeText(text)
          .replaceAll('<wbr>', '')
          .replace(/&#(\d+);/g, (_, number) => String.fromCharCode(Number(number)));
        expect(read).toBe(text);
      }),
    );
  });

  it('leaves ARNs, names and key algorithms readable in the source', () => {
    const text = 'arn:aws:acm:eu-west-1:1:certificate/a-b RSA_2048 CN=iot.example.com, O=Ex';
    expect(escapeText(text)).toBe(text);
  });
});

describe('a code block', () => {
  it('ends where it should', () => {
    fc.assert(
      fc.property(outside, (text) => {
        const lines = codeBlock('text', text.split('\n')).split('\n');
        const fence = lines.at(-1) ?? '';
        expect(lines[0]).toBe(`${fence}text`);
        expect(lines.slice(1, -1).filter((line) => line.includes(fence))).toEqual([]);
      }),
    );
  });
});

describe('a summary', () => {
  it('keeps its headings, tables and folds whatever is said', () => {
    fc.assert(
      fc.property(outside, (said) => {
        for (const outcomeOf of [spokenReady, spokenFailed, spokenPending]) {
          expect(skeleton(summaryOf(outcomeOf(said), now, noPages))).toEqual(
            skeleton(summaryOf(outcomeOf('x'), now, noPages)),
          );
          expect(skeleton(summaryOfDomains([outcomeOf(said), ready], now, noPages))).toEqual(
            skeleton(summaryOfDomains([outcomeOf('x'), ready], now, noPages)),
          );
        }
      }),
      { numRuns: 50 },
    );
  });
});

function spokenReady(said: string): Outcome {
  return {
    ...ready,
    iotEndpoint: said,
    notes: [{ code: 'ca-key-read', secretId: said, certificatesIn: said }],
    effects: [
      { resource: 'DNS record', name: said, result: 'failed', code: 'write-endpoint-record' },
    ],
    checks: [
      { ...expiring, links: [{ ...leafLink, name: said }] },
      { ...noCname, domain: said },
      saying(said, 'mqtt'),
    ],
    plan: [
      {
        action: 'update',
        resource: 'DNS record',
        name: said,
        reason: { code: 'reported-invalid', figures: { detail: said } },
      },
    ],
    serverCertificate: { ...ready.serverCertificate, arn: said, subject: said, issuer: said },
    breaksAt: { at: now, code: 'ca-expires', name: said },
  };
}

function spokenFailed(said: string): Outcome {
  return {
    ...failedVerification(saying(said), { ...noMqtt, failure: refused(said), v311: refused(said) }),
    error: new Failure({
      code: 'domain-configuration-foreign',
      action: { code: 'plan-domain', on: { domain: said } },
      figures: { domain: said, name: said, to: 'replace' },
      said,
    }),
  };
}

function spokenPending(said: string): Outcome {
  const record = { name: said, type: 'CNAME', value: said, ttl: 60, purpose: 'endpoint' } as const;
  return { ...pending, domain, dnsRecords: [record], error: new Error(said) };
}

/** What gives a document its shape, line by line: headings, tables, folds, list items, and code blocks as one. */
function skeleton(markdown: string): string[] {
  const shape: string[] = [];
  let fence: string | undefined;
  for (const line of markdown.split(/[\n\r\u2028\u2029]/)) {
    if (fence !== undefined) {
      fence = line === fence ? undefined : fence;
      continue;
    }
    [, fence] = /^(`{3,})[a-z]*$/.exec(line) ?? [];
    const mark = /^(#+ |<\/?details>|- )/.exec(line)?.[0] ?? '';
    shape.push(fence ? 'code block' : line.startsWith('|') ? `${cellsOf(line)} cells` : mark);
  }
  return shape;
}

function refused(said: string) {
  return { kind: 'not-mqtt', stage: 'CONNECT', said } as const;
}
