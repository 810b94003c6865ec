/**
 * The KMS key that a secret is encrypted with. Secrets Manager uses it on behalf of the caller, who needs its permissions
 * unless it is `aws/secretsmanager` (Secrets Manager user guide, Secret encryption and decryption,
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html).
 */
import { ApiError, type EncryptionKeyView, type Permission } from '../contract.ts';

/** What CreateSecret uses where it is given no key; DescribeSecret leaves it out. */
const managedKey = 'alias/aws/secretsmanager';

/** The key to remember of what CreateSecret was given; undefined for the managed one. */
export function ownKey(given: string | undefined): string | undefined {
  return given === managedKey ? undefined : given;
}

/**
 * Throws InvalidParameterException for a key that is not there (the words: hashicorp/terraform-provider-aws#13303, the code also
 * boto/boto3#1533), EncryptionFailure for one that cannot encrypt (API reference, CreateSecret).
 */
export function requireEncryption(keys: EncryptionKeyView, id: string | undefined): void {
  if (id === undefined) {
    return;
  }
  const key = keys.get(id);
  if (!key) {
    throw new ApiError(
      'InvalidParameterException',
      'The operation failed because of an invalid KMS key: Invalid keyId',
    );
  }
  if (!key.usable) {
    throw new ApiError(
      'EncryptionFailure',
      `Secrets Manager can't encrypt the secret value with ${key.arn}.`,
    );
  }
}

/** Throws DecryptionFailure for a key that is gone, disabled or pending deletion (API reference, GetSecretValue). */
export function requireDecryption(keys: EncryptionKeyView, id: string | undefined): void {
  if (id !== undefined && !keys.get(id)?.usable) {
    throw new ApiError(
      'DecryptionFailure',
      `Secrets Manager can't decrypt the secret value with ${id}.`,
    );
  }
}

/** What IAM is asked of the caller about the key; its refusal has Secrets Manager's words (aws/aws-cdk#7677). */
export function keyPermissions(
  keys: EncryptionKeyView,
  id: string | undefined,
  ...actions: readonly ('Decrypt' | 'GenerateDataKey')[]
): readonly Permission[] {
  return id === undefined
    ? []
    : actions.map((action) => ({
        action: `kms:${action}`,
        resource: keys.get(id)?.arn ?? id,
        context: { 'kms:viaservice': [keys.viaService('secretsmanager')] },
        refusal: 'Access to KMS is not allowed',
      }));
}
