import { instant } from '../../days.ts';
import type {
  AmazonRootCheck,
  DefaultEndpointCheck,
  PrivateCaCheck,
} from '../../verification/check-tls.ts';
import type { TlsFailureFigures } from '../../verification/tls-figures.ts';
import { handshakeText, unreachableRemedy } from './handshake-text.ts';
import type { CheckText } from './text.ts';

export function privateCaText(check: PrivateCaCheck): CheckText {
  const leaf = check.stored === undefined ? '' : ` (SHA-256 ${check.stored})`;
  const isCompared = check.result !== 'pass' || check.stored !== undefined;
  const expected = isCompared
    ? `accepted under the private CA, serving the certificate in ACM${leaf}`
    : 'accepted under the private CA';
  if (check.result === 'pass') {
    const [first, ...others] = check.handshakes.map(({ root, handshake }) =>
      trusting(check.handshakes.length === 1 ? undefined : root, handshakeText(handshake)),
    );
    const compared = isCompared ? [] : ['not compared with the certificate in ACM'];
    return { seen: [first, ...others, ...compared].join('; '), expected };
  }
  const { seen, remedy } = privateCaProblem(check);
  return { seen: trusting(check.root, seen), expected, remedy };
}

function trusting(root: string | undefined, seen: string): string {
  return root === undefined ? seen : `trusting ${root} alone: ${seen}`;
}

function privateCaProblem(
  check: Exclude<PrivateCaCheck, { result: 'pass' }>,
): Required<Omit<CheckText, 'expected'>> {
  switch (check.code) {
    case 'tls-unconfirmed':
      return {
        seen: `${handshakeText(check.handshake)}, SHA-256 ${check.handshake.fingerprint}`,
        remedy:
          'There is no certificate in ACM to compare it with. Fix domain-configuration first.',
      };
    case 'tls-other-certificate': {
      const { fingerprint, notAfter } = check.served;
      return {
        seen: `another certificate is served: SHA-256 ${fingerprint}, until ${instant(notAfter)}`,
        remedy: check.isInvalid ? cannotBeServed : notServedYet,
      };
    }
    case 'tls-out-of-service':
      return {
        seen: handshakeText(check.handshake),
        remedy:
          'Fix domain-configuration first: until it is ENABLED, IoT Core serves no certificate for the domain.',
      };
    case 'tls-default-certificate':
      return {
        seen: handshakeText(check.handshake),
        remedy:
          'IoT Core serves its default certificate: the domain configuration is not in service yet (up to 60 minutes), is disabled, or is in another account or region.',
      };
    default:
      return { seen: handshakeText(check.handshake), remedy: privateCaRemedy(check.handshake) };
  }
}

const cannotBeServed =
  'The certificate in ACM is one that IoT Core cannot serve. Devices get the last valid one until it expires. Fix what domain-configuration and the certificate checks report, and run rotate.';

/** AWS IoT Core developer guide, "Managing custom domains": which re-imports are picked up, and which are not. */
const notServedYet =
  'IoT Core does not serve the certificate in ACM yet. It picks up a re-import within about an hour, and only one with the same signature algorithm, CN and SANs. Run verify again after that. If it is still not served two days after the import, IoT Core ignores it: run rotate with force: true.';

function privateCaRemedy(handshake: TlsFailureFigures): string {
  switch (handshake.kind) {
    case 'wrong-name':
      return 'The certificate is from your private CA but for another name. Reissue it with the domain as a SAN.';
    case 'untrusted':
      return handshake.isUnknownIssuer
        ? 'If you provide the CA, check that ca-certificate is the one that issued the server certificate, and that its chain was imported with it. Otherwise someone may have imported another certificate over yours: see docs/emergency.md.'
        : 'The certificate leads to your private CA but is not valid: see server-auth, issuer and expiry, and run rotate.';
    case 'refused-by-peer':
      return "The server ended the handshake. Check that the domain configuration's security policy allows TLS 1.2 or 1.3, and set client-certificate if the server requires one.";
    case 'not-tls':
      return 'The peer is not IoT Core. Check that the domain points to the endpoint, that mqtt-port is correct, and that there is no proxy in between.';
    case 'unreachable':
      return unreachableRemedy(handshake);
  }
}

const underAmazonRoot = "a verdict under Amazon's root";
const withoutRoots: CheckText = {
  seen: 'no Amazon root to verify with',
  expected: underAmazonRoot,
  remedy: 'Set amazon-root-ca.',
};

export function amazonRootText(check: AmazonRootCheck): CheckText {
  const expected = 'certificate verify failed: no chain to an Amazon root';
  switch (check.code) {
    case undefined:
      return { seen: handshakeText(check.handshake), expected };
    case 'roots-unknown':
      return withoutRoots;
    case 'amazon-root-accepted':
      return {
        seen: handshakeText(check.handshake),
        expected,
        remedy:
          "The domain is served with a certificate under Amazon's root, not under your private CA.",
      };
    case 'amazon-root-not-tested':
      return {
        seen: handshakeText(check.handshake),
        expected,
        remedy:
          'The handshake failed for a reason other than trust, so this check proves nothing. Fix tls-private-ca first.',
      };
  }
}

export function defaultEndpointText(check: DefaultEndpointCheck): CheckText {
  const expected = "accepted under Amazon's root";
  switch (check.code) {
    case 'roots-unknown':
      return withoutRoots;
    case 'endpoint-unknown':
      return {
        seen: "the account's endpoint is not known, and the domain does not point to one",
        expected: underAmazonRoot,
        remedy: 'Run with AWS credentials.',
      };
    case undefined:
      return { seen: handshakeText(check.handshake), expected };
    default:
      return {
        seen: handshakeText(check.handshake),
        expected,
        remedy: defaultEndpointRemedy(check.handshake),
      };
  }
}

function defaultEndpointRemedy({ kind }: TlsFailureFigures): string {
  switch (kind) {
    case 'untrusted':
      return 'Set amazon-root-ca if the partition uses another root, and check that no proxy intercepts TLS.';
    case 'unreachable':
      return 'Check that the endpoint is reachable from the runner: that DNS resolves its name, and that firewalls allow TCP to mqtt-port (8883 or 443).';
    case 'wrong-name':
    case 'refused-by-peer':
    case 'not-tls':
      return 'The peer is not IoT Core. Check that mqtt-port is 8883 or 443 and that there is no proxy in between.';
  }
}
