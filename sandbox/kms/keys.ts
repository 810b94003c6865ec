/** The account's KMS keys and their aliases. */

import { type KeyObject, randomUUID } from 'node:crypto';
import { type Account, ApiError, type Past, type SandboxClock } from '../contract.ts';
import { partitionOf } from '../partition.ts';
import { copyMap, pastOf } from '../past.ts';
import { type KeySpec, type KeyUsage, keySpecs } from './specs.ts';

export interface Key {
  readonly id: string;
  readonly arn: string;
  readonly spec: KeySpec;
  readonly usage: KeyUsage;
  readonly description: string;
  readonly createdAt: number;
  readonly tags: Map<string, string>;
  /** Undefined for a symmetric key, which never leaves KMS. */
  readonly privateKey: KeyObject | undefined;
  enabled: boolean;
  /** When it will be gone, while its deletion is scheduled. */
  deletionAt: number | undefined;
}

export interface Alias {
  readonly name: string;
  readonly arn: string;
  readonly keyId: string;
  readonly createdAt: number;
}

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

export class KeyStore {
  readonly region: string;
  readonly #scope: string;
  readonly #clock: SandboxClock;
  #keys = new Map<string, Key>();
  #aliases = new Map<string, Alias>();

  constructor({ region, accountId }: Account, clock: SandboxClock) {
    this.region = region;
    this.#scope = `arn:${partitionOf(region).name}:kms:${region}:${accountId}:`;
    this.#clock = clock;
  }

  now(): number {
    return this.#clock.now();
  }

  remember(): Past {
    const keys = copyMap(this.#keys, (key) => ({ ...key, tags: new Map(key.tags) }));
    return pastOf(
      { keys, aliases: new Map(this.#aliases) },
      {
        get: () => ({ keys: this.#keys, aliases: this.#aliases }),
        set: (state) => {
          this.#keys = state.keys;
          this.#aliases = state.aliases;
        },
      },
    );
  }

  /** `what`: "key/…" or "alias/…". */
  arnOf(what: string): string {
    return `${this.#scope}${what}`;
  }

  create(spec: KeySpec, usage: KeyUsage, description: string, tags: Map<string, string>): Key {
    const id = randomUUID();
    const key: Key = {
      id,
      arn: this.arnOf(`key/${id}`),
      spec,
      usage,
      description,
      createdAt: this.now(),
      tags,
      privateKey: keySpecs[spec].generate?.(),
      enabled: true,
      deletionAt: undefined,
    };
    this.#keys.set(id, key);
    return key;
  }

  /**
   * By key ID or key ARN. Throws NotFoundException in the words that LocalStack recorded at AWS
   * (tests/aws/services/kms/test_kms.snapshot.json).
   */
  findKey(given: string): Key {
    this.#forgetDeleted();
    const id = this.#withoutScope(given).replace(/^key\//, '');
    if (!uuid.test(id)) {
      throw notFound(`Invalid keyId '${given}'`);
    }
    const key = this.#keys.get(id);
    if (!key) {
      throw notFound(`Key '${this.arnOf(`key/${id}`)}' does not exist`);
    }
    return key;
  }

  /** By key ID, key ARN, alias name or alias ARN. Throws NotFoundException. */
  find(given: string): Key {
    this.#forgetDeleted();
    const name = this.#withoutScope(given);
    if (!name.startsWith('alias/')) {
      return this.findKey(given);
    }
    const alias = this.#aliases.get(name);
    if (!alias) {
      throw notFound(`Alias ${this.arnOf(name)} is not found.`);
    }
    return this.findKey(alias.keyId);
  }

  /** As `find`; undefined where there is none. */
  peek(given: string): Key | undefined {
    try {
      return this.find(given);
    } catch (error) {
      if (error instanceof ApiError) {
        return undefined;
      }
      throw error;
    }
  }

  /** Throws AlreadyExistsException. */
  createAlias(name: string, key: Key): void {
    this.#forgetDeleted();
    const arn = this.arnOf(name);
    if (this.#aliases.has(name)) {
      throw new ApiError('AlreadyExistsException', `An alias with the name ${arn} already exists`);
    }
    this.#aliases.set(name, { name, arn, keyId: key.id, createdAt: this.now() });
  }

  /** In the order of their names. */
  aliases(): readonly Alias[] {
    this.#forgetDeleted();
    return [...this.#aliases.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
  }

  #withoutScope(given: string): string {
    if (!given.startsWith('arn:')) {
      return given;
    }
    if (!given.startsWith(this.#scope)) {
      throw notFound(`Invalid arn ${given.split(':')[3] ?? ''}`);
    }
    return given.slice(this.#scope.length);
  }

  /** A key goes with its aliases (developer guide, Deleting KMS keys). */
  #forgetDeleted(): void {
    for (const { id, deletionAt } of this.#keys.values()) {
      if (deletionAt !== undefined && deletionAt <= this.now()) {
        this.#keys.delete(id);
        for (const { name, keyId } of this.#aliases.values()) {
          if (keyId === id) {
            this.#aliases.delete(name);
          }
        }
      }
    }
  }
}

function notFound(message: string): ApiError {
  return new ApiError('NotFoundException', message);
}
