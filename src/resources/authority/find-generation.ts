/** Finds the secrets of a managed CA's generations, without reading a private key. */
import type { SecretDescription } from '../../aws/secrets-interface.ts';
import type { Context } from '../../context/context.ts';
import { abandonedTag, fingerprintTag } from '../../context/tags.ts';
import { Failure } from '../../errors.ts';
import { certificateSecretId, generationSecretId } from './generations.ts';

/** The secrets of one generation that exist. */
export interface GenerationSecrets {
  /** The name of the secret with the private key. */
  readonly secretId: string;
  readonly key: SecretDescription | undefined;
  readonly certificate: SecretDescription | undefined;
  /** What the secret with the certificates holds, if that was read; then it needs no description. */
  readonly text?: string | undefined;
}

/**
 * Undefined if neither secret exists.
 *
 * @throws Failure if the user provided an ARN and the secret of that name in this account and region has another ARN.
 */
export async function describeGeneration(
  context: Context,
  given: string,
  number: number,
): Promise<GenerationSecrets | undefined> {
  const secretId = generationSecretId(given, number);
  const secrets = await context.aws.secrets();
  const [key, certificate] = await Promise.all([
    secrets.describe(secretId),
    secrets.describe(certificateSecretId(secretId)),
  ]);
  if (number === 1) {
    refuseElsewhere(given, secretId, key);
  }
  return key || certificate ? { secretId, key, certificate } : undefined;
}

/** As `describeGeneration`, begun early: what is wrong with an earlier generation is reported first. */
export function describeAhead(
  context: Context,
  given: string,
  number: number,
): ReturnType<typeof describeGeneration> {
  const describing = describeGeneration(context, given, number);
  describing.catch(() => undefined);
  return describing;
}

/**
 * The first generation. The secret with its certificates is read together with the description of its key, and described only where
 * something is unusual. What its tags could add is a retirement, for which the key's tags count, and an abort, which needs a
 * generation before the abandoned one.
 *
 * @throws as `describeGeneration`.
 */
export async function findFirst(
  context: Context,
  given: string,
): Promise<GenerationSecrets | undefined> {
  const secretId = generationSecretId(given, 1);
  const certificateId = certificateSecretId(secretId);
  const secrets = await context.aws.secrets();
  const [key, read] = await Promise.all([
    secrets.describe(secretId),
    secrets.read(certificateId).then(
      (text) => ({ text }),
      // A run that may not read it, or not now, fails when it has to.
      () => undefined,
    ),
  ]);
  refuseElsewhere(given, secretId, key);
  if (read && read.text === undefined) {
    return key && { secretId, key, certificate: undefined };
  }
  if (read?.text !== undefined && key && isUsual(key)) {
    return { secretId, key, certificate: undefined, text: read.text };
  }
  const certificate = await secrets.describe(certificateId);
  return key || certificate ? { secretId, key, certificate } : undefined;
}

function isUsual({ tags, restorableUntil }: SecretDescription): boolean {
  return (
    restorableUntil === undefined &&
    tags[fingerprintTag] !== undefined &&
    tags[abandonedTag] === undefined
  );
}

function refuseElsewhere(
  given: string,
  secretId: string,
  key: SecretDescription | undefined,
): void {
  if (given.startsWith('arn:') && key?.arn !== given) {
    throw new Failure({
      code: 'ca-not-found',
      action: { code: 'find-ca-secret', on: { secretId: given } },
      figures: { why: 'not-here', secretId, found: key?.arn },
    });
  }
}
