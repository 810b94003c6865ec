/** What a key pair is for: its public key, and signatures (KMS API reference, GetPublicKey, Sign). */
import { createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { ApiError } from '../contract.ts';
import { algorithmsOf } from './key-operations.ts';
import { requireUsable } from './key-state.ts';
import type { Key } from './keys.ts';
import { byKeyId, type Operation, onKey, operation } from './operation.ts';
import { signDigest, signRaw } from './sign.ts';
import { keySpecs, type SigningAlgorithm, schemes, signingAlgorithm } from './specs.ts';

/** Octets of a message or digest. */
const longestMessage = 4096;

const digestLengths = { sha256: 32, sha384: 48, sha512: 64 };

export const signingOperations: Readonly<Record<string, Operation>> = {
  GetPublicKey: operation({
    changes: false,
    input: byKeyId,
    permissions: onKey('GetPublicKey'),
    perform: (store, { KeyId }) => {
      const key = requireUsable(store.find(KeyId));
      if (!key.privateKey) {
        throw new ApiError(
          'UnsupportedOperationException',
          `${key.arn} key spec is ${key.spec} which is not valid for this operation.`,
        );
      }
      const spki = createPublicKey(key.privateKey).export({ type: 'spki', format: 'der' });
      return {
        KeyId: key.arn,
        PublicKey: spki.toString('base64'),
        CustomerMasterKeySpec: key.spec,
        KeySpec: key.spec,
        KeyUsage: key.usage,
        ...algorithmsOf(key),
      };
    },
  }),
  Sign: operation({
    changes: false,
    input: byKeyId.extend({
      Message: z.base64().min(1),
      MessageType: z.enum(['RAW', 'DIGEST']).default('RAW'),
      SigningAlgorithm: signingAlgorithm,
    }),
    permissions: onKey('Sign'),
    perform: (store, { KeyId, Message, MessageType, SigningAlgorithm }) => {
      const message = Buffer.from(Message, 'base64');
      requireLength(message);
      const key = requireUsable(store.find(KeyId));
      const privateKey = signingKey(key, SigningAlgorithm);
      const scheme = schemes[SigningAlgorithm];
      if (MessageType === 'DIGEST' && message.length !== digestLengths[scheme.hash]) {
        throw new ApiError(
          'ValidationException',
          `Digest is invalid length for algorithm ${SigningAlgorithm}.`,
        );
      }
      const sign = MessageType === 'DIGEST' ? signDigest : signRaw;
      return {
        KeyId: key.arn,
        Signature: sign(privateKey, scheme, message).toString('base64'),
        SigningAlgorithm,
      };
    },
  }),
};

/** Throws ValidationException, in AWS's words for a blob that is too long. */
function requireLength(message: Buffer): void {
  if (message.length > longestMessage) {
    throw new ApiError(
      'ValidationException',
      `1 validation error detected: Value at 'message' failed to satisfy constraint: Member must have length less than or equal to ${longestMessage}`,
    );
  }
}

/** Throws InvalidKeyUsageException, in the words that LocalStack recorded at AWS (test_error_messaging_for_invalid_keys). */
function signingKey({ arn, usage, spec, privateKey }: Key, algorithm: SigningAlgorithm): KeyObject {
  if (usage !== 'SIGN_VERIFY' || !privateKey) {
    throw new ApiError(
      'InvalidKeyUsageException',
      `${arn} key usage is ${usage} which is not valid for Sign.`,
    );
  }
  if (!keySpecs[spec].signing?.includes(algorithm)) {
    throw new ApiError(
      'InvalidKeyUsageException',
      `Algorithm ${algorithm} is incompatible with key spec ${spec}.`,
    );
  }
  return privateKey;
}
