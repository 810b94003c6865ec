/** Reads domain configurations and searches among them. */
import {
  DescribeDomainConfigurationCommand,
  type DescribeDomainConfigurationResponse,
  type IoTClient,
  paginateListDomainConfigurations,
} from '@aws-sdk/client-iot';
import type { Action } from '../current-action.ts';
import { hasCode, required, unlessAbsent } from './answer.ts';
import { dnsName } from './dns-name.ts';
import { attempt, type Call } from './errors.ts';
import type { DomainConfiguration, SoughtConfiguration } from './iot-interface.ts';
import { pausesOf } from './pauses.ts';
import { type ServiceContext, sendOptions } from './session.ts';

/** AWS's CloudFormation handler waits up to 35 s until a new configuration can be described; AWS documents no time. */
export const pausesMs: readonly number[] = [5_000, 10_000, 20_000];

/** DescribeDomainConfiguration is allowed ten times a second. */
const describedAtOnce = 5;

export function describe(
  service: ServiceContext<IoTClient>,
  name: string,
): Promise<DomainConfiguration | undefined> {
  const { session, client } = service;
  const call: Call = {
    action: { code: 'describe-domain-configuration', on: { name } },
    permission: 'iot:DescribeDomainConfiguration',
  };
  return attempt(session, call, async () => {
    const answer = await unlessMissing(
      service,
      name,
      client.send(
        new DescribeDomainConfigurationCommand({ domainConfigurationName: name }),
        sendOptions(session),
      ),
    );
    return answer && configurationFrom(answer);
  });
}

/**
 * The result of a call that names a configuration; undefined if none has the name. IoT Core answers UnauthorizedException for a
 * topic rule that does not exist (alchemy-run/alchemy, tests on live AWS), and may do so here; what IAM denies is
 * AccessDeniedException. The list of names shows which of the two applies.
 */
export async function unlessMissing<Result>(
  service: ServiceContext<IoTClient>,
  name: string,
  call: Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await unlessAbsent(call, 'ResourceNotFoundException');
  } catch (error) {
    if (hasCode(error, 'UnauthorizedException') && !(await mayBeListed(service, name))) {
      return undefined;
    }
    throw error;
  }
}

/** Also true if the list cannot be read. */
async function mayBeListed(service: ServiceContext<IoTClient>, name: string): Promise<boolean> {
  try {
    for await (const names of namesIn(service)) {
      if (names.includes(name)) {
        return true;
      }
    }
    return false;
  } catch {
    return true;
  }
}

function configurationFrom(answer: DescribeDomainConfigurationResponse): DomainConfiguration {
  const { domainName, tlsConfig, authenticationType, applicationProtocol } = answer;
  const [certificate] = answer.serverCertificates ?? [];
  return {
    name: required(answer.domainConfigurationName, 'domainConfigurationName'),
    arn: required(answer.domainConfigurationArn, 'domainConfigurationArn'),
    domainName: domainName && dnsName(domainName),
    domainType: required(answer.domainType, 'domainType'),
    status: required(answer.domainConfigurationStatus, 'domainConfigurationStatus'),
    serviceType: required(answer.serviceType, 'serviceType'),
    serverCertificate: certificate?.serverCertificateArn
      ? {
          arn: certificate.serverCertificateArn,
          status: certificate.serverCertificateStatus ?? 'INVALID',
          detail: certificate.serverCertificateStatusDetail,
        }
      : undefined,
    securityPolicy: tlsConfig?.securityPolicy,
    authenticationType,
    applicationProtocol,
    lastStatusChange: answer.lastStatusChangeDate,
  };
}

