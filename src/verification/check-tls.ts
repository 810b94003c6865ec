import { readCertificate } from '../pki/facts.ts';
import { instant } from '../pki/validity.ts';
import type { CheckCode, CheckId, CheckResult } from './check.ts';
import type { VerificationSubject } from './subject.ts';
import {
  isDefaultCertificate,
  isUnknownIssuer,
  type TlsFailure,
  type TlsObservation,
  tellTls,
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
    throw new Error('nothing is known of what devices trust');
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
    seen: tellTls(seen),
    expected: `accepted under the private CA, serving the leaf in ACM${leaf}`,
  } as const;
  if (seen.kind !== 'accepted') {
    return { ...check, result: 'fail', ...privateCaFault(seen, subject) };
  }
  if (expectedFingerprint === undefined) {
    return {
      ...check,
      result: 'warn',
      code: 'tls-unconfirmed',
      seen: `${check.seen}, SHA-256 ${seen.fingerprint}`,
      remedy:
        'The leaf in ACM could not be read, so that it is the one served is not shown; run with AWS credentials.',
    };
  }
  return seen.fingerprint === expectedFingerprint
    ? { ...check, result: 'pass' }
    : {
        ...check,
        result: 'fail',
        code: 'tls-other-certificate',
        seen: `another leaf is served: SHA-256 ${seen.fingerprint}, until ${instant(readCertificate(seen.served.certificate).notAfter)}`,
        remedy: isInvalid(domainConfiguration) ? cannotBeServed : notServedYet,
      };
}

function isInvalid(configuration: VerificationSubject['domainConfiguration']): boolean {
  return typeof configuration === 'object' && configuration.serverCertificate?.status === 'INVALID';
}

const cannotBeServed =
  'ACM stores a leaf that IoT Core cannot serve: devices get the last valid one until that ends. Mend what domain-configuration and the checks of the leaf tell, and run rotate.';

/** AWS IoT Core developer guide, "Managing custom domains": what is picked up, and what is not. */
const notServedYet =
  'ACM stores a leaf that IoT Core does not serve yet. It picks a re-import up within about an hour, and only one with the signature algorithm, CN and SANs of the one before: run verify again then, and rotate with force: true where it is still not served.';

function privateCaFault(
  seen: TlsFailure,
  { iotEndpoint, domainConfiguration }: Parameters<typeof checkPrivateCa>[1],
): { readonly code: CheckCode; readonly remedy: string } {
  const isReached = seen.kind !== 'unreachable' || seen.code === 'ECONNRESET';
  if (isReached && isOutOfService(domainConfiguration)) {
    return {
      code: 'tls-out-of-service',
      remedy:
        'Mend domain-configuration first: until it is ENABLED, IoT Core serves no certificate for the domain.',
    };
  }
  return iotEndpoint !== undefined && isDefaultCertificate(seen, iotEndpoint)
    ? {
        code: 'tls-default-certificate',
        remedy:
          "IoT Core's default certificate is served: the domain configuration is not in service yet (up to 60 minutes), is disabled, or is in another account or region.",
      }
    : { code: `tls-${seen.kind}`, remedy: refusalRemedy(seen) };
}

function isOutOfService(configuration: VerificationSubject['domainConfiguration']): boolean {
  return configuration === 'missing' || configuration?.status === 'DISABLED';
}

function refusalRemedy(seen: TlsFailure): string {
  switch (seen.kind) {
    case 'wrong-name':
      return 'The certificate is of your private CA, but for another name: have the leaf issued anew with the domain as SAN.';
    case 'untrusted':
      return isUnknownIssuer(seen)
        ? 'See that ca-certificate is the CA that issued the leaf, and that its chain was imported with it.'
        : 'The certificate leads to your private CA but is not good: see server-auth, issuer and expiry, and run rotate.';
    case 'refused-by-peer':
      return 'The server ended the handshake; see that the security policy of the domain configuration allows TLS 1.2 or 1.3, and give client-certificate where a client must show one.';
    case 'not-tls':
      return 'Something else than IoT Core answers: see that the domain leads to the endpoint, mqtt-port is right, and no proxy is in between.';
    case 'unreachable':
      return unreachableRemedy(seen.code);
  }
}

/** The article's TEST2: must fail, and must fail for want of trust. */
export function checkAmazonRoot(seen: TlsObservation): CheckResult {
  const check = {
    id: 'tls-amazon-root',
    seen: tellTls(seen),
    expected: "certificate verify failed: Amazon's root does not vouch for the domain",
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
        ? "The domain is served with a certificate that Amazon's root vouches for: it is not on your private CA."
        : 'The refusal was not for want of trust, so it could not be proven; mend tls-private-ca first.',
  };
}

/** The article's TEST1. */
export function checkDefaultEndpoint(seen: TlsObservation): CheckResult {
  const check = {
    id: 'tls-default-endpoint',
    seen: tellTls(seen),
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
      return 'Give amazon-root-ca where the partition has another root, and see that no proxy opens TLS on the way.';
    case 'unreachable':
      return 'See that the endpoint is reachable from here: that DNS knows its name, and that TCP to mqtt-port, 8883 or 443, passes every firewall on the way.';
    default:
      return 'Something else than IoT Core answers: see that mqtt-port is 8883 or 443, and that no proxy is in between.';
  }
}

export const skippedWithoutEndpoint: CheckResult = {
  id: 'tls-default-endpoint',
  result: 'skipped',
  code: 'endpoint-unknown',
  seen: "the account's endpoint is not known, and the domain leads to none",
  expected: "a verdict under Amazon's root",
  remedy: 'Run with AWS credentials.',
};

/** Without a root every server is refused, which would look like the refusal that is wanted. */
export function skippedWithoutRoots(id: CheckId): CheckResult {
  return {
    id,
    result: 'skipped',
    code: 'roots-unknown',
    seen: "no root of Amazon's to verify with",
    expected: "a verdict under Amazon's root",
    remedy: 'Give amazon-root-ca.',
  };
}
