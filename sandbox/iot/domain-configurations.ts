/** Domain configurations: their rules, what Describe shows and when, and what is served under their domain. */

import { randomBytes } from 'node:crypto';
import { dayMs } from '../clock.ts';
import {
  type Account,
  ApiError,
  type CertificateView,
  type Latencies,
  type Past,
  type SandboxClock,
  type StoredCertificate,
} from '../contract.ts';
import { canonicalName } from '../dns/name.ts';
import { partitionOf } from '../partition.ts';
import { copyMap, pastOf } from '../past.ts';
import { type CertificateStatus, certificateStatus } from './certificate-status.ts';
import {
  type Configuration,
  type CreateRequest,
  newConfiguration,
  type Settings,
  type State,
} from './configuration.ts';
import { judgeCertificates, judgePair, judgeRequest } from './creation-rules.ts';
import { defaultIotKnobs, type IotKnobs } from './knobs.ts';
import { isPickedUp, leafFault, validityProblem } from './leaf-rules.ts';
import { knownTexts } from './refusals.ts';

const waitingPeriodMs = 7 * dayMs;

export interface Surroundings {
  readonly account: Account;
  readonly clock: SandboxClock;
  readonly latencies: () => Latencies;
  readonly certificates: CertificateView;
  /** PEM: the sandbox's replacement for Mozilla's bundle. */
  readonly mozillaRoots: readonly string[];
}

export class DomainConfigurations {
  readonly knobs: IotKnobs = defaultIotKnobs();
  readonly #world: Surroundings;
  #byName = new Map<string, Configuration>();
  #lastCreations: number[] = [];

