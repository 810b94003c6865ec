import type { WireRequest } from '../contract.ts';
import type { ConditionContext } from '../http/iam-keys.ts';
import { changeContext } from './change-context.ts';
import { getChange } from './change-operations.ts';
import { createProtections, deleteProtections, listProtections } from './protections.ts';
import {
  changeResourceRecordSets,
  listResourceRecordSets,
  testDnsAnswer,
} from './record-operations.ts';
import type { Route53State } from './state.ts';
import type { Outcome, XmlContent } from './xml.ts';
import {
  createHostedZone,
  deleteHostedZone,
  getHostedZone,
  listHostedZones,
  listHostedZonesByName,
  listTagsForResource,
} from './zone-operations.ts';

/** One request's input, by where it was sent: in the path, in the query, in the body. */
export interface Input {
  readonly path: Readonly<Record<string, string>>;
  readonly query: WireRequest['query'];
  readonly body: XmlContent;
}

/** An operation of the API's model: how it is recognised, what IAM is asked about it, what it does. */
export interface Operation {
  readonly action: string;
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Below /2013-04-01/; a group for each member in the path, by the member's name. */
  readonly path: RegExp;
  /** What it reads from the query. */
  readonly query?: readonly string[];
  /** The root of the request's body, for those that have one. */
  readonly requestRoot?: string;
  /** Below arn:PARTITION:route53:::, or "*" (Service Authorization Reference, Amazon Route 53). */
  resource(path: Input['path']): string;
  /** What conditions are judged by. */
  context?(body: XmlContent): ConditionContext;
  perform(state: Route53State, input: Input): Outcome;
}

const hostedZone = (path: Input['path']): string => `hostedzone/${path.Id ?? path.HostedZoneId}`;
const everything = (): string => '*';

export const operations: readonly Operation[] = [
  {
    action: 'CreateHostedZone',
    method: 'POST',
    path: /^hostedzone$/,
    requestRoot: 'CreateHostedZoneRequest',
    resource: everything,
    perform: (state, { body }) => createHostedZone(state, body),
  },
  {
    action: 'ListHostedZones',
    method: 'GET',
    path: /^hostedzone$/,
    query: ['marker', 'maxitems'],
    resource: everything,
    perform: (state, { query }) => ({ content: listHostedZones(state, query) }),
  },
  {
    action: 'ListHostedZonesByName',
    method: 'GET',
    path: /^hostedzonesbyname$/,
    query: ['dnsname', 'hostedzoneid', 'maxitems'],
    resource: everything,
    perform: (state, { query }) => ({ content: listHostedZonesByName(state, query) }),
  },
  {
    action: 'GetHostedZone',
    method: 'GET',
    path: /^hostedzone\/(?<Id>[^/]+)$/,
    resource: hostedZone,
    perform: (state, { path: { Id = '' } }) => ({ content: getHostedZone(state, Id) }),
  },
  {
    action: 'DeleteHostedZone',
    method: 'DELETE',
    path: /^hostedzone\/(?<Id>[^/]+)$/,
    resource: hostedZone,
    perform: (state, { path: { Id = '' } }) => ({ content: deleteHostedZone(state, Id) }),
  },
  {
    action: 'ChangeResourceRecordSets',
    method: 'POST',
    path: /^hostedzone\/(?<HostedZoneId>[^/]+)\/rrset$/,
    requestRoot: 'ChangeResourceRecordSetsRequest',
    resource: hostedZone,
    context: changeContext,
    perform: (state, { path: { HostedZoneId = '' }, body }) => ({
      content: changeResourceRecordSets(state, HostedZoneId, body),
    }),
  },
  {
    action: 'ListResourceRecordSets',
    method: 'GET',
    path: /^hostedzone\/(?<HostedZoneId>[^/]+)\/rrset$/,
    query: ['name', 'type', 'identifier', 'maxitems'],
    resource: hostedZone,
    perform: (state, { path: { HostedZoneId = '' }, query }) => ({
      content: listResourceRecordSets(state, HostedZoneId, query),
    }),
  },
  {
    action: 'CreateResourceRecordSetProtections',
    method: 'POST',
    path: /^hostedzone\/(?<HostedZoneId>[^/]+)\/rrsetprotection$/,
    requestRoot: 'CreateResourceRecordSetProtectionsRequest',
    resource: hostedZone,
    perform: (state, { path: { HostedZoneId = '' }, body }) => ({
      content: createProtections(state, HostedZoneId, body),
    }),
  },
  {
    action: 'DeleteResourceRecordSetProtections',
    method: 'POST',
    path: /^hostedzone\/(?<HostedZoneId>[^/]+)\/rrsetprotection\/delete$/,
    requestRoot: 'DeleteResourceRecordSetProtectionsRequest',
    resource: hostedZone,
    perform: (state, { path: { HostedZoneId = '' }, body }) => ({
      content: deleteProtections(state, HostedZoneId, body),
    }),
  },
  {
    action: 'ListResourceRecordSetProtections',
    method: 'GET',
    path: /^hostedzone\/(?<HostedZoneId>[^/]+)\/rrsetprotection$/,
    query: ['name', 'type', 'maxresults', 'nexttoken'],
    resource: hostedZone,
    perform: (state, { path: { HostedZoneId = '' }, query }) => ({
      content: listProtections(state, HostedZoneId, query),
    }),
  },
  {
    action: 'GetChange',
    method: 'GET',
    path: /^change\/(?<Id>[^/]+)$/,
    resource: ({ Id }) => `change/${Id}`,
    perform: (state, { path: { Id = '' } }) => ({ content: getChange(state, Id) }),
  },
  {
    action: 'ListTagsForResource',
    method: 'GET',
    path: /^tags\/(?<ResourceType>[^/]+)\/(?<ResourceId>[^/]+)$/,
    resource: ({ ResourceType, ResourceId }) => `${ResourceType}/${ResourceId}`,
    perform: (state, { path: { ResourceType = '', ResourceId = '' } }) => ({
      content: listTagsForResource(state, ResourceType, ResourceId),
    }),
  },
  {
    action: 'TestDNSAnswer',
    method: 'GET',
    path: /^testdnsanswer$/,
    query: ['hostedzoneid', 'recordname', 'recordtype'],
    resource: everything,
    perform: (state, { query }) => ({ content: testDnsAnswer(state, query) }),
  },
];
