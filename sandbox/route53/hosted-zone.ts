import type { Past } from '../contract.ts';
import { pastOf } from '../past.ts';
import type { Effects } from './change-batch.ts';
import { renderName } from './names.ts';
import { RecordIndex } from './record-index.ts';
import type { RecordSet } from './record-set.ts';

/** A service that owns a zone; nobody else may edit it. */
export interface LinkedService {
  /** "servicediscovery.amazonaws.com" */
  readonly servicePrincipal: string;
  readonly description: string;
}

export interface HostedZoneFacts {
  /** Without "/hostedzone/". */
  readonly id: string;
  /** Canonical. */
  readonly name: string;
  readonly callerReference: string;
  readonly comment: string | undefined;
  /** A private zone belongs to a VPC; a public one answers in DNS only where the parent zone delegates to it. */
  readonly visibility:
    | { readonly kind: 'public'; readonly delegated: boolean }
    | { readonly kind: 'private'; readonly vpcId: string; readonly vpcRegion: string };
  /** The delegation set: four canonical names. */
  readonly nameServers: readonly string[];
  readonly linkedService: LinkedService | undefined;
  readonly tags: Readonly<Record<string, string>>;
}

/** A name and type that no batch may change. */
export interface Protection {
  /** Canonical. */
  readonly name: string;
  readonly type: string;
  readonly comment: string | undefined;
}

/** By name and type. */
type Protections = Map<string, Protection>;

/** A zone in two states: what the API shows and, until changes have propagated, what the name servers still answer. */
export class HostedZone {
  readonly facts: HostedZoneFacts;
  #stored = new RecordIndex();
  /** Until when a further change is turned away with PriorRequestNotComplete. Milliseconds since 1970. */
  busyUntil = 0;
  /** The names and types that no batch may change. */
  readonly protections: Protections = new Map();
  readonly #served = new RecordIndex();
  readonly #pending: { readonly dueAt: number; readonly effects: Effects }[] = [];

  constructor(facts: HostedZoneFacts) {
    this.facts = facts;
    const apex = initialRecordSets(facts);
    this.stored.put(facts.name, apex);
    this.#served.put(facts.name, apex);
  }

  /** What the API shows. */
  get stored(): RecordIndex {
    return this.#stored;
  }

  remember(): Past {
    return pastOf(this.#stored.copy(), {
      get: () => this.#stored,
      set: (stored) => {
        this.#stored = stored;
      },
    });
  }

  /** Stores a judged batch; the name servers have it from `dueAt` on, or when those before it have arrived. */
  commit(effects: Effects, dueAt: number): void {
    for (const [name, sets] of effects) this.stored.put(name, sets);
    this.#pending.push({ dueAt, effects });
  }

  /** What the name servers answer from at `now`. */
  served(now: number): RecordIndex {
    while (this.#pending[0] !== undefined && this.#pending[0].dueAt <= now) {
      for (const [name, sets] of this.#pending.shift()?.effects ?? []) this.#served.put(name, sets);
    }
    return this.#served;
  }
}

/** The NS and SOA that Route 53 gives every new zone. */
function initialRecordSets({ name, nameServers }: HostedZoneFacts): RecordSet[] {
  const [primary = name] = nameServers;
  const soa = `${renderName(primary)} awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400`;
  return [
    {
      name,
      type: 'NS',
      content: { kind: 'records', ttl: 172_800, values: nameServers.map(renderName) },
    },
    { name, type: 'SOA', content: { kind: 'records', ttl: 900, values: [soa] } },
  ];
}
