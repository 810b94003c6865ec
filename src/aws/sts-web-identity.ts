/** Assumes the run's role with the job's OpenID Connect token; no other credentials are needed or used. */
import { AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import * as z from 'zod/mini';
import { attempt, type Call } from './errors.ts';
import { refuseHtml } from './refuse-html.ts';
import { repeatable } from './retry.ts';
import { clientSettings, type Session, sendOptions } from './session.ts';
import type { WebIdentityRole } from './sts-interface.ts';
import { type CredentialProvider, renewing, roleCredentials } from './sts-role-credentials.ts';

/** Returns an OpenID Connect token of the job for an audience, already masked. @throws Failure */
export type IdToken = (audience: string) => Promise<string>;

/** A session may expire during a long wait: the role is then assumed again with a new token. */
export function webIdentity(
  session: Session,
  { arn, sessionName, durationSeconds }: WebIdentityRole,
  idToken: IdToken,
): CredentialProvider {
  const client = refuseHtml(new STSClient(clientSettings(session, repeatable)));
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
 * The issuer in a token's claims: GitHub, an enterprise's own address at GitHub, or a GitHub Enterprise Server. Not verified here
 * (STS does that): it only names the provider that IAM lacks.
 */
function issuerOf(token: string): string {
  const [, payload = ''] = token.split('.');
  try {
    return claims.parse(JSON.parse(Buffer.from(payload, 'base64url').toString())).iss;
  } catch {
    return 'the issuer of its tokens';
  }
}

/** The audiences that aws-actions/configure-aws-credentials uses by default and, in its README, for the partition aws-cn. */
function audienceFor(roleArn: string): string {
  return roleArn.startsWith('arn:aws-cn:') ? 'sts.amazonaws.com.cn' : 'sts.amazonaws.com';
}
