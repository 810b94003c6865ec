import { ListCertificatesCommand } from '@aws-sdk/client-acm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hour, openAccount, type TestAccount } from './account.ts';

let account: TestAccount;
beforeAll(async () => {
  account = await openAccount();
});
afterAll(() => account.close());

async function control(method: string, path: string, body?: unknown) {
  const response = await fetch(account.sandbox.controlUrl + path, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: response.ok ? JSON.parse(text) : text };
}
const list = () => account.acm.send(new ListCertificatesCommand({}));

describe('the control URL', () => {
  it('moves the clock', async () => {
    const before = account.sandbox.clock.now();
    const { body } = await control('POST', '/clock', { advanceMs: hour });
    expect(new Date(body.now).getTime()).toBeGreaterThanOrEqual(before + hour);
    expect(account.sandbox.clock.now()).toBeGreaterThanOrEqual(before + hour);
  });

  it('shows the call record and empties it', async () => {
    await list();
    const { body } = await control('GET', '/calls');
    expect(body.at(-1)).toMatchObject({ service: 'acm', action: 'ListCertificates' });
    await control('DELETE', '/calls');
    expect((await control('GET', '/calls')).body).toEqual([]);
  });

  it('asks for faults and lifts them', async () => {
    await control('POST', '/faults', { kind: 'throttle', action: 'ListCertificates', times: 9 });
    await expect(list()).rejects.toMatchObject({ name: 'ThrottlingException' });
    await control('DELETE', '/faults');
    await expect(list()).resolves.toBeDefined();
  });

  it('enforces an IAM policy on callers, and removes it', async () => {
    const Statement = [{ Effect: 'Allow', Action: 'iot:*', Resource: '*' }];
    await control('PUT', '/policy', { Version: '2012-10-17', Statement });
    await expect(list()).rejects.toMatchObject({ name: 'AccessDeniedException' });
    await control('DELETE', '/policy');
    await expect(list()).resolves.toBeDefined();
  });

  it.each([
    'validationRecordMs',
    'validationMs',
    'dnsPropagationMs',
    'domainConfigurationMs',
    'firstServeMs',
    'pickUpMs',
  ])('sets the latency %s', async (latency) => {
    expect((await control('PUT', '/latencies', { [latency]: 5 })).status).toBe(200);
  });

  it('sets each knob, and null takes a setting back', async () => {
    const before = structuredClone(account.sandbox.knobs);
    const { status } = await control('PUT', '/knobs', {
      acm: { searchKnown: false, requestFailure: 'CAA_ERROR', importsPerSecond: 1 },
      iot: { quota: 3 },
      dataPlane: { closeAfterHandshake: true },
      dns: { faults: { 'a.example.com': 'servfail', 'b.example.com': 'drop' } },
      route53: { requestsPerSecond: 5 },
    });
    expect(status).toBe(200);
    const { knobs } = account.sandbox;
    expect(knobs).toMatchObject({
      acm: {
        ...before.acm,
        searchKnown: false,
        requestFailure: 'CAA_ERROR',
        importsPerSecond: 1,
      },
      iot: { ...before.iot, quota: 3 },
      dataPlane: { ...before.dataPlane, closeAfterHandshake: true },
      dns: { faults: { 'a.example.com': 'servfail', 'b.example.com': 'drop' } },
      route53: { ...before.route53, requestsPerSecond: 5 },
    });
    await control('PUT', '/knobs', {
      acm: { requestFailure: null, importsPerSecond: null },
      route53: { requestsPerSecond: null },
    });
    expect(knobs.acm).toMatchObject({ requestFailure: undefined, importsPerSecond: undefined });
    expect(knobs.route53.requestsPerSecond).toBeUndefined();
  });

  it.each([
    ['GET', '/knobs', undefined],
    ['POST', '/nothing', {}],
    ['POST', '/clock', { advanceMs: -1 }],
    ['POST', '/clock', {}],
    ['POST', '/faults', { kind: 'meteorite' }],
    ['POST', '/faults', { kind: 'throttle', tims: 2 }],
    ['PUT', '/latencies', { pickUp: 1 }],
    ['PUT', '/latencies', { pickUpMs: '1' }],
    ['PUT', '/knobs', { acm: { searchKnwon: true } }],
    ['PUT', '/knobs', { dns: { faults: { 'A.example.com': 'servfail' } } }],
    ['PUT', '/policy', { Statement: [{ Effect: 'Allow', Action: '*' }] }],
  ])('refuses %s %s %j', async (method, path, body) => {
    const before = account.sandbox.clock.now();
    expect((await control(method, path, body)).status).toBe(400);
    expect(account.sandbox.clock.now() - before).toBeLessThan(hour);
  });
});
