import type { KeyObject } from 'node:crypto';
import type { Rim } from '../../context/context.ts';
import type { Ledger } from '../../context/run-record.ts';
import { isOurs, tagsOf } from '../../context/tags.ts';
import { Failure } from '../../errors.ts';
import type { AuthorityKeyPlan } from '../../operations/plan.ts';
import { generateStorableKey, type StorableKey, storableKmsKey } from '../../pki/key-secret.ts';

/** The key of an authority that is to be made; one in KMS is made where that was planned. */
export async function storableKeyOf(
  rim: Rim,
  ledger: Ledger,
  domain: string,
  plan: AuthorityKeyPlan,
): Promise<StorableKey> {
  switch (plan.kind) {
    case 'secret':
      return generateStorableKey(plan.keyAlgorithm, rim.mask);
    case 'kms':
      return kmsKey(rim, plan.arn, plan.publicKey);
    case 'new-kms': {
      const arn = await createKmsKey(rim, ledger, domain, plan);
      return kmsKey(rim, arn, await (await rim.aws.kms()).publicKey(arn));
    }
  }
}

async function kmsKey(rim: Rim, arn: string, publicKey: KeyObject): Promise<StorableKey> {
  return storableKmsKey(arn, (await rim.aws.kms()).signer(arn, publicKey));
}

/**
 * The alias says that the key is taken into use: a run that is killed before it has one leaves a key that nothing knows, and the
 * next run makes another.
 */
async function createKmsKey(
  rim: Rim,
  ledger: Ledger,
  domain: string,
  { spec, alias }: Extract<AuthorityKeyPlan, { kind: 'new-kms' }>,
): Promise<string> {
  const kms = await rim.aws.kms();
  const arn = await ledger.change(
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
        description: `The private certificate authority of ${domain}`,
        tags: tagsOf(domain, 'ca-key'),
      }),
  );
  const named = await ledger.change(
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
      doing: `naming the KMS key ${arn} ${alias}`,
      said: `${alias} was given to ${other?.arn ?? 'another key'} meanwhile, which does not have this action's tags for ${domain}`,
      remedy: `Nothing was signed. Find out who made that alias, delete it, and re-run the job; ${arn} is not used and can be deleted.`,
    });
  }
  ledger.note({ code: 'kms-key-unused', used: other.arn, unused: arn });
  return other.arn;
}
