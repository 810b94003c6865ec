import type { DomainConfiguration } from '../aws/contract.ts';
import { Failure, Pending } from '../errors.ts';
import type { DesiredSettings } from '../inputs/settings.ts';
import type { Ledger } from './ledger.ts';
import type { ConfigurationPlan } from './plan.ts';
import type { Rim } from './rim.ts';
import { tagsOf, validationCertificateTag } from './tags.ts';
import { type Poll, waitFor } from './wait.ts';

export interface ConfigurationCertificates {
  readonly serverCertificateArn: string;
  readonly validationCertificateArn: string;
}

/** Brings the domain configuration to what the plan says and waits until IoT Core tells it enabled with a valid server certificate. */
export async function applyConfiguration(
  rim: Rim,
  ledger: Ledger,
  settings: DesiredSettings,
  plan: ConfigurationPlan,
  certificates: ConfigurationCertificates,
): Promise<DomainConfiguration> {
  const iot = await rim.aws.iot();
  switch (plan.do) {
    case 'create':
      await create(rim, ledger, settings, plan.name, certificates);
      break;
    case 'update':
      ledger.changing(`Updating the domain configuration ${plan.name}.`);
      await iot.updateDomainConfiguration(plan.name, plan.change);
      break;
    case 'replace':
      await remove(rim, ledger, plan.name);
      await create(rim, ledger, settings, plan.name, certificates);
      break;
    case 'keep':
      break;
  }
  const configuration = await awaitEnabled(rim, plan.name, certificates.serverCertificateArn);
  ledger.learn({ domainConfiguration: { arn: configuration.arn, name: configuration.name } });
  return configuration;
}

async function create(
  rim: Rim,
  ledger: Ledger,
  settings: DesiredSettings,
  name: string,
  certificates: ConfigurationCertificates,
): Promise<void> {
  ledger.changing(`Creating the domain configuration ${name} for ${settings.domain}.`);
  await (await rim.aws.iot()).createDomainConfiguration({
    name,
    domain: settings.domain,
    ...certificates,
    settings: settings.configuration,
    tags: {
      ...tagsOf(settings.domain, 'domain-configuration'),
      [validationCertificateTag]: certificates.validationCertificateArn,
    },
  });
}

/** IoT Core deletes only what is disabled, and tells so about 35 s late. */
async function remove(rim: Rim, ledger: Ledger, name: string): Promise<void> {
  const iot = await rim.aws.iot();
  if ((await iot.describeDomainConfiguration(name))?.status === 'ENABLED') {
    ledger.changing(`Disabling the domain configuration ${name}, to be made anew.`);
    await iot.updateDomainConfiguration(name, { status: 'DISABLED' });
  }
  await waitFor(rim, {
    what: `the domain configuration ${name} to be disabled`,
    remedy: 'Look at it in the IoT Core console.',
    poll: async (): Promise<Poll<true>> => {
      const configuration = await iot.describeDomainConfiguration(name);
      return configuration?.status === 'ENABLED'
        ? { done: false, seen: 'still told as enabled' }
        : { done: true, value: true };
    },
  });
  ledger.changing(`Deleting the domain configuration ${name}.`);
  const result = await iot.deleteDomainConfiguration(name);
  if (!result.deleted) {
    throw new Pending({
      doing: `deleting the domain configuration ${name}`,
      said: result.refused,
      remedy:
        'It stays disabled; AWS may want it so for 7 days. Run the job again then, with the same inputs: it goes on from here.',
    });
  }
}

function awaitEnabled(
  rim: Rim,
  name: string,
  serverCertificateArn: string,
): Promise<DomainConfiguration> {
  return waitFor(rim, {
    what: `the domain configuration ${name} to be enabled with its server certificate`,
    remedy: 'Look at it in the IoT Core console.',
    poll: async (): Promise<Poll<DomainConfiguration>> => {
      const configuration = await (await rim.aws.iot()).describeDomainConfiguration(name);
      // IoT Core may answer NotFound, or with what was, for about 35 s after a change.
      if (configuration?.serverCertificate?.arn !== serverCertificateArn) {
        return { done: false, seen: configuration ? 'the old state' : 'not found yet' };
      }
      if (configuration.serverCertificate.status === 'INVALID') {
        throw new Failure({
          doing: `checking the domain configuration ${name}`,
          said: `IoT Core calls the server certificate ${serverCertificateArn} INVALID: ${configuration.serverCertificate.detail ?? 'no detail given'}`,
          remedy: 'Mend what the detail names, or give another server certificate.',
        });
      }
      return configuration.status === 'ENABLED'
        ? { done: true, value: configuration }
        : { done: false, seen: 'still told as disabled' };
    },
  });
}
