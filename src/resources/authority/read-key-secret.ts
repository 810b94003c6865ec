import { tryRepeatedly } from '../../aws/pauses.ts';
import type { Context } from '../../context/context.ts';
import { Failure } from '../../errors.ts';
import type { CaChange } from '../../pki/failures.ts';
import type { KeySecret } from '../../pki/key-secret.ts';

/**
 * Reads and masks a CA's private key: only for a run that signs, and once for a CA whose certificates are not stored separately
 * yet.
 */
export async function readKeySecret(context: Context, secretId: string): Promise<KeySecret> {
  const text = await readSecret(context, secretId);
  const { parseKeySecret } = await import('../../pki/key-secret.ts');
  const parsed = parseKeySecret(text, context.mask);
  if (!parsed.ok) {
    throw new Failure({
      code: 'ca-unreadable',
      action: { code: 'read-ca', on: { secretId } },
      figures: { secretId, problems: parsed.problems },
    });
  }
  return parsed.value;
}

const pausesMs = [500, 1_000, 1_500, 2_000, 2_500, 3_000, 3_500, 4_000, 4_500];

/** The text of a secret that is known to exist; Secrets Manager is eventually consistent, and may not show it immediately. */
export async function readSecret(context: Context, secretId: string): Promise<string> {
  const secrets = await context.aws.secrets();
  const text = await tryRepeatedly(context, pausesMs, () => secrets.read(secretId));
  if (text !== undefined) {
    return text;
  }
  throw new Failure({
    code: 'ca-unreadable',
    action: { code: 'read-secret', on: { secretId } },
    figures: { secretId },
  });
}

/** The secrets hold something that was not written by this action or not signed by the CA's key. */
export function tampered(secretId: string, change: CaChange): Failure {
  return new Failure({
    code: 'ca-changed',
    action: { code: 'check-ca', on: { secretId } },
    figures: { secretId, change },
  });
}
