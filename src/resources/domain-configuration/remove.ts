import type { DomainConfiguration } from '../../aws/iot-interface.ts';
import type { Context } from '../../context/context.ts';
import { type Poll, waitFor } from '../../context/wait.ts';
import { dayMs } from '../../days.ts';
import { Failure, Pending } from '../../errors.ts';
import type { TeardownSettings } from '../../inputs/settings.ts';
import { findConfiguration } from './observe.ts';

/** AWS IoT Core developer guide, "Managing custom domains": AWS-managed domains must have been disabled for 7 days. */
const waitingPeriodMs = 7 * dayMs;

const resource = 'domain configuration';

/**
 * Disables the domain configuration and deletes it. IoT Core deletes only what is disabled, and its reads may be late.
 *
 * @throws Pending with the day from which the deletion will work, if IoT Core requires a longer disabled period; it stays
 * disabled.
 */
export async function removeConfiguration(context: Context, name: string): Promise<void> {
  const iot = await context.aws.iot();
  if ((await iot.describeDomainConfiguration(name))?.status === 'ENABLED') {
    await context.record.change(
      { code: 'disable-domain-configuration', resource, name, makes: 'updated' },
      () => iot.updateDomainConfiguration(name, { status: 'DISABLED' }),
      isUpdated,
    );
  }
  const disabled = await waitFor(context, {
    awaited: { code: 'await-domain-configuration-disabled', on: { name } },
    poll: async (): Promise<Poll<DomainConfiguration | undefined>> => {
      const configuration = await iot.describeDomainConfiguration(name);
      return configuration?.status === 'ENABLED'
        ? {
            done: false,
            seen: { kind: 'configuration-status', status: configuration.status },
          }
        : { done: true, value: configuration };
    },
  });
  context.signal.throwIfAborted();
  const result = await context.record.change(
    { code: 'delete-domain-configuration', resource, name, makes: 'removed' },
    () => iot.deleteDomainConfiguration(name),
    ({ deleted }) => deleted,
  );
  if (!result.deleted) {
    throw refusal(name, result.refused, disabled?.lastStatusChange, context.clock.now());
  }
}

/** Otherwise another run has deleted it meanwhile. */
export function isUpdated(answer: 'updated' | 'missing'): boolean {
  return answer === 'updated';
}

/** Clocks differ by seconds on when a period is over. */
const leewayMs = 60 * 60_000;

/** After the longest waiting period that AWS documents, waiting longer is pointless. */
function refusal(name: string, said: string, disabledAt: Date | undefined, now: Date): Failure {
  const action = { code: 'delete-domain-configuration', on: { name } } as const;
  const from = disabledAt && new Date(disabledAt.getTime() + waitingPeriodMs);
  if (from && from.getTime() + leewayMs <= now.getTime()) {
    return new Failure({ code: 'deletion-refused', action, figures: {}, said });
  }
  return new Pending({ code: 'deletion-delayed', action, figures: { from }, said });
}

export function awaitUnconfigured(context: Context, settings: TeardownSettings): Promise<true> {
  const { domain } = settings;
  return waitFor(context, {
    awaited: { code: 'await-domain-configuration-deleted', on: { domain } },
    poll: async (): Promise<Poll<true>> => {
      const found = await findConfiguration(context, settings);
      return found
        ? {
            done: false,
            seen: { kind: 'configuration-exists', name: found.name, status: found.status },
          }
        : { done: true, value: true };
    },
  });
}
