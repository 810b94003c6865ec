/** Domain configurations: their rules, what is told of them and when, and what is served under their name. */
import { randomBytes } from 'node:crypto';
import {
  type Account,
  ApiError,
  type CertificateView,
  type Latencies,
  type SandboxClock,
  type StoredCertificate,
} from '../contract.ts';
import { nameCovers, readFacts } from '../pki/facts.ts';
import { isPickedUp, type LeafKnobs, leafFault } from './leaf-rules.ts';

export interface ConfigurationKnobs extends LeafKnobs {
  /** AWS's guide says at once; the article of 2022 met 7 days. AWS-managed ones always wait 7 days. */
  customDomainDeletion: 'at-once' | 'after-7-days';
  quota: number;
  /** Whether IoT Core counts as a use of the server certificate, and of the validation certificate, in ACM. */
  serverCertificateInUse: boolean;
  validationCertificateInUse: boolean;
}

export interface Settings {
  readonly tlsConfig: { readonly securityPolicy: string };
  readonly authenticationType: string;
  readonly applicationProtocol: string;
  readonly authorizerConfig: unknown;
  readonly serverCertificateConfig: unknown;
  readonly clientCertificateConfig: unknown;
}

export interface Configuration {
  readonly name: string;
  readonly arn: string;
  readonly domainName: string;
  readonly domainType: 'ENDPOINT' | 'AWS_MANAGED' | 'CUSTOMER_MANAGED';
  readonly serviceType: string;
  readonly serverCertificateArn: string | undefined;
  readonly validationCertificateArn: string | undefined;
  readonly tags: Map<string, string>;
  state: State;
  /** What Describe goes on telling until `tellsAt`: undefined = NotFound. */
  before: State | undefined;
  tellsAt: number;
  served: StoredCertificate | undefined;
}

export interface State extends Settings {
  readonly status: 'ENABLED' | 'DISABLED';
  readonly statusChangedAt: number;
}

export interface CreateRequest extends Settings {
  readonly name: string;
  readonly domainName: string | undefined;
  readonly serverCertificateArns: readonly string[];
  readonly validationCertificateArn: string | undefined;
  readonly serviceType: string;
  readonly tags: Map<string, string>;
}

const waitingPeriodMs = 7 * 86_400_000;

export interface Surroundings {
  readonly account: Account;
  readonly clock: SandboxClock;
  readonly latencies: () => Latencies;
  readonly certificates: CertificateView;
}

export class DomainConfigurations {
  readonly knobs: ConfigurationKnobs = {
    commonNameSuffices: true,
    customDomainDeletion: 'at-once',
    quota: 10,
    serverCertificateInUse: true,
    validationCertificateInUse: false,
  };
  readonly #world: Surroundings;
  readonly #byName = new Map<string, Configuration>();

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

