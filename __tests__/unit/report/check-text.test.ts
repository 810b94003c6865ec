/** The wording of each check, asserted here and in check-remedies.test.ts alone. */
import { describe, expect, it } from '@jest/globals';
import { checkText } from '../../../src/report/checks/check-text.ts';
import type { CheckCode, CheckId } from '../../../src/verification/check.ts';
import { samples } from './check-samples.ts';
import { passed, saying } from './checks.ts';

/** What is seen where it passes, and what a pass requires. */
const ofPassed: Readonly<Record<CheckId, readonly [seen: string, expected: string]>> = {
  'domain-configuration': [
    'iot-example-com: ENABLED, DATA, server certificate VALID',
    'ENABLED, of service type DATA, server certificate VALID',
  ],
  'server-auth': ['extendedKeyUsage serverAuth', 'extendedKeyUsage with serverAuth'],
  'common-name': [
    'CN iot.example.com, SAN iot.example.com',
    'CN iot.example.com, and among at most 4 SANs one that covers it',
  ],
  'key-algorithm': [
    'EC_prime256v1, ecdsa-with-SHA256, 2 certificates of 1500 bytes',
    'RSA_2048 or EC_prime256v1, CA keys of the same kind, SHA-256 or better, at most 5 certificates of 16384 bytes',
  ],
  issuer: ['issued by /CN=CA', 'a chain, each certificate signed by the next, to /CN=CA'],
  expiry: [
    '/CN=iot.example.com until 2026-11-28T00:00:00Z',
    'every certificate of the chain valid and not due for renewal',
  ],
  'validation-certificate': [
    'ISSUED, covers iot.example.com, until 2027-05-20T00:00:00Z',
    'ISSUED, covers iot.example.com, its record is in DNS, no CAA record forbids Amazon',
  ],
  dns: [
    'CNAME a1b2c3-ats.iot.eu-west-1.amazonaws.com',
    'iot.example.com CNAME a1b2c3-ats.iot.eu-west-1.amazonaws.com',
  ],
  'tls-private-ca': [
    'accepted, TLSv1.3 TLS_AES_128_GCM_SHA256',
    'accepted under the private CA, serving the certificate in ACM (SHA-256 AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB)',
  ],
  'tls-amazon-root': [
    'certificate verify failed (SELF_SIGNED_CERT_IN_CHAIN): CN=iot.example.com issued by CN=CA',
    'certificate verify failed: no chain to an Amazon root',
  ],
  'tls-default-endpoint': [
    'accepted, TLSv1.3 TLS_AES_128_GCM_SHA256',
    "accepted under Amazon's root",
  ],
  'device-compatibility': [
    'Certificate message of 900 bytes (TLS 1.2) or 905 (TLS 1.3); every class connects',
    'for information only: device-classes is not set',
  ],
  mqtt: [
    'MQTT 3.1.1 and 5: message published and received back in 3 and 5 ms',
    'CONNACK 0x00 and the published message received back, with MQTT 3.1.1 and, if offered, MQTT 5',
  ],
};

/** What is seen, and what to do; `expected` where that is not what a pass of the same figures requires. */
const ofCode: Readonly<
  Record<CheckCode, readonly [seen: string, remedy: string, expected?: string]>
