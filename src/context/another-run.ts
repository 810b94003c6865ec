import { Pending } from '../errors.ts';
import type { ChangeByAnother } from '../failures.ts';

/** Ends a run that lost to another one: the domain is no longer as this run saw or left it. */
export function anotherRunAtWork(domain: string, change: ChangeByAnother): Pending {
  return new Pending({
    code: 'another-run',
    action: { code: 'change-domain', on: { domain } },
    figures: { change },
  });
}
