/** AWS IoT: the control plane over REST-JSON, and what its data plane sees of it. */

import {
  ApiError,
  type DevicePlaneView,
  type Permission,
  type Service,
  type StoredCertificate,
} from '../contract.ts';
import { requestTags, resourceTags } from '../http/iam-keys.ts';
import { errorRestJson, peekBody, replyRestJson } from '../http/rest-json.ts';
import { partitionOf } from '../partition.ts';
import { pastOfBoth } from '../past.ts';
import type { DeviceAuthority } from '../pki/device-authority.ts';
import { defaultSettings } from './configuration-operations.ts';
import { DomainConfigurations, type Surroundings } from './domain-configurations.ts';
import type { IotState, Operation } from './operation.ts';
import { operations } from './operations.ts';
import { worded } from './refusals.ts';
import { Registry } from './registry.ts';
import { tagsAt } from './tag-operations.ts';

export interface Iot extends IotState {
  readonly service: Service;
  readonly view: DevicePlaneView;
}

export function createIot(
  surroundings: Surroundings,
  authority: DeviceAuthority,
  prefix: string,
): Iot {
  const { account, clock } = surroundings;
  const host = (name: string) =>
    `${prefix}${name}.${account.region}.${partitionOf(account.region).dnsSuffix}`;
  const endpoints = {
    'iot:Data-ATS': host('-ats.iot'),
    'iot:Data': host('.iot'),
    'iot:CredentialProvider': host('.credentials.iot'),
    'iot:Jobs': host('.jobs.iot'),
  };
  const state: IotState = {
    configurations: new DomainConfigurations(surroundings, endpoints, defaultSettings),
    registry: new Registry(account, clock, authority),
    endpoints,
  };
  return {
    ...state,
    service: iotService(state, surroundings),
    view: viewOf(state, endpoints['iot:Data-ATS']),
  };
}

function iotService(state: IotState, { account }: Surroundings): Service {
  const scope = `arn:${partitionOf(account.region).name}:iot:${account.region}:${account.accountId}:`;
  return {
    signingName: 'iot',
    operations: operations.map(({ action }) => action),
    throttlingCode: 'ThrottlingException',
    // Not UnauthorizedException, which its model has (recorded: aws-amplify/aws-sdk-android#640).
    accessDeniedCode: 'AccessDeniedException',
    deniedStatus: 403,
    remember: () => pastOfBoth(state.configurations.remember(), state.registry.remember()),
    renderError: errorRestJson,
    route: ({ method, path, query, body }) => {
      const text = path.replace(/^\//, '').replace(/\/$/, '');
      for (const operation of operations) {
        const match = operation.method === method ? operation.path.exec(text) : null;
        if (match) {
          refuseUnread(operation, query);
          const members = Object.fromEntries(
            Object.entries(match.groups ?? {}).map(([name, value]) => [
              name,
              decodeURIComponent(value),
            ]),
          );
          const scoped = operation.resource(members, { body, query });
          const isWhole = scoped === '*' || scoped.startsWith('arn:');
          return {
            action: operation.action,
            changes: operation.changes,
            permissions: permissionsOf(state, operation, {
              resource: isWhole ? scoped : `${scope}${scoped}`,
              body,
            }),
            parameters: { ...members, ...Object.fromEntries(query), ...(body && { body }) },
            perform: async () => {
              try {
                return replyRestJson(
                  await operation.perform(state, { path: members, query, body }),
                );
              } catch (error) {
                throw worded(error, state.configurations.knobs);
              }
            },
          };
        }
      }
      throw new ApiError('UnknownOperationException', `${method} ${path}`, 404);
    },
  };
}

/** Tags given to what is made need TagResource, too (Service Authorization Reference, AWS IoT, dependent actions). */
function permissionsOf(
  state: IotState,
  { action, context, also }: Operation,
  { resource, body }: { readonly resource: string; readonly body: string },
): readonly Permission[] {
  const members = peekBody(body);
  const given = requestTags(members.tags ?? members.tagKeys);
  const judgedBy = {
    ...resourceTags(tagsAt(state, resource)),
    ...given,
    ...context?.(members),
  };
  const tags = action !== 'TagResource' && 'tags' in members;
  return [
    { action: `iot:${action}`, resource, context: judgedBy },
    ...(tags ? [{ action: 'iot:TagResource', resource, context: judgedBy }] : []),
    ...(also?.(state, body) ?? []),
  ];
}

/** Unsupported parameters are refused: ignoring an order or a filter would produce an answer that AWS never gives. */
function refuseUnread({ action, query: read = [] }: Operation, query: URLSearchParams): void {
  const unread = [...query.keys()].find((name) => !read.includes(name));
  if (unread !== undefined) {
    throw new ApiError('InvalidRequestException', `The sandbox's ${action} knows no ${unread}`);
  }
}

function viewOf({ configurations, registry }: IotState, dataEndpoint: string): DevicePlaneView {
  const material = ({ certificate, chain, privateKey }: StoredCertificate) => ({
    certificate,
    chain,
    privateKey,
  });
  return {
    dataEndpoint,
    servedFor: (sni) => {
      const served = configurations.servedFor(sni);
      return served && { ...material(served.certificate), securityPolicy: served.securityPolicy };
    },
    clientCertificate: (sha256) => registry.certificates.get(sha256),
    policiesOf: (arn) => registry.policiesOf(arn).map(({ document }) => document),
  };
}
