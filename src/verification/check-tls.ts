import { readCertificate } from '../pki/facts.ts';
import { instant } from '../pki/validity.ts';
import type { CheckCode, CheckId, CheckResult } from './check.ts';
import type { VerificationSubject } from './subject.ts';
import {
  describeTls,
  isDefaultCertificate,
  isUnknownIssuer,
  type TlsFailure,
  type TlsObservation,
} from './tls-observation.ts';
import { unreachableRemedy } from './unreachable.ts';

/** One handshake with the domain, trusting `root` (PEM) alone. */
export interface RootObservation {
  readonly root: string;
  readonly seen: TlsObservation;
}

/**
 * The article's TEST3 without MQTT: the domain under the private CA, serving the very leaf that ACM stores. With several
 * roots the check is as good as the worst of them: each is all that some devices trust.
 */
export function checkPrivateCa(
  observations: readonly RootObservation[],
  subject: Pick<VerificationSubject, 'serverCertificate' | 'iotEndpoint' | 'domainConfiguration'>,
): CheckResult {
  const checks = observations.map(({ root, seen }) => {
    const check = checkUnderRoot(seen, subject);
    const trusted = `trusting ${readCertificate(root).subject} alone: `;
    return observations.length === 1 ? check : { ...check, seen: `${trusted}${check.seen}` };
  });
  const worst =
    checks.find(({ result }) => result === 'fail') ??
    checks.find(({ result }) => result === 'warn') ??
    checks[0];
  if (worst === undefined) {
    throw new Error('it is not known what devices trust');
  }
  return worst.result === 'pass'
    ? { ...worst, seen: checks.map(({ seen }) => seen).join('; ') }
    : worst;
}

function checkUnderRoot(
  seen: TlsObservation,
  subject: Parameters<typeof checkPrivateCa>[1],
): CheckResult {
  const id = 'tls-private-ca';
  const { serverCertificate, domainConfiguration } = subject;
  const expectedFingerprint =
    serverCertificate && readCertificate(serverCertificate.certificate).fingerprint;
  const leaf = expectedFingerprint ? ` (SHA-256 ${expectedFingerprint})` : '';
  const check = {
    id,
    seen: describeTls(seen),
    expected: `accepted under the private CA, serving the certificate in ACM${leaf}`,
  } as const;
  if (seen.kind !== 'accepted') {
    return { ...check, result: 'fail', ...privateCaProblem(seen, subject) };
  }
  if (expectedFingerprint === undefined) {
    return {
      ...check,
      result: 'warn',
      code: 'tls-unconfirmed',
      seen: `${check.seen}, SHA-256 ${seen.fingerprint}`,
      remedy:
        'The certificate in ACM could not be read to compare it with the one served. Run with AWS credentials.',
    };
  }
  return seen.fingerprint === expectedFingerprint
    ? { ...check, result: 'pass' }
    : {
        ...check,
        result: 'fail',
        code: 'tls-other-certificate',
        seen: `another certificate is served: SHA-256 ${seen.fingerprint}, until ${instant(readCertificate(seen.served.certificate).notAfter)}`,
        remedy: isInvalid(domainConfiguration) ? cannotBeServed : notServedYet,
      };
}

function isInvalid(configuration: VerificationSubject['domainConfiguration']): boolean {
  return typeof configuration === 'object' && configuration.serverCertificate?.status === 'INVALID';
}

const cannotBeServed =
  'The certificate in ACM is one that IoT Core cannot serve. Devices get the last valid one until it expires. Fix what domain-configuration and the certificate checks report, and run rotate.';

/** AWS IoT Core developer guide, "Managing custom domains": what is picked up, and what is not. */
const notServedYet =
  'IoT Core does not serve the certificate in ACM yet. It picks up a re-import within about an hour, and only one with the same signature algorithm, CN and SANs. Run verify again after that; if it is still not served, run rotate with force: true.';

