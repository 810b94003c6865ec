/** docs/troubleshooting.md finds every failure, by texts that the action has and codes that it gives. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { failureCodes } from '../../../src/report/failure-text.ts';
import { checkIds } from '../../../src/verification/check.ts';
import { checkCodes } from '../../support/codes.ts';

const page = readFileSync('docs/troubleshooting.md', 'utf8');
const rows = [...page.matchAll(/^\| (.+?) \| (`[\w-]+`(?:, `[\w-]+`)*|) \| .+ \|$/gm)].map(
  ([, seen = '', codes = '']) => ({ seen, codes: quotedIn(codes) }),
);

function quotedIn(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text);
}

describe('the page', () => {
  it('has each failure but the waits, which one section is about', () => {
    const wanted = failureCodes.filter((code) => !code.startsWith('await-'));
    expect(wanted.filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
  });

  it('names no code that there is not', () => {
    const known: readonly string[] = [...failureCodes, ...checkCodes, 'unexpected'];
    const named = rows.flatMap(({ codes }) => codes);
    expect(named.length).toBeGreaterThan(60);
    expect(named.filter((code) => !known.includes(code))).toEqual([]);
  });

  it('leads to the page of each check', () => {
    expect(checkIds.filter((id) => !page.includes(`[${id}](checks/${id}.md)`))).toEqual([]);
  });
});

/** Texts of AWS, of Node, of peers and of GitHub: not the action's own. */
const ofOthers =
  /^(?:[A-Z][\w,: -]*$|InvalidIdentity|Not auth|is not authorized|because no|The security|Unable)/;

describe('a text that the page gives as one of the action', () => {
  const sources = globSync('src/**/*.ts')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const own = rows.flatMap(({ seen }) => quotedIn(seen).filter((text) => !ofOthers.test(text)));

  it('is one of its sources', () => {
    expect(own.length).toBeGreaterThan(30);
    const parts = own.flatMap((text) => text.split('…').map((part) => part.trim()));
    expect(parts.filter((part) => part.length > 3 && !sources.includes(part))).toEqual([]);
  });
});
