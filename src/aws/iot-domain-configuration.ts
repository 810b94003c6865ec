/** Domain configurations: they make IoT Core answer under a domain with a certificate. */
import {
  CreateDomainConfigurationCommand,
  type CreateDomainConfigurationRequest,
  DeleteDomainConfigurationCommand,
  type IoTClient,
  UpdateDomainConfigurationCommand,
} from '@aws-sdk/client-iot';
import { hasCode, readFailedCall, required } from './answer.ts';
import { dnsName } from './dns-name.ts';
import { attempt, type Call } from './errors.ts';
import {
  customDomains,
  describe,
  find,
  findServing,
  pausesMs,
  unlessMissing,
} from './iot-domain-configuration-search.ts';
import type { DomainConfigurationSettings, Iot } from './iot-interface.ts';
import { sendOnce } from './send-once.ts';
import { type ServiceContext, type Session, sendOptions } from './session.ts';
import { creationTags, tagList } from './tags.ts';

/**
 * `lasting`: continues for some seconds after the job was cancelled. The domain is out of service between the deletion of a
 * configuration and its re-creation, so both calls are completed.
 */
export interface ConfigurationServices {
  readonly service: ServiceContext<IoTClient>;
  readonly lasting: ServiceContext<IoTClient> & { readonly unrepeating: IoTClient };
}

export function domainConfigurations({
  service,
  lasting,
}: ConfigurationServices): Pick<
  Iot,
  | 'describeDomainConfiguration'
  | 'findDomainConfigurations'
  | 'customDomains'
  | 'findServing'
  | 'createDomainConfiguration'
  | 'updateDomainConfiguration'
  | 'deleteDomainConfiguration'
> {
  return {
    describeDomainConfiguration: (name) => describe(service, name),
    findDomainConfigurations: (sought) => find(service, sought),
    customDomains: () => customDomains(service),
    findServing: (certificateArn) => findServing(service, certificateArn),
    createDomainConfiguration: (request) => create(lasting, request),
    updateDomainConfiguration: (name, change) => update(service, name, change),
    deleteDomainConfiguration: (name) => remove(lasting, name),
  };
}

type CreateRequest = Parameters<Iot['createDomainConfiguration']>[0];

function create(
  service: ConfigurationServices['lasting'],
  request: CreateRequest,
): Promise<string> {
  const { session, unrepeating } = service;
  const call: Call = {
    action: {
      code: 'create-domain-configuration',
      on: { domain: request.domain, name: request.name },
    },
    permission: 'iot:CreateDomainConfiguration',
  };
  return attempt(session, call, () =>
    sendOnce(session, {
      send: async () => {
        const { domainConfigurationArn } = await unrepeating.send(
          new CreateDomainConfigurationCommand(createInput(session, request)),
          sendOptions(session),
        );
        return required(domainConfigurationArn, 'domainConfigurationArn');
      },
      look: async () => {
        const found = await describe(service, request.name);
        return found?.domainName === dnsName(request.domain) ? found.arn : undefined;
      },
      pausesMs,
      arrivedCode: 'ResourceAlreadyExistsException',
    }),
  );
}

function createInput(session: Session, request: CreateRequest): CreateDomainConfigurationRequest {
  return {
    domainConfigurationName: request.name,
    domainName: request.domain,
    serverCertificateArns: [request.serverCertificateArn],
    validationCertificateArn: request.validationCertificateArn,
    serviceType: 'DATA',
    tags: tagList(creationTags(session, request.tags)),
    ...settingsInput(request.settings),
  };
}

function settingsInput(settings: DomainConfigurationSettings) {
  const { securityPolicy, authenticationType, applicationProtocol } = settings;
  return {
    tlsConfig: securityPolicy === undefined ? undefined : { securityPolicy },
    authenticationType,
    applicationProtocol,
  };
}

function update(
  service: ServiceContext<IoTClient>,
  name: string,
  { status, ...settings }: Parameters<Iot['updateDomainConfiguration']>[1],
): ReturnType<Iot['updateDomainConfiguration']> {
  const { session, client } = service;
  const call: Call = {
    action: { code: 'update-domain-configuration', on: { name } },
    permission: 'iot:UpdateDomainConfiguration',
  };
  return attempt(session, call, async () => {
    const answer = await unlessMissing(
      service,
      name,
      client.send(
        new UpdateDomainConfigurationCommand({
          domainConfigurationName: name,
          domainConfigurationStatus: status,
          ...settingsInput(settings),
        }),
        sendOptions(session),
      ),
    );
    return answer ? 'updated' : 'missing';
  });
}

function remove(
  service: ServiceContext<IoTClient>,
  name: string,
): ReturnType<Iot['deleteDomainConfiguration']> {
  const { session, client } = service;
  const call: Call = {
    action: { code: 'delete-domain-configuration', on: { name } },
    permission: 'iot:DeleteDomainConfiguration',
  };
  return attempt(session, call, async () => {
    try {
      await unlessMissing(
        service,
        name,
        client.send(
          new DeleteDomainConfigurationCommand({ domainConfigurationName: name }),
          sendOptions(session),
        ),
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
