/** STS over the query protocol: who calls, and roles to assume. */

import { randomBytes } from 'node:crypto';
import { XMLBuilder } from 'fast-xml-parser';
import {
  type Account,
  ApiError,
  type Permission,
  type SandboxClock,
  type Service,
  type WireReply,
} from '../contract.ts';
import { type Caller, type Callers, readScope } from '../http/credentials.ts';
import { partitionOf } from '../partition.ts';
import { WebIdentityTrust } from './web-identity.ts';

const namespace = 'https://sts.amazonaws.com/doc/2011-06-15/';
const builder = new XMLBuilder({ ignoreAttributes: false });
const headers = { 'content-type': 'text/xml' };

interface Operation {
  readonly permissions: (form: URLSearchParams) => readonly Permission[];
  readonly perform: (form: URLSearchParams, caller: Caller | undefined) => object;
}

export interface Sts {
  readonly service: Service;
  /** Those with the static credentials, and those that AssumeRole let in. */
  readonly callers: Callers;
  /** Empty at first: nobody may assume a role by a token. */
  readonly webIdentity: WebIdentityTrust;
}

/** Sessions last an hour unless asked for: 15 minutes to 12 hours (STS API reference, AssumeRole). */
const durations = { shortest: 900, usual: 3600, longest: 43_200 };

export function createSts(account: Account, clock: SandboxClock, staticAccessKeyId: string): Sts {
  const known = new Map<string, Caller>([
    [
      staticAccessKeyId,
      {
        arn: `arn:${partitionOf(account.region).name}:sts::${account.accountId}:assumed-role/sandbox/session`,
        userId: 'AROASANDBOX:session',
        accountId: account.accountId,
        expiresAt: undefined,
      },
    ],
  ]);

  const webIdentity = new WebIdentityTrust(clock);

  const openSession = ({ accountId, role, session, seconds }: RoleRequest): object => {
    const accessKeyId = `ASIA${randomBytes(8).toString('hex').toUpperCase()}`;
    const arn = `arn:${partitionOf(account.region).name}:sts::${accountId}:assumed-role/${role}/${session}`;
    const userId = `AROA${role.toUpperCase()}:${session}`;
    const expiresAt = clock.now() + seconds * 1000;
    known.set(accessKeyId, { arn, userId, accountId, expiresAt });
    return {
      Credentials: {
        AccessKeyId: accessKeyId,
        SecretAccessKey: randomBytes(30).toString('base64'),
        SessionToken: randomBytes(60).toString('base64'),
        Expiration: new Date(expiresAt).toISOString(),
      },
      AssumedRoleUser: { AssumedRoleId: userId, Arn: arn },
    };
  };

  const operations: Readonly<Record<string, Operation>> = {
    AssumeRoleWithWebIdentity: {
      // It is the role's trust policy that is asked, not a policy of the caller, who has no credentials.
      permissions: () => [],
      perform: (form) => {
        const request = readAssumeRole(form);
        const token = form.get('WebIdentityToken') ?? '';
        webIdentity.admit(token, form.get('RoleArn') ?? '', request.seconds);
        return openSession(request);
      },
    },
    AssumeRole: {
      permissions: (form) => [{ action: 'sts:AssumeRole', resource: form.get('RoleArn') ?? '*' }],
      perform: (form) => openSession(readAssumeRole(form)),
    },
    GetCallerIdentity: {
      // Nothing can forbid it (STS API reference, GetCallerIdentity).
      permissions: () => [],
      perform: (_form, caller) => ({
        Arn: caller?.arn,
        UserId: caller?.userId,
        Account: caller?.accountId,
      }),
    },
  };

  return {
    webIdentity,
    callers: (accessKeyId) => known.get(accessKeyId),
    service: {
      signingName: 'sts',
      takesUnsigned: ({ body }) =>
        new URLSearchParams(body).get('Action') === 'AssumeRoleWithWebIdentity',
      operations: Object.keys(operations),
      throttlingCode: 'Throttling',
      accessDeniedCode: 'AccessDenied',
      deniedStatus: 403,
      renderError: ({ code, message, status }, requestId) =>
        reply(status, 'ErrorResponse', {
          Error: { Type: 'Sender', Code: code, Message: message },
          RequestId: requestId,
        }),
      route: (request, requestId) => {
        const form = new URLSearchParams(request.body);
        const action = form.get('Action') ?? '';
        const operation = operations[action];
        if (!operation) {
          throw new ApiError('InvalidAction', `Could not find operation ${action}`);
        }
        return {
          action,
          changes: false,
          permissions: operation.permissions(form),
          parameters: Object.fromEntries([...form].filter(([name]) => name !== 'WebIdentityToken')),
          perform: () =>
            reply(200, `${action}Response`, {
              [`${action}Result`]: operation.perform(
                form,
                known.get(readScope(request).accessKeyId ?? ''),
              ),
              ResponseMetadata: { RequestId: requestId },
            }),
        };
      },
    },
  };
}

interface RoleRequest {
  readonly accountId: string;
  /** Without its path. */
  readonly role: string;
  readonly session: string;
  readonly seconds: number;
}

/** Throws ValidationError. */
function readAssumeRole(form: URLSearchParams): RoleRequest {
  const roleArn = form.get('RoleArn') ?? '';
  const [, accountId, role] =
    /^arn:aws[a-z-]*:iam::(\d{12}):role\/(?:[^/]+\/)*([^/]+)$/.exec(roleArn) ?? [];
  const session = form.get('RoleSessionName') ?? '';
  const seconds = Number(form.get('DurationSeconds') ?? durations.usual);
  if (!accountId || !role) {
    throw new ApiError('ValidationError', `${roleArn} is invalid`);
  }
  if (!/^[\w+=,.@-]{2,64}$/.test(session)) {
    throw new ApiError('ValidationError', '1 validation error detected: roleSessionName');
  }
  if (!(seconds >= durations.shortest && seconds <= durations.longest)) {
    throw new ApiError('ValidationError', '1 validation error detected: durationSeconds');
  }
  return { accountId, role, session, seconds };
}

function reply(status: number, root: string, content: object): WireReply {
  return { status, headers, body: builder.build({ [root]: { '@_xmlns': namespace, ...content } }) };
}
