/** STS over the query protocol: who calls, and roles to assume. */
import { randomBytes } from 'node:crypto';
import { XMLBuilder } from 'fast-xml-parser';
import {
  type Account,
  ApiError,
  type SandboxClock,
  type Service,
  type WireReply,
} from '../contract.ts';

const namespace = 'https://sts.amazonaws.com/doc/2011-06-15/';
const builder = new XMLBuilder({ ignoreAttributes: false });
const headers = { 'content-type': 'text/xml' };

export interface Sts {
  readonly service: Service;
  /** True for the static credentials and those that AssumeRole gave. */
  isKnownAccessKey(accessKeyId: string): boolean;
}

export function createSts(account: Account, clock: SandboxClock, staticAccessKeyId: string): Sts {
  const issued = new Set([staticAccessKeyId]);
  const identity = (arn: string, id: string) => ({
    Arn: arn,
    UserId: id,
    Account: account.accountId,
  });

  const assumeRole = (form: URLSearchParams): object => {
    const [, roleAccount, role] =
      /^arn:aws[a-z-]*:iam::(\d{12}):role\/(.+)$/.exec(form.get('RoleArn') ?? '') ?? [];
    const session = form.get('RoleSessionName') ?? '';
    if (!roleAccount || !role) {
      throw new ApiError('ValidationError', `${form.get('RoleArn')} is invalid`);
    }
    if (!/^[\w+=,.@-]{2,64}$/.test(session)) {
      throw new ApiError('ValidationError', '1 validation error detected: roleSessionName');
    }
    const accessKeyId = `ASIA${randomBytes(8).toString('hex').toUpperCase()}`;
    issued.add(accessKeyId);
    const seconds = Number(form.get('DurationSeconds') ?? 3600);
    return {
      Credentials: {
        AccessKeyId: accessKeyId,
        SecretAccessKey: randomBytes(30).toString('base64'),
        SessionToken: randomBytes(60).toString('base64'),
        Expiration: new Date(clock.now() + seconds * 1000).toISOString(),
      },
      AssumedRoleUser: {
        AssumedRoleId: `AROASANDBOX:${session}`,
        Arn: `arn:aws:sts::${roleAccount}:assumed-role/${role}/${session}`,
      },
    };
  };

  const operations: Readonly<Record<string, (form: URLSearchParams) => object>> = {
    AssumeRole: assumeRole,
    GetCallerIdentity: () =>
      identity(
        `arn:aws:sts::${account.accountId}:assumed-role/sandbox/session`,
        'AROASANDBOX:session',
      ),
  };

  return {
    isKnownAccessKey: (accessKeyId) => issued.has(accessKeyId),
    service: {
      signingName: 'sts',
      throttlingCode: 'Throttling',
      accessDeniedCode: 'AccessDenied',
      renderError: ({ code, message, status }, requestId) =>
        reply(status, 'ErrorResponse', {
          Error: { Type: 'Sender', Code: code, Message: message },
          RequestId: requestId,
        }),
      route: (request, requestId) => {
        const form = new URLSearchParams(request.body);
        const action = form.get('Action') ?? '';
        const perform = operations[action];
        if (!perform) {
          throw new ApiError('InvalidAction', `Could not find operation ${action}`);
        }
        return {
          action,
          changes: false,
          permissions: [{ action: `sts:${action}`, resource: form.get('RoleArn') ?? '*' }],
          parameters: Object.fromEntries(form),
          perform: () =>
            reply(200, `${action}Response`, {
              [`${action}Result`]: perform(form),
              ResponseMetadata: { RequestId: requestId },
            }),
        };
      },
    },
  };
}

function reply(status: number, root: string, content: object): WireReply {
  return { status, headers, body: builder.build({ [root]: { '@_xmlns': namespace, ...content } }) };
}
