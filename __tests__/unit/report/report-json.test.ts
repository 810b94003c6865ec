import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { Outcome, Outcomes } from '../../../src/context/outcome.ts';
import { ChecksFailed, PlanRefused } from '../../../src/errors.ts';
import { changeSign } from '../../../src/report/plan-text.ts';
import { reportJsonWithin, reportPieces } from '../../../src/report/report-json.ts';
import { checkIds } from '../../../src/verification/check.ts';
import {
  domain,
  failedBy,
  failedVerification,
  failureSaying,
  noCname,
  now,
  passedBut,
  pending,
  planned,
  ready,
} from './outcomes.ts';

const schemaText = readFileSync('docs/report.schema.json', 'utf8');

const form = z.object({ properties: z.record(z.string(), z.unknown()) });
const { $defs: definitions } = z
  .object({ $defs: z.object({ check: form, report: form, reports: form }) })
  .parse(JSON.parse(schemaText));

/** The documented schema; with `closed`, a member that it does not describe is an error. */
function schema(closed: boolean): z.ZodType {
  return z.fromJSONSchema(
    JSON.parse(schemaText, (key, value) =>
      closed && value?.type === 'object' && key !== 'properties'
        ? { additionalProperties: false, ...value }
        : value,
    ),
  );
}

const readinessDomain = 'next.iot.example.com';
const rolling: Outcome = {
  ...ready,
  readiness: {
    domain: readinessDomain,
    checks: passedBut(noCname).map((check) => ({ ...check, readinessDomain })),
  },
};

function reportJson(outcomes: Outcomes, at: Date): string {
  return [...reportPieces(outcomes, at)].join('');
}

