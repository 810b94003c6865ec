import type { KeyObject } from 'node:crypto';
import type { Context } from '../../context/context.ts';
import { isOurs, tagsOf } from '../../context/tags.ts';
import { Failure } from '../../errors.ts';
import { generateStorableKey, type StorableKey, storableKmsKey } from '../../pki/key-secret.ts';
import type { AuthorityKeyPlan } from './planned.ts';

/** The key of a CA that will be created; a KMS key is created if that was planned. */
export async function storableKeyOf(
  context: Context,
  domain: string,
  plan: AuthorityKeyPlan,
): Promise<StorableKey> {
  switch (plan.kind) {
    case 'secret':
      return generateStorableKey(plan.keyAlgorithm, context.mask);
    case 'kms':
      return kmsKey(context, plan.arn, plan.publicKey);
    case 'new-kms': {
      const arn = await createKmsKey(context, domain, plan);
      return kmsKey(context, arn, await (await context.aws.kms()).publicKey(arn));
    }
  }
}

async function kmsKey(context: Context, arn: string, publicKey: KeyObject): Promise<StorableKey> {
  return storableKmsKey(arn, (await context.aws.kms()).signer(arn, publicKey));
}

/**
 * The alias marks the key as in use: a run that is killed before the key has one leaves an unreferenced key, and the next run
 * creates another.
 */
async function createKmsKey(
  context: Context,
  domain: string,
  { spec, alias }: Extract<AuthorityKeyPlan, { kind: 'new-kms' }>,
): Promise<string> {
  const kms = await context.aws.kms();
  const arn = await context.record.change(
    {
      code: 'create-kms-key',
      resource: 'KMS key',
      name: alias,
      makes: 'created',
      figures: { spec },
    },
    () =>
      kms.create({
        spec,
        description: `The private CA of ${domain}`,
        tags: tagsOf(domain, 'ca-key'),
      }),
  );
  const named = await context.record.change(
    {
      code: 'name-kms-key',
      resource: 'KMS key',
      name: arn,
      makes: 'updated',
      figures: { alias },
    },
    () => kms.createAlias(alias, arn),
    (answer) => answer === 'created',
  );
  if (named === 'created') {
    return arn;
  }
  const other = await kms.describe(alias);
  if (!other || !isOurs(await kms.tags(other.arn), domain, 'ca-key')) {
    throw new Failure({
      code: 'kms-key-foreign',
      action: { code: 'name-kms-key', on: { arn, alias } },
      figures: { why: 'alias-taken', domain, alias, unused: arn, arn: other?.arn },
    });
  }
  context.record.note({ code: 'kms-key-unused', used: other.arn, unused: arn });
  return other.arn;
}
