/** The role of the run, assumed by the job's own OpenID Connect token: no other credentials are needed, and none are used. */
import { AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import * as z from 'zod/mini';
import { attempt, type Call } from './errors.ts';
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
  return renewing(session.clock, async () => {
    const token = await idToken(audience);
    const call: Call = {
      action: { code: 'assume-role', on: { roleArn: arn, audience, issuer: issuerOf(token) } },
      permission: 'sts:AssumeRoleWithWebIdentity',
    };
    return attempt(session, call, async () => {
      const { Credentials } = await client.send(
        new AssumeRoleWithWebIdentityCommand({
          RoleArn: arn,
          RoleSessionName: sessionName,
          DurationSeconds: durationSeconds,
          WebIdentityToken: token,
        }),
        sendOptions(session),
      );
      session.log.info(`Assumed the role ${arn}`);
      return roleCredentials(Credentials, session.mask);
    });
  });
}

const claims = z.object({ iss: z.string() });

/**
 * Who issued a token, as it says itself: GitHub, an enterprise's own address at GitHub, or a GitHub Enterprise Server. STS judges
 * whether that is true; here it only names what IAM lacks.
 */
function issuerOf(token: string): string {
  const [, payload = ''] = token.split('.');
  try {
    return claims.parse(JSON.parse(Buffer.from(payload, 'base64url').toString())).iss;
  } catch {
    return 'the issuer of its tokens';
  }
}

/** As aws-actions/configure-aws-credentials asks for by default and, in its README, for the partition aws-cn. */
function audienceFor(roleArn: string): string {
  return roleArn.startsWith('arn:aws-cn:') ? 'sts.amazonaws.com.cn' : 'sts.amazonaws.com';
}
