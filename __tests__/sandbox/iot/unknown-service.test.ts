/** What nobody knows of a domain configuration in service: each knob, set to each answer. */
import { DescribeDomainConfigurationCommand } from '@aws-sdk/client-iot';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readCertificate } from '../../../src/pki/facts.ts';
import { blobsOf, importInto, type LeafRecipe, makeLeaf } from '../acm/imports.ts';
import { handshake } from '../data-plane/device.ts';
import { day, minute, openAccount, type TestAccount } from '../kernel/account.ts';
import { createConfiguration, type ReadyDomain, readyDomain } from './domain.ts';

let account: TestAccount;
let ready: ReadyDomain;
beforeEach(async () => {
  account = await openAccount();
  ready = await readyDomain(account);
});
afterEach(() => account.close());

async function status() {
  const { serverCertificates: [certificate] = [] } = await account.iot.send(
    new DescribeDomainConfigurationCommand({ domainConfigurationName: ready.domain }),
  );
  return certificate;
}

async function served(): Promise<string> {
  const seen = await handshake(account, {
    servername: ready.domain,
    trust: [ready.root.certificate],
  });
  return seen.kind === 'accepted' ? seen.fingerprint : seen.kind;
}

async function reimport(recipe: LeafRecipe): Promise<string> {
  const leaf = await makeLeaf({ issuer: ready.root, names: [ready.domain], ...recipe });
  await importInto(account.acm, { ...blobsOf(leaf, ready.root), arn: ready.leafArn });
  return readCertificate(leaf.certificate).fingerprint;
}

describe('serverCertificateStatus', () => {
  const tooManyNames = () => ({ names: [ready.domain, 'a.b.c', 'd.b.c', 'e.b.c', 'f.b.c'] });

  it('is of the certificate that ACM stores, immediately', async () => {
    account.sandbox.setLatencies({ firstServeMs: minute });
    await createConfiguration(account, ready);
    expect(await status()).toMatchObject({ serverCertificateStatus: 'VALID' });
    await reimport(tooManyNames());
    expect(await status()).toMatchObject({ serverCertificateStatus: 'INVALID' });
  });

  it('or of the one that is served, once it is', async () => {
    account.sandbox.knobs.iot.statusOf = 'served';
    account.sandbox.setLatencies({ firstServeMs: minute });
    await createConfiguration(account, ready);
    expect(await status()).toMatchObject({ serverCertificateStatus: 'INVALID' });
    account.sandbox.clock.advance(minute);
    expect(await status()).toMatchObject({ serverCertificateStatus: 'VALID' });
    await reimport(tooManyNames());
    expect(await status()).toMatchObject({ serverCertificateStatus: 'VALID' });
  });

  it('of an expired leaf becomes INVALID, or stays VALID', async () => {
    await createConfiguration(account, ready);
    account.sandbox.clock.advance(3_650 * day);
    expect(await status()).toMatchObject({ serverCertificateStatus: 'INVALID' });
    account.sandbox.knobs.iot.expiredStatus = 'VALID';
    expect(await status()).toMatchObject({ serverCertificateStatus: 'VALID' });
  });

  it('reports a detail, or none', async () => {
    await createConfiguration(account, ready);
    account.sandbox.clock.advance(3_650 * day);
    expect(await status()).toHaveProperty('serverCertificateStatusDetail');
    account.sandbox.knobs.iot.words = 'withheld';
    expect(await status()).not.toHaveProperty('serverCertificateStatusDetail');
  });
});

it('an expired leaf is still served, or the default certificate in its place', async () => {
  await createConfiguration(account, ready);
  const leaf = await served();
  account.sandbox.clock.advance(3_650 * day);
  // The client's clock is real: to it the leaf is good.
  expect(await served()).toBe(leaf);
  account.sandbox.knobs.iot.expiredServed = 'default-certificate';
  expect(await served()).not.toBe(leaf);
});

describe('a re-import', () => {
  it('that keeps algorithm and CN but not the SANs is picked up where one of them is enough', async () => {
    await createConfiguration(account, ready);
    const first = await served();
    const names = [ready.domain, `more.${ready.domain}`];
    await reimport({ names });
    expect(await served()).toBe(first);
    account.sandbox.knobs.iot.pickUp = 'any-the-same';
    const next = await reimport({ names: [...names, `most.${ready.domain}`] });
    expect(await served()).toBe(next);
  });

  it('may never be picked up', async () => {
    account.sandbox.knobs.iot.pickUp = 'never';
    await createConfiguration(account, ready);
    const first = await served();
    await reimport({});
    account.sandbox.clock.advance(day);
    expect(await served()).toBe(first);
  });
});
