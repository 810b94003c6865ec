/** Which AWS account the run works in, and whether it may. */
import { parseArn } from '../aws/arn.ts';
import type { DomainConfiguration } from '../aws/iot-interface.ts';
import type { Context } from '../context/context.ts';
import { Failure } from '../errors.ts';
import { configurationNameFor } from '../inputs/derived-names.ts';
import type { VerifySettings } from '../inputs/settings.ts';

/** What all domains of the account share. */
export interface AccountView {
  /** Undefined: STS did not answer. */
  readonly accountId: string | undefined;
  /** The account's iot:Data-ATS host, lower-case, without a trailing dot. */
  readonly iotEndpoint: string;
  /** By domain. */
  readonly configurations: ReadonlyMap<string, DomainConfiguration>;
}

export async function inspectAccount(
  context: Context,
  { domains, allowedAccountIds }: Pick<VerifySettings, 'domains' | 'allowedAccountIds'>,
): Promise<AccountView> {
  let accountId: string | undefined;
  const [iotEndpoint, configurations] = await lookInAccount(context, {
    allowed: allowedAccountIds,
    look: async () => {
      const iot = await context.aws.iot();
      return Promise.all([
        iot.dataEndpoint(),
        iot.findDomainConfigurations(
          domains.map((domain) => ({ domain, name: configurationNameFor(domain) })),
        ),
      ]);
    },
    arnIn: ([, found]) => found.values().next().value?.arn,
    learn: (id) => {
      accountId = id;
    },
  });
  return { accountId, iotEndpoint, configurations };
}

/** How a run sees the account that it works in. */
interface AccountSight<T> {
  /** IDs; empty: any. */
  readonly allowed: readonly string[];
  readonly look: () => Promise<T>;
  /** The ARN of a domain configuration of the account, if any was found. */
  readonly arnIn: (seen: T) => string | undefined;
  /** Gets the account ID: before `look` where accounts are restricted, and also if `look` fails. */
  readonly learn: (accountId: string) => void;
}

/**
 * What `look` sees. Where accounts are restricted, STS is asked before anything else. Otherwise the ID is only reported, and every
 * ARN that the credentials' own account returned has it: STS is asked only if none was found, or if `look` fails, which the wrong
 * account may be the reason for.
 *
 * @throws Failure for an account that is not allowed, or if accounts are restricted and STS does not answer; what `look` throws.
 */
export async function lookInAccount<T>(
  context: Context,
  { allowed, look, arnIn, learn }: AccountSight<T>,
): Promise<T> {
  if (allowed.length > 0) {
    const accountId = await observeAccount(context, allowed);
    if (accountId !== undefined) {
      learn(accountId);
    }
    return look();
  }
  let arn: string | undefined;
  try {
    const seen = await look();
    arn = arnIn(seen);
    return seen;
  } finally {
    if (!context.signal.aborted) {
      const accountId = arn === undefined ? await askAny(context) : parseArn(arn).account;
      if (accountId !== undefined) {
        context.report({ code: 'account', accountId });
        learn(accountId);
      }
    }
  }
}

/**
 * The account ID, also logged. Undefined if STS does not answer and any account is allowed.
 *
 * @param allowed IDs; empty: any.
 * @throws Failure for an account that is not allowed, or if accounts are restricted and STS does not answer.
 */
export async function observeAccount(
  context: Context,
  allowed: readonly string[],
): Promise<string | undefined> {
  const accountId =
    allowed.length === 0 ? await askAny(context) : await context.aws.callerAccount('several');
  context.signal.throwIfAborted();
  if (accountId === undefined) {
    return undefined;
  }
  context.report({ code: 'account', accountId });
  if (!isAllowed(accountId, allowed)) {
    throw new Failure({
      code: 'account-not-allowed',
      action: { code: 'check-account', on: {} },
      figures: { accountId, allowed },
    });
  }
  return accountId;
}

function askAny(context: Context): Promise<string | undefined> {
  return context.aws.callerAccount('one').catch(() => undefined);
}

function isAllowed(accountId: string, allowed: readonly string[]): boolean {
  return allowed.length === 0 || allowed.includes(accountId);
}
