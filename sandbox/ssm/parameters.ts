/** The account's parameters in Parameter Store. */
import { type Account, ApiError, type Past, type SandboxClock } from '../contract.ts';
import { partitionOf } from '../partition.ts';
import { copyMap, pastOf } from '../past.ts';

export interface Parameter {
  readonly name: string;
  readonly arn: string;
  readonly tags: Map<string, string>;
  description: string | undefined;
  value: string;
  tier: 'Standard' | 'Advanced';
  version: number;
  modifiedAt: number;
}

export type Tier = Parameter['tier'] | 'Intelligent-Tiering';

/** Systems Manager user guide, "Managing parameter tiers": 4 KB and 8 KB. */
const mostOctets = { Standard: 4096, Advanced: 8192 } as const;

export class ParameterStore {
  readonly #account: Account;
  readonly #clock: SandboxClock;
  #byName = new Map<string, Parameter>();

  constructor(account: Account, clock: SandboxClock) {
    this.#account = account;
    this.#clock = clock;
  }

  remember(): Past {
    const then = copyMap(this.#byName, (one) => ({ ...one, tags: new Map(one.tags) }));
    return pastOf(then, {
      get: () => this.#byName,
      set: (byName) => {
        this.#byName = byName;
      },
    });
  }

  /** A name that begins with a slash has no second one in its ARN (Service Authorization Reference, AWS Systems Manager). */
  arnOf(name: string): string {
    const { region, accountId } = this.#account;
    return `arn:${partitionOf(region).name}:ssm:${region}:${accountId}:parameter/${name.replace(/^\//, '')}`;
  }

  peek(name: string): Parameter | undefined {
    return this.#byName.get(name);
  }

  /** Throws ParameterNotFound. */
  find(name: string): Parameter {
    const parameter = this.#byName.get(name);
    if (!parameter) {
      throw new ApiError('ParameterNotFound', '');
    }
    return parameter;
  }

  create(
    { name, value, tier }: { readonly name: string; readonly value: string; readonly tier: Tier },
    description: string | undefined,
    tags: Map<string, string>,
  ): Parameter {
    const parameter: Parameter = {
      name,
      arn: this.arnOf(name),
      tags,
      description,
      value,
      tier: tierFor(value, tier),
      version: 1,
      modifiedAt: this.#clock.now(),
    };
    this.#byName.set(name, parameter);
    return parameter;
  }

  /** An advanced parameter stays one: AWS refuses to make it standard again. */
  overwrite(parameter: Parameter, value: string, tier: Tier): Parameter {
    const needed = tierFor(value, tier);
    return Object.assign(parameter, {
      value,
      tier: parameter.tier === 'Advanced' ? 'Advanced' : needed,
      version: parameter.version + 1,
      modifiedAt: this.#clock.now(),
    });
  }

  remove(name: string): void {
    this.#byName.delete(this.find(name).name);
  }
}

function tierFor(value: string, tier: Tier): Parameter['tier'] {
  const octets = Buffer.byteLength(value);
  const chosen =
    tier === 'Intelligent-Tiering'
      ? octets > mostOctets.Standard
        ? 'Advanced'
        : 'Standard'
      : tier;
  if (octets > mostOctets[chosen]) {
    throw new ApiError(
      'ValidationException',
      `${chosen} tier parameters support a maximum parameter value of ${mostOctets[chosen]} characters.`,
    );
  }
  return chosen;
}
