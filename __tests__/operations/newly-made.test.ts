/** A domain configuration that someone made seconds ago: IoT Core has it, and does not show it yet. */
import {
  CreateDomainConfigurationCommand,
  DeleteDomainConfigurationCommand,
  IoTClient,
  UpdateDomainConfigurationCommand,
} from '@aws-sdk/client-iot';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Outcome } from '../../src/context/outcome.ts';
import { type InProcess, startInProcess } from '../support/in-process.ts';
import { domain, settings } from '../support/snapshots.ts';

const ourName = settings().domainConfigurationName;

let job: InProcess;
let first: Outcome;
beforeEach(async () => {
  job = await startInProcess();
  job.sandbox.setLatencies({ domainConfigurationMs: 0, firstServeMs: 0 });
  first = await job.provision();
  expect(first).toMatchObject({ status: 'ready' });
});
afterEach(() => job.sandbox.close());

/** The domain's configuration, recreated with the same certificates; Describe answers NotFound for so long. */
async function makeAnew(domainConfigurationName: string, untoldMs = 30_000): Promise<void> {
  const iot = new IoTClient({ endpoint: job.sandbox.endpointUrl, region: 'eu-west-1' });
  const present = { domainConfigurationName: ourName };
  await iot.send(
    new UpdateDomainConfigurationCommand({ ...present, domainConfigurationStatus: 'DISABLED' }),
  );
  await iot.send(new DeleteDomainConfigurationCommand(present));
  job.sandbox.setLatencies({ domainConfigurationMs: untoldMs });
  await iot.send(
    new CreateDomainConfigurationCommand({
      domainConfigurationName,
      domainName: domain,
      serverCertificateArns: [first.serverCertificate?.arn ?? ''],
      validationCertificateArn: first.validationCertificateArn,
    }),
  );
  job.sandbox.calls.clear();
}

/** Those of the proof's client identity aside. */
const changes = () =>
  job.sandbox.calls
    .list()
    .filter((call) => call.changes && /Domain|Import|Request|Secret|Record/.test(call.action))
    .map(({ action }) => action);

it.each([ourName, 'made-by-hand'])('as %s is waited for, and used as it is', async (name) => {
  await makeAnew(name);
  expect(await job.provision()).toMatchObject({
    status: 'ready',
    domainConfiguration: { name },
  });
  expect(changes()).toEqual([]);
});

it.each(['ResourceAlreadyExistsException', 'InvalidRequestException'] as const)(
  'that is not reported of for longer ends the run where IoT Core says %s, and the next one adopts it',
  async (code) => {
    job.sandbox.knobs.iot.domainTwice = code;
    await makeAnew('made-by-hand', 60_000);
    const refused = await job.provision();
    expect(refused).toMatchObject({ status: 'failed' });
    expect(refused).toMatchObject({
      error: {
        details: {
          action: { code: 'create-domain-configuration', on: { domain, name: ourName } },
          figures: { answer: { kind: 'error', code } },
          said: expect.stringContaining(`The domain ${domain} is`),
        },
      },
    });
    job.sandbox.clock.advance(60_000);
    expect(await job.provision()).toMatchObject({
      status: 'ready',
      domainConfiguration: { name: 'made-by-hand' },
    });
  },
);
