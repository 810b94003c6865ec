/** Each operation of IoT's control plane that the sandbox knows, by method and path. */
import { z } from 'zod';
import { ApiError } from '../contract.ts';
import { readBody } from '../http/rest-json.ts';
import type {
  Configuration,
  DomainConfigurations,
  Settings,
  State,
} from './domain-configurations.ts';
import type { CertificateStatus, DeviceCertificate, Policy, Registry } from './registry.ts';

export interface IotState {
  readonly configurations: DomainConfigurations;
  readonly registry: Registry;
  /** By endpoint type: iot:Data-ATS, …. */
  readonly endpoints: Readonly<Record<string, string>>;
}

export interface Input {
  /** Path members, decoded. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: string;
}

export interface Operation {
  readonly action: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: RegExp;
  /** False for a read by POST. */
  readonly changes: boolean;
  /** After `arn:aws:iot:REGION:ACCOUNT:`, or "*". */
  readonly resource: (path: Input['path']) => string;
  readonly perform: (state: IotState, input: Input) => object | Promise<object>;
}

const tagList = z.array(
  z.object({ Key: z.string().min(1).max(128), Value: z.string().max(256).default('') }),
);
const opaque = z.unknown().optional();

const settingsBody = z.object({
  tlsConfig: z.object({ securityPolicy: z.string().max(128).optional() }).optional(),
  authenticationType: z
    .enum(['CUSTOM_AUTH_X509', 'CUSTOM_AUTH', 'AWS_X509', 'AWS_SIGV4', 'DEFAULT'])
    .optional(),
  applicationProtocol: z.enum(['SECURE_MQTT', 'MQTT_WSS', 'HTTPS', 'DEFAULT']).optional(),
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

function settingsOf(body: z.infer<typeof settingsBody>): Partial<Settings> {
  const {
    tlsConfig,
    authenticationType,
    applicationProtocol,
    authorizerConfig,
    serverCertificateConfig,
    clientCertificateConfig,
  } = body;
  return {
    ...(tlsConfig?.securityPolicy !== undefined && {
      tlsConfig: { securityPolicy: tlsConfig.securityPolicy },
    }),
    ...(authenticationType !== undefined && { authenticationType }),
    ...(applicationProtocol !== undefined && { applicationProtocol }),
    ...(authorizerConfig !== undefined && { authorizerConfig }),
    ...(serverCertificateConfig !== undefined && { serverCertificateConfig }),
    ...(clientCertificateConfig !== undefined && { clientCertificateConfig }),
  };
}

const configurationResource: Operation['resource'] = ({ name }) => `domainconfiguration/${name}/*`;
const policyResource: Operation['resource'] = ({ name }) => `policy/${name}`;
const certificateResource: Operation['resource'] = ({ id }) => `cert/${id}`;
const anything: Operation['resource'] = () => '*';

const configurationOperations: readonly Operation[] = [
  {
    action: 'CreateDomainConfiguration',
    method: 'POST',
    path: /^domainConfigurations\/(?<name>[^/]+)$/,
    changes: true,
    resource: configurationResource,
    perform: ({ configurations }, { path, body }) => {
      const input = readBody(
        body,
        settingsBody.extend({
          domainName: z.string().min(1).max(253).optional(),
          serverCertificateArns: z.array(z.string()).max(1).default([]),
          validationCertificateArn: z.string().optional(),
          serviceType: z.string().default('DATA'),
          tags: tagList.default([]),
        }),
      );
      const made = configurations.create({
        ...defaultSettings,
        ...settingsOf(input),
        name: path.name ?? '',
        domainName: input.domainName,
        serverCertificateArns: input.serverCertificateArns,
        validationCertificateArn: input.validationCertificateArn,
        serviceType: input.serviceType,
        tags: new Map(input.tags.map(({ Key, Value }) => [Key, Value])),
      });
      return { domainConfigurationName: made.name, domainConfigurationArn: made.arn };
    },
  },
  {
    action: 'DescribeDomainConfiguration',
    method: 'GET',
    path: /^domainConfigurations\/(?<name>[^/]+)$/,
    changes: false,
    resource: configurationResource,
    perform: ({ configurations }, { path }) => {
      const { configuration, state } = configurations.describe(path.name ?? '');
      return describe(configuration, state, configurations);
    },
  },
  {
    action: 'UpdateDomainConfiguration',
    method: 'PUT',
    path: /^domainConfigurations\/(?<name>[^/]+)$/,
    changes: true,
    resource: configurationResource,
    perform: ({ configurations }, { path, body }) => {
      const input = readBody(
        body,
        settingsBody.extend({
          domainConfigurationStatus: z.enum(['ENABLED', 'DISABLED']).optional(),
        }),
      );
      const { name, arn } = configurations.update(path.name ?? '', {
        ...settingsOf(input),
        status: input.domainConfigurationStatus,
      });
      return { domainConfigurationName: name, domainConfigurationArn: arn };
    },
  },
  {
    action: 'DeleteDomainConfiguration',
    method: 'DELETE',
    path: /^domainConfigurations\/(?<name>[^/]+)$/,
    changes: true,
    resource: configurationResource,
    perform: ({ configurations }, { path }) => {
      configurations.delete(path.name ?? '');
      return {};
    },
  },
  {
    action: 'ListDomainConfigurations',
    method: 'GET',
    path: /^domainConfigurations$/,
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
    authorizerConfig: state.authorizerConfig,
    domainConfigurationStatus: state.status,
    serviceType,
    domainType,
    lastStatusChangeDate: new Date(state.statusChangedAt),
    tlsConfig: state.tlsConfig,
    serverCertificateConfig: state.serverCertificateConfig,
    authenticationType: state.authenticationType,
    applicationProtocol: state.applicationProtocol,
    clientCertificateConfig: state.clientCertificateConfig,
  };
}

const registryOperations: readonly Operation[] = [
  {
    action: 'CreateCertificateFromCsr',
    method: 'POST',
    path: /^certificates$/,
    changes: true,
    resource: anything,
    perform: async ({ registry }, { body, query }) => {
      const { certificateSigningRequest } = readBody(
        body,
        z.object({ certificateSigningRequest: z.string().min(1) }),
      );
      return issued(
        await registry.issueFor(certificateSigningRequest, query.get('setAsActive') === 'true'),
      );
    },
  },
  {
    action: 'CreateKeysAndCertificate',
    method: 'POST',
    path: /^keys-and-certificate$/,
    changes: true,
    resource: anything,
    perform: async ({ registry }, { query }) => {
      const { certificate, publicKey, privateKey } = await registry.issueWithKeys(
        query.get('setAsActive') === 'true',
      );
      return { ...issued(certificate), keyPair: { PublicKey: publicKey, PrivateKey: privateKey } };
    },
  },
  {
    action: 'RegisterCertificateWithoutCA',
    method: 'POST',
    path: /^certificate\/register-no-ca$/,
    changes: true,
    resource: anything,
    perform: ({ registry }, { body }) => {
      const { certificatePem, status } = readBody(
        body,
        z.object({
          certificatePem: z.string().min(1),
          status: z.enum(['ACTIVE', 'INACTIVE', 'REVOKED']).default('INACTIVE'),
        }),
      );
      const { arn, id } = registry.register(certificatePem, status, 'SNI_ONLY');
      return { certificateArn: arn, certificateId: id };
    },
  },
  {
    action: 'DescribeCertificate',
    method: 'GET',
    path: /^certificates\/(?<id>[0-9a-fA-F]{64})$/,
    changes: false,
    resource: certificateResource,
    perform: ({ registry }, { path }) => {
      const { arn, id, status, pem, createdAt, mode } = registry.certificate(path.id ?? '');
      return {
        certificateDescription: {
          certificateArn: arn,
          certificateId: id,
          status,
          certificatePem: pem,
          ownedBy: arn.split(':')[4],
          creationDate: new Date(createdAt),
          lastModifiedDate: new Date(createdAt),
          certificateMode: mode,
        },
      };
    },
  },
  {
    action: 'ListCertificates',
    method: 'GET',
    path: /^certificates$/,
    changes: false,
    resource: anything,
    perform: ({ registry }, { query }) => {
      const { page, next } = pageOf([...registry.certificates.values()], query, 250);
      return {
        certificates: page.map(({ arn, id, status, createdAt, mode }) => ({
          certificateArn: arn,
          certificateId: id,
          status,
          certificateMode: mode,
          creationDate: new Date(createdAt),
        })),
        nextMarker: next,
      };
    },
  },
  {
    action: 'UpdateCertificate',
    method: 'PUT',
    path: /^certificates\/(?<id>[0-9a-fA-F]{64})$/,
    changes: true,
    resource: certificateResource,
    perform: ({ registry }, { path, query }) => {
      const certificate = registry.certificate(path.id ?? '');
      certificate.status = readStatus(query.get('newStatus'));
      return {};
    },
  },
  {
    action: 'DeleteCertificate',
    method: 'DELETE',
    path: /^certificates\/(?<id>[0-9a-fA-F]{64})$/,
    changes: true,
    resource: certificateResource,
    perform: ({ registry }, { path, query }) => {
      registry.deleteCertificate(path.id ?? '', query.get('forceDelete') === 'true');
      return {};
    },
  },
];

function issued({ arn, id, pem }: DeviceCertificate): object {
  return { certificateArn: arn, certificateId: id, certificatePem: pem };
}

function readStatus(text: string | null): CertificateStatus {
  if (text === 'ACTIVE' || text === 'INACTIVE' || text === 'REVOKED') {
    return text;
  }
  throw new ApiError('InvalidRequestException', `Invalid certificate status ${text}`);
}

const targetBody = z.object({ target: z.string().min(1) });

const policyOperations: readonly Operation[] = [
  {
    action: 'CreatePolicy',
    method: 'POST',
    path: /^policies\/(?<name>[^/]+)$/,
    changes: true,
    resource: policyResource,
    perform: ({ registry }, { path, body }) => {
      const { policyDocument, tags } = readBody(
        body,
        z.object({ policyDocument: z.string(), tags: tagList.default([]) }),
      );
      const tagMap = new Map(tags.map(({ Key, Value }) => [Key, Value]));
      return policyBody(registry.createPolicy(path.name ?? '', policyDocument, tagMap));
    },
  },
  {
    action: 'GetPolicy',
    method: 'GET',
    path: /^policies\/(?<name>[^/]+)$/,
    changes: false,
    resource: policyResource,
    perform: ({ registry }, { path }) => {
      const policy = registry.policy(path.name ?? '');
      const { policyVersionId, ...rest } = policyBody(policy);
      return {
        ...rest,
        defaultVersionId: policyVersionId,
        creationDate: new Date(policy.createdAt),
        lastModifiedDate: new Date(policy.createdAt),
        generationId: '1',
      };
    },
  },
  {
    action: 'ListPolicies',
    method: 'GET',
    path: /^policies$/,
    changes: false,
    resource: anything,
    perform: ({ registry }, { query }) => {
      const { page, next } = pageOf([...registry.policies.values()], query, 250);
      return { policies: page.map(policyName), nextMarker: next };
    },
  },
  {
    action: 'DeletePolicy',
    method: 'DELETE',
    path: /^policies\/(?<name>[^/]+)$/,
    changes: true,
    resource: policyResource,
    perform: ({ registry }, { path }) => {
      registry.deletePolicy(path.name ?? '');
      return {};
    },
  },
  {
    action: 'AttachPolicy',
    method: 'PUT',
    path: /^target-policies\/(?<name>[^/]+)$/,
    changes: true,
    resource: policyResource,
    perform: ({ registry }, { path, body }) => {
      registry.attach(path.name ?? '', readBody(body, targetBody).target);
      return {};
    },
  },
  {
    action: 'DetachPolicy',
    method: 'POST',
    path: /^target-policies\/(?<name>[^/]+)$/,
    changes: true,
    resource: policyResource,
    perform: ({ registry }, { path, body }) => {
      registry.detach(path.name ?? '', readBody(body, targetBody).target);
      return {};
    },
  },
  {
    action: 'ListTargetsForPolicy',
    method: 'POST',
    path: /^policy-targets\/(?<name>[^/]+)$/,
    changes: false,
    resource: policyResource,
    perform: ({ registry }, { path, query }) => {
      const { page, next } = pageOf([...registry.policy(path.name ?? '').targets], query, 250);
      return { targets: page, nextMarker: next };
    },
  },
  {
    action: 'ListAttachedPolicies',
    method: 'POST',
    path: /^attached-policies\/(?<target>.+)$/,
    changes: false,
    resource: anything,
    perform: ({ registry }, { path }) => ({
      policies: registry.policiesOf(path.target ?? '').map(policyName),
    }),
  },
];

function policyName({ name, arn }: Policy): { policyName: string; policyArn: string } {
  return { policyName: name, policyArn: arn };
}

function policyBody(policy: Policy): {
  policyName: string;
  policyArn: string;
  policyDocument: string;
  policyVersionId: string;
} {
  return { ...policyName(policy), policyDocument: policy.document, policyVersionId: '1' };
}

const tagOperations: readonly Operation[] = [
  {
    action: 'ListTagsForResource',
    method: 'GET',
    path: /^tags$/,
    changes: false,
    resource: anything,
    perform: (state, { query }) => ({
      tags: [...tagsOf(state, query.get('resourceArn') ?? '')].map(([Key, Value]) => ({
        Key,
        Value,
      })),
    }),
  },
  {
    action: 'TagResource',
    method: 'POST',
    path: /^tags$/,
    changes: true,
    resource: anything,
    perform: (state, { body }) => {
      const { resourceArn, tags } = readBody(
        body,
        z.object({ resourceArn: z.string(), tags: tagList }),
      );
      const present = tagsOf(state, resourceArn);
      for (const { Key, Value } of tags) {
        present.set(Key, Value);
      }
      return {};
    },
  },
  {
    action: 'UntagResource',
    method: 'POST',
    path: /^untag$/,
    changes: true,
    resource: anything,
    perform: (state, { body }) => {
      const { resourceArn, tagKeys } = readBody(
        body,
        z.object({ resourceArn: z.string(), tagKeys: z.array(z.string()) }),
      );
      const present = tagsOf(state, resourceArn);
      for (const key of tagKeys) {
        present.delete(key);
      }
      return {};
    },
  },
];

function tagsOf({ configurations, registry }: IotState, arn: string): Map<string, string> {
  const policy = registry.policies.get(arn.split(':policy/')[1] ?? '');
  const tags = configurations.byArn(arn)?.tags ?? policy?.tags;
  if (!tags) {
    throw new ApiError('ResourceNotFoundException', `${arn} not found`, 404);
  }
  return tags;
}

function pageOf<T>(
  all: readonly T[],
  query: URLSearchParams,
  most: number,
): { page: readonly T[]; next: string | undefined } {
  const size = Number(query.get('pageSize') ?? most);
  if (!Number.isInteger(size) || size < 1 || size > most) {
    throw new ApiError('InvalidRequestException', `pageSize must be between 1 and ${most}`);
  }
  const from = Number(query.get('marker') ?? 0);
  const end = from + size;
  return { page: all.slice(from, end), next: end < all.length ? String(end) : undefined };
}

export const operations: readonly Operation[] = [
  ...configurationOperations,
  ...registryOperations,
  ...policyOperations,
  ...tagOperations,
];
