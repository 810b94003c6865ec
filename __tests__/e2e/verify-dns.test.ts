/** The domain's record, changed by someone else who works in the same zone. */
import type { ResourceRecordSet } from '@aws-sdk/client-route-53';
import { type BadWorld, type Spoil, testBadWorlds } from './bad-worlds.ts';
import {
  createRecord,
  type InService,
  isValidationRecord,
  type Mend,
  mendAll,
  removeRecords,
} from './in-service.ts';
import { domain } from './scenario.ts';

const record = (Name: string, Type: 'A' | 'CNAME', Value: string): ResourceRecordSet => ({
  Name,
  Type,
  TTL: 60,
  ResourceRecords: [{ Value }],
});

const remove = (inService: InService): Promise<Mend> =>
  removeRecords(inService, ({ Name, Type }) => Name === `${domain}.` && Type === 'CNAME');

/** Other records in place of the domain's CNAME. */
const replaced =
  (...others: readonly ResourceRecordSet[]): Spoil =>
  async (inService) => {
    const mends = [await remove(inService)];
    for (const set of others) {
      mends.push(await createRecord(inService, set));
    }
    return mendAll(...mends);
  };

const otherEndpoint = 'b7other1abcde-ats.iot.eu-west-1.amazonaws.com';

const unreached = (failure: {
  readonly code: string;
  readonly call?: string;
}): BadWorld['told'] => ({
  'tls-private-ca': ['fail', 'tls-unreachable', { handshake: failure }],
  'tls-amazon-root': ['fail', 'amazon-root-not-tested', { handshake: failure }],
  mqtt: ['fail', 'mqtt-no-tls', { failure: { failure } }],
});

const worlds: readonly BadWorld[] = [
  {
    world: "a CNAME to another account's endpoint",
    spoil: replaced(record(domain, 'CNAME', otherEndpoint)),
    told: {
      dns: [
        'fail',
        'cname-other-account',
        { cname: ['b7other1abcde-ats.iot.eu-west-1.amazonaws.com'] },
      ],
      ...unreached({ code: 'ENOTFOUND' }),
    },
  },
  {
    world: 'a CNAME that leads to the endpoint by way of another name',
    spoil: (inService) =>
      replaced(
        record(domain, 'CNAME', 'devices.example.com'),
        record('devices.example.com', 'CNAME', inService.sandbox.iotEndpoint),
      )(inService),
    told: {
      dns: ['fail', 'cname-elsewhere', { cname: ['devices.example.com'] }],
    },
  },
  {
    // Names below it, the validation record's for one, make it exist in DNS (RFC 8020).
    world: 'no record',
    spoil: remove,
    told: {
      dns: ['fail', 'cname-missing', { answer: 'nodata' }],
      ...unreached({ code: 'ENODATA' }),
    },
  },
  {
    world: 'neither it nor its validation record',
    spoil: async (inService) =>
      mendAll(await remove(inService), await removeRecords(inService, isValidationRecord)),
    told: {
      'validation-certificate': ['fail', 'validation-record-gone'],
      dns: ['fail', 'cname-missing', { answer: 'nxdomain' }],
      ...unreached({ code: 'ENOTFOUND' }),
    },
  },
  {
    world: 'an A record in its place, that leads to the right server today',
    spoil: replaced(record(domain, 'A', '127.0.0.1')),
    told: {
      dns: ['fail', 'address-instead', { addresses: ['127.0.0.1'] }],
    },
  },
  {
    world: 'a name server that nobody answers at',
    inputs: () => ({ 'dns-resolver': '127.0.0.1:1' }),
    told: {
      'validation-certificate': [
        'warn',
        'validation-dns-unanswered',
        { asked: { type: 'CNAME' }, answer: { kind: 'unreachable', code: 'ECONNREFUSED' } },
      ],
      dns: ['fail', 'dns-unanswered', { answer: { kind: 'unreachable', code: 'ECONNREFUSED' } }],
      ...unreached({ code: 'ECONNREFUSED', call: 'queryA' }),
      'tls-default-endpoint': [
        'fail',
        'tls-unreachable',
        { handshake: { code: 'ECONNREFUSED', call: 'queryA' } },
      ],
    },
  },
];

testBadWorlds(worlds);
