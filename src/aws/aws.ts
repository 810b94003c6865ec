/** The rooms, each made on first use, so that a run loads only the SDK clients it needs. */
import type { Clock, Log, Mask } from '../ports.ts';
import type { Aws, Tags } from './contract.ts';

const requestTimeoutMs = 30_000;

/**
 * @param options.dnsRoleArn a role to assume for Route 53.
 * @param options.tags for everything that is created, beside the tags that a verb is given.
 * @param options.subject what the run is about, as failed calls name it: the domain, or how many.
 * @param options.signal ends calls and pauses at once when the job is cancelled; clean-up is still done.
 */
export function createAws(options: {
  readonly region: string;
  readonly dnsRoleArn: string | undefined;
  readonly subject: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly mask: Mask;
  readonly tags?: Tags;
  readonly signal?: AbortSignal;
}): Aws {
  const { region, subject, clock, log, mask, signal, dnsRoleArn, tags = {} } = options;
  const session = { region, subject, tags, clock, log, mask, signal, requestTimeoutMs };
  return {
    region,
    hasCredentials: async () => (await import('./credentials.ts')).hasCredentials(region),
    callerAccount: async (attempts) =>
      (await import('./caller-account.ts')).callerAccount(session, attempts),
    acm: onFirstUse(async () => (await import('./acm.ts')).createAcm(session)),
    iot: onFirstUse(async () => (await import('./iot.ts')).createIot(session)),
    route53: onFirstUse(async () => {
      const { createRoute53 } = await import('./route53.ts');
      const credentials =
        dnsRoleArn === undefined
          ? undefined
          : (await import('./dns-role.ts')).assumedRole(session, dnsRoleArn);
      return createRoute53(session, credentials);
    }),
    secrets: onFirstUse(async () => (await import('./secrets.ts')).createSecrets(session)),
    kms: onFirstUse(async () => (await import('./kms.ts')).createKms(session)),
  };
}

function onFirstUse<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
