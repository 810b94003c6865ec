import type { RegisteredClient } from '../../aws/iot-interface.ts';
import type { Context } from '../../context/context.ts';
import { Failure, summaryOf } from '../../errors.ts';

/**
 * Removes a killed run's identity, by the name of its policy. One that cannot be removed does not keep a run from anything else:
 * anyone with iot:CreatePolicy can make one.
 */
export function removeLeftIdentity(context: Context, policyName: string): Promise<void> {
  return cleanUp(context, () =>
    context.record.change(
      {
        code: 'remove-client-identity',
        resource: 'client identity',
        name: policyName,
        makes: 'removed',
      },
      () => removeIdentity(context, { policyName }),
    ),
  );
}

/** `certificateArn`: known of an identity that this run created. */
export async function removeIdentity(
  context: Context,
  identity: Pick<RegisteredClient, 'policyName'> & Partial<RegisteredClient>,
): Promise<void> {
  const iot = await context.aws.iot();
  const others = await iot.removeClientIdentity(identity);
  if (others.length > 0) {
    const { policyName } = identity;
    context.record.note({ code: 'client-policy-detached', policyName, targets: others });
  }
}

/** A failed clean-up is logged and does not hide the verification's findings; the next run repeats it. */
export async function cleanUp(context: Context, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    reportLeft(context, error);
  }
}

export function reportLeft(context: Context, error: unknown): void {
  if (error instanceof Failure) {
    context.report({ code: 'not-removed', failure: summaryOf(error) });
  } else {
    context.log.warning(String(error));
  }
}
