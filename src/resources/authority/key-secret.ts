import type { Context } from '../../context/context.ts';
import { Failure } from '../../errors.ts';
import type { CaChange } from '../../failures.ts';
import type { KeySecret } from '../../pki/key-secret.ts';

/**
 * Reads a secret that has a certificate authority's private key, which is masked: done by a run that signs, and once for an
 * authority whose certificates are not kept beside it yet.
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

const readAttempts = 10;

/** The text of a secret that is known to exist; Secrets Manager is eventually consistent, and may not show it for a moment. */
export async function readSecret(context: Context, secretId: string): Promise<string> {
  const secrets = await context.aws.secrets();
  for (let attempt = 1; attempt <= readAttempts; attempt += 1) {
    const text = await secrets.read(secretId);
    if (text !== undefined) {
      return text;
    }
    await context.clock.sleep(attempt * 500, context.signal);
  }
  throw new Failure({
    code: 'ca-unreadable',
    action: { code: 'read-secret', on: { secretId } },
    figures: { secretId },
  });
}

/** Something in the secrets is not what this action and the authority's own key put there. */
export function tampered(secretId: string, change: CaChange): Failure {
  return new Failure({
    code: 'ca-changed',
    action: { code: 'check-ca', on: { secretId } },
    figures: { secretId, change },
  });
}
