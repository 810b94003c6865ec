/** Policies and what they are attached to over the API. */
import { z } from 'zod';
import { readBody } from '../http/rest-json.ts';
import { anything, type Operation, pageOf, pageQuery, tagList, tagMap } from './operation.ts';
import type { Policy } from './registry.ts';

const policyResource: Operation['resource'] = ({ policyName }) => `policy/${policyName}`;

const targetBody = z.strictObject({ target: z.string().min(1) });

/** IAM is asked about what the policy is attached to (service authorization reference, AWS IoT). */
const targetResource: Operation['resource'] = (_path, { body }) =>
  readBody(body, targetBody).target;

export const policyOperations: readonly Operation[] = [
  {
    action: 'CreatePolicy',
    method: 'POST',
    path: /^policies\/(?<policyName>[^/]+)$/,
    changes: true,
    resource: policyResource,
    perform: ({ registry }, { path, body }) => {
      const { policyDocument, tags } = readBody(
        body,
        z.strictObject({ policyDocument: z.string(), tags: tagList.default([]) }),
      );
      return policyBody(registry.createPolicy(path.policyName ?? '', policyDocument, tagMap(tags)));
    },
  },
  {
    action: 'GetPolicy',
    method: 'GET',
    path: /^policies\/(?<policyName>[^/]+)$/,
    changes: false,
    resource: policyResource,
    perform: ({ registry }, { path }) => {
      const policy = registry.policy(path.policyName ?? '');
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
    query: pageQuery,
    changes: false,
    resource: anything,
    perform: ({ registry }, { query }) => {
      // In ascending order of creation only if asked for (IoT API reference, ListPolicies).
      const { page, next } = pageOf([...registry.policies.values()].reverse(), query, 250);
      return { policies: page.map(policyName), nextMarker: next };
    },
  },
  {
    action: 'DeletePolicy',
    method: 'DELETE',
    path: /^policies\/(?<policyName>[^/]+)$/,
    changes: true,
    resource: policyResource,
    perform: ({ registry }, { path }) => {
      registry.deletePolicy(path.policyName ?? '');
      return {};
    },
  },
  {
    action: 'AttachPolicy',
    method: 'PUT',
    path: /^target-policies\/(?<policyName>[^/]+)$/,
    changes: true,
    resource: targetResource,
    perform: ({ registry }, { path, body }) => {
      registry.attach(path.policyName ?? '', readBody(body, targetBody).target);
      return {};
    },
  },
  {
    action: 'DetachPolicy',
    method: 'POST',
    path: /^target-policies\/(?<policyName>[^/]+)$/,
    changes: true,
    resource: targetResource,
    perform: ({ registry }, { path, body }) => {
      registry.detach(path.policyName ?? '', readBody(body, targetBody).target);
      return {};
    },
  },
  {
    action: 'ListTargetsForPolicy',
    method: 'POST',
    path: /^policy-targets\/(?<policyName>[^/]+)$/,
    query: pageQuery,
    changes: false,
    resource: policyResource,
    perform: ({ registry }, { path, query }) => {
      const { page, next } = pageOf(
        [...registry.policy(path.policyName ?? '').targets],
        query,
        250,
      );
      return { targets: page, nextMarker: next };
    },
  },
  {
    action: 'ListAttachedPolicies',
    method: 'POST',
    path: /^attached-policies\/(?<target>.+)$/,
    query: pageQuery,
    changes: false,
    resource: anything,
    perform: ({ registry }, { path, query }) => {
      const { page, next } = pageOf(registry.policiesOf(path.target ?? ''), query, 250);
      return { policies: page.map(policyName), nextMarker: next };
    },
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
