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
 * Disables the domain configuration and deletes it. IoT Core deletes only what is disabled, and may show that late.
 *
 * @throws Pending with the day from which it will work, where IoT Core wants it disabled for longer; it stays disabled.
 */
export async function removeConfiguration(context: Context, name: string): Promise<void> {
  const iot = await context.aws.iot();
  if ((await iot.describeDomainConfiguration(name))?.status === 'ENABLED') {
    await context.record.change(
      { code: 'disable-domain-configuration', resource, name, makes: 'updated' },
      () => iot.updateDomainConfiguration(name, { status: 'DISABLED' }),
    );
  }
  const disabled = await waitFor(context, {
    code: 'await-domain-configuration-disabled',
    what: `the domain configuration ${name} to be disabled`,
    remedy: 'Check it in the IoT Core console.',
    poll: async (): Promise<Poll<DomainConfiguration | undefined>> => {
      const configuration = await iot.describeDomainConfiguration(name);
      return configuration?.status === 'ENABLED'
        ? { done: false, seen: 'still reported as enabled' }
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

/** To the second nobody agrees on when a period is over. */
const leewayMs = 60 * 60_000;

/** Once the longest waiting period that AWS knows is over, waiting longer is pointless. */
function refusal(name: string, said: string, disabledAt: Date | undefined, now: Date): Failure {
  const doing = `deleting the domain configuration ${name}`;
  const from = disabledAt && new Date(disabledAt.getTime() + waitingPeriodMs);
  if (from && from.getTime() + leewayMs <= now.getTime()) {
    return new Failure({
      code: 'deletion-refused',
      doing,
      said,
      remedy: `It has been disabled for more than 7 days, so this is not AWS's waiting period. Check it in the IoT Core console, then re-run the job.`,
    });
  }
  const when = from ? `from ${from.toISOString()} on` : 'after 7 days';
  return new Pending({
    code: 'deletion-delayed',
    doing,
    said,
    remedy: `It stays disabled; after AWS's waiting period of 7 days it can be deleted ${when}. Re-run the job then with the same inputs; it resumes where it stopped.`,
  });
}

export function awaitUnconfigured(context: Context, settings: TeardownSettings): Promise<true> {
  const { domain } = settings;
  return waitFor(context, {
    code: 'await-domain-configuration-deleted',
    what: `IoT Core to delete the domain configuration of ${domain}`,
    remedy: 'Check the domain configurations in the IoT Core console.',
    poll: async (): Promise<Poll<true>> => {
      const found = await findConfiguration(context, settings);
      return found
        ? { done: false, seen: `${found.name} still exists (${found.status.toLowerCase()})` }
        : { done: true, value: true };
    },
  });
}
