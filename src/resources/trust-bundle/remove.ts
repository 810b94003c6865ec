import type { Context } from '../../context/context.ts';

/** Schedules the deletion of its secret; AWS can restore it for 30 days. */
export async function removeTrustBundle(context: Context, secretId: string): Promise<void> {
  const secrets = await context.aws.secrets();
  await context.record.change(
    { code: 'delete-trust-bundle', resource: 'trust bundle', name: secretId, makes: 'removed' },
    () => secrets.remove(secretId),
  );
}
