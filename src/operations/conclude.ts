import { untilCancelled } from '../context/cancelling.ts';
import type { PlannedChange } from '../context/change.ts';
import type { Context } from '../context/context.ts';
import type { Operation, Outcome } from '../context/outcome.ts';
import { statusAfter } from '../context/status.ts';
import type { Effect } from '../context/step.ts';

export interface RunSubject {
  readonly operation: Operation;
  readonly domain: string;
  readonly region: string | undefined;
  readonly dryRun: boolean;
}

/** Runs the operation's work and returns its outcome; never rejects. */
export async function conclude(
  { signal, record }: Pick<Context, 'signal' | 'record'>,
  { operation, domain, region, dryRun }: RunSubject,
  work: () => Promise<'ready' | 'planned'>,
): Promise<Outcome> {
  const known = () => ({
    operation,
    domain,
    region,
    dryRun,
    changed: record.changed,
    dnsRecords: record.dnsRecords,
    ...record.facts,
    effects: dryRun ? [] : [...keptIn(record.facts.plan), ...record.facts.effects],
  });
  try {
    const action = { code: 'run-operation', on: { operation, domain } } as const;
    const status = await untilCancelled(signal, action, work());
    return { ...known(), status };
  } catch (thrown) {
    const status = statusAfter(thrown);
    if (status === 'planned') {
      return { ...known(), status };
    }
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    return { ...known(), status, error };
  }
}

function keptIn(plan: readonly PlannedChange[]): readonly Effect[] {
  return plan
    .filter(({ action }) => action === 'keep')
    .map(({ resource, name }) => ({ resource, name, result: 'kept' }));
}
