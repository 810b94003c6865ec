/** Domain configurations: what makes IoT Core answer under a domain, and with which certificate. */
import {
  CreateDomainConfigurationCommand,
  type CreateDomainConfigurationRequest,
  DeleteDomainConfigurationCommand,
  DescribeDomainConfigurationCommand,
  type DescribeDomainConfigurationResponse,
  type IoTClient,
  paginateListDomainConfigurations,
  UpdateDomainConfigurationCommand,
} from '@aws-sdk/client-iot';
import { hasCode, promised, readFailedCall, unlessAbsent } from './answer.ts';
import type { DomainConfiguration, DomainConfigurationSettings, Iot } from './contract.ts';
import { dnsName } from './dns-name.ts';
import { attempt } from './errors.ts';
import { sendOnce } from './send-once.ts';
import { type Room, sendOptions } from './session.ts';
import { tagList } from './tags.ts';

/** A new configuration may take 35 s to be described. */
const pausesMs = [5_000, 10_000, 20_000];

/** DescribeDomainConfiguration is allowed ten times a second. */
const describedAtOnce = 5;

export function domainConfigurations(
  room: Room<IoTClient>,
  unrepeating: IoTClient,
): Pick<
  Iot,
  | 'describeDomainConfiguration'
  | 'findDomainConfigurations'
  | 'createDomainConfiguration'
  | 'updateDomainConfiguration'
  | 'deleteDomainConfiguration'
> {
  return {
    describeDomainConfiguration: (name) => describe(room, name),
    findDomainConfigurations: (domains) => find(room, domains),
    createDomainConfiguration: (request) => create(room, unrepeating, request),
    updateDomainConfiguration: (name, change) => update(room, name, change),
    deleteDomainConfiguration: (name) => remove(room, name),
  };
}

function describe(
  { session, client }: Room<IoTClient>,
  name: string,
): Promise<DomainConfiguration | undefined> {
  const call = {
    doing: `describing the domain configuration ${name}`,
    permission: 'iot:DescribeDomainConfiguration',
  };
  return attempt(session, call, async () => {
    const answer = await unlessAbsent(
      client.send(
        new DescribeDomainConfigurationCommand({ domainConfigurationName: name }),
        sendOptions(session),
      ),
      'ResourceNotFoundException',
    );
    return answer && configurationFrom(answer);
  });
}

function configurationFrom(answer: DescribeDomainConfigurationResponse): DomainConfiguration {
  const { domainName, tlsConfig, authenticationType, applicationProtocol } = answer;
  const [certificate] = answer.serverCertificates ?? [];
  return {
    name: promised(answer.domainConfigurationName, 'domainConfigurationName'),
    arn: promised(answer.domainConfigurationArn, 'domainConfigurationArn'),
    ...(domainName && { domainName: dnsName(domainName) }),
    domainType: promised(answer.domainType, 'domainType'),
    status: promised(answer.domainConfigurationStatus, 'domainConfigurationStatus'),
    serviceType: promised(answer.serviceType, 'serviceType'),
    ...(certificate?.serverCertificateArn && {
      serverCertificate: {
        arn: certificate.serverCertificateArn,
        status: certificate.serverCertificateStatus ?? 'INVALID',
        ...(certificate.serverCertificateStatusDetail && {
          detail: certificate.serverCertificateStatusDetail,
        }),
      },
    }),
    ...(tlsConfig?.securityPolicy && { securityPolicy: tlsConfig.securityPolicy }),
    ...(authenticationType && { authenticationType }),
    ...(applicationProtocol && { applicationProtocol }),
    ...(answer.lastStatusChangeDate && { lastStatusChange: answer.lastStatusChangeDate }),
  };
}

function find(
  room: Room<IoTClient>,
  domains: readonly string[],
): Promise<ReadonlyMap<string, DomainConfiguration>> {
  const { session, client } = room;
  const call = {
    doing: `looking for the domain configuration of ${session.domain}`,
    permission: 'iot:ListDomainConfigurations',
  };
  return attempt(session, call, async () => {
    const wanted = new Set(domains);
    const found = new Map<string, DomainConfiguration>();
    const pages = paginateListDomainConfigurations(
      { client, pageSize: 250 },
      {},
      sendOptions(session),
    );
    for await (const { domainConfigurations = [] } of pages) {
      const names = domainConfigurations.flatMap(({ domainConfigurationName: name }) =>
        // The account's own endpoints are named iot:…; a colon is not allowed to anybody else.
        name === undefined || name.includes(':') ? [] : [name],
      );
      await findAmong(room, names, wanted, found);
      if (found.size === wanted.size) {
        break;
      }
    }
    return found;
  });
}

