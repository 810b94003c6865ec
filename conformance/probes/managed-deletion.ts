/** What DeleteDomainConfiguration says to an AWS-managed configuration before its 7 days are over, and from when it takes it. */
import {
  CreateDomainConfigurationCommand,
  DeleteDomainConfigurationCommand,
  DescribeDomainConfigurationCommand,
  UpdateDomainConfigurationCommand,
} from '@aws-sdk/client-iot';
import { attempt } from './attempt.ts';
import type { Ground } from './ground.ts';
import { type Finding, notSettled, type Probe, settled } from './probe.ts';

const domainConfigurationName = 'iot-custom-domain-staged-managed';
const dayMs = 86_400_000;
const waitingDays = 7;
const of = 'an AWS-managed configuration, disabled';

export const managedDeletion: Probe = {
  name: 'managed-deletion',
  item: 1,
  asks: 'With which words does IoT Core refuse to delete an AWS-managed configuration, and from when does it delete it?',
  needs: 'two runs, seven days apart: the first leaves a disabled configuration',
  possibilities: [
    'refused before 7 days',
    'deleted before 7 days',
    'deleted after 7 days',
    'refused after 7 days',
  ],
  run: async (ground) => {
    const since = (await disabledSince(ground)) ?? (await stage(ground));
    const deletion = await attempt(
      ground.clients.iot.send(new DeleteDomainConfigurationCommand({ domainConfigurationName })),
    );
    const days = (ground.clock.now() - since) / dayMs;
    const when = days < waitingDays ? 'before 7 days' : 'after 7 days';
    const seen = `${days.toFixed(1)} days after it was disabled: ${deletion.kind === 'done' ? 'deleted' : deletion.said}`;
    const found: Finding = settled(
      of,
      `${deletion.kind === 'done' ? 'deleted' : 'refused'} ${when}`,
      seen,
    );
    return deletion.kind === 'refused' && when === 'before 7 days'
      ? [
          found,
          notSettled(
            `${of}, later`,
            'its 7 days are not over',
            new Date(since + waitingDays * dayMs),
          ),
        ]
      : [found];
  },
};

/** Milliseconds since 1970; undefined when no earlier run left one. */
async function disabledSince({ clients }: Ground): Promise<number | undefined> {
  const described = await attempt(
    clients.iot.send(new DescribeDomainConfigurationCommand({ domainConfigurationName })),
  );
  return described.kind === 'done' ? described.value.lastStatusChangeDate?.getTime() : undefined;
}

/** Without a certificate the configuration is one of AWS's own. It stays for the next run. */
async function stage({ clients, clock }: Ground): Promise<number> {
  await clients.iot.send(new CreateDomainConfigurationCommand({ domainConfigurationName }));
  await clients.iot.send(
    new UpdateDomainConfigurationCommand({
      domainConfigurationName,
      domainConfigurationStatus: 'DISABLED',
    }),
  );
  await clock.wait(35_000);
  return clock.now();
}
