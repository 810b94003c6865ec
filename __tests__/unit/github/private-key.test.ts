/** Should a secret ever get into an outcome, no text of that outcome is published, and the alarm is still raised. */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Outcome, Outcomes } from '../../../src/context/outcome.ts';
import { Failure, PlanRefused } from '../../../src/errors.ts';
import type { Job } from '../../../src/github/job.ts';
import { MaskedTexts } from '../../../src/github/masks.ts';
import { publish } from '../../../src/github/publish.ts';
import { checkCodes } from '../../support/codes.ts';
import { quietReport } from '../../support/snapshots.ts';
import {
  domain,
  failedBy,
  failedVerification,
  failureSaying,
  noCname,
  now,
  pending,
  ready,
} from '../report/outcomes.ts';

const key = '-----BEGIN PRIVATE KEY-----\nTUlJRXZRSUJBREFO\n-----END PRIVATE KEY-----\n';

/** Members whose values the types enumerate. */
const enumerated: ReadonlySet<string> = new Set([
  'status',
  'operation',
  'id',
  'result',
  'action',
  'resource',
  'type',
  'purpose',
  'code',
  'kind',
  'answer',
  'of',
  'phase',
  'connect',
  'decidedBy',
]);
const dates = new Set([
  'at',
  'notBefore',
  'notAfter',
  'dueFrom',
  'endsAt',
  'issuedAt',
  'rolloverDeadline',
]);

/** The outcome with the key at the end of each of its texts in turn. */
function* planted(outcome: Outcome): Generator<Outcome> {
  for (let at = 0; ; at += 1) {
    let seen = 0;
    const copy: Outcome = JSON.parse(
      JSON.stringify({ ...outcome, error: undefined }),
      (name, value) => {
        if (dates.has(name)) {
          return new Date(value);
        }
        if (typeof value !== 'string' || enumerated.has(name) || checkCodes.includes(value)) {
          return value;
        }
        seen += 1;
        return seen === at + 1 ? `${value}${key}` : value;
      },
    );
    if (seen <= at) {
      return;
    }
    yield 'error' in outcome ? { ...copy, status: outcome.status, error: outcome.error } : copy;
  }
}

/** A job that keeps what it is given. */
function recordingJob(secret: string): { readonly job: Job; readonly told: unknown[] } {
  const told: unknown[] = [];
  const tell = (...what: unknown[]) => {
    told.push(what);
  };
  const log = { info: tell, warning: tell, debug: tell, group: tell, endGroup: () => undefined };
  const masked = new MaskedTexts();
  masked.add(secret);
  const summarize = async (markdown: string) => tell(markdown);
  const job = {
    log,
    mask: tell,
    idToken: async () => '',
    holdsSecret: (text: string) => masked.areIn(text),
    output: tell,
    warn: tell,
    summarize,
    refuseInputs: tell,
    error: tell,
    setFailed: () => {},
  };
  return { job, told };
}

/** Codes and what GitHub acts on are published, unless the secret is in the domain or the region. */
async function expectNoText(secret: string, ...outcomes: Outcomes): Promise<readonly unknown[]> {
  const { job, told } = recordingJob(secret);
  const folder = mkdtempSync(join(tmpdir(), 'private-key-'));
  const inName = outcomes.some(({ domain: name, region = '' }) => job.holdsSecret(name + region));
  const published = publish(outcomes, {
    job,
    settings: quietReport,
    environment: { RUNNER_TEMP: folder },
    now,
  });
  await (inName
    ? expect(published).rejects.toMatchObject({ details: { code: 'secret-in-report' } })
    : published);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\./.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const texts = JSON.stringify([told, ...files]).replaceAll('\\\\', '\\');
  for (const line of secret.trim().split('\n')) {
    expect(job.holdsSecret(line) && texts.includes(JSON.stringify(line).slice(1, -1))).toBe(false);
  }
  expect(told).toContainEqual(['changed', String(outcomes.some(({ changed }) => changed))]);
  expect(told).toContainEqual(inName ? expect.anything() : ['status', 'failed']);
  return told;
}

describe('a private key', () => {
  it.each([
    ['in service', ready, 30],
    ['pending', pending, 10],
    ['failed', failedVerification(noCname), 10],
  ])('in any text of an outcome that is %s has no text published', async (_, outcome, atLeast) => {
    const outcomes = [...planted(outcome)];
    expect(outcomes.length).toBeGreaterThan(atLeast);
    for (const each of outcomes) {
      await expectNoText(key, each);
      await expectNoText(key, ready, each);
    }
  });

  it.each([
    ['an error', new Error(`no: ${key}`)],
    ['a failure', failureSaying(key)],
    [
      'a refusal',
      new PlanRefused([
        new Failure({
          code: 'domain-configuration-foreign',
          action: { code: 'plan-domain', on: { domain } },
          figures: { domain, name: key, to: 'replace' },
        }),
      ]),
    ],
    ['an error that breaks its marker', new Error(key.replaceAll(' ', '\n'))],
  ])('in %s has no text published', (_, error) => expectNoText(key, failedBy(error)));
});

it('leaves the codes of what failed: an attacker who has a text masked silences nothing', async () => {
  const outcome = failedVerification(noCname);
  const told = await expectNoText('iot-ats.example.net', {
    ...outcome,
    iotEndpoint: 'iot-ats.example.net',
  });
  expect(JSON.stringify(told)).toContain('dns/');
});

describe('any other secret', () => {
  it.each([
    ['a passphrase that JSON escapes', 'correct "horse" \\ battery'],
    ['a token', 'ghs_16C7e42F292c6912E7710c838347Ae178B4a'],
    ['the lone line of a key', 'TUlJRXZRSUJBREFO'],
  ])('as %s has no text published', (_, secret) => {
    const error = failureSaying(`it said ${secret}!`);
    return expectNoText(secret, failedBy(error));
  });

  it('is no reason to publish nothing where a stranger writes what looks like a key', async () => {
    const { job, told } = recordingJob('another secret');
    const environment = { RUNNER_TEMP: mkdtempSync(join(tmpdir(), 'private-key-')) };
    const error = failureSaying(key);
    await publish([failedBy(error)], { job, settings: quietReport, environment, now });
    expect(told).not.toEqual([]);
  });
});
