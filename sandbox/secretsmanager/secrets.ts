/** The account's secrets and their versions. */

import { randomBytes, randomUUID } from 'node:crypto';
import {
  type Account,
  ApiError,
  type EncryptionKeyView,
  type Past,
  type SandboxClock,
} from '../contract.ts';
import { partitionOf } from '../partition.ts';
import { copyMap, pastOf } from '../past.ts';

interface Version {
  readonly id: string;
  readonly text: string;
  readonly createdAt: number;
}

export interface Secret {
  readonly arn: string;
  readonly name: string;
  readonly createdAt: number;
  readonly tags: Map<string, string>;
  readonly description: string | undefined;
  /** The KMS key as it was given; undefined: `aws/secretsmanager`. */
  readonly kmsKeyId: string | undefined;
  /** The newest last: it is AWSCURRENT, the one before AWSPREVIOUS. */
  readonly versions: Version[];
  /** When it will be gone, while it is scheduled for deletion. */
  deletionAt: number | undefined;
}

const longestOctets = 65_536;

export class SecretStore {
  readonly #account: Account;
  readonly #clock: SandboxClock;
  #byName = new Map<string, Secret>();

  readonly keys: EncryptionKeyView;

  constructor(account: Account, clock: SandboxClock, keys: EncryptionKeyView) {
    this.keys = keys;
    this.#account = account;
    this.#clock = clock;
  }

  now(): number {
    return this.#clock.now();
  }

  remember(): Past {
    const then = copyMap(this.#byName, (secret) => ({
      ...secret,
      tags: new Map(secret.tags),
      versions: [...secret.versions],
    }));
    return pastOf(then, {
      get: () => this.#byName,
      set: (byName) => {
        this.#byName = byName;
      },
    });
  }

  /** What IAM is asked about for a name: the secret's ARN, or the one it would get but for its random end. */
  arnOf(name: string): string {
    const { region, accountId } = this.#account;
    return (
      this.#byName.get(name)?.arn ??
      `arn:${partitionOf(region).name}:secretsmanager:${region}:${accountId}:secret:${name}-??????`
    );
  }

  /** As `find`; undefined for a secret that is not there. */
  peek(id: string): Secret | undefined {
    return this.all().find(({ name, arn }) => name === id || arn === id);
  }

  all(): readonly Secret[] {
    this.#forgetDeleted();
    return [...this.#byName.values()];
  }

  /** By name or ARN. Throws ResourceNotFoundException. */
  find(id: string): Secret {
    this.#forgetDeleted();
    const secret = this.#byName.get(id) ?? this.all().find(({ arn }) => arn === id);
    if (!secret) {
      throw new ApiError(
        'ResourceNotFoundException',
        "Secrets Manager can't find the specified secret.",
      );
    }
    return secret;
  }

  /** Throws InvalidRequestException for a secret that is scheduled for deletion. */
  findLive(id: string): Secret {
    const secret = this.find(id);
    if (secret.deletionAt !== undefined) {
      throw new ApiError(
        'InvalidRequestException',
        "You can't perform this operation on the secret because it was marked for deletion.",
      );
    }
    return secret;
  }

  create(
    text: string,
    token: string | undefined,
    { name, ...metadata }: Pick<Secret, 'name' | 'tags' | 'description' | 'kmsKeyId'>,
  ): Secret {
    this.#forgetDeleted();
    const present = this.#byName.get(name);
    if (present?.deletionAt !== undefined) {
      throw new ApiError(
        'InvalidRequestException',
        "You can't create this secret because a secret with this name is already scheduled for deletion.",
      );
    }
    if (present) {
      const repeated = present.versions.some(
        (version) => version.id === token && version.text === text,
      );
      if (repeated) {
        return present;
      }
      throw new ApiError(
        'ResourceExistsException',
        `The operation failed because the secret ${name} already exists.`,
      );
    }
    const { region, accountId } = this.#account;
    const secret: Secret = {
      arn: `arn:${partitionOf(region).name}:secretsmanager:${region}:${accountId}:secret:${name}-${randomBytes(3).toString('hex')}`,
      name,
      createdAt: this.now(),
      ...metadata,
      versions: [],
      deletionAt: undefined,
    };
    this.put(secret, text, token);
    this.#byName.set(name, secret);
    return secret;
  }

  put(secret: Secret, text: string, token: string | undefined): Version {
    if (Buffer.byteLength(text) > longestOctets) {
      throw new ApiError(
        'InvalidParameterException',
        `SecretString must be at most ${longestOctets} bytes.`,
      );
    }
    const repeated = secret.versions.find(({ id }) => id === token);
    if (repeated) {
      if (repeated.text === text) {
        return repeated;
      }
      throw new ApiError(
        'ResourceExistsException',
        'A version with this ClientRequestToken has other contents.',
      );
    }
    const version = { id: token ?? randomUUID(), text, createdAt: this.now() };
    secret.versions.push(version);
    return version;
  }

  forget(secret: Secret): void {
    this.#byName.delete(secret.name);
  }

  #forgetDeleted(): void {
    for (const secret of this.#byName.values()) {
      if (secret.deletionAt !== undefined && secret.deletionAt <= this.now()) {
        this.#byName.delete(secret.name);
      }
    }
  }
}

export function stagesOf({ versions }: Secret): Record<string, string[]> {
  const stages = ['AWSCURRENT', 'AWSPREVIOUS'];
  return Object.fromEntries(
    versions
      .toReversed()
      .slice(0, 2)
      .map(({ id }, index) => [id, [stages[index] ?? '']]),
  );
}
