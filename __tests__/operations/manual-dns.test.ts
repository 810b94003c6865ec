/** Records that a person sets: planned as what is to be created, asked for in the order that never breaks a domain. */
import {
  ChangeResourceRecordSetsCommand,
  ListHostedZonesByNameCommand,
  type ResourceRecordSet,
  Route53Client,
} from '@aws-sdk/client-route-53';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DnsRecord, Outcome } from '../../src/context/outcome.ts';
import type { DesiredSettings } from '../../src/inputs/settings.ts';
import { provision } from '../../src/operations/provision.ts';
import { type InProcess, startInProcess } from '../support/in-process.ts';
import { domain, settings } from '../support/snapshots.ts';

let started: InProcess;
beforeEach(async () => {
  started = await startInProcess();
});
afterEach(() => started.sandbox.close());

function run(changes: Partial<DesiredSettings> = {}): Promise<Outcome> {
  const manual = settings({
    verification: started.verification(),
    dns: { kind: 'manual', ttl: 60 },
    ...changes,
  });
  return provision(manual, started.context(3));
}

/** What is planned of DNS, as "action name". */
function planned({ plan }: Outcome): readonly string[] {
  return plan
    .filter(({ resource }) => resource === 'DNS record')
    .map(({ action, name }) => `${action} ${name}`);
}

/** By its owner, in the sandbox's zone. */
async function setByHand({ name, value }: Pick<DnsRecord, 'name' | 'value'>): Promise<void> {
  const client = new Route53Client({});
  const { HostedZones: zones } = await client.send(
    new ListHostedZonesByNameCommand({ DNSName: 'example.com' }),
  );
  const record: ResourceRecordSet = {
    Name: name,
    Type: 'CNAME',
    TTL: 60,
    ResourceRecords: [{ Value: value }],
  };
  await client.send(
    new ChangeResourceRecordSetsCommand({
      HostedZoneId: zones?.[0]?.Id,
      ChangeBatch: { Changes: [{ Action: 'UPSERT', ResourceRecordSet: record }] },
    }),
  );
  started.sandbox.clock.advance(120_000);
}

describe('with dns: manual', () => {
  it('a dry run plans records that do not exist as created, and gives what is known of them', async () => {
    const dryRun = await run({ dryRun: true });
    expect(started.lines.filter((line) => / IN CNAME /.test(line))).toEqual([
      expect.stringMatching(`will ask for this record: ${domain}\\. 60 IN CNAME`),
    ]);
    expect(planned(dryRun)).toEqual(['create as specified by ACM', `create ${domain}`]);
    expect(dryRun.dnsRecords).toEqual([
      expect.objectContaining({ name: domain, purpose: 'endpoint' }),
    ]);
  });

  it('the endpoint record is asked for last, once the domain is served', async () => {
    const first = await run();
    expect(first.status).toBe('pending');
    const [validation, ...others] = first.dnsRecords;
    expect(validation).toMatchObject({ purpose: 'validation certificate' });
    expect(others).toEqual([]);
    if (!validation) {
      return;
    }
    await setByHand(validation);
    const second = await run({ dryRun: true });
    expect(planned(second)).toEqual([`keep ${validation.name}`, `create ${domain}`]);
    expect(second.dnsRecords.map(({ name }) => name)).toEqual([validation.name, domain]);

    const third = await run();
    expect(third).toMatchObject({ status: 'pending', serverCertificate: {} });
    expect(third.dnsRecords.map(({ name }) => name)).toEqual([validation.name, domain]);
    await setByHand({ name: domain, value: 'elsewhere.example.net' });
    expect(planned(await run({ dryRun: true }))).toEqual([
      `keep ${validation.name}`,
      `update ${domain}`,
    ]);
    await setByHand({ name: domain, value: third.iotEndpoint ?? '' });
    const last = await run();
    expect(last.status).toBe('ready');
    expect(planned(last)).toEqual([`keep ${validation.name}`, `keep ${domain}`]);
  });
});
