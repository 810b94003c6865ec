/** Many domains in one verify, and an account in which others have many things. */
import { noLatencies } from '../sandbox/latencies.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { runAgainst } from './cost.ts';
import { putInService } from './domains.ts';
import { domain } from './one-domain.ts';
import type { Row } from './row.ts';

const parent = 'example.com';

/** @param aim seconds by the clock. */
export async function manyDomains(count: number, aim: number): Promise<readonly Row[]> {
  const sandbox = await startSandbox({ domain, latencies: noLatencies });
  try {
    const { domains, caCertificate } = await putInService(sandbox, parent, count);
    const before = process.cpuUsage();
    const cost = await runAgainst(sandbox, {
      operation: 'verify',
      domain: domains.join('\n'),
      'ca-certificate': caCertificate,
    });
    const { user, system } = process.cpuUsage(before);
    const what = `\`verify\` of ${count.toLocaleString('en')} domains`;
    return [
      { what: `${what}, wall`, unit: 's', aim, isWall: true, value: cost.wallSeconds },
      { what: `${what}, processor`, unit: 's', value: cost.cpuSeconds },
      {
        what: `${what}, processor of the sandbox beside it`,
        unit: 's',
        value: (user + system) / 1e6,
      },
      { what: `${what}, peak memory`, unit: 'MB', aim: 200, value: cost.peakMegabytes },
    ];
  } finally {
    await sandbox.close();
  }
}

/** Calls of a provision with nothing to do in an account of 20,000 certificates and 2,000 zones, less those in an empty one. */
export async function grownAccount(): Promise<readonly Row[]> {
  const grown = await callsWith({ certificates: 20_000, zones: 2_000 });
  const empty = await callsWith();
  return [
    {
      what: '`provision` with nothing to do beside 20,000 certificates and 2,000 zones, more AWS calls than in an empty account',
      unit: 'calls',
      aim: 0,
      value: grown - empty,
    },
  ];
}

async function callsWith(prefill?: {
  readonly certificates: number;
  readonly zones: number;
}): Promise<number> {
  const sandbox = await startSandbox({
    domain,
    latencies: noLatencies,
    ...(prefill && { prefill }),
  });
  try {
    await runAgainst(sandbox, { operation: 'provision', domain });
    sandbox.calls.clear();
    await runAgainst(sandbox, { operation: 'provision', domain });
    return sandbox.calls.list().length;
  } finally {
    await sandbox.close();
  }
}
