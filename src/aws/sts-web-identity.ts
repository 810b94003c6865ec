/** The role of the run, assumed by the job's own OpenID Connect token: no other credentials are needed, and none are used. */
import { AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { attempt } from './errors.ts';
import { repeatable } from './retry.ts';
import { clientSettings, type Session, sendOptions } from './session.ts';
import type { WebIdentityRole } from './sts-interface.ts';
import { type CredentialProvider, renewing, roleCredentials } from './sts-role-credentials.ts';

/** Gives an OpenID Connect token of the job for an audience; masked already. @throws Failure */
export type IdToken = (audience: string) => Promise<string>;

/** A session ends in the middle of a long wait: the role is then assumed again, by a token that is asked for anew. */
export function webIdentity(
  session: Session,
  { arn, sessionName, durationSeconds }: WebIdentityRole,
  idToken: IdToken,
): CredentialProvider {
  const client = new STSClient(clientSettings(session, repeatable));
  const audience = audienceFor(arn);
  const call = {
    doing: `assuming the role ${arn} by this job's OIDC token`,
    permission: 'sts:AssumeRoleWithWebIdentity',
    remedies: remediesFor(audience),
  };
  return renewing(session.clock, () =>
    attempt(session, call, async () => {
      const { Credentials } = await client.send(
        new AssumeRoleWithWebIdentityCommand({
          RoleArn: arn,
          RoleSessionName: sessionName,
          DurationSeconds: durationSeconds,
          WebIdentityToken: await idToken(audience),
        }),
        sendOptions(session),
      );
      session.log.info(`Assumed the role ${arn}`);
      return roleCredentials(Credentials, session.mask);
    }),
  );
}

/** As aws-actions/configure-aws-credentials asks for by default and, in its README, for the partition aws-cn. */
function audienceFor(roleArn: string): string {
  return roleArn.startsWith('arn:aws-cn:') ? 'sts.amazonaws.com.cn' : 'sts.amazonaws.com';
}

/** By the codes of the STS API reference, AssumeRoleWithWebIdentity, as the SDK spells them. */
function remediesFor(audience: string): Readonly<Record<string, string>> {
  return {
    InvalidIdentityTokenException: `Create an IAM OIDC provider for https://token.actions.githubusercontent.com with the audience ${audience} in the role's account, or add that audience to it.`,
    AccessDenied:
      "Allow this job in the role's trust policy: its sub condition must name this repository and the job's environment or branch (docs/iam-policy.md, Who may assume a role).",
    ExpiredTokenException:
      "The token expired before STS read it: check the runner's clock, then re-run the job.",
    ValidationError:
      "Lower role-duration-seconds, or raise the role's maximum session duration in IAM.",
  };
}
