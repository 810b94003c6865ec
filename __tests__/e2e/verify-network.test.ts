/** A network that fails for a moment: what it did not answer is looked at again, what it answered is not. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActionResult } from '../../testkit/runner.ts';
import { waitingOf } from '../support/sandbox-clock.ts';
import { cnameRecord, type Reply, serveDns } from '../unit/verification/dns-peer.ts';
import { expectSeen } from './bad-worlds.ts';
import { fetched, type InService, startInService } from './in-service.ts';
import { domain } from './scenario.ts';

let inService: InService;
beforeAll(async () => {
  inService = await startInService();
});
afterAll(() => inService.close());

/** `verify` while DNS answers SERVFAIL for the domain during so many seconds of the sandbox's clock. */
async function verifyDuring(seconds: number) {
  const { sandbox, root } = inService;
  const end = sandbox.clock.now() + seconds * 1_000;
  sandbox.knobs.dns.faults = { [domain]: 'servfail' };
  const waiting = await waitingOf(sandbox, () =>
    inService.run(
      { operation: 'verify', 'ca-certificate': root.certificate },
      {
        environment: fetched,
        meanwhile: async () => {
          if (sandbox.clock.now() >= end) {
            sandbox.knobs.dns.faults = {};
          }
        },
      },
    ),
  );
  sandbox.knobs.dns.faults = {};
  return waiting;
}

const looksAgain = ({ log }: ActionResult) =>
  log.filter((line) => line.includes('looking again')).length;

function notesOf({ outputs }: ActionResult): readonly object[] {
  return JSON.parse(outputs.report ?? '').notes;
}

const secondLook = (checks: readonly string[]) =>
  expect.objectContaining({ code: 'passed-at-second-look', checks });

describe('a network that fails', () => {
  it('for six seconds leaves the run green, with a note of what passed at the second look', async () => {
    const { result } = await verifyDuring(6);
    expectSeen(result, { told: {} });
    expect(result.exitCode).toBe(0);
    expect(notesOf(result)).toEqual([
      secondLook(['validation-certificate', 'dns', 'tls-private-ca', 'tls-amazon-root', 'mqtt']),
    ]);
    expect(result.log.join('\n')).toContain('dns: no CNAME: SERVFAIL; the network may be');
  });

  it('for longer than the budget is reported as without a second look', async () => {
    const { result, waitedMs } = await verifyDuring(3_600);
    const handshake = { code: 'ESERVFAIL' };
    expectSeen(result, {
      told: {
        'validation-certificate': ['warn', 'validation-dns-unanswered'],
        dns: ['fail', 'dns-unanswered', { answer: { kind: 'servfail' } }],
        'tls-private-ca': ['fail', 'tls-unreachable', { handshake }],
        'tls-amazon-root': ['fail', 'amazon-root-not-tested', { handshake }],
        mqtt: ['fail', 'mqtt-no-tls', { failure: { failure: handshake } }],
      },
    });
    expect(result.exitCode).toBe(1);
    expect(notesOf(result)).toEqual([]);
    // Five checks, each before three pauses.
    expect(looksAgain(result)).toBe(15);
    expect(waitedMs).toBeLessThan(20_000);
  });

  it.each<[Reply, number]>([
    ['nxdomain', 1],
    [[cnameRecord(domain, 'other.example.com')], 1],
    // A server without company is asked twice in each of four looks.
    ['servfail', 8],
  ])('is asked again only where it did not answer: %j', async (reply, questions) => {
    const dns = await serveDns({ [`CNAME ${domain}`]: reply });
    const result = await inService.verify({ 'dns-resolver': dns.address });
    await dns.close();
    expect(result.exitCode).toBe(1);
    expect(dns.asked.filter((question) => question === `CNAME ${domain}`)).toHaveLength(questions);
    expect(looksAgain(result)).toBe(reply === 'servfail' ? 3 : 0);
  });
});
