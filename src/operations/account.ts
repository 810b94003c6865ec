/** Which AWS account the run works in, and whether it may. */
import type { Context } from '../context/context.ts';
import { Failure } from '../errors.ts';

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
    allowed.length === 0
      ? await context.aws.callerAccount('one').catch(() => undefined)
      : await context.aws.callerAccount('several');
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

function isAllowed(accountId: string, allowed: readonly string[]): boolean {
  return allowed.length === 0 || allowed.includes(accountId);
}