  constructor(
    world: Surroundings,
    endpoints: Readonly<Record<string, string>>,
    settings: Settings,
  ) {
    this.#world = world;
    for (const [name, domainName] of Object.entries(endpoints)) {
      this.#byName.set(name, {
        ...this.#make(name, domainName, 'ENDPOINT', settings),
        tellsAt: 0,
      });
    }
    world.certificates.onChange((arn) => {
      world.clock.after(world.latencies().pickUpMs, () => this.#pickUp(arn));
    });
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

  /** Sorted by name. */
  list(): readonly Configuration[] {
    return [...this.#byName.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }

  byArn(arn: string): Configuration | undefined {
    return this.list().find((configuration) => configuration.arn === arn);
  }

  /** The configuration and what Describe may show of it. Throws ResourceNotFoundException, also for a while after it was created. */
  describe(name: string): { readonly configuration: Configuration; readonly state: State } {
    const configuration = this.#find(name);
    const state =
      this.#world.clock.now() < configuration.tellsAt ? configuration.before : configuration.state;
    if (!state) {
      throw notFound(name);
    }
    return { configuration, state };
  }

  create(request: CreateRequest): Configuration {
    const now = this.#world.clock.now();
    this.#takeCreation(now);
    judgeRequest(request, this.list(), this.knobs);
    judgeCertificates(request, { ...this.#world, now }, this.knobs);
    const { account, clock, latencies, certificates } = this.#world;
    const [certificateArn] = request.serverCertificateArns;
    const managed = certificateArn === undefined || request.domainName === undefined;
    const domainName = managed
      ? `${randomBytes(7).toString('hex')}.iot.${account.region}.${partitionOf(account.region).dnsSuffix}`
      : request.domainName;
    const configuration: Configuration = {
      ...this.#make(
        request.name,
        domainName ?? '',
        managed ? 'AWS_MANAGED' : 'CUSTOMER_MANAGED',
        request.settings,
      ),
      serviceType: request.serviceType,
      serverCertificateArn: certificateArn,
      validationCertificateArn: request.validationCertificateArn,
      tags: request.tags,
    };
    this.#byName.set(request.name, configuration);
    if (certificateArn !== undefined) {
      if (this.knobs.serverCertificateInUse) {
        certificates.setInUse(certificateArn, configuration.arn);
      }
      if (this.knobs.validationCertificateInUse && request.validationCertificateArn !== undefined) {
        certificates.setInUse(request.validationCertificateArn, configuration.arn);
      }
      clock.after(latencies().firstServeMs, () => this.#serveFirst(configuration, certificateArn));
    }
    return configuration;
  }

  /** Also counts refused ones. Throws ThrottlingException. */
  #takeCreation(now: number): void {
    this.#lastCreations = this.#lastCreations.filter((at) => at > now - 1000);
    if (this.#lastCreations.length >= (this.knobs.creationsPerSecond ?? Number.POSITIVE_INFINITY)) {
      throw new ApiError('ThrottlingException', 'Rate exceeded');
    }
    this.#lastCreations.push(now);
  }

  update(
    name: string,
    change: { readonly settings: Partial<Settings>; readonly status?: State['status'] | undefined },
  ): Configuration {
    const configuration = this.#find(name);
    if (configuration.domainType === 'ENDPOINT') {
      throw new ApiError(
        'InvalidRequestException',
        'Domain configurations for default endpoints cannot be updated.',
      );
    }
    const { status = configuration.state.status } = change;
    const settings = { ...configuration.state.settings, ...change.settings };
    judgePair(settings);
    const now = this.#world.clock.now();
    configuration.before =
      this.#world.clock.now() < configuration.tellsAt ? configuration.before : configuration.state;
    configuration.tellsAt = now + this.#world.latencies().domainConfigurationMs;
    configuration.state = {
      settings,
      status,
      statusChangedAt:
        status === configuration.state.status ? configuration.state.statusChangedAt : now,
    };
    return configuration;
  }

  delete(name: string): void {
    if (this.knobs.missingDeletion === 'done' && !this.#byName.has(name)) {
      return;
    }
    const configuration = this.#find(name);
    const { domainType, state, arn, serverCertificateArn, validationCertificateArn } =
      configuration;
    if (domainType === 'ENDPOINT') {
      throw new ApiError('InvalidRequestException', 'Default endpoints cannot be deleted.');
    }
    if (state.status !== 'DISABLED') {
      throw new ApiError(
        'InvalidRequestException',
        `The domain configuration ${name} must be DISABLED before it can be deleted.`,
      );
    }
    const waits =
      domainType === 'AWS_MANAGED' || this.knobs.customDomainDeletion === 'after-7-days';
    if (waits && this.#world.clock.now() < state.statusChangedAt + waitingPeriodMs) {
      throw new ApiError(
        'InvalidRequestException',
        domainType === 'AWS_MANAGED'
          ? knownTexts.managedTooYoung
          : `The domain configuration ${name} must be DISABLED for at least 7 days before it can be deleted.`,
      );
    }
    for (const used of [serverCertificateArn, validationCertificateArn]) {
      if (used !== undefined) {
        this.#world.certificates.clearInUse(used, arn);
      }
    }
    this.#byName.delete(name);
  }

  /** What is served under this SNI; undefined = the default certificate. */
  servedFor(
    sni: string,
  ): { readonly certificate: StoredCertificate; readonly securityPolicy: string } | undefined {
    const now = this.#world.clock.now();
    const found = this.list().find(
      ({ domainName, state, served }) =>
        canonicalName(domainName) === sni &&
        state.status === 'ENABLED' &&
        served &&
        (this.knobs.expiredServed === 'last-valid' || validityProblem(served, now) === undefined),
    );
    return (
      found?.served && {
        certificate: found.served,
        securityPolicy: found.state.settings.tlsConfig.securityPolicy,
      }
    );
  }

  certificateStatus({
    serverCertificateArn,
    domainName,
    served,
  }: Configuration): CertificateStatus {
    const { certificates, clock } = this.#world;
    const stored =
      serverCertificateArn === undefined ? undefined : certificates.get(serverCertificateArn);
    return certificateStatus({ domainName, stored, served }, clock.now(), this.knobs);
  }

  #find(name: string): Configuration {
    const configuration = this.#byName.get(name);
    if (!configuration) {
      throw missing(name, this.knobs);
    }
    return configuration;
  }

  #make(
    name: string,
    domainName: string,
    domainType: Configuration['domainType'],
    settings: Settings,
  ): Configuration {
    const { account, clock, latencies } = this.#world;
    const now = clock.now();
    return {
      ...newConfiguration(account, name, now, settings),
      domainName,
      domainType,
      tellsAt: now + latencies().domainConfigurationMs,
    };
  }

  #serveFirst(configuration: Configuration, arn: string): void {
    configuration.served ??= this.#world.certificates.get(arn);
  }

  /** An unacceptable re-import is silently ignored: the last valid leaf is still served. */
  #pickUp(arn: string): void {
    const next = this.#world.certificates.get(arn);
    const users = this.list().filter(
      ({ serverCertificateArn, served }) => serverCertificateArn === arn && served,
    );
    for (const configuration of users) {
      const { served, domainName } = configuration;
      const acceptable =
        next &&
        leafFault(next, domainName, this.knobs) === undefined &&
        validityProblem(next, this.#world.clock.now()) === undefined;
      if (served && acceptable && isPickedUp(served, next, this.knobs.pickUp)) {
        configuration.served = next;
      }
    }
  }
}

function notFound(name: string): ApiError {
  return new ApiError('ResourceNotFoundException', `Domain configuration ${name} not found.`, 404);
}

/** UnauthorizedException is IoT Core's answer for a topic rule that does not exist (alchemy-run/alchemy, tests on live AWS). */
function missing(name: string, { missingConfiguration: code }: IotKnobs): ApiError {
  return code === 'UnauthorizedException'
    ? new ApiError(code, 'The request is not authorized.', 401)
    : notFound(name);
}
