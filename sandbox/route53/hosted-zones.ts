import type { Past } from '../contract.ts';
import { selfAndAncestors } from '../dns/name.ts';
import { pastOf, pastOfBoth } from '../past.ts';
import type { HostedZone } from './hosted-zone.ts';
import { nameOrder } from './names.ts';
import { SortedList } from './sorted-list.ts';

/** From when until when the world's name servers know a zone. Milliseconds since 1970. */
interface Serving {
  readonly zone: HostedZone;
  readonly from: number;
  until: number;
}

/** The account's hosted zones, found by id, by name and by the DNS without a scan. */
export class HostedZones {
  #byId = new Map<string, HostedZone>();
  #byName = new SortedList<HostedZone>();
  readonly #callerReferences = new Set<string>();
  readonly #delegated = new Map<string, Serving[]>();
  readonly #nameServers = new Set<string>();

  get size(): number {
    return this.#byId.size;
  }

  remember(): Past {
    const zones = pastOf(
      { byId: new Map(this.#byId), byName: this.#byName.copy() },
      {
        get: () => ({ byId: this.#byId, byName: this.#byName }),
        set: (state) => {
          this.#byId = state.byId;
          this.#byName = state.byName;
        },
      },
    );
    return [...this.#byId.values()].map((zone) => zone.remember()).reduce(pastOfBoth, zones);
  }

  get(id: string): HostedZone | undefined {
    return this.#byId.get(id);
  }

  /** A caller reference stays taken after its zone was deleted. */
  isCallerReferenceTaken(reference: string): boolean {
    return this.#callerReferences.has(reference);
  }

  /** Whether the parent of a public zone of that name delegates to one already. */
  isDelegated(name: string): boolean {
    const servings = this.#delegated.get(name) ?? [];
    return servings.some(({ until }) => until === Number.POSITIVE_INFINITY);
  }

  /** Adds a zone that the DNS knows from `servedFrom` on. */
  add(zone: HostedZone, servedFrom: number): void {
    const { id, name, callerReference, visibility, nameServers } = zone.facts;
    this.#byId.set(id, zone);
    this.#byName.set(listOrder(name, id), zone);
    this.#callerReferences.add(callerReference);
    for (const nameServer of nameServers) this.#nameServers.add(nameServer);
    if (visibility.kind === 'private' || !visibility.delegated) return;
    const serving = { zone, from: servedFrom, until: Number.POSITIVE_INFINITY };
    this.#delegated.set(name, [...(this.#delegated.get(name) ?? []), serving]);
  }

  /** Takes a zone away from the API at once and from the DNS at `servedUntil`. */
  remove(zone: HostedZone, servedUntil: number): void {
    const { id, name } = zone.facts;
    this.#byId.delete(id);
    this.#byName.delete(listOrder(name, id));
    for (const serving of this.#delegated.get(name) ?? []) {
      if (serving.zone === zone) serving.until = servedUntil;
    }
  }

  /** Zones by reversed labels, then by id, from this point on; everything without one. */
  from(name?: string, id = ''): Generator<HostedZone> {
    return this.#byName.from(name === undefined ? '' : listOrder(name, id));
  }

  /** The deepest zone that holds `name` and that the DNS knows at `now`. */
  servedFor(name: string, now: number): HostedZone | undefined {
    for (const ancestor of selfAndAncestors(name)) {
      const serving = this.#delegated
        .get(ancestor)
        ?.find(({ from, until }) => from <= now && now < until);
      if (serving !== undefined) return serving.zone;
    }
    return undefined;
  }

  isNameServer(name: string): boolean {
    return this.#nameServers.has(name);
  }
}

function listOrder(name: string, id: string): string {
  return `${nameOrder(name)}\0${id}`;
}