  /** Sorted by name. */
  list(): readonly Configuration[] {
    return [...this.#byName.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }

  byArn(arn: string): Configuration | undefined {
    return this.list().find((configuration) => configuration.arn === arn);
  }

  /** The configuration and what may be told of it. Throws ResourceNotFoundException, also for a while after it was created. */
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
    this.#judge(request);
    const { account, clock, latencies, certificates } = this.#world;
    const [certificateArn] = request.serverCertificateArns;
    const managed = certificateArn === undefined || request.domainName === undefined;
    const domainName = managed
      ? `${randomBytes(7).toString('hex')}.iot.${account.region}.amazonaws.com`
      : request.domainName;
    const configuration: Configuration = {
      ...this.#make(
        request.name,
        domainName ?? '',
        managed ? 'AWS_MANAGED' : 'CUSTOMER_MANAGED',
        request,
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

  update(
    name: string,
    change: Partial<Settings> & { readonly status?: State['status'] | undefined },
  ): Configuration {
    const configuration = this.#find(name);
    if (configuration.domainType === 'ENDPOINT') {
      throw new ApiError(
        'InvalidRequestException',
        'Domain configurations for default endpoints cannot be updated.',
      );
    }
    const { status = configuration.state.status, ...settings } = change;
    const now = this.#world.clock.now();
    const next = { ...configuration.state, ...settings, status };
    judgePair(next);
    configuration.before =
      this.#world.clock.now() < configuration.tellsAt ? configuration.before : configuration.state;
    configuration.tellsAt = now + this.#world.latencies().domainConfigurationMs;
    configuration.state = {
      ...next,
      statusChangedAt:
        status === configuration.state.status ? configuration.state.statusChangedAt : now,
    };
    return configuration;
  }

  delete(name: string): void {
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
        `The domain configuration ${name} must be DISABLED for at least 7 days before it can be deleted.`,
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
    const found = this.list().find(
      ({ domainName, state, served }) => domainName === sni && state.status === 'ENABLED' && served,
    );
    return (
      found?.served && {
        certificate: found.served,
        securityPolicy: found.state.tlsConfig.securityPolicy,
      }
    );
  }

  /** VALID or INVALID, with what is wrong. */
  certificateStatus({ serverCertificateArn, domainName }: Configuration): {
    readonly status: 'VALID' | 'INVALID';
    readonly detail?: string;
  } {
    const stored =
      serverCertificateArn === undefined
        ? undefined
        : this.#world.certificates.get(serverCertificateArn);
    const fault = stored
      ? leafFault(stored, domainName, this.#world.clock.now(), this.knobs)
      : 'The certificate does not exist.';
    return fault === undefined ? { status: 'VALID' } : { status: 'INVALID', detail: fault };
  }

  #find(name: string): Configuration {
    const configuration = this.#byName.get(name);
    if (!configuration) {
      throw notFound(name);
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
    const suffix = randomBytes(4)
      .toString('base64url')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '0')
      .slice(0, 5);
    const now = clock.now();
    const {
      tlsConfig,
      authenticationType,
      applicationProtocol,
      authorizerConfig,
      serverCertificateConfig,
      clientCertificateConfig,
    } = settings;
    return {
      name,
      arn: `arn:aws:iot:${account.region}:${account.accountId}:domainconfiguration/${name}/${suffix}`,
      domainName,
      domainType,
      serviceType: 'DATA',
      serverCertificateArn: undefined,
      validationCertificateArn: undefined,
      tags: new Map(),
      state: {
        status: 'ENABLED',
        statusChangedAt: now,
        tlsConfig,
        authenticationType,
        applicationProtocol,
        authorizerConfig,
        serverCertificateConfig,
        clientCertificateConfig,
      },
      before: undefined,
      tellsAt: now + latencies().domainConfigurationMs,
      served: undefined,
    };
  }

  #judge(request: CreateRequest): void {
    const { name, domainName, serverCertificateArns, serviceType } = request;
    if (!/^[\w.-]{1,128}$/.test(name)) {
      throw new ApiError(
        'InvalidRequestException',
        `1 validation error detected: domainConfigurationName ${name}`,
      );
    }
    const present = this.#byName.get(name);
    if (present) {
      throw new ApiError(
        'ResourceAlreadyExistsException',
        `The domain configuration ${name} already exists.`,
        409,
        {
          resourceId: name,
          resourceArn: present.arn,
        },
      );
    }
    const ours = this.list().filter(({ domainType }) => domainType !== 'ENDPOINT');
    if (ours.length >= this.knobs.quota) {
      throw new ApiError(
        'LimitExceededException',
        'The limit of domain configurations has been reached.',
        410,
      );
    }
    if (serviceType !== 'DATA') {
      throw new ApiError(
        'InvalidRequestException',
        `The service type ${serviceType} is not supported.`,
      );
    }
    if (serverCertificateArns.length > 1) {
      throw new ApiError('InvalidRequestException', 'Only one server certificate can be given.');
    }
    judgePair(request);
    if (domainName === undefined) {
      return;
    }
    const [certificateArn] = serverCertificateArns;
    if (certificateArn === undefined) {
      throw new ApiError(
        'InvalidRequestException',
        'Cannot provide a custom domain name for an AWS Managed Domain',
      );
    }
    if (!/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/.test(domainName)) {
      throw new ApiError(
        'InvalidRequestException',
        'Must provide a valid domain name to configure.',
      );
    }
    const holder = ours.find((configuration) => configuration.domainName === domainName);
    if (holder) {
      throw new ApiError(
        'ResourceAlreadyExistsException',
        `The domain ${domainName} is configured already.`,
        409,
        {
          resourceId: holder.name,
          resourceArn: holder.arn,
        },
      );
    }
    this.#judgeCertificates(domainName, certificateArn, request.validationCertificateArn);
  }

  #judgeCertificates(
    domainName: string,
    certificateArn: string,
    validationArn: string | undefined,
  ): void {
    const leaf = this.#certificate(certificateArn);
    const fault = leafFault(leaf, domainName, this.#world.clock.now(), this.knobs);
    if (fault !== undefined) {
      throw new ApiError('CertificateValidationException', fault);
    }
    if (leaf.type === 'AMAZON_ISSUED') {
      return;
    }
    if (validationArn === undefined) {
      throw new ApiError(
        'CertificateValidationException',
        'A validation certificate is required for a server certificate that is not publicly trusted.',
      );
    }
    if (this.#world.certificates.status(validationArn) === 'PENDING_VALIDATION') {
      throw new ApiError(
        'CertificateValidationException',
        `The validation certificate ${validationArn} is not issued.`,
      );
    }
    const validation = this.#certificate(validationArn);
    if (validation.type !== 'AMAZON_ISSUED' || validation.status !== 'ISSUED') {
      throw new ApiError(
        'CertificateValidationException',
        `The validation certificate ${validationArn} is not an issued public certificate.`,
      );
    }
    if (!readFacts(validation.certificate).names.some((name) => nameCovers(name, domainName))) {
      throw new ApiError(
        'CertificateValidationException',
        `The validation certificate ${validationArn} does not cover ${domainName}.`,
      );
    }
  }

  #certificate(arn: string): StoredCertificate {
    const { region, accountId } = this.#world.account;
    const stored = arn.startsWith(`arn:aws:acm:${region}:${accountId}:`)
      ? this.#world.certificates.get(arn)
      : undefined;
    if (!stored) {
      throw new ApiError(
        'CertificateValidationException',
        `The certificate ${arn} cannot be used.`,
      );
    }
    return stored;
  }

  #serveFirst(configuration: Configuration, arn: string): void {
    configuration.served ??= this.#world.certificates.get(arn);
  }