/** Tries the action's default name first, with one call per domain; lists only for domains without one. */
export function find(
  service: ServiceContext<IoTClient>,
  sought: readonly SoughtConfiguration[],
): Promise<ReadonlyMap<string, DomainConfiguration>> {
  const { session } = service;
  const call: Call = {
    action: { code: 'find-domain-configurations', on: { subject: session.subject } },
    permission: 'iot:ListDomainConfigurations',
  };
  return attempt(session, call, async () => {
    const wanted = new Set(sought.map(({ domain }) => domain));
    const found = new Map<string, DomainConfiguration>();
    const likely = sought.map(({ name }) => name);
    const absent = new Set(await findAmong(service, likely, wanted, found));
    if (found.size === wanted.size) {
      return found;
    }
    const described = new Set(likely);
    let notVisible: readonly string[] = [];
    for await (const names of namesIn(service)) {
      const others = names.filter((name) => !described.has(name));
      notVisible = [
        ...notVisible,
        ...names.filter((name) => absent.has(name)),
        ...(await findAmong(service, others, wanted, found)),
      ];
      if (found.size === wanted.size) {
        return found;
      }
    }
    const pause = pausesOf(session, pausesMs);
    while (notVisible.length > 0 && found.size < wanted.size && (await pause())) {
      notVisible = await findAmong(service, notVisible, wanted, found);
    }
    return found;
  });
}

/** A page of names at a time. */
async function* namesIn({
  session,
  client,
}: ServiceContext<IoTClient>): AsyncGenerator<readonly string[]> {
  const pages = paginateListDomainConfigurations(
    { client, pageSize: 250 },
    {},
    sendOptions(session),
  );
  for await (const { domainConfigurations = [] } of pages) {
    yield domainConfigurations.flatMap(({ domainConfigurationName: name }) =>
      // The account's own endpoints are named iot:…; names of customers cannot contain a colon.
      name === undefined || name.includes(':') ? [] : [name],
    );
  }
}

/**
 * Describes configurations with the names that the action would choose first. Returns those that are listed but cannot be
 * described: created or deleted seconds ago.
 */
async function findAmong(
  service: ServiceContext<IoTClient>,
  names: readonly string[],
  wanted: ReadonlySet<string>,
  found: Map<string, DomainConfiguration>,
): Promise<readonly string[]> {
  const notVisible: string[] = [];
  const likeliest = names.toSorted((a, b) => Number(wanted.has(b)) - Number(wanted.has(a)));
  for (
    let start = 0;
    start < likeliest.length && found.size < wanted.size;
    start += describedAtOnce
  ) {
    const batch = likeliest.slice(start, start + describedAtOnce);
    const described = await Promise.all(batch.map((name) => describe(service, name)));
    notVisible.push(...batch.filter((_, index) => described[index] === undefined));
    for (const one of described) {
      if (
        one?.domainType === 'CUSTOMER_MANAGED' &&
        one.domainName !== undefined &&
        wanted.has(one.domainName)
      ) {
        found.set(one.domainName, one);
      }
    }
  }
  return notVisible;
}

export async function findServing(
  service: ServiceContext<IoTClient>,
  certificateArn: string,
): Promise<readonly string[]> {
  const all = await describeAll(service, {
    code: 'find-configurations-with-certificate',
    on: { arn: certificateArn },
  });
  return all.flatMap(({ arn, serverCertificate }) =>
    serverCertificate?.arn === certificateArn ? [arn] : [],
  );
}

export async function customDomains(
  service: ServiceContext<IoTClient>,
): Promise<readonly DomainConfiguration[]> {
  const all = await describeAll(service, { code: 'list-domain-configurations', on: {} });
  return all.filter(({ domainType }) => domainType === 'CUSTOMER_MANAGED');
}

/** Leaves out those deleted meanwhile. */
function describeAll(
  service: ServiceContext<IoTClient>,
  action: Action,
): Promise<readonly DomainConfiguration[]> {
  const call: Call = { action, permission: 'iot:ListDomainConfigurations' };
  return attempt(service.session, call, async () => {
    const all: DomainConfiguration[] = [];
    for await (const names of namesIn(service)) {
      for (let start = 0; start < names.length; start += describedAtOnce) {
        const batch = names.slice(start, start + describedAtOnce);
        const described = await Promise.all(batch.map((name) => describe(service, name)));
        all.push(...described.filter((one) => one !== undefined));
      }
    }
    return all;
  });
}
