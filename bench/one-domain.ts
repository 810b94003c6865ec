/** What one domain costs: a refusal, a verify, and a provision with nothing to do. */
import { noLatencies } from '../sandbox/latencies.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { clientIdentityCalls } from '../testkit/client-identity-calls.ts';
import { runInProcess } from '../testkit/in-process-runner.ts';
import {
  type ActionCost,
  bare,
  median,
  type Pair,
  ratio,
  refused,
  runAgainst,
  runOf,
} from './cost.ts';
import type { Row } from './row.ts';

export const domain = 'iot.example.com';

/** A run without inputs. */
export async function refusal(rounds: number): Promise<readonly Row[]> {
  const pairs = Array.from({ length: 2 * rounds + 1 }, () => ({ base: bare(), cost: refused() }));
  const what = 'refusing bad inputs';
  const memory = median(pairs.map(({ cost }) => cost.peakMegabytes));
  const bareMemory = median(pairs.map(({ base }) => base.peakMegabytes));
  return [
    {
      what: `${what} ÷ \`node -e 0\`, wall`,
      unit: '×',
      aim: 1.6,
      isWall: true,
      value: ratio(pairs, 'wallSeconds'),
    },
    {
      what: `${what} ÷ \`node -e 0\`, processor`,
      unit: '×',
      aim: 1.6,
      value: ratio(pairs, 'cpuSeconds'),
    },
    { what: `${what}, peak memory`, unit: 'MB', aim: 55, value: memory },
    { what: '`node -e 0`, peak memory', unit: 'MB', value: bareMemory },
  ];
}

export async function oneDomain(rounds: number): Promise<readonly Row[]> {
  const sandbox = await startSandbox({ domain, latencies: noLatencies });
  try {
    await runAgainst(sandbox, { operation: 'provision', domain });
    const verify = await measured(sandbox, 'verify', rounds);
    const provision = await measured(sandbox, 'provision', rounds);
    const nothing = '`provision` with nothing to do';
    return [
      {
        what: '`verify` ÷ `node -e 0`, wall',
        unit: '×',
        aim: 10,
        isWall: true,
        value: verify.wall,
      },
      { what: '`verify` ÷ `node -e 0`, processor', unit: '×', aim: 10, value: verify.cpu },
      { what: '`verify`, peak memory', unit: 'MB', aim: 100, value: verify.memory },
      { what: '`verify`, code loaded', unit: 'MB', aim: 1.5, value: verify.loaded },
      { what: '`verify`, AWS calls', unit: 'calls', aim: 14, value: verify.calls },
      { what: '`verify`, one after the other', unit: 'round trips', aim: 6, value: verify.trips },
      { what: `${nothing}, peak memory`, unit: 'MB', aim: 100, value: provision.memory },
      { what: `${nothing}, code loaded`, unit: 'MB', value: provision.loaded },
      { what: `${nothing}, AWS calls`, unit: 'calls', aim: 18, value: provision.calls },
      {
        what: `${nothing}, of them for the client identity`,
        unit: 'calls',
        aim: 7,
        value: provision.ofIdentity,
      },
      { what: `${nothing}, one after the other`, unit: 'round trips', value: provision.trips },
    ];
  } finally {
    await sandbox.close();
  }
}

async function measured(sandbox: Sandbox, operation: string, rounds: number) {
  const pairs: Pair<ReturnType<typeof bare>, ActionCost>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    pairs.push({ base: bare(), cost: await runAgainst(sandbox, { operation, domain }) });
  }
  const calls = await callsInRounds(sandbox, operation);
  return {
    wall: ratio(pairs, 'wallSeconds'),
    cpu: ratio(pairs, 'cpuSeconds'),
    memory: median(pairs.map(({ cost }) => cost.peakMegabytes)),
    loaded: median(pairs.map(({ cost }) => cost.megabytesLoaded)),
    calls: calls.length,
    ofIdentity: calls.filter(ofIdentity).length,
    trips: calls.at(-1)?.round ?? Number.NaN,
  };
}

/** As __tests__/e2e/call-counts.test.ts counts them: in this process, since a module that is loaded late would open another round. */
async function callsInRounds(sandbox: Sandbox, operation: string) {
  const run = () => runInProcess(runOf(sandbox, { operation, domain }));
  await run();
  sandbox.calls.clear();
  sandbox.turns.inRounds(true);
  await run();
  sandbox.turns.inRounds(false);
  return sandbox.calls.list();
}

/** With the sweep for what killed runs left. */
function ofIdentity({ service, action }: { readonly service: string; readonly action: string }) {
  const call = `${service}:${action}`;
  return clientIdentityCalls.has(call) || call === 'iot:ListPolicies';
}
