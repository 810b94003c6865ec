import type { HostedZone, Route53 } from '../../aws/route53-interface.ts';
import type { Context } from '../../context/context.ts';
import type { Step } from '../../context/step.ts';
import { type Poll, waitFor } from '../../context/wait.ts';

export interface ZoneChange {
  readonly step: Step;
  readonly zone: HostedZone;
  readonly batch: Parameters<Route53['change']>[1];
}

/** Changes records of the zone and waits until every one of its name servers has them (INSYNC). */
export async function changeZone(
  context: Context,
  { step, zone, batch }: ZoneChange,
): Promise<void> {
  const route53 = await context.aws.route53();
  const change = await context.record.change(step, () => route53.change(zone, batch), isSent);
  const names = [...batch.upsert, ...batch.remove].map(({ name }) => name);
  await waitFor(context, {
    awaited: { code: 'await-route53-insync', on: { names: [...new Set(names)] } },
    usualMs: 60_000,
    poll: async (): Promise<Poll<true>> =>
      change === undefined || (await route53.isInSync(change))
        ? { done: true, value: true }
        : { done: false, seen: { kind: 'change-pending' } },
  });
}

/** Not counted as a change if nothing was left to change. */
export function isSent(changeId: string | undefined): boolean {
  return changeId !== undefined;
}
