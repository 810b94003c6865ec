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
import { teardown } from '../../src/operations/teardown.ts';
import { type InProcess, startInProcess } from '../support/in-process.ts';
import { domain, settings, teardownSettings } from '../support/snapshots.ts';

let started: InProcess;
beforeEach(async () => {
  started = await startInProcess();
});
afterEach(() => started.sandbox.close());

function run(changes: Partial<DesiredSettings> = {}): Promise<Outcome> {
  const manual = settings({
    verification: started.verification(),
    dns: { kind: 'manual', ttl: 60, waits: true },
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

describe('with wait-minutes: 0', () => {
  const dns = { kind: 'manual', ttl: 60, waits: false } as const;

  it('each run ends planned with the records to create, and the one that finds them is ready', async () => {
    const first = await run({ dns });
    expect(first).toMatchObject({ status: 'planned', dryRun: false, changed: true });
    expect(first).not.toHaveProperty('error');
    expect(first.dnsRecords).toEqual([
      expect.objectContaining({ purpose: 'validation certificate' }),
    ]);
    expect(started.lines).toContainEqual(
      expect.stringMatching(
        /^Not waiting for the validation certificate of .*: PENDING_VALIDATION; DNS does not show _.*NXDOMAIN/,
      ),
    );
    await Promise.all(first.dnsRecords.map(setByHand));

    const second = await run({ dns });
    expect(second).toMatchObject({ status: 'planned', checks: [] });
    expect(second.dnsRecords.map(({ purpose }) => purpose)).toEqual([
      'validation certificate',
      'endpoint',
    ]);
    await Promise.all(second.dnsRecords.slice(1).map(setByHand));

    expect(await run({ dns })).toMatchObject({ status: 'ready' });
    expect(started.count('acm:RequestCertificate')).toBe(1);
    expect(started.count('acm:ImportCertificate')).toBe(1);
  });

  it('AWS is waited for as by default: the record that ACM has not published, the issue that DNS allows', async () => {
    const first = await run({ dns });
    expect(started.lines).toEqual(
      expect.arrayContaining([
        expect.stringContaining('ACM has not published its validation record yet'),
      ]),
    );
    await Promise.all(first.dnsRecords.map(setByHand));
    started.lines.length = 0;
    await run({ dns });
    expect(started.lines).toEqual(
      expect.arrayContaining([expect.stringContaining('PENDING_VALIDATION; DNS shows its record')]),
    );
  });

  it('a teardown asks for the removal and removes the rest once DNS has no record', async () => {
    const pending = await run({ dns });
    await Promise.all(pending.dnsRecords.map(setByHand));
    const { dnsRecords } = await run({ dns });
    await Promise.all(dnsRecords.slice(1).map(setByHand));
    await run({ dns });

    const down = teardownSettings({ verification: started.verification(), dns });
    const asked = await teardown(down, started.context());
    expect(asked).toMatchObject({ status: 'planned', dryRun: false, changed: false });
    expect(asked.dnsRecords[0]).toMatchObject({ name: domain, purpose: 'endpoint' });
    expect(started.count('iot:DeleteDomainConfiguration')).toBe(0);

    await setByHand({ name: domain, value: 'elsewhere.example.net' });
    expect(await teardown(down, started.context())).toMatchObject({ status: 'ready' });
  });
});
