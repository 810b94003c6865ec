/** Schedules the deletion of a CA's secrets and key; AWS can restore them for 30 days. */
import type { Context } from '../../context/context.ts';

export async function removeSecret(context: Context, id: string): Promise<void> {
  const secrets = await context.aws.secrets();
  const until = await context.record.change(
    {
      code: 'delete-ca-secret',
      resource: 'certificate authority',
      name: id,
      makes: 'removed',
    },
    () => secrets.remove(id),
  );
  if (until) {
    context.record.note({ code: 'ca-restorable', secretId: id, until });
  }
}

export async function removeKmsKey(context: Context, arn: string): Promise<void> {
  const kms = await context.aws.kms();
  const until = await context.record.change(
    { code: 'delete-kms-key', resource: 'KMS key', name: arn, makes: 'removed' },
    () => kms.remove(arn),
  );
  context.record.note({ code: 'kms-key-restorable', arn, until });
}
