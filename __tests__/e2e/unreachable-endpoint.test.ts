/** A runner that reaches AWS's API, and not the port or the DNS by which devices connect. */

import { connect, createServer, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import type { ActionResult } from '../../testkit/runner.ts';
import { hurried } from '../support/hurried.ts';
import { type Scenario, startScenario } from './scenario.ts';

let scenario: Scenario;
const servers: Server[] = [];
beforeEach(async () => {
  scenario = await startScenario({ latencies: noLatencies });
});
afterEach(async () => {
  servers.splice(0).forEach((server) => {
    server.close();
  });
  await scenario.close();
});

async function listenOn(server: Server): Promise<string> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return String(typeof address === 'object' && address ? address.port : 0);
}

/** A port that nothing listens on. */
async function closedPort(): Promise<string> {
  const server = createServer();
  const port = await listenOn(server);
  await new Promise((closed) => server.close(closed));
  return port;
}

function expectUnreachable({ errors, outputs }: ActionResult, words: RegExp): void {
  expect(errors).toEqual([expect.stringMatching(words)]);
  expect(JSON.parse(outputs.report ?? '')).toMatchObject({
    status: 'failed',
    errors: [{ code: 'endpoint-unreachable' }],
  });
}

describe('a first provision changes nothing and says so within seconds', () => {
  it('where the port refuses', async () => {
    const result = await scenario.run({ 'mqtt-port': await closedPort() });
    expectUnreachable(result, /ECONNREFUSED.*mqtt-port/);
    expect(scenario.changes()).toEqual([]);
  });

  it('where nothing answers on the port', async () => {
    const silent = createServer((socket) => socket.on('error', () => socket.destroy()));
    const started = performance.now();
    const port = await listenOn(silent);
    const result = await hurried(() => scenario.run({ 'mqtt-port': port }));
    expectUnreachable(result, /ETIMEDOUT.*firewall/);
    expect(scenario.changes()).toEqual([]);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it('where no DNS server answers', async () => {
    const result = await scenario.run({ 'dns-resolver': `127.0.0.1:${await closedPort()}` });
    expectUnreachable(result, /ECONNREFUSED.*DNS/);
    expect(scenario.changes()).toEqual([]);
  });
});

it('rotate with force does not import a leaf that it could not prove', async () => {
  expect((await scenario.run()).errors).toEqual([]);
  scenario.sandbox.calls.clear();
  const result = await scenario.run({
    operation: 'rotate',
    force: 'true',
    'mqtt-port': await closedPort(),
  });
  expectUnreachable(result, /ECONNREFUSED/);
  expect(scenario.changes()).toEqual([]);
});

it('a wait for IoT Core ends once the network fails, not at the deadline', async () => {
  await scenario.close();
  scenario = await startScenario({ latencies: { ...noLatencies, firstServeMs: 40 * 60_000 } });
  const { sandbox } = scenario;
  const way = createServer((socket) => {
    socket.on('error', () => undefined);
    const onward = connect(sandbox.mqttPort, '127.0.0.1').on('error', () => undefined);
    socket.pipe(onward).pipe(socket);
  });
  const port = await listenOn(way);
  const before = sandbox.clock.now();
  let waits = 0;
  const result = await scenario.run(
    { 'mqtt-port': port },
    {
      meanwhile: async () => {
        waits += 1;
        if (waits === 10) {
          way.close();
        }
      },
    },
  );
  expect(waits).toBeGreaterThan(10);
  expectUnreachable(result, /waiting for IoT Core to serve.*ECONNREFUSED/);
  expect(sandbox.clock.now() - before).toBeLessThan(10 * 60_000);
});
