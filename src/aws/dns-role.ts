import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { required } from './answer.ts';
import { attempt } from './errors.ts';
import { repeatable } from './retry.ts';
import { clientSettings, type Session, sendOptions } from './session.ts';

interface RoleCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly expiration: Date;
}

/**
 * Credentials of the role that owns the zone. The SDK asks for them on first use, and again shortly before they expire.
 */
export function assumedRole(session: Session, roleArn: string): () => Promise<RoleCredentials> {
  const client = new STSClient(clientSettings(session, repeatable));
  const call = {
    doing: `assuming the role ${roleArn} for Route 53`,
    permission: 'sts:AssumeRole',
    remedies: {
      AccessDenied: `Let the job's role assume it in both places: sts:AssumeRole on ${roleArn} in its policy, and its ARN as principal in that role's trust policy.`,
    },
  };
  return () =>
    attempt(session, call, async () => {
      const { Credentials } = await client.send(
        new AssumeRoleCommand({ RoleArn: roleArn, RoleSessionName: 'aws-iot-custom-domain' }),
        sendOptions(session),
      );
      const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = required(
        Credentials,
        'Credentials',
      );
      const assumed = {
        accessKeyId: required(AccessKeyId, 'AccessKeyId'),
        secretAccessKey: required(SecretAccessKey, 'SecretAccessKey'),
        sessionToken: required(SessionToken, 'SessionToken'),
        expiration: required(Expiration, 'Expiration'),
      };
      session.mask(assumed.secretAccessKey);
      session.mask(assumed.sessionToken);
      return assumed;
    });
}
