/** Why a class of devices refuses a chain, and what to do about it, for people. */
import { instant } from '../pki/validity.ts';
import type { DeviceRefusal } from './device-compatibility.ts';

/** A clause after "it refuses, because". */
export function describeRefusal(refusal: DeviceRefusal): string {
  switch (refusal.rule) {
    case 'tls-version':
      return `no ${refusal.version}, which the security policy requires`;
    case 'no-path':
      return 'the chain does not lead to a trusted root';
    case 'certificate-message':
      return `the Certificate message of ${refusal.bytes} bytes does not fit into a record of ${refusal.limit}`;
    case 'unanchored':
      return `${refusal.subject} in the chain does not lead to a trusted root`;
    case 'key':
      return `no support for the ${refusal.keyAlgorithm} key of ${refusal.subject}`;
    case 'subject-alternative-name':
      return 'the leaf has no SAN';
    case 'name-constraints':
      return `${refusal.subject} has critical nameConstraints`;
    case 'not-yet-valid':
      return `${refusal.subject} is not valid before ${instant(refusal.notBefore)}`;
    case 'late-date':
      return `${refusal.subject} expires at ${instant(refusal.notAfter)}, a date it cannot read`;
  }
}

/** What to do, as a sentence. */
export function remedyFor(rule: DeviceRefusal['rule']): string {
  switch (rule) {
    case 'tls-version':
      return 'Set security-policy to one that also offers TLS 1.2.';
    case 'no-path':
      return 'Fix the check issuer first.';
    case 'certificate-message':
      return 'Enlarge the TLS input buffer of these devices, or send fewer bytes: a CA with a P-256 key has a chain about half as long, and server-certificate-chain-root: omit leaves out the root.';
    case 'unanchored':
      return 'Install both roots on these devices until finish, or build wolfSSL with WOLFSSL_ALT_CERT_CHAINS.';
    case 'key':
      return 'Use RSA 2048 or P-256 keys throughout the chain.';
    case 'subject-alternative-name':
      return 'Reissue the leaf with the domain as a SAN.';
    case 'name-constraints':
      return 'Use a CA without critical nameConstraints.';
    case 'not-yet-valid':
      return 'Reissue the certificate with a notBefore at least a day in the past.';
    case 'late-date':
      return 'Use a CA that expires earlier.';
  }
}
