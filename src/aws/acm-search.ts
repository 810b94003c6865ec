/** Which certificates cover a domain: by SearchCertificates where it is available, otherwise by a list of every certificate. */
import {
  type ACMClient,
  type CertificateFilterStatement,
  type CertificateStatus,
  KeyAlgorithm,
  paginateListCertificates,
  SearchCertificatesCommand,
} from '@aws-sdk/client-acm';
import { summaryFromList, summaryFromSearch } from './acm-certificate.ts';
import type { AcmCertificateSummary } from './acm-interface.ts';
import { isAboutCredentials, isThrottled, isUnanswered, readFailedCall } from './answer.ts';
import { coveringNames } from './dns-name.ts';
import { type ServiceContext, sendOptions } from './session.ts';

/**
 * @param listed the statuses to list in addition to the search; undefined: all.
 * @throws what the SDK throws.
 */
export async function searchCovering(
  service: ServiceContext<ACMClient>,
  domain: string,
  listed: readonly CertificateStatus[] | undefined,
): Promise<readonly AcmCertificateSummary[]> {
  const issued = await search(service, coveringNames(domain).flatMap(named));
  return covering(
    domain,
    issued ? [...issued, ...(await list(service, listed))] : await list(service),
  );
}

/**
 * One query where SearchCertificates is available. What is not issued is asked for by its status, and listed only where that shows
 * some without their names.
 *
 * @throws what the SDK throws.
 */
export async function searchOnce(
  service: ServiceContext<ACMClient>,
  domain: string,
): Promise<readonly AcmCertificateSummary[]> {
  const found = await search(service, [
    ...coveringNames(domain).flatMap(named),
    ...unissued.map((Status) => ({ Filter: { AcmCertificateMetadataFilter: { Status } } })),
  ]);
  const isComplete = found?.every(({ names }) => names.length > 0);
  return covering(
    domain,
    found && isComplete ? found : [...(found ?? []), ...(await list(service, found && unissued))],
  );
}

/** @throws what the SDK throws. */
export async function listUnissued(
  service: ServiceContext<ACMClient>,
  domain: string,
): Promise<readonly AcmCertificateSummary[]> {
  return covering(domain, await list(service, unissued));
}

/** Each once, by its last summary. */
function covering(
  domain: string,
  found: readonly AcmCertificateSummary[],
): readonly AcmCertificateSummary[] {
  const wanted = coveringNames(domain);
  const byArn = new Map(found.map((summary) => [summary.arn, summary]));
  return [...byArn.values()].filter(({ names }) => wanted.some((name) => names.includes(name)));
}

/** A certificate in one of these has no body (yet). AWS does not say whether SearchCertificates finds it by its names. */
export const unissued: readonly CertificateStatus[] = [
  'PENDING_VALIDATION',
  'VALIDATION_TIMED_OUT',
  'FAILED',
];

/** Undefined where SearchCertificates is denied (a policy written before April 2026) or unknown (emulators of AWS). */
async function search(
  { session, client }: ServiceContext<ACMClient>,
  either: CertificateFilterStatement[],
): Promise<readonly AcmCertificateSummary[] | undefined> {
  const filter: CertificateFilterStatement = { Or: either };
  const found: AcmCertificateSummary[] = [];
  let token: string | undefined;
  try {
    do {
      const { Results, NextToken } = await client.send(
        new SearchCertificatesCommand({
          FilterStatement: filter,
          MaxResults: searchedAtOnce,
          NextToken: token,
        }),
        sendOptions(session),
      );
      if (!Results) {
        return undefined;
      }
      found.push(...Results.map(summaryFromSearch).filter((summary) => summary !== undefined));
      token = NextToken;
    } while (token);
    return found;
  } catch (error) {
    if (!isUnknownOrRefused(error)) {
      throw error;
    }
    const { code, status } = readFailedCall(error);
    session.log.debug(`SearchCertificates: ${code} (HTTP ${status}); ListCertificates is used.`);
    return undefined;
  }
}

/** The most that ACM accepts (API reference, SearchCertificates). */
const searchedAtOnce = 500;

function named(name: string): CertificateFilterStatement[] {
  const equals = { Value: name, ComparisonOperator: 'EQUALS' } as const;
  return [
    { Filter: { X509AttributeFilter: { Subject: { CommonName: equals } } } },
    { Filter: { X509AttributeFilter: { SubjectAlternativeName: { DnsName: equals } } } },
  ];
}

/** Any error that ListCertificates would not get as well. An emulator may answer 500, in another shape. */
function isUnknownOrRefused(error: unknown): boolean {
  const failed = readFailedCall(error);
  const { status, unreadable } = failed;
  if (status === undefined || isUnanswered(failed)) {
    return false;
  }
  const isProblem = status >= 500 && status !== 501 && !unreadable;
  return !isProblem && !isThrottled(failed) && !isAboutCredentials(failed);
}

/** @param statuses absent: any status. */
async function list(
  { session, client }: ServiceContext<ACMClient>,
  statuses?: readonly CertificateStatus[],
): Promise<readonly AcmCertificateSummary[]> {
  const pages = paginateListCertificates(
    { client, pageSize: 1_000 },
    // Without this list ACM hides all but RSA_1024 and RSA_2048.
    {
      Includes: { keyTypes: Object.values(KeyAlgorithm) },
      CertificateStatuses: statuses && [...statuses],
    },
    sendOptions(session),
  );
  const found: AcmCertificateSummary[] = [];
  for await (const { CertificateSummaryList = [] } of pages) {
    found.push(...CertificateSummaryList.map(summaryFromList).filter((one) => one !== undefined));
  }
  return found;
}
