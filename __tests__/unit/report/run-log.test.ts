/** The lines and the groups of a log: the wording of each line is asserted here, where it is made. */
import { describe, expect, it } from '@jest/globals';
import type { RunEvent } from '../../../src/context/event.ts';
import { stepCodes } from '../../../src/context/step.ts';
import { effectText } from '../../../src/report/effect-text.ts';
import { createRunLog, eventLines } from '../../../src/report/run-log.ts';
import { domain, iotEndpoint, noCname, passed } from './outcomes.ts';

/** Titles as "# title", lines as they are. */
function logOf(events: readonly RunEvent[]): readonly string[] {
  const log: string[] = [];
  const report = createRunLog({
    info: (line) => log.push(line),
    warning: (line) => log.push(line),
    group: (title) => log.push(`# ${title}`),
    endGroup: () => undefined,
  });
  events.forEach(report);
  return log;
}

const observing = { code: 'observing', domains: [domain], region: 'eu-west-1' } as const;
const note = { code: 'noted', note: { code: 'network-only' } } as const;
const dns = passed.filter(({ id }) => id === 'dns');

describe('the groups', () => {
  it('are observe, plan, apply and verify, each opened by what happens first in it', () => {
    const events: readonly RunEvent[] = [
      observing,
      note,
      { code: 'planned', changes: [] },
      {
        code: 'changed',
        effect: {
          code: 'write-endpoint-record',
          resource: 'DNS record',
          name: domain,
          result: 'created',
          milliseconds: 350,
        },
      },
      { code: 'verifying', domain, what: 'service' },
      { code: 'verified', domain, checks: dns },
    ];
    expect(logOf(events)).toEqual([
      '# Observe',
      `Reading the current state of ${domain} in eu-west-1`,
      expect.stringMatching(/^Only what the network shows was checked/),
      '# Plan',
      expect.any(String),
      '# Apply',
      `Wrote the CNAME of ${domain}: 350 ms`,
      `# Verify ${domain}`,
      `Verifying ${domain}: certificates, DNS, TLS, MQTT`,
      `pass    dns                    CNAME ${iotEndpoint}`,
    ]);
  });

  it('have the notes of a domain, whichever domain is verified meanwhile', () => {
    const log = logOf([
      { code: 'verifying', domain: 'a.example.com', what: 'service' },
      { code: 'verifying', domain: 'b.example.com', what: 'service' },
      { ...note, domain: 'a.example.com' },
    ]);
    expect(log.slice(-2)).toEqual([
      '# Verify a.example.com',
      expect.stringMatching(/^Only what the network shows was checked/),
    ]);
  });

  it('are one for each of several domains', () => {
    const log = logOf([
      { ...observing, domains: ['a', 'b'] },
      { code: 'verified', domain: 'a', checks: dns },
      { code: 'verified', domain: 'b', checks: dns },
    ]);
    expect(log.filter((line) => line.startsWith('# '))).toEqual([
      '# Observe',
      '# Verify a',
      '# Verify b',
    ]);
  });
});

describe('a line', () => {
  it('of a second look says of each check what was seen, and when it is made', () => {
    const servfail = {
      id: 'dns',
      result: 'fail',
      code: 'dns-unanswered',
      domain,
      answer: { kind: 'servfail' },
    } as const;
    expect(eventLines({ code: 'second-look', domain, checks: [servfail], pauseMs: 2_000 })).toEqual(
      ['dns: no CNAME: SERVFAIL; the network may be the cause, looking again in 2 s'],
    );
  });

  it('of a check that failed has its code, and what to do below it', () => {
    const event = {
      code: 'verified',
      domain,
      checks: [noCname],
    } as const;
    expect(eventLines(event)).toEqual([
      'fail    dns                    no CNAME: no such name (NXDOMAIN) [cname-missing]',
      '        what to do: Create the record iot.example.com CNAME a1b2c3-ats.iot.eu-west-1.amazonaws.com, and check that the zone is delegated to its name servers.',
    ]);
  });

  it('of a wait says what is usual, and until when this run waits', () => {
    const progress = {
      awaited: { code: 'await-server-certificate-served', on: { domain } },
      seen: { kind: 'not-served', served: { kind: 'default' } },
      elapsedMs: 200_000,
      usualMs: 3_600_000,
      until: new Date('2026-11-20T12:50:00Z'),
    } as const;
    expect(eventLines({ code: 'waiting', progress })).toEqual([
      "Waiting for IoT Core to serve the server certificate of iot.example.com: the endpoint's default certificate is served (3 min 20 s, usually up to 60 min; this run waits until 12:50 UTC)",
    ]);
  });

  it('of a step has its figures in words', () => {
    const effect = {
      code: 'announce-rollover',
      resource: 'domain configuration',
      name: 'x',
      result: 'updated',
      figures: { finishFrom: '2027-05-25' },
    } as const;
    expect(effectText(effect)).toContain('x (finish from 2027-05-25)');
  });

  it.each(stepCodes)('of %s says what was done, or what failed and how', (code) => {
    const effect = { code, resource: 'DNS record', name: 'x', milliseconds: 1_000 } as const;
    expect(effectText({ ...effect, result: 'created' })).toMatch(/^[A-Z].* x: 1\.0 s$/);
    expect(effectText({ ...effect, result: 'failed', failure: 'aws-throttled' })).toMatch(
      /^Failed \[aws-throttled\]: [a-z].* x: 1\.0 s$/,
    );
  });
});
