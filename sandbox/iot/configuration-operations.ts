/** Domain configurations and endpoints over the API. */
import { z } from 'zod';
import { ApiError } from '../contract.ts';
import { readBody } from '../http/rest-json.ts';
import type { Configuration, Settings, State } from './configuration.ts';
import type { DomainConfigurations } from './domain-configurations.ts';
import { anything, type Operation, pageOf, pageQuery, tagList, tagMap } from './operation.ts';

const opaque = z.unknown().exactOptional();

const settingsBody = z.strictObject({
  tlsConfig: z.strictObject({ securityPolicy: z.string().max(128).optional() }).optional(),
  authenticationType: z
    .enum(['CUSTOM_AUTH_X509', 'CUSTOM_AUTH', 'AWS_X509', 'AWS_SIGV4', 'DEFAULT'])
    .exactOptional(),
  applicationProtocol: z.enum(['SECURE_MQTT', 'MQTT_WSS', 'HTTPS', 'DEFAULT']).exactOptional(),
  authorizerConfig: opaque,
  serverCertificateConfig: opaque,
  clientCertificateConfig: opaque,
});

/** IoT Core's defaults for a new configuration. */
export const defaultSettings: Settings = {
  tlsConfig: { securityPolicy: 'IoTSecurityPolicy_TLS13_1_2_2022_10' },
  authenticationType: 'DEFAULT',
  applicationProtocol: 'DEFAULT',
  authorizerConfig: undefined,
  serverCertificateConfig: undefined,
  clientCertificateConfig: undefined,
};

/** AWS IoT developer guide, "Transport security in AWS IoT Core"; the last two only in some regions, which is not distinguished here. */
const securityPolicies: ReadonlySet<string> = new Set([
  'IoTSecurityPolicy_TLS13_1_3_2022_10',
  'IoTSecurityPolicy_TLS13_1_2_2022_10',
  'IoTSecurityPolicy_TLS12_1_2_2022_10',
  'IoTSecurityPolicy_TLS12_1_0_2016_01',
  'IoTSecurityPolicy_TLS12_1_0_2015_01',
]);

/** Those that the body has, among others. */
function settingsOf(body: z.infer<typeof settingsBody>): Partial<Settings> {
  const { tlsConfig, ...others } = settingsBody.strip().parse(body);
  const securityPolicy = tlsConfig?.securityPolicy;
  if (securityPolicy !== undefined && !securityPolicies.has(securityPolicy)) {
    throw new ApiError(
      'InvalidRequestException',
      `SecurityPolicy ${securityPolicy} not recognized`,
    );
  }
  return securityPolicy === undefined ? others : { ...others, tlsConfig: { securityPolicy } };
}

const creationBody = settingsBody.extend({
  domainName: z.string().min(1).max(253).optional(),
  serverCertificateArns: z.array(z.string()).max(1).default([]),
  validationCertificateArn: z.string().optional(),
  serviceType: z.string().default('DATA'),
  tags: tagList.default([]),
});

/** Not documented; AWS's own CloudFormation handler requires none of it. */
const describingCertificates: Operation['also'] = ({ configurations }, body) => {
  if (!configurations.knobs.creationNeedsAcm) {
    return [];
  }
  const { serverCertificateArns, validationCertificateArn } = readBody(body, creationBody);
  return [
    ...serverCertificateArns,
    ...(validationCertificateArn ? [validationCertificateArn] : []),
  ].map((resource) => ({ action: 'acm:DescribeCertificate', resource }));
};

const configurationResource: Operation['resource'] = ({ domainConfigurationName }) =>
  `domainconfiguration/${domainConfigurationName}/*`;

