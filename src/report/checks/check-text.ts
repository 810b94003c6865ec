/** The only place where a check becomes words: the log, the summary, the annotations, the issue and the JSON all use it. */
import { shortened } from '../../errors.ts';
import type { BrokenProbe, CheckResult } from '../../verification/check.ts';
import { certificateText } from './certificate-text.ts';
import { configurationText } from './configuration-text.ts';
import { deviceText } from './device-text.ts';
import { dnsText } from './dns-text.ts';
import { mqttText } from './mqtt-text.ts';
import { readinessText } from './readiness-text.ts';
import type { CheckText } from './text.ts';
import { amazonRootText, defaultEndpointText, privateCaText } from './tls-text.ts';
import { validationText } from './validation-text.ts';

export type { CheckText } from './text.ts';

/** Limits texts from peers, name servers and certificates, which have no limit themselves. */
export const longestText = 1_000;

/** Each sentence is at most 1,000 characters long. */
export function checkText(check: CheckResult): CheckText {
  const { seen, expected, remedy } = readinessText(check, textOf(check));
  return {
    seen: shortened(seen, longestText),
    expected: shortened(expected, longestText),
    remedy: remedy && shortened(remedy, longestText),
  };
}

function textOf(check: CheckResult): CheckText {
  if (check.code === 'probe-broken') {
    return brokenText(check);
  }
  switch (check.id) {
    case 'domain-configuration':
      return configurationText(check);
    case 'server-auth':
    case 'common-name':
    case 'key-algorithm':
    case 'issuer':
    case 'expiry':
      return certificateText(check);
    case 'validation-certificate':
      return validationText(check);
    case 'dns':
      return dnsText(check);
    case 'tls-private-ca':
      return privateCaText(check);
    case 'tls-amazon-root':
      return amazonRootText(check);
    case 'tls-default-endpoint':
      return defaultEndpointText(check);
    case 'device-compatibility':
      return deviceText(check);
    case 'mqtt':
      return mqttText(check);
  }
}

function brokenText({ said }: BrokenProbe): CheckText {
  return {
    seen: `the probe could not run: ${said}`,
    expected: 'a completed probe',
    remedy: 'Fix what the message names and run again. This says nothing about the domain.',
  };
}
