import type { Context } from '../../context/context.ts';
import { Failure } from '../../errors.ts';
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
      doing: `reading the CA from the secret ${secretId}`,
      said: parsed.problems.join('; '),
      remedy: `The secret was not changed. If the action created it, restore the version that the action wrote. If not, do not use it: ${lookInCloudTrail(secretId)}.`,
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
    doing: `reading the secret ${secretId}`,
    said: 'it exists but has no value',
    remedy: 'Nothing was signed. Re-run the job once the secret has its value.',
  });
}

/** Who made or changed a secret. */
export function lookInCloudTrail(secretId: string): string {
  return `look in CloudTrail for who called CreateSecret, PutSecretValue and TagResource on ${secretId}`;
}

/** Something in the secrets is not what this action and the authority's own key put there. */
export function tampered(secretId: string, said: string): Failure {
  return new Failure({
    code: 'ca-changed',
    doing: `checking the CA in the secret ${secretId}`,
    said,
    remedy: `Do not run rotate or provision, and do not install its certificate on devices: someone else may have written it. Nothing was signed. In AWS, ${lookInCloudTrail(secretId)}; if it was none of your people, treat those credentials as stolen, restore what they changed, and delete what they created.`,
  });
}