export const configurationOperations: readonly Operation[] = [
  {
    action: 'CreateDomainConfiguration',
    method: 'POST',
    path: /^domainConfigurations\/(?<domainConfigurationName>[^/]+)$/,
    changes: true,
    resource: configurationResource,
    context: ({ domainName }) =>
      typeof domainName === 'string' ? { 'iot:domainname': [domainName] } : {},
    also: describingCertificates,
    perform: ({ configurations }, { path, body }) => {
      const input = readBody(body, creationBody);
      const made = configurations.create({
        settings: { ...defaultSettings, ...settingsOf(input) },
        name: path.domainConfigurationName ?? '',
        domainName: input.domainName,
        serverCertificateArns: input.serverCertificateArns,
        validationCertificateArn: input.validationCertificateArn,
        serviceType: input.serviceType,
        tags: tagMap(input.tags),
      });
      return { domainConfigurationName: made.name, domainConfigurationArn: made.arn };
    },
  },
  {
    action: 'DescribeDomainConfiguration',
    method: 'GET',
    path: /^domainConfigurations\/(?<domainConfigurationName>[^/]+)$/,
    changes: false,
    resource: configurationResource,
    perform: ({ configurations }, { path }) => {
      const { configuration, state } = configurations.describe(path.domainConfigurationName ?? '');
      return describe(configuration, state, configurations);
    },
  },
  {
    action: 'UpdateDomainConfiguration',
    method: 'PUT',
    path: /^domainConfigurations\/(?<domainConfigurationName>[^/]+)$/,
    changes: true,
    resource: configurationResource,
    perform: ({ configurations }, { path, body }) => {
      const input = readBody(
        body,
        settingsBody.extend({
          domainConfigurationStatus: z.enum(['ENABLED', 'DISABLED']).optional(),
        }),
      );
      const { name, arn } = configurations.update(path.domainConfigurationName ?? '', {
        settings: settingsOf(input),
        status: input.domainConfigurationStatus,
      });
      return { domainConfigurationName: name, domainConfigurationArn: arn };
    },
  },
  {
    action: 'DeleteDomainConfiguration',
    method: 'DELETE',
    path: /^domainConfigurations\/(?<domainConfigurationName>[^/]+)$/,
    changes: true,
    resource: configurationResource,
    perform: ({ configurations }, { path }) => {
      configurations.delete(path.domainConfigurationName ?? '');
      return {};
    },
  },
  {
    action: 'ListDomainConfigurations',
    method: 'GET',
    path: /^domainConfigurations$/,
    query: [...pageQuery, 'serviceType'],
    changes: false,
    resource: anything,
    perform: ({ configurations }, { query }) => {
      const type = query.get('serviceType');
      const all = configurations
        .list()
        .filter(({ serviceType }) => type === null || serviceType === type);
      const { page, next } = pageOf(all, query, 250);
      return {
        domainConfigurations: page.map(({ name, arn, serviceType }) => ({
          domainConfigurationName: name,
          domainConfigurationArn: arn,
          serviceType,
        })),
        nextMarker: next,
      };
    },
  },
  {
    action: 'DescribeEndpoint',
    method: 'GET',
    path: /^endpoint$/,
    query: ['endpointType'],
    changes: false,
    resource: anything,
    perform: ({ endpoints }, { query }) => {
      const endpointAddress = endpoints[query.get('endpointType') ?? 'iot:Data'];
      if (endpointAddress === undefined) {
        throw new ApiError(
          'InvalidRequestException',
          `Endpoint type ${query.get('endpointType')} is not supported`,
        );
      }
      return { endpointAddress };
    },
  },
];

/** Never the validation certificate, never the tags. */
function describe(
  configuration: Configuration,
  state: State,
  configurations: DomainConfigurations,
): object {
  const { name, arn, domainName, domainType, serviceType, serverCertificateArn } = configuration;
  const status =
    serverCertificateArn === undefined
      ? undefined
      : configurations.certificateStatus(configuration);
  return {
    domainConfigurationName: name,
    domainConfigurationArn: arn,
    domainName,
    serverCertificates: status
      ? [
          {
            serverCertificateArn,
            serverCertificateStatus: status.status,
            serverCertificateStatusDetail: status.detail,
          },
        ]
      : [],
    ...state.settings,
    domainConfigurationStatus: state.status,
    serviceType,
    domainType,
    lastStatusChangeDate: new Date(state.statusChangedAt),
  };
}
