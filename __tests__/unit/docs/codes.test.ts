/** docs/codes.md has every code, and no other. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { stepCodes } from '../../../src/context/step.ts';
import type { MaterialProblem, SuccessionProblem } from '../../../src/pki/problem.ts';
import { actionCodes } from '../../../src/report/action-text.ts';
import { failureCodes } from '../../../src/report/failure-text.ts';
import { reasonCodes } from '../../../src/report/reason-text.ts';
import { checkCodes, noteCodes } from '../../support/codes.ts';
import { samples } from '../report/check-samples.ts';
import { passed } from '../report/checks.ts';

const docs = join(import.meta.dirname, '../../../docs');
const page = readFileSync(join(docs, 'codes.md'), 'utf8');
const breaksCodes = z
  .object({ $defs: z.object({ breaksCode: z.object({ enum: z.array(z.string()) }) }) })
  .parse(JSON.parse(readFileSync(join(docs, 'report.schema.json'), 'utf8'))).$defs.breaksCode.enum;

/** The first cells of the rows under a heading. */
function codesUnder(heading: string): readonly string[] {
  const [, section = ''] = page.split(`\n## ${heading}\n`);
  const [rows = ''] = section.split('\n## ');
  return [...rows.matchAll(/^\| `([^`]+)` \|/gm)].map(([, code = '']) => code);
}

it.each([
  ['Checks', checkCodes],
  ['Failures', [...failureCodes, 'check-failed', 'unexpected']],
  ['What was being done', actionCodes],
  ['Reasons of a plan', reasonCodes],
  ['What was done', stepCodes],
  ['Notes', noteCodes],
  ['When it breaks', breaksCodes],
])('%s', (heading, codes) => {
  expect(codesUnder(heading).toSorted()).toEqual([...codes].toSorted());
});

/** The compiler checks that none is missing. */
const materialCodes = Object.keys({
  'not-a-ca': true,
  'certificate-signing-not-allowed': true,
  'server-certificates-not-allowed': true,
  'path-too-long': true,
  'not-signed': true,
  'not-pem': true,
  'other-block': true,
  'private-key-among-certificates': true,
  'certificate-damaged': true,
  'key-unreadable': true,
  'several-keys': true,
  'chain-in-certificate': true,
  'key-of-another': true,
  'leaf-in-chain': true,
  'root-missing': true,
  'stray-certificate': true,
  'weak-key': true,
  'weak-signature': true,
  'critical-extension': true,
  'mixed-keys': true,
  'not-valid-now': true,
  'stored-malformed': true,
  'stored-version': true,
  'not-a-cross-certificate': true,
  'cross-certificate-missing': true,
  'cross-certificate-foreign': true,
  'cross-certificate-invalid': true,
  'last-retired': true,
  'last-abandoned': true,
  'all-before-abandoned': true,
} satisfies Record<MaterialProblem['code'] | SuccessionProblem['code'], true>);

it('Certificates and keys', () => {
  const [, section = ''] = page.split('\n## Certificates and keys\n');
  const [rows = ''] = section.split('\n## ');
  const cells = [...rows.matchAll(/^\| (`[^|]+) \|/gm)].map(([, cell = '']) => cell).join();
  const codes = [...cells.matchAll(/`([^`]+)`/g)].map(([, code]) => code);
  expect(codes.toSorted()).toEqual(materialCodes.toSorted());
});

describe('the figures of a check', () => {
  const [, section = ''] = page.split('\n### Figures of a check\n');
  const [figures = ''] = section.split('\n## ');
  const ofAll = figures
    .split('\n')
    .filter((line) => !line.startsWith('|'))
    .join('\n');
  const rowOf = (id: string) =>
    figures.split('\n').find((line) => line.startsWith(`| [${id}](`)) ?? '';

  it.each([...passed, ...Object.values(samples)])('of $id, $code, are named', (check) => {
    const {
      id,
      result: _,
      code: __,
      attentionBefore: ___,
      readinessDomain: ____,
      ...found
    } = check;
    const named = `${rowOf(id)} ${ofAll}`;
    expect(Object.keys(found).filter((name) => !named.includes(`\`${name}\``))).toEqual([]);
  });
});