  /** An unacceptable re-import is passed over in silence: the last valid leaf is served on. */
  #pickUp(arn: string): void {
    const next = this.#world.certificates.get(arn);
    const users = this.list().filter(
      ({ serverCertificateArn, served }) => serverCertificateArn === arn && served,
    );
    for (const configuration of users) {
      const { served, domainName } = configuration;
      const acceptable =
        next && leafFault(next, domainName, this.#world.clock.now(), this.knobs) === undefined;
      if (served && acceptable && isPickedUp(served, next)) {
        configuration.served = next;
      }
    }
  }
}

/** Developer guide, "Device communication protocols": which authentication goes with which protocol. */
const pairs: Readonly<Record<string, readonly string[]>> = {
  DEFAULT: ['DEFAULT'],
  AWS_X509: ['SECURE_MQTT', 'HTTPS'],
  CUSTOM_AUTH_X509: ['SECURE_MQTT', 'HTTPS'],
  AWS_SIGV4: ['MQTT_WSS', 'HTTPS'],
  CUSTOM_AUTH: ['SECURE_MQTT', 'MQTT_WSS', 'HTTPS'],
};

function judgePair({
  authenticationType,
  applicationProtocol,
}: Pick<Settings, 'authenticationType' | 'applicationProtocol'>): void {
  if (!pairs[authenticationType]?.includes(applicationProtocol)) {
    throw new ApiError(
      'InvalidRequestException',
      `${authenticationType} cannot be used with ${applicationProtocol}.`,
    );
  }
}

function notFound(name: string): ApiError {
  return new ApiError('ResourceNotFoundException', `Domain configuration ${name} not found.`, 404);
}
