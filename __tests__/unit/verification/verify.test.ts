import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Failure, summaryOf } from '../../../src/errors.ts';
import { checkText } from '../../../src/report/checks/check-text.ts';
import { breaksAt } from '../../../src/verification/breaks-at.ts';
import { certificateMessageBytes } from '../../../src/verification/certificate-message.ts';
import { type CheckResult, checkIds } from '../../../src/verification/check.ts';
import type { VerificationSubject } from '../../../src/verification/subject.ts';
import { runChecks } from '../../../src/verification/verify.ts';
import { keyPem, leafExtensions, type Made, make } from '../../../testkit/certificates.ts';
import { certificate, configuration, domain, iotEndpoint } from '../../support/snapshots.ts';
import { TestClock } from '../../support/test-clock.ts';
import { addressRecord, cnameRecord, type DnsPeer, type Reply, serveDns } from './dns-peer.ts';
import { makeWorld, type Peer, serveMqtt, serveTls, type World } from './peers.ts';

let world: World;
let amazon: World;
let device: Made;
let dns: DnsPeer;
let peer: Peer;
beforeAll(async () => {
  const extensions = leafExtensions({ names: [iotEndpoint] });
  [world, amazon, device] = await Promise.all([
    makeWorld(),
    makeWorld({ subject: `CN=${iotEndpoint}`, extensions }),
    make({ subject: 'CN=device' }),
  ]);
  const { createSecureContext } = await import('node:tls');
  const defaultContext = createSecureContext({
    cert: amazon.leaf.certificate,
    key: keyPem(amazon.leaf.privateKey),
  });
  peer = await serveMqtt(
    world.leaf,
    {},
    {
      SNICallback: (name, done) => done(null, name === iotEndpoint ? defaultContext : undefined),
    },
  );
  const record = certificate({}).validationRecords[0] ?? { name: '', value: '' };
  dns = await serveDns({
    [`CNAME ${domain}`]: [cnameRecord(domain, iotEndpoint)],
    [`CNAME ${record.name}`]: [cnameRecord(record.name, record.value)],
    [`A ${domain}`]: [cnameRecord(domain, iotEndpoint), addressRecord(iotEndpoint)],
    [`A ${iotEndpoint}`]: [addressRecord(iotEndpoint)],
  });
});
afterAll(async () => {
  await Promise.all([dns.close(), peer.close()]);
});

/** What can be known without AWS. */
function outside(changes: Partial<VerificationSubject> = {}): VerificationSubject {
  return {
    domain,
    iotEndpoint,
    trust: [world.root.certificate],
    amazonRoots: [amazon.root.certificate],
    port: peer.port,
    resolver: dns.address,
    now: new Date(),
    ...changes,
  };
}

function identified(): Pick<VerificationSubject, 'mqtt'> {
  const identity = { certificate: device.certificate, privateKey: keyPem(device.privateKey) };
  return { mqtt: { identity, clientIds: { v311: 'client', v5: 'client' }, topic: 'topic/test' } };
}

/** No pause lasts, and nobody cancels the job. */
function undisturbed() {
  return { clock: new TestClock(), signal: new AbortController().signal };
}

async function results(subject: VerificationSubject): Promise<Record<string, string>> {
  const { checks } = await runChecks(subject, undisturbed());
  return Object.fromEntries(checks.map(({ id, result }) => [id, result]));
}

const ofTheConnections = ['tls-private-ca', 'tls-amazon-root', 'tls-default-endpoint', 'mqtt'];

