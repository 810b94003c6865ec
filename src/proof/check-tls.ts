import type { CheckResult } from './check.ts';
import { isUnknownIssuer, type TlsObservation, tellTls } from './tls-probe.ts';

/** The article's TEST3 without MQTT: the domain under the private CA, serving the very leaf that ACM stores. */
export function checkPrivateCa(
  seen: TlsObservation,
  expectedFingerprint: string | undefined,
): CheckResult {
  const id = 'tls-private-ca';
  const expected = `accepted under the private CA, serving the leaf in ACM${expectedFingerprint ? ` (SHA-256 ${expectedFingerprint})` : ''}`;
  if (seen.kind !== 'accepted') {
    return { id, result: 'fail', seen: tellTls(seen), expected, remedy: privateCaRemedy(seen) };
  }
  if (expectedFingerprint === undefined) {
    return {
      id,
      result: 'warn',
      seen: `${tellTls(seen)}, SHA-256 ${seen.fingerprint}`,
      expected,
      remedy:
        'The leaf in ACM could not be read, so that it is the one served is not shown; run with AWS credentials.',
    };
  }
  return seen.fingerprint === expectedFingerprint
    ? { id, result: 'pass', seen: tellTls(seen), expected }
    : {
        id,
        result: 'fail',
        seen: `another leaf is served: SHA-256 ${seen.fingerprint}`,
        expected,
        remedy:
          'ACM stores a leaf that IoT Core does not serve. It picks a re-import up within about an hour, and silently goes on with the last valid leaf when it cannot take the new one: look at serverCertificateStatus.',
      };
}

function privateCaRemedy(seen: TlsObservation): string {
  switch (seen.kind) {
    case 'wrong-name':
      return "IoT Core's default certificate is served: the domain configuration is not in service yet (up to 60 minutes) or is disabled.";
    case 'untrusted':
      return 'See that ca-certificate is the CA that issued the leaf, and that the leaf has serverAuth and is valid now.';
    case 'refused':
      return 'The server ended the handshake; see that the security policy of the domain configuration allows TLS 1.2 or 1.3.';
    default:
      return 'See that the domain is a CNAME to the endpoint and that the port is open from here.';
  }
}

/** The article's TEST2: must fail, and must fail for want of trust. */
export function checkAmazonRoot(seen: TlsObservation): CheckResult {
  const id = 'tls-amazon-root';
  const expected = "certificate verify failed: Amazon's root does not vouch for the domain";
  if (isUnknownIssuer(seen)) {
    return { id, result: 'pass', seen: tellTls(seen), expected };
  }
  return {
    id,
    result: 'fail',
    seen: tellTls(seen),
    expected,
    remedy:
      seen.kind === 'accepted'
        ? "The domain is served with a certificate that Amazon's root vouches for: it is not on your private CA."
        : 'The refusal was not for want of trust, so it proves nothing; mend tls-private-ca first.',
  };
}

/** The article's TEST1. */
export function checkDefaultEndpoint(seen: TlsObservation): CheckResult {
  const id = 'tls-default-endpoint';
  const expected = "accepted under Amazon's root";
  return seen.kind === 'accepted'
    ? { id, result: 'pass', seen: tellTls(seen), expected }
    : {
        id,
        result: 'fail',
        seen: tellTls(seen),
        expected,
        remedy:
          'See that the endpoint is reachable from here, and amazon-root-ca where the partition has another root.',
      };
}
