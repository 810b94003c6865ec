import type { Context } from '../../context/context.ts';

/** Removes a killed run's identity, by the name of its policy. */
export async function removeLeftIdentity(context: Context, policyName: string): Promise<void> {
  const iot = await context.aws.iot();
  await context.record.change(
    {
      code: 'remove-client-identity',
      resource: 'client identity',
      name: policyName,
      makes: 'removed',
    },
    () => iot.removeClientIdentity({ policyName }),
  );
}