describe('the proof', () => {
  it('passes every check of a domain that is in service', async () => {
    const validation = certificate({ notAfter: new Date(Date.now() + 100 * 86_400_000) });
    const everything = outside({
      serverCertificate: { certificate: world.leaf.certificate, chain: [world.root.certificate] },
      domainConfiguration: configuration(),
      validationCertificate: validation,
      renewBeforeDays: 30,
      ...identified(),
    });
    expect(await results(everything)).toEqual(
      Object.fromEntries(checkIds.map((id) => [id, 'pass'])),
    );
  });

  it('gives every check once, in the order of the contract', async () => {
    const { checks } = await runChecks(outside(), undisturbed());
    expect(checks.map(({ id }) => id)).toEqual([...checkIds]);
  });

  it('reports how long each of its six probes took', async () => {
    const { took } = await runChecks(outside(), undisturbed());
    expect([...took.keys()].toSorted()).toEqual(
      ['dns', 'validation-certificate', ...ofTheConnections].toSorted(),
    );
    expect([...took.values()].every((milliseconds) => milliseconds >= 0)).toBe(true);
  });

  it('skips what it has no data for, and passes none of it', async () => {
    const { checks } = await runChecks(outside(), undisturbed());
    const skipped = checks.filter(({ result }) => result === 'skipped').map(({ id }) => id);
    expect(skipped).toEqual(['domain-configuration', 'validation-certificate', 'mqtt']);
  });

  it('examines the leaf that is served where the one in ACM was not read, and says so', async () => {
    const { checks, served } = await runChecks(outside(), undisturbed());
    expect(served?.certificate.trim()).toBe(world.leaf.certificate.trim());
    const issuer = checks.find(({ id }) => id === 'issuer');
    expect(issuer).toMatchObject({ result: 'pass', asServed: true });
  });

  it('compares what is sent, and no root that completes it, with the classes of devices', async () => {
    const { checks } = await runChecks(outside({ deviceClasses: ['bearssl'] }), undisturbed());
    const bytes = certificateMessageBytes([world.leaf.certificate], 'TLSv1.2');
    expect(checks.find(({ id }) => id === 'device-compatibility')).toMatchObject({
      result: 'pass',
      messageBytes: { 'TLSv1.2': bytes },
    });
  });

  it('examines no leaf that devices would not accept', async () => {
    const stranger = await makeWorld();
    const seen = await results(outside({ trust: [stranger.root.certificate] }));
    expect(seen).toMatchObject({
      'tls-private-ca': 'fail',
      issuer: 'skipped',
      'device-compatibility': 'skipped',
    });
  });

  it("takes the endpoint that the domain leads to where the account's was not asked for", async () => {
    const { iotEndpoint: _, ...withoutEndpoint } = outside();
    expect(await results(withoutEndpoint)).toMatchObject({
      dns: 'skipped',
      'tls-default-endpoint': 'pass',
    });
    const nowhere = { ...withoutEndpoint, domain: 'gone.example.com' };
    expect(await results(nowhere)).toMatchObject({
      dns: 'fail',
      'tls-default-endpoint': 'skipped',
    });
  });

  it('holds the domain to each root that devices may have, not to any of them', async () => {
    const stranger = await makeWorld();
    const { checks } = await runChecks(
      outside({ trust: [world.root.certificate, stranger.root.certificate] }),
      undisturbed(),
    );
    expect(checks.find(({ id }) => id === 'tls-private-ca')).toMatchObject({
      result: 'fail',
      code: 'tls-untrusted',
      root: expect.any(String),
    });
  });

  it('reports why there is no client identity where one could not be made', async () => {
    const failed = new Failure({
      code: 'aws-request-rejected',
      action: { code: 'create-client-identity', on: { policyName: 'p', subject: domain } },
      figures: { answer: { kind: 'error', code: 'AccessDenied' } },
    });
    const { checks } = await runChecks(outside({ mqtt: { failed } }), undisturbed());
    expect(checks.find(({ id }) => id === 'mqtt')).toMatchObject({
      result: 'fail',
      code: 'mqtt-identity-failed',
      failed: summaryOf(failed),
    });
  });

  it('fails what was looked for and is not there', async () => {
    const gone = outside({ domainConfiguration: 'missing', validationCertificate: 'missing' });
    expect(await results(gone)).toMatchObject({
      'domain-configuration': 'fail',
      'validation-certificate': 'fail',
    });
  });

  it("makes no verdict of Amazon's roots where there are none: everything would be refused", async () => {
    expect(await results(outside({ amazonRoots: [] }))).toMatchObject({
      'tls-private-ca': 'pass',
      'tls-amazon-root': 'skipped',
      'tls-default-endpoint': 'skipped',
    });
  });

  it('fails every connection, and throws nothing, when the ports are closed', async () => {
    const checks = await results(outside({ port: 1, ...identified() }));
    expect(ofTheConnections.map((id) => checks[id])).toEqual(['fail', 'fail', 'fail', 'fail']);
    expect(checks.dns).toBe('pass');
  });

  it('fails what needs a resolver that is not there, and reports its code', async () => {
    const { checks } = await runChecks(
      outside({ resolver: 'name.invalid', ...identified() }),
      undisturbed(),
    );
    const needing = checks.filter(({ id }) => ['dns', ...ofTheConnections].includes(id));
    expect(needing.map(({ result }) => result)).toEqual(['fail', 'fail', 'fail', 'fail', 'fail']);
    expect(needing[0]).toMatchObject({
      code: 'dns-unanswered',
      answer: { kind: 'unreachable', code: expect.stringMatching(/ENOTFOUND|EAI_AGAIN/) },
    });
  });

  it('lets no probe that cannot be made stop the others, nor show a key', async () => {
    const [key] = keyPem(device.privateKey).split('\n').slice(1);
    const identity = { certificate: 'no PEM', privateKey: keyPem(device.privateKey) };
    const broken = outside({
      mqtt: { identity, clientIds: { v311: 'client', v5: 'client' }, topic: 'topic/test' },
    });
    const { checks } = await runChecks(broken, undisturbed());
    expect(checks.find(({ id }) => id === 'dns')?.result).toBe('pass');
    expect(checks.find(({ id }) => id === 'mqtt')).toMatchObject({
      result: 'fail',
      code: 'probe-broken',
      said: expect.any(String),
    });
    expect(JSON.stringify(checks)).not.toContain(key);
  });

  it('keeps short what a peer says, however long its certificate is', async () => {
    const organization = 'O'.repeat(60_000);
    const names = [domain, ...Array.from({ length: 500 }, (_, at) => `host-${at}.example.com`)];
    const [trusted, stranger] = await Promise.all([
      makeWorld({
        subject: `CN=${domain}, O=${organization}`,
        extensions: leafExtensions({ names }),
      }),
      makeWorld({ subject: `CN=${domain}, O=${organization}` }),
    ]);
    for (const { root, leaf } of [trusted, { ...stranger, root: world.root }]) {
      const loud = await serveTls(leaf, []);
      const { checks, served } = await runChecks(
        outside({ port: loud.port, trust: [root.certificate] }),
        undisturbed(),
      );
      await loud.close();
      const words = checks.map(checkText);
      const texts = words.flatMap(({ seen, expected, remedy = '' }) => [seen, expected, remedy]);
      expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(1_000);
      const name = served && breaksAt(served, [root.certificate]).name;
      expect((name ?? '').length).toBeLessThanOrEqual(600);
      expect(words.some(({ seen }) => /… \(\d+ characters\)/.test(seen))).toBe(true);
    }
  });

  it('looks again at what was transient alone', async () => {
    const record = [cnameRecord(domain, iotEndpoint)];
    const replies: Record<string, Reply> = { [`CNAME ${domain}`]: 'servfail' };
    const once = await serveDns(replies);
    const subject = outside({ resolver: once.address, trust: [amazon.root.certificate] });
    const first = await runChecks(subject, undisturbed());
    replies[`CNAME ${domain}`] = record;
    const asked = once.asked.length;
    const second = await runChecks(subject, undisturbed(), first);
    await once.close();
    expect(first.checks.find(({ id }) => id === 'dns')).toMatchObject({ code: 'dns-unanswered' });
    expect(second.checks.find(({ id }) => id === 'dns')?.result).toBe('pass');
    expect(once.asked.slice(asked)).toEqual([`CNAME ${domain}`]);
    const unmade = (checks: readonly CheckResult[]) => checks.filter(({ id }) => id !== 'dns');
    expect(unmade(second.checks)).toEqual(unmade(first.checks));
  });

  it('finds nothing, and says so by throwing, when the job was cancelled', async () => {
    const reason = new Error('cancelled');
    const cancelled = { ...undisturbed(), signal: AbortSignal.abort(reason) };
    await expect(runChecks(outside(), cancelled)).rejects.toBe(reason);
  });
});
