/** A first provision where AWS takes its time, against the longest way through what it has to wait for. */
import type { Latencies } from '../sandbox/contract.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { runAgainst } from './cost.ts';
import { domain } from './one-domain.ts';
import type { Row } from './row.ts';

/** What AWS is seen to take, scaled down: some seconds for a record, a minute for INSYNC, minutes for the rest. */
const latencies: Latencies = {
  validationRecordMs: 3_000,
  validationMs: 15_000,
  dnsPropagationMs: 6_000,
  domainConfigurationMs: 3_500,
  firstServeMs: 20_000,
  pickUpMs: 20_000,
};

/**
 * The validation certificate has to be issued before there can be a configuration, which has to be served before the domain points
 * at it (docs/decisions/0005-order-of-changes.md), which has to be in DNS before it is verified.
 */
const criticalSeconds =
  (latencies.validationRecordMs +
    latencies.dnsPropagationMs +
    latencies.validationMs +
    Math.max(latencies.domainConfigurationMs, latencies.firstServeMs) +
    latencies.dnsPropagationMs) /
  1000;

export async function firstProvision(): Promise<readonly Row[]> {
  const sandbox = await startSandbox({ domain, latencies });
  try {
    const { wallSeconds } = await runAgainst(sandbox, { operation: 'provision', domain });
    return [
      {
        what: `first \`provision\` with AWS's latencies scaled down ÷ its critical path of ${criticalSeconds} s`,
        unit: '×',
        aim: 1.03,
        isWall: true,
        value: wallSeconds / criticalSeconds,
      },
    ];
  } finally {
    await sandbox.close();
  }
}
