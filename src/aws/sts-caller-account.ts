import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { required } from './answer.ts';
import { attempt, type Call } from './errors.ts';
import { refuseHtml } from './refuse-html.ts';
import { repeatable, unrepeatable } from './retry.ts';
import { clientSettings, type Session, sendOptions } from './session.ts';

/**
 * The account ID of the credentials. Needs no permission: IAM cannot deny it (STS API reference, GetCallerIdentity).
 *
 * @param attempts `one` if the run can continue without the answer: a private network may not reach STS.
 * @throws Failure
 */
export function callerAccount(session: Session, attempts: 'one' | 'several'): Promise<string> {
  const policy = attempts === 'one' ? unrepeatable : repeatable;
  const client = refuseHtml(new STSClient(clientSettings(session, policy)));
  const call: Call = {
    action: { code: 'identify-account', on: {} },
    permission: 'sts:GetCallerIdentity',
  };
  return attempt(session, call, async () => {
    const { Account } = await client.send(new GetCallerIdentityCommand({}), sendOptions(session));
    return required(Account, 'Account');
  });
}
