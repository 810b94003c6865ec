/** Lists, searches and descriptions that lag: each is answered from the state as it was so long ago. */
import type {
  Lags,
  Past,
  RoutedCall,
  SandboxClock,
  Service,
  SigningName,
  WireReply,
} from '../contract.ts';

interface Moment {
  /** When the call came that changed something. */
  readonly until: number;
  readonly pasts: ReadonlyMap<Service, Past>;
}

interface Surroundings {
  readonly clock: SandboxClock;
  readonly services: readonly Service[];
  readonly lags: () => Lags;
}

export class LaggingReads {
  readonly #surroundings: Surroundings;
  #moments: Moment[] = [];

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  /** Performs the call. Before one that changes something the state is remembered, for as long as a read may lag. */
  perform(service: Service, call: RoutedCall): WireReply | Promise<WireReply> {
    const { clock, lags } = this.#surroundings;
    if (call.changes) {
      this.#remember();
    }
    const lag = lagOf(service.signingName, call.action, lags());
    if (lag === 0) {
      return call.perform();
    }
    const then = clock.now() - lag;
    const past = this.#moments.find(({ until }) => until > then)?.pasts.get(service);
    return clock.at(then, () => (past ? past(() => call.perform()) : call.perform()));
  }

  #remember(): void {
    const { clock, services, lags } = this.#surroundings;
    const longest = Math.max(...Object.values(lags()));
    const now = clock.now();
    this.#moments = this.#moments.filter(({ until }) => until > now - longest);
    if (longest > 0) {
      const pasts = services.flatMap((service) => {
        const past = service.remember?.();
        return past ? [[service, past] as const] : [];
      });
      this.#moments.push({ until: now, pasts: new Map(pasts) });
    }
  }
}

/** Milliseconds; none for a call that changes something, and for reads by another name (Get…), which answer with what is. */
function lagOf(service: SigningName, action: string, lags: Lags): number {
  if (service === 'sts' || service === 'ssm') {
    return 0;
  }
  if (/^(?:List|Search)/.test(action)) {
    return lags[`${service}ListMs`];
  }
  return action.startsWith('Describe') && service !== 'route53' ? lags[`${service}DescribeMs`] : 0;
}