describe('the report', () => {
  it.each([
    ['ready', ready],
    ['planned', planned],
    ['pending', pending],
    ['failed in the proof', failedVerification(noCname)],
    ['failed before', failedBy(new TypeError('x is not a function'))],
    ['rolling its CA over', rolling],
    ['refused', failedBy(new PlanRefused([failureSaying('a'), failureSaying('b')]))],
  ])('of a run that is %s is exactly what docs/report.schema.json describes', (_, outcome) => {
    const report: unknown = JSON.parse(reportJson([outcome], now));
    expect(schema(true).safeParse(report).error).toBeUndefined();
  });

  const deletions = Array.from({ length: 600 }, (_, at) => ({
    action: 'delete' as const,
    resource: 'client identity' as const,
    name: `iot-custom-domain-proof-${at}`,
    reason: { code: 'left-by-killed-run' as const, figures: {} },
  }));
  const long: Outcome = {
    ...rolling,
    plan: deletions,
    effects: deletions.map(({ resource, name }) => ({ resource, name, result: 'removed' })),
  };
  const longCompact = JSON.stringify(JSON.parse(reportJson([long], now))).length;

  it('of one domain loses its indentation before it loses anything', () => {
    const { json, omitted } = reportJsonWithin([long], now, longCompact + 100);
    expect([omitted, JSON.parse(json)]).toEqual([0, JSON.parse(reportJson([long], now))]);
    expect(json.length).toBeLessThanOrEqual(longCompact + 100);
  });

  it.each([60_000, 100_000])(
    'of one domain is at most %d bytes, and says what is not in it',
    (bytes) => {
      const { json, omitted } = reportJsonWithin([long], now, bytes);
      expect(Buffer.byteLength(json)).toBeLessThanOrEqual(bytes);
      expect(json.length).toBeGreaterThan(bytes * 0.9);
      const report = JSON.parse(json);
      expect(schema(true).safeParse(report).error).toBeUndefined();
      expect(report.itemsOmitted).toBe(omitted);
      expect(report.plan.length + report.effects.length + omitted).toBe(1_200);
      expect(report.checks).toHaveLength(long.checks.length);
    },
  );

  it('of several domains comes in a piece a domain, which together are indented as one', () => {
    const pieces = [...reportPieces([ready, failedVerification(noCname), pending], now)];
    // The members above the domains, and the closing brackets.
    expect(pieces).toHaveLength(3 + 2);
    const report: unknown = JSON.parse(pieces.join(''));
    expect(pieces.join('')).toBe(JSON.stringify(report, undefined, 2));
  });

  const several = [ready, failedVerification(noCname)] as const;
  const whole: object = JSON.parse(reportJson(several, now));
  const within = (bytes: number) => reportJsonWithin(several, now, bytes);
  const compact = JSON.stringify(whole).length;

  it('of several domains loses its indentation before it loses a domain', () => {
    const { json, omitted } = within(compact + 100);
    expect([omitted, JSON.parse(json)]).toEqual([0, whole]);
    expect(json.length).toBeLessThanOrEqual(compact + 100);
  });

  it('of several domains that do not fit has the most urgent, and is what the schema describes', () => {
    const { json, omitted } = within(compact - 100);
    expect(omitted).toBe(1);
    const report = JSON.parse(json);
    expect(report).toMatchObject({ domainsOmitted: 1, domains: [{ status: 'failed' }] });
    expect(schema(true).safeParse(report).error).toBeUndefined();
  });

  it.each([
    ['a domain in service', 'report', reportJsonWithin([long], now, 60_000).json],
    ['several domains', 'reports', within(compact - 100).json],
  ] as const)('of %s has every member of the schema', (_, form, json) => {
    const report: object = JSON.parse(json);
    expect(Object.keys(report).toSorted()).toEqual(
      Object.keys(definitions[form].properties).toSorted(),
    );
  });

  it('of several domains has the whole report of each, and what they come to together', () => {
    const broken = { ...failedVerification(noCname), domain: 'other.example.com' } as const;
    const soon = { at: new Date('2026-12-01T00:00:00Z'), code: 'ca-expires', name: 'x' } as const;
    const report = JSON.parse(reportJson([ready, { ...broken, breaksAt: soon }, pending], now));
    expect(schema(true).safeParse(report).error).toBeUndefined();
    expect(report).toMatchObject({
      version: 2,
      generatedAt: now.toISOString(),
      operation: 'provision',
      status: 'failed',
      breaksAt: {
        domain: 'other.example.com',
        at: '2026-12-01T00:00:00.000Z',
        code: 'ca-expires',
        name: 'x',
        because: 'the CA x expires',
      },
    });
    expect(report.domains[0]).toEqual(JSON.parse(reportJson([ready], now)));
    expect(report.domains).toHaveLength(3);
  });

  it('with a member more is still read by those who know the schema of today', () => {
    const report: object = JSON.parse(reportJson([ready], now));
    expect(schema(false).safeParse({ ...report, later: 1 }).success).toBe(true);
    expect(schema(true).safeParse({ ...report, later: 1 }).success).toBe(false);
  });

  it('gives each refusal of a plan by itself, with its remedy', () => {
    const report = JSON.parse(
      reportJson([failedBy(new PlanRefused([failureSaying('a'), failureSaying('b')]))], now),
    );
    expect(report.errors).toEqual(
      ['a', 'b'].map((said) => ({
        code: 'aws-request-rejected',
        action: { code: 'import-server-certificate', domain },
        figures: { answer: { kind: 'error', code: 'ValidationException' } },
        message: `importing the server certificate of ${domain} into ACM: ValidationException: ${said}. AWS rejected the request. Fix what the message names and re-run the job.`,
        doing: `importing the server certificate of ${domain} into ACM`,
        said: `ValidationException: ${said}`,
        remedy: 'AWS rejected the request. Fix what the message names and re-run the job.',
      })),
    );
  });

  it('reports a failed proof by its failed checks alone', () => {
    const report = JSON.parse(reportJson([failedVerification(noCname)], now));
    expect(report.errors).toMatchObject([{ doing: 'checking dns of iot.example.com' }]);
  });

  it('distinguishes a failed check of the readiness domain', () => {
    const error = new ChecksFailed(readinessDomain, ['dns']);
    const failed: Outcome = { ...rolling, status: 'failed', error };
    const { checks, readiness, errors } = JSON.parse(reportJson([failed], now));
    expect(errors).toMatchObject([
      { check: 'dns', domain: readinessDomain, doing: `checking dns of ${readinessDomain}` },
    ]);
    expect(readiness.checks).toHaveLength(checks.length);
    expect(JSON.stringify(readiness.checks)).not.toContain('readinessDomain');
  });

  it('has the failed checks as its reason where it knows only their names', () => {
    const error = new ChecksFailed(readinessDomain, ['dns']);
    const report = JSON.parse(reportJson([{ ...ready, status: 'failed', error }], now));
    expect(report.errors).toMatchObject([{ code: 'checks-failed' }]);
  });

  it('keeps an error that the failed checks do not mention', () => {
    const error = new Error('the job was cancelled');
    const report = JSON.parse(reportJson([{ ...failedVerification(noCname), error }], now));
    expect(report.errors).toMatchObject([
      { message: 'the job was cancelled' },
      { doing: 'checking dns of iot.example.com' },
    ]);
  });
});

describe('docs/report.schema.json', () => {
  it('names every check and every action there is', () => {
    const enumOf = z.object({ enum: z.array(z.string()) });
    const list = <T extends z.ZodRawShape>(shape: T) =>
      z.object({ items: z.object({ properties: z.object(shape) }) });
    const properties = z
      .object({ plan: list({ action: enumOf }) })
      .parse(definitions.report.properties);
    const check = z.object({ id: enumOf }).parse(definitions.check.properties);
    expect(check.id.enum).toEqual([...checkIds]);
    expect(properties.plan.items.properties.action.enum).toEqual(Object.keys(changeSign));
  });
});
