import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { attempt, type Call } from './errors.ts';
import { refuseHtml } from './refuse-html.ts';
import { repeatable } from './retry.ts';
import { clientSettings, type Session, sendOptions } from './session.ts';
import { type CredentialProvider, renewing, roleCredentials } from './sts-role-credentials.ts';

/** Credentials of the role that owns the zone, assumed on first use and again shortly before they expire. */
export function assumedRole(session: Session, roleArn: string): CredentialProvider {
  const client = refuseHtml(new STSClient(clientSettings(session, repeatable)));
  const call: Call = {
    action: { code: 'assume-dns-role', on: { roleArn } },
    permission: 'sts:AssumeRole',
  };
  return renewing(session.clock, () =>
    attempt(session, call, async () => {
      const { Credentials } = await client.send(
        new AssumeRoleCommand({ RoleArn: roleArn, RoleSessionName: 'aws-iot-custom-domain' }),
        sendOptions(session),
      );
      return roleCredentials(Credentials, session.mask);
    }),
  );
}
