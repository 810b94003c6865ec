import type { RecordSet } from '../../aws/route53-interface.ts';
import type { Context } from '../../context/context.ts';
import type { TeardownSnapshot } from '../teardown-snapshot.ts';
import { changeZone } from '../zone/change.ts';

/**
 * Runs before the certificates are deleted: ACM no longer shows a deleted certificate's record, so a run killed in between could
 * not find it.
 */
export async function removeValidationRecords(
  context: Context,
  { dns }: TeardownSnapshot,
  remove: readonly RecordSet[],
): Promise<void> {
  if (dns.kind === 'route53' && remove.length > 0) {
    const names = remove.map(({ name }) => name).join(', ');
    await changeZone(context, {
      step: {
        code: 'remove-validation-record',
        resource: 'DNS record',
        name: names,
        makes: 'removed',
        figures: { zone: dns.zone.name },
      },
      zone: dns.zone,
      batch: { upsert: [], remove },
    });
  }
}
