/** The domain's record, changed by somebody else who works in the same zone. */
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

/** Others stand where the domain's CNAME stood. */
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
const noDnsServer = /^The DNS server is not reachable/;
const noAddress = /returned no address\. If the dns check passes/;
const unreached = (code: string, remedy = noAddress): BadWorld['told'] => {
  const seen = new RegExp(`no connection \\(${code}\\)`);
  return {
    'tls-private-ca': ['fail', seen, remedy],
    'tls-amazon-root': ['fail', seen, /Fix tls-private-ca first/],
    mqtt: ['fail', seen, remedy],
  };
};

const worlds: readonly BadWorld[] = [
  {
    world: "a CNAME to another account's endpoint",
    spoil: replaced(record(domain, 'CNAME', otherEndpoint)),
    told: {
      dns: [
        'fail',
        /^CNAME b7other1abcde-ats\.iot\.eu-west-1\.amazonaws\.com$/,
        /different account's endpoint\. Correct it, or run with the credentials/,
      ],
      ...unreached('ENOTFOUND'),
    },
  },
  {
    world: 'a CNAME that leads to the endpoint by way of another name',
    spoil: (inService) =>
      replaced(
        record(domain, 'CNAME', 'devices.example.com'),
        record('devices.example.com', 'CNAME', inService.sandbox.iotEndpoint),
      )(inService),
    told: { dns: ['fail', /^CNAME devices\.example\.com$/, /Correct it/] },
  },
  {
    // Names below it, the validation record's for one, make it known to DNS all the same (RFC 8020).
    world: 'no record',
    spoil: remove,
    told: {
      dns: [
        'fail',
        /^no CNAME: no record of this type \(NODATA\)$/,
        /^Create the record iot\.example\.com CNAME a3sandbox9xyz0-ats\.iot.*exists because of records below/,
      ],
      ...unreached('ENODATA'),
    },
  },
  {
    world: 'neither it nor its validation record',
    spoil: async (inService) =>
      mendAll(await remove(inService), await removeRecords(inService, isValidationRecord)),
    told: {
      dns: ['fail', /^no CNAME: no such name \(NXDOMAIN\)$/, /check that the zone is delegated/],
      'validation-certificate': [
        'fail',
        /is missing from DNS$/,
        /^Run provision, or create the record/,
      ],
      ...unreached('ENOTFOUND'),
    },
  },
  {
    world: 'an A record in its place, that leads to the right server today',
    spoil: replaced(record(domain, 'A', '127.0.0.1')),
    told: {
      dns: [
        'fail',
        /^no CNAME, but address 127\.0\.0\.1 instead$/,
        /^Create the record iot\.example\.com CNAME .* instead of the address/,
      ],
    },
  },
  {
    world: 'a name server that nobody answers at',
    inputs: () => ({ 'dns-resolver': '127.0.0.1:1' }),
    told: {
      dns: [
        'fail',
        /^no CNAME: no answer \(ECONNREFUSED\)$/,
        /DNS \(port 53\) is reachable from the runner/,
      ],
      'validation-certificate': [
        'warn',
        /its record _\w+\.iot\.example\.com could not be looked up: no answer/,
        /^Check that DNS is reachable from the runner/,
      ],
      ...unreached('queryA ECONNREFUSED', noDnsServer),
      'tls-default-endpoint': [
        'fail',
        /no connection \(queryA ECONN/,
        /that DNS resolves its name/,
      ],
    },
  },
];

testBadWorlds(worlds);
