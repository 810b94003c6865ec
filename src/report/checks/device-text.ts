/** Which classes of devices connect, why one is refused, and what to do about it. */
import { instant } from '../../days.ts';
import type { ChainRemedy } from '../../verification/chain-advice.ts';
import type { DeviceCheck, RefusedClass } from '../../verification/check-device-compatibility.ts';
import type { DeviceRefusal } from '../../verification/device-compatibility.ts';
import type { CheckText } from './text.ts';

type Surveyed = Exclude<DeviceCheck, { result: 'skipped' }>;

export function deviceText(check: DeviceCheck): CheckText {
  if (check.code === 'device-class-not-tried') {
    return {
      seen: 'no chain that leads to what devices trust is served or stored',
      expected: 'a chain to compare with what each class of devices accepts',
      remedy: 'Fix issuer and tls-private-ca first.',
    };
  }
  const { declared } = check;
  const expected =
    declared.length === 0
      ? 'for information only: device-classes is not set'
      : `${declared.join(', ')}: each connects, now and during a rollover`;
  const seen = surveyText(check);
  if (check.result === 'pass') {
    return { seen, expected };
  }
  const worst = check.code === 'device-class-cut-off' ? 'cut-off' : 'at-risk';
  const refused = check.refused.filter(({ kind }) => kind === worst);
  const remedies = [
    ...refused.flatMap((one) => ('refusal' in one ? [refusalRemedy(one.refusal.rule)] : [])),
    ...refused.flatMap((one) =>
      'shorter' in one && one.shorter ? [chainRemedyText(one.shorter)] : [],
    ),
  ];
  return { seen, expected, remedy: [...new Set(remedies)].join(' ') };
}

function surveyText({ messageBytes, refused }: Surveyed): string {
  const length = `Certificate message of ${messageBytes['TLSv1.2']} bytes (TLS 1.2) or ${messageBytes['TLSv1.3']} (TLS 1.3)`;
  const of = (wanted: RefusedClass['kind']) =>
    grouped(refused.filter(({ kind }) => kind === wanted));
  const parts = [
    ...of('cut-off').map((text) => `refused by ${text}`),
    ...of('at-risk'),
    ...of('avoidable'),
  ];
  return [length, ...(parts.length > 0 ? parts : ['every class connects'])].join('; ');
}

/** The classes that share a reason, in one clause. */
function grouped(refused: readonly RefusedClass[]): readonly string[] {
  return [...Map.groupBy(refused, reasonText)].map(
    ([reason, alike]) => `${alike.map(({ device }) => device).join(', ')} (${reason})`,
  );
}

function reasonText(refused: RefusedClass): string {
  if (refused.kind === 'cut-off') {
    return refusalText(refused.refusal);
  }
  if (refused.kind === 'avoidable') {
    return 'during a rollover, a device with the next root alone would refuse the current one';
  }
  if (refused.when === 'next-root-alone') {
    return `with the next root alone, ${refusalText(refused.refusal)}`;
  }
  const { bytes, limit } = refused.refusal;
  return `during a rollover, a Certificate message of about ${bytes} bytes would not fit into a record of ${limit}`;
}

function chainRemedyText({ omitRoot, p256, bytes }: ChainRemedy): string {
  const changes = [
    ...(omitRoot ? ['server-certificate-chain-root: omit'] : []),
    ...(p256 ? ['a CA with a P-256 key'] : []),
  ];
  return `With ${changes.join(' and ')} the Certificate message has ${p256 ? 'at most about ' : ''}${bytes} bytes, which fits.`;
}

/** A clause after "it refuses, because". */
export function refusalText(refusal: DeviceRefusal): string {
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
export function refusalRemedy(rule: DeviceRefusal['rule']): string {
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