function privateCaProblem(
  seen: TlsFailure,
  { iotEndpoint, domainConfiguration }: Parameters<typeof checkPrivateCa>[1],
): { readonly code: CheckCode; readonly remedy: string } {
  const isReached = seen.kind !== 'unreachable' || seen.code === 'ECONNRESET';
  if (isReached && isOutOfService(domainConfiguration)) {
    return {
      code: 'tls-out-of-service',
      remedy:
        'Fix domain-configuration first: until it is ENABLED, IoT Core serves no certificate for the domain.',
    };
  }
  return iotEndpoint !== undefined && isDefaultCertificate(seen, iotEndpoint)
    ? {
        code: 'tls-default-certificate',
        remedy:
          'IoT Core serves its default certificate: the domain configuration is not in service yet (up to 60 minutes), is disabled, or is in another account or region.',
      }
    : { code: `tls-${seen.kind}`, remedy: refusalRemedy(seen) };
}

function isOutOfService(configuration: VerificationSubject['domainConfiguration']): boolean {
  return configuration === 'missing' || configuration?.status === 'DISABLED';
}

function refusalRemedy(seen: TlsFailure): string {
  switch (seen.kind) {
    case 'wrong-name':
      return 'The certificate is from your private CA but for another name. Reissue it with the domain as a SAN.';
    case 'untrusted':
      return isUnknownIssuer(seen)
        ? 'Check that ca-certificate is the CA that issued the server certificate, and that its chain was imported with it.'
        : 'The certificate leads to your private CA but is not valid: see server-auth, issuer and expiry, and run rotate.';
    case 'refused-by-peer':
      return "The server ended the handshake. Check that the domain configuration's security policy allows TLS 1.2 or 1.3, and set client-certificate if the server requires one.";
    case 'not-tls':
      return 'The peer is not IoT Core. Check that the domain points to the endpoint, that mqtt-port is correct, and that there is no proxy in between.';
    case 'unreachable':
      return unreachableRemedy(seen.code);
  }
}

/** The article's TEST2: must fail, and must fail for want of trust. */
export function checkAmazonRoot(seen: TlsObservation): CheckResult {
  const check = {
    id: 'tls-amazon-root',
    seen: describeTls(seen),
    expected: 'certificate verify failed: no chain to an Amazon root',
  } as const;
  if (isUnknownIssuer(seen)) {
    return { ...check, result: 'pass' };
  }
  return {
    ...check,
    result: 'fail',
    code: seen.kind === 'accepted' ? 'amazon-root-accepted' : 'amazon-root-not-tested',
    remedy:
      seen.kind === 'accepted'
        ? "The domain is served with a certificate under Amazon's root, not under your private CA."
        : 'The handshake failed for a reason other than trust, so this check proves nothing. Fix tls-private-ca first.',
  };
}

/** The article's TEST1. */
export function checkDefaultEndpoint(seen: TlsObservation): CheckResult {
  const check = {
    id: 'tls-default-endpoint',
    seen: describeTls(seen),
    expected: "accepted under Amazon's root",
  } as const;
  return seen.kind === 'accepted'
    ? { ...check, result: 'pass' }
    : {
        ...check,
        result: 'fail',
        code: `tls-${seen.kind}`,
        remedy: defaultEndpointRemedy(seen),
      };
}

function defaultEndpointRemedy(seen: TlsFailure): string {
  switch (seen.kind) {
    case 'untrusted':
      return 'Set amazon-root-ca if the partition uses another root, and check that no proxy intercepts TLS.';
    case 'unreachable':
      return 'Check that the endpoint is reachable from the runner: that DNS resolves its name, and that firewalls allow TCP to mqtt-port (8883 or 443).';
    default:
      return 'The peer is not IoT Core. Check that mqtt-port is 8883 or 443 and that there is no proxy in between.';
  }
}

export const skippedWithoutEndpoint: CheckResult = {
  id: 'tls-default-endpoint',
  result: 'skipped',
  code: 'endpoint-unknown',
  seen: "the account's endpoint is not known, and the domain does not point to one",
  expected: "a verdict under Amazon's root",
  remedy: 'Run with AWS credentials.',
};

/** Without a root every server is refused, which would look like the refusal that is wanted. */
export function skippedWithoutRoots(id: CheckId): CheckResult {
  return {
    id,
    result: 'skipped',
    code: 'roots-unknown',
    seen: 'no Amazon root to verify with',
    expected: "a verdict under Amazon's root",
    remedy: 'Set amazon-root-ca.',
  };
}
