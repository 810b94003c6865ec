import type { DomainConfiguration } from '../../aws/iot-interface.ts';
import type { Context } from '../../context/context.ts';
import type { Step, StepCode } from '../../context/step.ts';
import { tagsOf, validationCertificateTag } from '../../context/tags.ts';
import { type Poll, waitFor } from '../../context/wait.ts';
import type { DesiredSettings } from '../../inputs/settings.ts';
import type { ConfigurationPlan } from './planned.ts';
import { removeConfiguration } from './remove.ts';

export interface ConfigurationCertificates {
  readonly serverCertificateArn: string;
  readonly validationCertificateArn: string | undefined;
}

/** `observed`: as the run read it, where nothing that it tells of was changed since. */
interface Wanted {
  readonly certificates: ConfigurationCertificates;
  readonly observed: DomainConfiguration | undefined;
}

/** Brings the domain configuration to what the plan says and waits until IoT Core tells it enabled, with the server certificate. */
export async function applyConfiguration(
  context: Context,
  settings: DesiredSettings,
  plan: ConfigurationPlan,
  { certificates, observed }: Wanted,
): Promise<DomainConfiguration> {
  const iot = await context.aws.iot();
  context.signal.throwIfAborted();
  switch (plan.do) {
    case 'create':
      await create(context, settings, plan, certificates);
      break;
    case 'update':
      await context.record.change(stepOn('update-domain-configuration', plan.name, 'updated'), () =>
        iot.updateDomainConfiguration(plan.name, plan.change),
      );
      break;
    case 'replace':
      await removeConfiguration(context, plan.name);
      // Cancelled or not: without its configuration the domain is out of service.
      await create(context, settings, plan, certificates);
      break;
    case 'keep':
      break;
  }
  const configuration =
    plan.do === 'keep' && observed && isEnabled(observed, certificates)
      ? observed
      : await awaitEnabled(context, plan.name, certificates);
  context.record.learn({
    domainConfiguration: { arn: configuration.arn, name: configuration.name },
  });
  return configuration;
}

async function create(
  context: Context,
  settings: DesiredSettings,
  plan: Extract<ConfigurationPlan, { do: 'create' | 'replace' }>,
  certificates: ConfigurationCertificates,
): Promise<void> {
  const { name } = plan;
  const iot = await context.aws.iot();
  const makes = plan.do === 'replace' ? 'recreated' : 'created';
  await context.record.change(stepOn('create-domain-configuration', name, makes), () =>
    iot.createDomainConfiguration({
      name,
      domain: settings.domain,
      ...certificates,
      settings: settings.configuration,
      tags: {
        ...(plan.do === 'replace' && plan.carried),
        ...tagsOf(settings.domain, 'domain-configuration'),
        ...(certificates.validationCertificateArn && {
          [validationCertificateTag]: certificates.validationCertificateArn,
        }),
      },
    }),
  );
}

function stepOn(code: StepCode, name: string, makes: Step['makes']): Step {
  return { code, resource: 'domain configuration', name, makes };
}

function awaitEnabled(
  context: Context,
  name: string,
  certificates: ConfigurationCertificates,
): Promise<DomainConfiguration> {
  return waitFor(context, {
    awaited: { code: 'await-domain-configuration-enabled', on: { name } },
    poll: async (): Promise<Poll<DomainConfiguration>> => {
      const configuration = await (await context.aws.iot()).describeDomainConfiguration(name);
      if (configuration && isEnabled(configuration, certificates)) {
        return { done: true, value: configuration };
      }
      // For a while after a change IoT Core may answer NotFound, or with the previous state.
      if (configuration?.serverCertificate?.arn !== certificates.serverCertificateArn) {
        return {
          done: false,
          seen: { kind: configuration ? 'configuration-outdated' : 'configuration-not-found' },
        };
      }
      return {
        done: false,
        seen: { kind: 'configuration-status', status: configuration.status },
      };
    },
  });
}

function isEnabled(
  { status, serverCertificate }: DomainConfiguration,
  { serverCertificateArn }: ConfigurationCertificates,
): boolean {
  return status === 'ENABLED' && serverCertificate?.arn === serverCertificateArn;
}
