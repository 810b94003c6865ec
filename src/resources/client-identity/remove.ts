import type { RegisteredClient } from '../../aws/iot-interface.ts';
import type { Context } from '../../context/context.ts';

/** Removes a killed run's identity, by the name of its policy. */
export async function removeLeftIdentity(context: Context, policyName: string): Promise<void> {
  await context.record.change(
    {
      code: 'remove-client-identity',
      resource: 'client identity',
      name: policyName,
      makes: 'removed',
    },
    () => removeIdentity(context, { policyName }),
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