/** Those that are named after their domain, as the action names them, are described first. */
async function findAmong(
  room: Room<IoTClient>,
  names: readonly string[],
  wanted: ReadonlySet<string>,
  found: Map<string, DomainConfiguration>,
): Promise<void> {
  const likeliest = names.toSorted((a, b) => Number(wanted.has(b)) - Number(wanted.has(a)));
  for (
    let start = 0;
    start < likeliest.length && found.size < wanted.size;
    start += describedAtOnce
  ) {
    const batch = likeliest.slice(start, start + describedAtOnce);
    for (const one of await Promise.all(batch.map((name) => describe(room, name)))) {
      if (
        one?.domainType === 'CUSTOMER_MANAGED' &&
        one.domainName !== undefined &&
        wanted.has(one.domainName)
      ) {
        found.set(one.domainName, one);
      }
    }
  }
}

type CreateRequest = Parameters<Iot['createDomainConfiguration']>[0];

function create(
  room: Room<IoTClient>,
  unrepeating: IoTClient,
  request: CreateRequest,
): Promise<string> {
  const { session } = room;
  const call = {
    doing: `creating the domain configuration ${request.name} for ${request.domain}`,
    permission: 'iot:CreateDomainConfiguration',
    remedies: {
      LimitExceededException:
        'A region holds ten domain configurations unless AWS raised it: delete one, or ask for more in Service Quotas (L-B0F131C8).',
      ResourceAlreadyExistsException: 'Give another domain-configuration-name.',
      CertificateValidationException:
        'IoT Core does not accept the certificate: correct what the message names. The validation certificate must be public, ISSUED and cover the domain.',
    },
  };
  return attempt(session, call, () =>
    sendOnce(session, {
      send: async () => {
        const { domainConfigurationArn } = await unrepeating.send(
          new CreateDomainConfigurationCommand(createInput(request)),
          sendOptions(session),
        );
        return promised(domainConfigurationArn, 'domainConfigurationArn');
      },
      look: async () => {
        const found = await describe(room, request.name);
        return found?.domainName === dnsName(request.domain) ? found.arn : undefined;
      },
      pausesMs,
      arrivedCode: 'ResourceAlreadyExistsException',
    }),
  );
}

function createInput(request: CreateRequest): CreateDomainConfigurationRequest {
  return {
    domainConfigurationName: request.name,
    domainName: request.domain,
    serverCertificateArns: [request.serverCertificateArn],
    ...(request.validationCertificateArn && {
      validationCertificateArn: request.validationCertificateArn,
    }),
    serviceType: 'DATA',
    tags: tagList(request.tags),
    ...settingsInput(request.settings),
  };
}

function settingsInput(settings: DomainConfigurationSettings) {
  const { securityPolicy, authenticationType, applicationProtocol } = settings;
  return {
    ...(securityPolicy && { tlsConfig: { securityPolicy } }),
    ...(authenticationType && { authenticationType }),
    ...(applicationProtocol && { applicationProtocol }),
  };
}

function update(
  { session, client }: Room<IoTClient>,
  name: string,
  { status, ...settings }: Parameters<Iot['updateDomainConfiguration']>[1],
): Promise<void> {
  const call = {
    doing: `updating the domain configuration ${name}`,
    permission: 'iot:UpdateDomainConfiguration',
  };
  return attempt(session, call, async () => {
    await client.send(
      new UpdateDomainConfigurationCommand({
        domainConfigurationName: name,
        ...(status && { domainConfigurationStatus: status }),
        ...settingsInput(settings),
      }),
      sendOptions(session),
    );
  });
}

function remove(
  { session, client }: Room<IoTClient>,
  name: string,
): ReturnType<Iot['deleteDomainConfiguration']> {
  const call = {
    doing: `deleting the domain configuration ${name}`,
    permission: 'iot:DeleteDomainConfiguration',
  };
  return attempt(session, call, async () => {
    try {
      await unlessAbsent(
        client.send(
          new DeleteDomainConfigurationCommand({ domainConfigurationName: name }),
          sendOptions(session),
        ),
        'ResourceNotFoundException',
      );
      return { deleted: true };
    } catch (error) {
      if (hasCode(error, 'InvalidRequestException')) {
        return { deleted: false, refused: readFailedCall(error).message };
      }
      throw error;
    }
  });
}
