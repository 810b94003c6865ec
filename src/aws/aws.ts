/** The services, each created on first use, so that a run loads only the SDK clients it needs. */
import type { Clock, Log, Mask } from '../ports.ts';
import type { Aws } from './interface.ts';
import { openConnections, type Session } from './session.ts';
import type { WebIdentityRole } from './sts-interface.ts';
import type { CredentialProvider } from './sts-role-credentials.ts';
import type { IdToken } from './sts-web-identity.ts';
import type { Tags } from './tags.ts';

const longestAnswerMs = 30_000;

/**
 * @param options.dnsRoleArn a role to assume for Route 53.
 * @param options.tags for everything that is created, in addition to the tags passed to a call.
 * @param options.role the role that the run assumes; absent: the SDK's credential chain decides.
 * @param options.subject the run's subject in errors: the domain, or how many domains.
 * @param options.requestTimeoutMs the longest wait for an answer; absent: 30 s.
 * @param options.deadline when the run's time is over: no call is repeated after it; absent: never.
 * @param options.signal ends calls and pauses when the job is cancelled; `cleanUpSignal` ends the calls of the clean-up.
 */
export function createAws(options: {
  readonly region: string;
  readonly dnsRoleArn: string | undefined;
  readonly subject: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly mask: Mask;
  readonly tags?: Tags | undefined;
  readonly role?: { readonly settings: WebIdentityRole; readonly idToken: IdToken } | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly cleanUpSignal?: AbortSignal | undefined;
  readonly requestTimeoutMs?: number | undefined;
  readonly deadline?: Date | undefined;
}): Aws {
  const { region, subject, clock, log, mask, signal, cleanUpSignal, dnsRoleArn } = options;
  const { tags = {}, role, deadline, requestTimeoutMs = longestAnswerMs } = options;
  const own = { region, subject, tags, clock, log, mask, requestTimeoutMs, deadline };
  const connections = openConnections();
  const unassumed: Session = { ...own, signal, cleanUpSignal, connections };
  const session: Session = {
    ...unassumed,
    credentials: role && assumedOnFirstUse(unassumed, role.settings, role.idToken),
  };
  return {
    region,
    hasCredentials: async () =>
      role !== undefined || (await import('./credentials.ts')).hasCredentials(region),
    callerAccount: async (attempts) =>
      (await import('./sts-caller-account.ts')).callerAccount(session, attempts),
    acm: onFirstUse(async () => (await import('./acm.ts')).createAcm(session)),
    iot: onFirstUse(async () => (await import('./iot.ts')).createIot(session)),
    route53: onFirstUse(async () => {
      const { createRoute53 } = await import('./route53.ts');
      const credentials =
        dnsRoleArn === undefined
          ? undefined
          : (await import('./route53-role.ts')).assumedRole(session, dnsRoleArn);
      return createRoute53(session, credentials);
    }),
    secrets: onFirstUse(async () => (await import('./secrets.ts')).createSecrets(session)),
    kms: onFirstUse(async () => (await import('./kms.ts')).createKms(session)),
    ssm: onFirstUse(async () => (await import('./ssm.ts')).createSsm(session)),
  };
}

function onFirstUse<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Loads the STS client only when a call to AWS needs it. */
function assumedOnFirstUse(
  session: Session,
  role: WebIdentityRole,
  idToken: IdToken,
): CredentialProvider {
  const provider = onFirstUse(async () =>
    (await import('./sts-web-identity.ts')).webIdentity(session, role, idToken),
  );
  return Object.assign(async () => (await provider())(), { memoized: true as const });
}
