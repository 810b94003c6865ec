import type { Ledger } from '../convergence/ledger.ts';
import { Pending } from '../errors.ts';
import type { Operation, Outcome } from '../outcome.ts';

/** Runs the operation's work and makes an outcome of how it ended; never rejects. */
export async function conclude(
  {
    operation,
    domain,
    dryRun,
  }: { readonly operation: Operation; readonly domain: string; readonly dryRun: boolean },
  ledger: Ledger,
  work: () => Promise<'ready' | 'planned'>,
): Promise<Outcome> {
  const known = () => ({
    operation,
    domain,
    dryRun,
    changed: ledger.changed,
    dnsRecords: ledger.dnsRecords,
    ...ledger.facts,
  });
  try {
    const status = await work();
    return { ...known(), status };
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    return { ...known(), status: error instanceof Pending ? 'pending' : 'failed', error };
  }
}
