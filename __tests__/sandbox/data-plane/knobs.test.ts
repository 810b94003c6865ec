import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { defaultKnobs } from '../../../sandbox/data-plane/knobs.ts';
import { makeRoot, rsaKey } from '../../../testkit/certificates.ts';
import { forgeAuthority } from '../../unit/pki/forged.ts';
import { blobsOf, makeLeaf } from '../acm/imports.ts';
import { openAccount, type TestAccount } from '../kernel/account.ts';
import { type Device, handshake, makeDevice, roundTrip, unanswered } from './device.ts';

let account: TestAccount;
let device: Device;
beforeAll(async () => {
  account = await openAccount();
  device = await makeDevice(account);
});
afterAll(() => account.close());
afterEach(() => {
  Object.assign(account.sandbox.knobs.dataPlane, defaultKnobs());
});

/** Sets the data plane by the control URL, as another process does. */
async function set(dataPlane: object): Promise<number> {
  const { status } = await fetch(`${account.sandbox.controlUrl}/knobs`, {
    method: 'PUT',
    body: JSON.stringify({ dataPlane }),
  });
  return status;
}

const seen = (protocolVersion: 4 | 5 = 4) => roundTrip(account, device, { protocolVersion });

describe('the data plane, set by the control URL,', () => {
  it('cuts off after the handshake', async () => {
    await set({ closeAfterHandshake: true });
    expect(await seen()).toEqual({ kind: 'closed', stage: 'CONNECT' });
  });

  it.each([4, 5] as const)('cuts off at CONNECT of protocol level %d', async (version) => {
    await set({ closeAfterConnect: true });
    expect(await seen(version)).toEqual({ kind: 'closed', stage: 'CONNECT' });
  });

  it('takes the handshake and says nothing', async () => {
    await set({ silent: true });
    expect(await unanswered(account, device, 'CONNECT')).toEqual({
      kind: 'timeout',
      stage: 'CONNECT',
    });
  });

  it('answers without TLS', async () => {
    await set({ plainTcp: true });
    expect(await seen()).toMatchObject({ kind: 'no-tls', failure: { kind: 'not-tls' } });
  });

  it.each([
    [4, 3, 'server unavailable'],
    [5, 0x88, 'Server unavailable'],
  ] as const)(
    'answers CONNECT of protocol level %d with a code',
    async (version, code, meaning) => {
      await set({ connackCode: code });
      expect(await seen(version)).toMatchObject({ by: 'CONNACK', code, meaning });
      await set({ connackCode: null });
      expect(await seen(version)).toMatchObject({ kind: 'round-trip' });
    },
  );

  it('speaks TLS 1.2 at most', async () => {
    await set({ maxTls: 'TLSv1.2' });
    expect(await handshake(account)).toMatchObject({ kind: 'accepted', protocol: 'TLSv1.2' });
    expect(await seen()).toMatchObject({ kind: 'round-trip' });
  });

  it('demands a client certificate within a handshake of TLS 1.2', async () => {
    await set({ maxTls: 'TLSv1.2', clientCertificate: 'demanded' });
    expect(await handshake(account)).toMatchObject({
      kind: 'accepted',
      endedBy: expect.stringContaining('handshake failure'),
    });
    expect(await seen()).toMatchObject({ kind: 'round-trip' });
  });

  it('turns away by an alert, after a handshake of TLS 1.3, who shows no client certificate', async () => {
    await set({ clientCertificate: 'demanded' });
    expect(await handshake(account)).toMatchObject({ kind: 'accepted', protocol: 'TLSv1.3' });
    expect(await seen()).toMatchObject({ kind: 'round-trip' });
  });

  it('checks a demanded client certificate against the registry anyway', async () => {
    await set({ clientCertificate: 'demanded' });
    const { certificate, privateKey } = blobsOf(await makeRoot());
    expect(await roundTrip(account, { certificate, privateKey })).toMatchObject({
      kind: 'closed',
      stage: 'CONNECT',
    });
  });
});

describe('the data plane, set to serve another chain,', () => {
  const name = 'iot.example.com';

  it('serves that under its SNI, and its own under others', async () => {
    const root = await makeRoot();
    const { certificate, privateKey } = blobsOf(await makeLeaf({ issuer: root, names: [name] }));
    const certificateChain = certificate + root.certificate;
    expect(await set({ serveInstead: { [name]: { certificateChain, privateKey } } })).toBe(200);
    expect(await handshake(account, { servername: name, trust: [root.certificate] })).toMatchObject(
      { kind: 'accepted', served: { chain: [root.certificate] } },
    );
    expect(await handshake(account)).toMatchObject({ kind: 'accepted' });
  });

  it('serves it however bad it is: self-signed, expired, for another name', async () => {
    const expired = await makeLeaf({
      names: ['other.example.com'],
      notBefore: '2020-01-01T00:00:00Z',
      notAfter: '2020-02-01T00:00:00Z',
    });
    const { certificate: certificateChain, privateKey } = blobsOf(expired);
    await set({ serveInstead: { [name]: { certificateChain, privateKey } } });
    expect(await handshake(account, { servername: name })).toMatchObject({
      kind: 'untrusted',
      served: { certificate: expired.certificate },
    });
  });

  it.each([
    ['a key of 1,024 bits', () => makeLeaf({ names: [name], key: rsaKey(1024) })],
    ['a SHA-1 signature', async () => forgeAuthority({ organization: 'Leaf', digest: 'sha1' })],
  ])('serves what clients refuse: %s', async (_, forge) => {
    const { certificate: certificateChain, privateKey } = blobsOf(await forge());
    await set({ serveInstead: { [name]: { certificateChain, privateKey } } });
    const seen = await handshake(account, { servername: name });
    expect(seen).toMatchObject({ kind: 'untrusted', served: expect.anything() });
  });

  it('ends the handshake, and lives on, where the key does not fit', async () => {
    const { certificate: certificateChain } = blobsOf(await makeRoot());
    const { privateKey } = blobsOf(await makeRoot());
    await set({ serveInstead: { [name]: { certificateChain, privateKey } } });
    expect(await handshake(account, { servername: name })).toMatchObject({ kind: 'unreachable' });
    expect(await handshake(account)).toMatchObject({ kind: 'accepted' });
  });

  it.each(['constructor', '__proto__', 'toString'])(
    'takes no SNI for a member that every object has: %s',
    async (servername) => {
      expect(await handshake(account, { servername })).toMatchObject({ kind: 'wrong-name' });
    },
  );
});

describe('the control URL', () => {
  it.each([
    { silence: true },
    { connackCode: 256 },
    { maxTls: 'TLSv1.1' },
    { connectsPerSecond: 0 },
    { serveInstead: { 'iot.example.com': { certificateChain: '' } } },
    { serveInstead: { 'IOT.example.com': { certificateChain: '', privateKey: '' } } },
  ])('refuses %j', async (dataPlane) => {
    expect(await set(dataPlane)).toBe(400);
    expect(account.sandbox.knobs.dataPlane).toEqual(defaultKnobs());
  });

  it('takes every knob there is', async () => {
    expect(await set(JSON.parse(JSON.stringify(defaultKnobs())))).toBe(200);
  });
});
