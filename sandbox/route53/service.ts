import {
  ApiError,
  type RoutedCall,
  type Service,
  type WireReply,
  type WireRequest,
} from '../contract.ts';
import { partitionOf } from '../partition.ts';
import { invalidInput } from './errors.ts';
import { type Input, type Operation, operations } from './routes.ts';
import type { Route53State } from './state.ts';
import { type Outcome, readXml, xmlReply } from './xml.ts';

/** Route 53's REST-XML API, version 2013-04-01, over `state`. */
export function route53Service(state: Route53State): Service {
  const throttle = throttleOf(state);
  const partition = partitionOf(state.account.region).name;
  return {
    signingName: 'route53',
    operations: operations.map(({ action }) => action),
    throttlingCode: 'Throttling',
    accessDeniedCode: 'AccessDenied',
    deniedStatus: 403,
    remember: () => state.zones.remember(),
    renderError: (error, requestId) => {
      const Type = error.status < 500 ? 'Sender' : 'Receiver';
      const content = { Type, Code: error.code, Message: error.message, ...error.extra };
      const body = { Error: content, RequestId: requestId };
      return xmlReply({ status: error.status, root: 'ErrorResponse', content: body }, requestId);
    },
    route: (request, requestId) => {
      const { operation, input } = recognise(request);
      refuseUnread(operation, input);
      return routedCall(partition, operation, input, () => {
        throttle();
        return rendered(operation, operation.perform(state, input), requestId);
      });
    },
  };
}

function recognise(request: WireRequest): { operation: Operation; input: Input } {
  const path = request.path.replace(/^\/2013-04-01\//, '').replace(/\/$/, '');
  for (const operation of operations) {
    const match = operation.method === request.method ? operation.path.exec(path) : null;
    if (match === null) continue;
    const { requestRoot } = operation;
    const members = Object.entries(match.groups ?? {});
    return {
      operation,
      input: {
        path: Object.fromEntries(
          members.map(([member, text]) => [member, decodeURIComponent(text)]),
        ),
        query: request.query,
        body: requestRoot === undefined ? {} : readXml(request.body, requestRoot),
      },
    };
  }
  throw new ApiError('UnknownOperationException', `${request.method} ${request.path}`, 404);
}

function routedCall(
  partition: string,
  { action, method, resource, context }: Operation,
  { path, query, body }: Input,
  perform: RoutedCall['perform'],
): RoutedCall {
  const scope = resource(path);
  return {
    action,
    changes: method !== 'GET',
    permissions: [
      {
        action: `route53:${action}`,
        resource: scope === '*' ? '*' : `arn:${partition}:route53:::${scope}`,
        ...(context && { context: context(body) }),
      },
    ],
    parameters: { ...path, ...Object.fromEntries(query), ...body },
    perform,
  };
}

/** Unsupported parameters are refused: ignoring a filter would produce an answer that AWS never gives. */
function refuseUnread({ action, query: read = [] }: Operation, { query }: Input): void {
  const unread = [...query.keys()].find((name) => !read.includes(name));
  if (unread !== undefined) throw invalidInput(`The sandbox's ${action} knows no ${unread}`);
}

function rendered(
  { action }: Operation,
  { content, location }: Outcome,
  requestId: string,
): WireReply {
  const root = `${action}Response`;
  return location === undefined
    ? xmlReply({ status: 200, root, content }, requestId)
    : xmlReply({ status: 201, root, content, headers: { location } }, requestId);
}

/** 5 requests a second an account, for all of the API (Route 53 developer guide, "Quotas"). */
function throttleOf(state: Route53State): () => void {
  let recent: number[] = [];
  return () => {
    const most = state.knobs.requestsPerSecond;
    if (most === undefined) return;
    const now = state.now();
    recent = recent.filter((at) => at > now - 1000);
    if (recent.length >= most) throw new ApiError('Throttling', 'Rate exceeded');
    recent.push(now);
  };
}
