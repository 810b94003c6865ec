import type { DomainConfiguration } from '../aws/contract.ts';
import { Failure } from '../errors.ts';
import type { DesiredSettings } from '../inputs/settings.ts';
import type { Ledger } from './ledger.ts';
import type { ConfigurationPlan } from './plan.ts';
import { removeConfiguration } from './remove-configuration.ts';
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
      await removeConfiguration(rim, ledger, plan.name);
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

/**
 * "It might take up to 60 minutes" until a certificate is in service (developer guide, "Creating and configuring
 * customer-managed domains"). Whether its status is told of the certificate as stored or as served is not known.
 */
const intoServiceMs = 60 * 60_000;

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
        const detail = configuration.serverCertificate.detail ?? 'no detail given';
        if (await mayComeIntoService(rim, configuration, serverCertificateArn)) {
          return { done: false, seen: `the certificate is INVALID so far: ${detail}` };
        }
        throw new Failure({
          doing: `checking the domain configuration ${name}`,
          said: `IoT Core calls the server certificate ${serverCertificateArn} INVALID: ${detail}`,
          remedy: 'Mend what the detail names, or give another server certificate.',
        });
      }
      return configuration.status === 'ENABLED'
        ? { done: true, value: configuration }
        : { done: false, seen: 'still told as disabled' };
    },
  });
}

/** Whether certificate or configuration changed so lately that the status may be of what was before. */
async function mayComeIntoService(
  rim: Rim,
  { lastStatusChange }: DomainConfiguration,
  serverCertificateArn: string,
): Promise<boolean> {
  const certificate = await (await rim.aws.acm()).describe(serverCertificateArn);
  const changes = [lastStatusChange, certificate?.importedAt].map((date) => date?.getTime() ?? 0);
  return rim.clock.now().getTime() < Math.max(...changes) + intoServiceMs;
}
