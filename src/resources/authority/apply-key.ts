import type { KeyObject } from 'node:crypto';
import type { Context } from '../../context/context.ts';
import { tagsOf } from '../../context/tags.ts';
import { generateStorableKey, type StorableKey, storableKmsKey } from '../../pki/key-secret.ts';
import type { AuthorityKeyPlan } from './planned.ts';

/** `created`: the ARN of the KMS key that this run created for it. */
interface KeyForCa {
  readonly key: StorableKey;
  readonly created?: string | undefined;
}

/** The key of a CA that will be created; a KMS key is created if that was planned. */
export async function storableKeyOf(
  context: Context,
  domain: string,
  plan: AuthorityKeyPlan,
): Promise<KeyForCa> {
  switch (plan.kind) {
    case 'secret':
      return { key: await generateStorableKey(plan.keyAlgorithm, context.mask) };
    case 'kms':
      return { key: await kmsKey(context, plan.arn, plan.publicKey) };
    case 'new-kms': {
      const created = await createKmsKey(context, domain, plan);
      const publicKey = await (await context.aws.kms()).publicKey(created);
      return { key: await kmsKey(context, created, publicKey), created };
    }
  }
}

async function kmsKey(context: Context, arn: string, publicKey: KeyObject): Promise<StorableKey> {
  return storableKmsKey(arn, (await context.aws.kms()).signer(arn, publicKey));
}

/**
 * The alias is for people, and shows the run after one that was killed that there is a key. It proves nothing: anyone with
 * kms:CreateAlias may give it to their own key. So this run signs with the key that it created, whatever has the alias.
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
  await context.record.change(
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
  return arn;
}
