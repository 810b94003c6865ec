/** The exit code, the annotations, the summary and the report say the same of each check. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { z } from 'zod';
import { checkIds } from '../../src/verification/check.ts';
import type { ActionResult } from '../../testkit/runner.ts';
import { checkCodes } from '../support/codes.ts';
import { pagesAt } from './in-service.ts';

const check = z.object({
  id: z.enum(checkIds),
  result: z.enum(['pass', 'warn', 'fail', 'skipped']),
  figures: z.record(z.string(), z.unknown()),
  seen: z.string(),
  expected: z.string(),
  remedy: z.string().optional(),
  code: z.enum(checkCodes).optional(),
});
export type ToldCheck = z.infer<typeof check>;

const schema = z.fromJSONSchema(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../docs/report.schema.json'), 'utf8')),
);
const report = z.object({
  domain: z.string(),
  status: z.string(),
  checks: z.array(check),
  errors: z.array(z.object({ message: z.string() })),
});

export function toldChecks({ outputs }: ActionResult): readonly ToldCheck[] {
  return reportOf(outputs).checks;
}

function reportOf(outputs: ActionResult['outputs']): z.infer<typeof report> {
  return report.parse(documented(outputs));
}

const reports = z.object({ status: z.string(), domains: z.array(report) });

/** Of a run for several domains: of the file, since the output may be cut. */
export function reportOfDomains({ outputs }: ActionResult): z.infer<typeof reports> {
  documented(outputs);
  const report = readFileSync(outputs['report-path'] ?? '', 'utf8');
  return reports.parse(documented({ ...outputs, report }));
}

function documented({ report: text = '' }: ActionResult['outputs']): unknown {
  const told: unknown = JSON.parse(text);
  expect(schema.safeParse(told).error).toBeUndefined();
  return told;
}

const icons = { pass: '✅', warn: '⚠️', fail: '❌', skipped: '⏭️' } as const;

/** Of a run for one domain that came to its proof. */
export function expectToldAlike(result: ActionResult): void {
  const { domain, status, checks, errors } = reportOf(result.outputs);
  const those = (wanted: ToldCheck['result']) => checks.filter((one) => one.result === wanted);
  const failed = those('fail').map(
    ({ id, seen, expected, remedy }) =>
      `checking ${id} of ${domain}: ${seen}; expected: ${expected}. ${remedy}`,
  );
  expect(result.exitCode).toBe(failed.length > 0 ? 1 : 0);
  expect([status, result.outputs.status]).toEqual(
    failed.length > 0 ? ['failed', 'failed'] : ['ready', 'ready'],
  );
  expect(errors.map(({ message }) => message)).toEqual(failed);
  expect(result.errors).toEqual(
    those('fail').map(({ id }, index) => `${failed[index]} ${pagesAt}/${id}.md`),
  );
  expect(result.warnings).toEqual(
    those('warn').map(({ id, seen, remedy }) => `${id}: ${seen}. ${remedy} ${pagesAt}/${id}.md`),
  );
  expect(
    checks.filter(({ result: found, code }) => (found === 'pass') !== (code === undefined)),
  ).toEqual([]);
  for (const { id, result: found, seen, remedy = '' } of checks) {
    const how = found === 'pass' ? '' : ` ${found}`;
    const row = `- ${icons[found]} [<code>${id}</code>](${pagesAt}/${id}.md)${how}: `;
    const told = result.summary.split('\n').find((line) => line.startsWith(row)) ?? '';
    expect(plain(told)).toContain(seen);
    // What to do about a failed one is under "What failed".
    expect(plain(found === 'fail' ? result.summary : told)).toContain(
      found === 'pass' ? '' : remedy,
    );
  }
}

/** The text of a line of the summary: character references are how it keeps Markdown out. */
function plain(line: string): string {
  return line.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}