> = {
  'not-asked': ['not read', 'Run with AWS credentials.'],
  'not-readable': [
    'the certificate in ACM was not read, and no certificate that devices would accept is served',
    'Fix domain-configuration and tls-private-ca first.',
    'a certificate that meets the requirement',
  ],
  'probe-broken': [
    'the probe could not run: no PEM',
    'Fix what the message names and run again. This says nothing about the domain.',
    'a completed probe',
  ],
  'configuration-missing': [
    'no domain configuration for the domain',
    'Run provision to create one.',
  ],
  'configuration-not-data': [
    'iot-example-com: ENABLED, JOBS, server certificate VALID',
    'IoT Core cannot change the service type. Run provision with replace: true to recreate the configuration.',
  ],
  'configuration-without-certificate': [
    'iot-example-com: ENABLED, DATA, server certificate absent',
    'IoT Core cannot add a server certificate. Run provision with replace: true to recreate the configuration.',
  ],
  'configuration-invalid': [
    'iot-example-com: ENABLED, DATA, server certificate INVALID (expired)',
    'IoT Core cannot serve the certificate that is in ACM and keeps serving the last valid one, if any. Fix what server-auth, common-name, key-algorithm, issuer and expiry report, and run rotate.',
  ],
  'configuration-disabled': [
    'iot-example-com: DISABLED, DATA, server certificate VALID; IoTSecurityPolicy_TLS13_1_3_2022_10 refuses devices without TLS 1.3',
    'Run provision to enable the configuration.',
  ],
  'server-auth-missing': [
    'extendedKeyUsage clientAuth',
    'Reissue it with extendedKeyUsage = serverAuth.',
  ],
  'name-not-covered': [
    'CN other.example.com, SAN iot.example.com',
    'Reissue it with CN iot.example.com and SAN DNS:iot.example.com.',
  ],
  'name-by-wildcard': [
    'CN *.example.com, no SAN',
    'IoT Core accepts a wildcard, but its private key can impersonate every sibling of the domain. IoT Core accepts a certificate without a SAN, but TLS stacks that ignore the common name refuse it: Go (crypto/x509), rustls and others that follow RFC 9525. Reissue it with CN iot.example.com and SAN DNS:iot.example.com. Changing the names of a certificate in service requires provision with replace: true.',
  ],
  'name-without-san': [
    'CN iot.example.com, no SAN',
    'IoT Core accepts a certificate without a SAN, but TLS stacks that ignore the common name refuse it: Go (crypto/x509), rustls and others that follow RFC 9525. Reissue it with CN iot.example.com and SAN DNS:iot.example.com. Changing the names of a certificate in service requires provision with replace: true.',
  ],
  'name-without-cn': [
    'CN absent, SAN iot.example.com',
    'IoT Core ignores the common name of a certificate with a SAN, and so do current TLS stacks. Older ones and tools look for it. Reissue it with CN iot.example.com and SAN DNS:iot.example.com. Changing the names of a certificate in service requires provision with replace: true.',
  ],
  'too-many-names': [
    'CN iot.example.com, SAN iot.example.com, a.example.com, b.example.com, c.example.com, d.example.com',
    'IoT Core accepts at most 4 names. Reissue it with CN iot.example.com and SAN DNS:iot.example.com.',
  ],
  'key-or-chain-refused': [
    'EC_prime256v1, below /CN=CA with RSA_2048, /CN=Leaf signed with ecdsa-with-SHA1, 6 certificates of 9000 bytes',
    'Reissue it with a key, signatures and a chain that IoT Core accepts.',
  ],
  'chain-broken': [
    'a chain that ends at /CN=other, which is not trusted',
    'Provide the chain in order, each certificate signing the previous one, the root last, and the CA that devices trust.',
    'a chain, each certificate signed by the next, to /CN=CA and to /CN=CA 2',
  ],
  'chain-reaches-current-root': [
    'issued by /CN=CA, with a chain that leads to /CN=CA as well: a device without the next root would connect and count as ready',
    'Run rotate with readiness-domain: next.iot.example.com, which repairs it.',
    'a chain, each certificate signed by the next, to /CN=CA 2 alone',
  ],
  'chain-misses-root': [
    'issued by /CN=CA, with a chain that does not lead to /CN=CA 2: a device that trusts only that CA would not connect',
    'Run rotate: during a rollover it issues the server certificate with the cross-certificate, which leads to both roots.',
    'a chain, each certificate signed by the next, to /CN=CA and to /CN=CA 2',
  ],
  'certificate-not-valid': [
    '/CN=iot.example.com expired at 2026-11-28T00:00:00Z',
    'Run rotate to issue a new server certificate.',
  ],
  'server-certificate-due': [
    '/CN=iot.example.com until 2026-11-28T00:00:00Z, /CN=CA until 2027-06-01T00:00:00Z',
    'Run rotate to issue a new server certificate.',
  ],
  'ca-due': [
    '/CN=iot.example.com until 2026-11-28T00:00:00Z, /CN=CA until 2027-06-01T00:00:00Z',
    "Make every device trust the new CA's root, then run rotate with rollover: finish.",
  ],
  'validation-certificate-missing': [
    'no public certificate covers iot.example.com',
    'Run provision to request a new validation certificate.',
  ],
  'validation-certificate-not-valid': [
    'FAILED, covers iot.example.com, until 2027-01-01T00:00:00Z, CAA_ERROR',
    'Run provision to request a new validation certificate.',
  ],
  'validation-certificate-not-public': [
    "ISSUED, covers iot.example.com, until 2027-01-01T00:00:00Z; its chain ends at /CN=N2, which is not in Mozilla's CA bundle",
    'Run provision to request a new validation certificate.',
  ],
  'validation-certificate-by-email': [
    'ISSUED, covers iot.example.com, until 2027-01-01T00:00:00Z; validated by EMAIL',
    'ACM renews it only after someone has answered its mail. Move it to DNS with aws acm update-certificate-options --certificate-arn arn:aws:acm:eu-west-1:123456789012:certificate/1 --options ValidationMethod=DNS (an AWS CLI of August 2026 or later), and create the records that aws acm list-certificate-domain-validations then shows.',
  ],
  'validation-certificate-imported': [
    'ISSUED, covers iot.example.com, until 2027-01-01T00:00:00Z; 40 days left',
    'ACM does not renew imported certificates. Import it again.',
  ],
  'validation-renewal-failed': [
    'ISSUED, covers iot.example.com, until 2027-01-01T00:00:00Z; its renewal is PENDING_VALIDATION',
    'Check the certificate in the ACM console, which shows what ACM is waiting for.',
  ],
  'validation-renewal-late': [
    'ISSUED, covers iot.example.com, until 2027-01-01T00:00:00Z; 40 days left and not renewed (INELIGIBLE)',
    'The domain is served without it, but the domain configuration could not be recreated. rotate requests another one in the last fifth of its lifetime. ACM renews only what an AWS service uses or what was exported; an exportable one can be renewed by aws acm renew-certificate once it was exported.',
  ],
  'validation-record-gone': [
    'ISSUED, covers iot.example.com, until 2027-01-01T00:00:00Z; its record _proof.iot.example.com is missing from DNS',
    'Run provision, or create the record _proof.iot.example.com CNAME _value.acm-validations.aws manually; ACM cannot renew without it.',
  ],
  'validation-record-elsewhere': [
    'ISSUED, covers iot.example.com, until 2027-01-01T00:00:00Z; its record _proof.iot.example.com leads to other.example.net instead of _value.acm-validations.aws',
    'Run provision, or create the record _proof.iot.example.com CNAME _value.acm-validations.aws manually; ACM cannot renew without it.',
  ],
  'validation-caa-forbids': [
    'ISSUED, covers iot.example.com, until 2027-01-01T00:00:00Z; CAA for iot.example.com allows letsencrypt.org',
    'Add amazon.com to the CAA records; otherwise ACM cannot renew.',
  ],
  'validation-dns-unanswered': [
    'ISSUED, covers iot.example.com, until 2027-01-01T00:00:00Z; the CAA records of iot.example.com could not be looked up: SERVFAIL',
    'Check that DNS is reachable from the runner and that every name server of the zone answers; ACM queries the same servers.',
  ],
  'cname-missing': [
    'no CNAME: no such name (NXDOMAIN)',
    'Create the record iot.example.com CNAME a1b2c3-ats.iot.eu-west-1.amazonaws.com, and check that the zone is delegated to its name servers.',
  ],
  'cname-elsewhere': [
    'CNAME other.example.net',
    'The CNAME does not lead to AWS IoT Core. If nobody of yours changed it, treat it as an attack (docs/emergency.md, "The domain leads elsewhere"). Correct it to iot.example.com CNAME a1b2c3-ats.iot.eu-west-1.amazonaws.com.',
  ],
  'cname-other-account': [
    'CNAME b7-ats.iot.eu-west-1.amazonaws.com',
    'The CNAME points to an AWS IoT Core endpoint of another account or region. Correct it, or run with the credentials of that account and in that region.',
  ],
  'address-instead': [
    'no CNAME, but address 203.0.113.7 instead',
    'Create the record iot.example.com CNAME a1b2c3-ats.iot.eu-west-1.amazonaws.com instead of the address. If the DNS provider proxies or flattens CNAMEs, turn that off for this record.',
  ],
  'dns-unanswered': [
    'no CNAME: no answer (ECONNREFUSED)',
    'Check that the zone is delegated to name servers that serve it and that DNS (port 53) is reachable from the runner, or set dns-resolver to another server.',
  ],
  'endpoint-unknown': [
    "CNAME other.example.net; not compared with the account's endpoint",
    'Run with AWS credentials to compare it.',
    "iot.example.com CNAME the account's iot:Data-ATS endpoint",
  ],
  'roots-unknown': [
    'no Amazon root to verify with',
    'Set amazon-root-ca.',
    "a verdict under Amazon's root",
  ],
  'tls-out-of-service': [
    'no connection (ECONNRESET)',
    'Fix domain-configuration first: until it is ENABLED, IoT Core serves no certificate for the domain.',
  ],
  'tls-default-certificate': [
    'certificate verify failed (UNABLE_TO_GET_ISSUER_CERT_LOCALLY): CN=iot.example.com issued by CN=other',
    'IoT Core serves its default certificate: the domain configuration is not in service yet (up to 60 minutes), is disabled, or is in another account or region.',
  ],
  'tls-other-certificate': [
    'another certificate is served: SHA-256 CD, until 2026-11-28T00:00:00Z',
    'IoT Core does not serve the certificate in ACM yet. It picks up a re-import within about an hour, and only one with the same signature algorithm, CN and SANs. Run verify again after that. If it is still not served two days after the import, IoT Core ignores it: run rotate with force: true.',
  ],
  'tls-unconfirmed': [
    'accepted, TLSv1.3 TLS_AES_128_GCM_SHA256, SHA-256 AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB',
    'There is no certificate in ACM to compare it with. Fix domain-configuration first.',
    'accepted under the private CA, serving the certificate in ACM',
  ],
  'tls-untrusted': [
    'trusting /CN=CA 2 alone: certificate verify failed (SELF_SIGNED_CERT_IN_CHAIN): CN=iot.example.com issued by CN=other',
    'If you provide the CA, check that ca-certificate is the one that issued the server certificate, and that its chain was imported with it. Otherwise someone may have imported another certificate over yours: see docs/emergency.md.',
  ],
  'tls-wrong-name': [
    'a certificate for another name: CN=iot.example.com issued by CN=other',
    'The certificate is from your private CA but for another name. Reissue it with the domain as a SAN.',
  ],
  'tls-refused-by-peer': [
    'the server ended the handshake (alert "handshake failure")',
    "The server ended the handshake. Check that the domain configuration's security policy allows TLS 1.2 or 1.3, and set client-certificate if the server requires one.",
  ],
  'tls-not-tls': [
    'the peer does not speak TLS 1.2 or 1.3 (ERR_SSL_WRONG_VERSION_NUMBER)',
    'The peer is not IoT Core. Check that the domain points to the endpoint, that mqtt-port is correct, and that there is no proxy in between.',
  ],
  'tls-unreachable': [
    'no connection (queryA ECONNREFUSED)',
    'The DNS server is not reachable from the runner. Allow outgoing DNS (port 53), or set dns-resolver to another server.',
  ],
  'amazon-root-accepted': [
    'accepted, TLSv1.3 TLS_AES_128_GCM_SHA256, ALPN x-amzn-mqtt-ca',
    "The domain is served with a certificate under Amazon's root, not under your private CA.",
  ],
  'amazon-root-not-tested': [
    'no connection (ETIMEDOUT)',
    'The handshake failed for a reason other than trust, so this check proves nothing. Fix tls-private-ca first.',
  ],
  'mqtt-without-client': [
    'no client certificate; a dry run does not create one',
    'Set client-certificate and client-private-key, or run without dry-run.',
  ],
  'mqtt-not-offered': [
    'the domain configuration is set to CUSTOM_AUTH, which accepts no MQTT with client certificates',
    'Verify it with a client of that kind.',
  ],
  'mqtt-identity-failed': [
    'not tried: creating the MQTT identity p for the verification of iot.example.com: AccessDenied',
    "In the role's policy, allow the action that the message names, otherwise iot:CreatePolicy. docs/iam-policy.md has the complete policy.",
  ],
  'mqtt-no-tls': [
    'MQTT 3.1.1: the server ended the handshake (alert "unknown ca")',
    'IoT Core refused the client certificate. It must be registered in this account and region, and ACTIVE.',
  ],
  'mqtt-turned-away': [
    'MQTT 3.1.1: refused at CONNECT (alert "certificate required")',
    'IoT Core refused the client certificate. It must be registered in this account and region, and ACTIVE.',
  ],
  'mqtt-refused': [
    'MQTT 3.1.1: CONNACK 0x05 (not authorized)',
    'The policy of the client certificate must allow iot:Connect for this client id.',
  ],
  'mqtt-closed': [
    'MQTT 3.1.1: the server closed the connection at CONNECT without an answer',
    'The client certificate must be registered in this account and region, and ACTIVE, and its policy must allow iot:Connect for this client id.',
  ],
  'mqtt-timeout': [
    'MQTT 3.1.1: timed out at the message back',
    'The policy of the client certificate must allow iot:Receive on the topic.',
  ],
  'mqtt-not-mqtt': [
    'MQTT 3.1.1: no MQTT at CONNECT: Invalid header',
    'Check that mqtt-port is 8883 or 443, and that no proxy answers in place of IoT Core.',
  ],
  'device-class-cut-off': [
    'Certificate message of 1900 bytes (TLS 1.2) or 1905 (TLS 1.3); refused by mbedtls-1k (the Certificate message of 1900 bytes does not fit into a record of 1024)',
    'Enlarge the TLS input buffer of these devices, or send fewer bytes: a CA with a P-256 key has a chain about half as long, and server-certificate-chain-root: omit leaves out the root.',
    'mbedtls-1k, wolfssl: each connects, now and during a rollover',
  ],
  'device-class-at-risk': [
    'Certificate message of 1900 bytes (TLS 1.2) or 1905 (TLS 1.3); mbedtls-1k (during a rollover, a Certificate message of about 1900 bytes would not fit into a record of 1024); wolfssl (with the next root alone, /CN=CA 2 in the chain does not lead to a trusted root); wolfssl-small (during a rollover, a device with the next root alone would refuse the current one)',
    'Enlarge the TLS input buffer of these devices, or send fewer bytes: a CA with a P-256 key has a chain about half as long, and server-certificate-chain-root: omit leaves out the root. Install both roots on these devices until finish, or build wolfSSL with WOLFSSL_ALT_CERT_CHAINS.',
    'mbedtls-1k, wolfssl: each connects, now and during a rollover',
  ],
  'device-class-not-tried': [
    'no chain that leads to what devices trust is served or stored',
    'Fix issuer and tls-private-ca first.',
    'a chain to compare with what each class of devices accepts',
  ],
};

describe('a check that passed', () => {
  it.each(passed)(
    '$id says what was found and what was required, and asks for nothing',
    (check) => {
      const [seen, expected] = ofPassed[check.id];
      expect(checkText(check)).toEqual({ seen, expected });
    },
  );
});

describe('a check that did not pass', () => {
  it.each(Object.values(samples))(
    '$code says what was found, what was expected and what to do',
    (check) => {
      expect(check.code).toBeDefined();
      if (check.code) {
        const [seen, remedy, expected = ofPassed[check.id][1]] = ofCode[check.code];
        expect(checkText(check)).toEqual({ seen, expected, remedy });
      }
    },
  );
});

it('no sentence is longer than 1,000 characters, whatever a peer says', () => {
  const { seen } = checkText(saying('x'.repeat(60_000)));
  expect(seen).toHaveLength(1_000);
  expect(seen).toMatch(/… \(\d+ characters\)$/);
});
