/** Domain configurations of probes. */
import {
  CreateDomainConfigurationCommand,
  type CreateDomainConfigurationCommandInput,
  DeleteDomainConfigurationCommand,
  type IoTClient,
  UpdateDomainConfigurationCommand,
} from '@aws-sdk/client-iot';
import { attempt } from './attempt.ts';
import type { Clock, Ground } from './ground.ts';

/** By it a later run knows what was left; no others are ever removed. */
export const namePrefix = 'iot-custom-domain-probe-';

/** A new domain configuration; rejects with AWS's refusal. `undo` disables and deletes it. Gives its name. */
export async function createConfiguration(
  { clients, undo, clock, shared }: Ground,
  input: Omit<CreateDomainConfigurationCommandInput, 'domainConfigurationName'>,
): Promise<string> {
  const name = `${namePrefix}${clock.now()}-${shared.next()}`;
  await clients.iot.send(
    new CreateDomainConfigurationCommand({ domainConfigurationName: name, ...input }),
  );
  undo.add(`the domain configuration ${name}`, () => removeConfiguration(clients.iot, clock, name));
  return name;
}

/** AWS's own CloudFormation handler waits so long between disabling and deleting (aws-facts.md, 1.4). */
const settleMs = 35_000;

export async function removeConfiguration(
  iot: IoTClient,
  clock: Clock,
  domainConfigurationName: string,
): Promise<void> {
  await iot.send(
    new UpdateDomainConfigurationCommand({
      domainConfigurationName,
      domainConfigurationStatus: 'DISABLED',
    }),
  );
  const remove = () => iot.send(new DeleteDomainConfigurationCommand({ domainConfigurationName }));
  const first = await attempt(remove());
  if (first.kind === 'refused') {
    await clock.wait(settleMs);
    await remove();
  }
}
