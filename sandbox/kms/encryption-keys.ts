import type { EncryptionKeyView } from '../contract.ts';
import { stateOf } from './key-state.ts';
import type { KeyStore } from './keys.ts';

/** Services encrypt with symmetric keys alone (KMS developer guide, Asymmetric keys in AWS KMS). */
export function encryptionKeys(store: KeyStore): EncryptionKeyView {
  return {
    get: (id) => {
      const key = store.peek(id);
      return (
        key && {
          arn: key.arn,
          usable: key.spec === 'SYMMETRIC_DEFAULT' && stateOf(key) === 'Enabled',
        }
      );
    },
    viaService: (name) => `${name}.${store.region}.amazonaws.com`,
  };
}
