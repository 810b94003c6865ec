/** Failures about DNS, in words. */
import type { FailureCode, FailureFigures, RecordProtection } from '../../failures.ts';
import { recordsText } from '../reason-text.ts';
import type { FailureTexts } from './words.ts';

type DnsCode =
  | Extract<FailureCode, `endpoint-record-${string}`>
  | 'hosted-zone-not-found'
  | 'dns-server-not-found'
  | 'domain-is-apex'
  | 'validation-record-taken'
  | 'dns-record-protected';

export const dnsTexts: FailureTexts<DnsCode> = {
  'hosted-zone-not-found': (figures) => ({
    said: zoneText(figures),
    remedy:
      'Set hosted-zone-id to the id of the public zone, dns-role-arn if it is in another account, or dns: manual if it is not in Route 53.',
  }),
  'dns-server-not-found': (_, { said }) => ({
    said,
    remedy: 'Set dns-resolver to the address of a DNS server.',
  }),
  'domain-is-apex': ({ domain, zoneId }) => ({
    said: `${domain} is the apex of its hosted zone ${zoneId}, where DNS allows no CNAME`,
    remedy: `Use a name below it, such as iot.${domain}; IoT Core custom domains require a CNAME.`,
  }),
  'endpoint-record-foreign': ({ domain, iotEndpoint, records }) => ({
    said: `${domain} has a record that this action did not create: ${recordsText(records)}`,
    remedy: `Set overwrite-dns-record: true to point ${domain} at ${iotEndpoint} instead, or remove the record.`,
  }),
  'endpoint-record-blocked': ({ domain, records, blocking }) => ({
    said: `${domain} has records that cannot coexist with a CNAME: ${recordsText(records)}`,
    remedy: `Move the ${blocking.join(', ')} records elsewhere; the action does not remove them.`,
  }),
  'endpoint-record-routed': ({ domain, iotEndpoint, zoneName }) => ({
    said: `${domain} is a routed CNAME (weighted, by latency, …) to ${iotEndpoint}, which this action never creates`,
    remedy: `Remove that record in the hosted zone ${zoneName}, so that no device is directed to a removed domain, then re-run the job.`,
  }),
  'validation-record-taken': ({ record }) => ({
    said: `ACM's validation record ${record.name} is occupied by ${recordsText([record])}`,
    remedy: 'Remove that record: ACM requires its own CNAME there.',
  }),
  'dns-record-protected': ({ zoneId, protections }) => ({
    said: protections.map(protectionText).join(', '),
    remedy: `Find out why it is protected, remove the protection and re-run the job: aws route53 delete-resource-record-set-protections --hosted-zone-id ${zoneId} --protections ${protections.map(({ name, type }) => `RecordName=${name},RecordType=${type}`).join(' ')}. Nothing was changed in Route 53.`,
  }),
};

function protectionText({ name, type, comment }: RecordProtection): string {
  return `${name} ${type} is protected in Route 53${comment ? ` (${comment})` : ''}`;
}

function zoneText(figures: FailureFigures['hosted-zone-not-found']): string {
  switch (figures.why) {
    case 'private':
      return `${figures.zoneId} (${figures.zoneName}) is a private zone, which ACM and devices cannot resolve`;
    case 'other-name':
      return `${figures.zoneId} is the zone of ${figures.zoneName}`;
    case 'several':
      return `several public zones are named ${figures.zoneName}: ${figures.zoneIds.join(', ')}`;
    case 'only-private': {
      const zones = figures.zones.map(({ zoneId, zoneName }) => `${zoneId} (${zoneName})`);
      return `only private zones contain it: ${zones.join(', ')}`;
    }
    case 'none':
      return 'the account has no zone that contains it';
  }
}
