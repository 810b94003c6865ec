import { hasCode } from '../../aws/answer.ts';
import type { DomainConfiguration } from '../../aws/iot-interface.ts';
import { anotherRunAtWork } from '../../context/another-run.ts';
import type { Context } from '../../context/context.ts';
import type { Step, StepCode } from '../../context/step.ts';
import { isOurs, tagged, tagsOf, validationCertificateTag } from '../../context/tags.ts';
import { lookUntilVisible } from '../../context/visible.ts';
import { type Poll, waitFor } from '../../context/wait.ts';
import { Failure } from '../../errors.ts';
import type { DesiredSettings } from '../../inputs/settings.ts';
import { readConfigurationTags } from './observe.ts';
import type { ConfigurationPlan } from './planned.ts';
import { isUpdated, removeConfiguration } from './remove.ts';

/** What IoT Core must show once the configuration is enabled. */
interface Expected {
  readonly name: string;
  readonly serverCertificateArn: string;
}

export interface ConfigurationCertificates {
  readonly serverCertificateArn: string;
  readonly validationCertificateArn: string | undefined;
}

/** `observed`: as read before, if nothing in it has changed since. */
interface Wanted {
  readonly certificates: ConfigurationCertificates;
  readonly observed: DomainConfiguration | undefined;
}

/**
 * Applies the plan to the domain configuration and waits until IoT Core shows it enabled, with the server certificate. If another
 * run has created it meanwhile, that one is used: it may have another server certificate.
 */
export async function applyConfiguration(
  context: Context,
  settings: DesiredSettings,
  plan: ConfigurationPlan,
  { certificates, observed }: Wanted,
): Promise<DomainConfiguration> {
  context.signal.throwIfAborted();
  let expected: Expected = { ...certificates, name: plan.name };
  switch (plan.do) {
    case 'create':
      expected = await create(context, settings, plan, certificates);
      break;
    case 'update':
      await update(context, settings.domain, plan);
      break;
    case 'replace':
      await removeConfiguration(context, plan.name);
      // Also after a cancellation: without its configuration the domain is out of service.
      expected = await create(context, settings, plan, certificates);
      break;
    case 'keep':
      break;
  }
  const configuration =
    plan.do === 'keep' && observed && isEnabled(observed, expected)
      ? observed
      : await awaitEnabled(context, expected);
  context.record.learn({
    domainConfiguration: { arn: configuration.arn, name: configuration.name },
  });
  return configuration;
}

/** @throws Pending if another run has deleted it meanwhile. */
async function update(
  context: Context,
  domain: string,
  { name, change }: Extract<ConfigurationPlan, { do: 'update' }>,
): Promise<void> {
  const iot = await context.aws.iot();
  const answer = await context.record.change(
    stepOn('update-domain-configuration', name, 'updated'),
    () => iot.updateDomainConfiguration(name, change),
    isUpdated,
  );
  if (!isUpdated(answer)) {
    throw anotherRunAtWork(domain, { kind: 'configuration-deleted', name });
  }
}

/** Returns the configuration that exists afterwards: another run's if that was first. */
async function create(
  context: Context,
  settings: DesiredSettings,
  plan: Extract<ConfigurationPlan, { do: 'create' | 'replace' }>,
  certificates: ConfigurationCertificates,
): Promise<Expected> {
  const { name } = plan;
  const iot = await context.aws.iot();
  const request = {
    name,
    domain: settings.domain,
    ...certificates,
    settings: settings.configuration,
    tags: {
      ...(plan.do === 'replace' ? plan.carried : {}),
      ...tagsOf(settings.domain, 'domain-configuration'),
      ...tagged(validationCertificateTag, certificates.validationCertificateArn),
    },
  };
  const makes = plan.do === 'replace' ? 'recreated' : 'created';
  const other = await context.record.change(
    stepOn('create-domain-configuration', name, makes),
    () =>
      iot.createDomainConfiguration(request).then(
        () => undefined,
        (error: unknown) => createdByAnother(context, request, error),
      ),
    (answer) => answer === undefined,
  );
  if (!other) {
    return { ...certificates, name };
  }
  context.record.note({
    code: 'used-from-another-run',
    resource: 'domain configuration',
    name: other.name,
  });
  return other;
}

/** The configuration that another run created meanwhile. @throws the creation's error if there is none with this action's tags. */
async function createdByAnother(
  context: Context,
  { domain, name }: { readonly domain: string; readonly name: string },
  error: unknown,
): Promise<Expected> {
  if (!(error instanceof Failure && error.details.refused)) {
    throw error;
  }
  const iot = await context.aws.iot();
  const look = async (): Promise<DomainConfiguration | undefined> =>
    (await iot.findDomainConfigurations([{ domain, name }])).get(domain);
  const isTaken = hasCode(error.details.cause, 'ResourceAlreadyExistsException');
  const found = isTaken ? await lookUntilVisible(context, look) : await look();
  const tags = found && (await readConfigurationTags(context, found));
  if (!found?.serverCertificate || !isOurs(tags ?? {}, domain, 'domain-configuration')) {
    throw error;
  }
  return { name: found.name, serverCertificateArn: found.serverCertificate.arn };
}

function stepOn(code: StepCode, name: string, makes: Step['makes']): Step {
  return { code, resource: 'domain configuration', name, makes };
}

function isEnabled(
  { status, serverCertificate }: DomainConfiguration,
  { serverCertificateArn }: Expected,
): boolean {
  return status === 'ENABLED' && serverCertificate?.arn === serverCertificateArn;
}

function awaitEnabled(context: Context, expected: Expected): Promise<DomainConfiguration> {
  const { name, serverCertificateArn } = expected;
  return waitFor(context, {
    awaited: { code: 'await-domain-configuration-enabled', on: { name } },
    poll: async (): Promise<Poll<DomainConfiguration>> => {
      const configuration = await (await context.aws.iot()).describeDomainConfiguration(name);
      if (configuration && isEnabled(configuration, expected)) {
        return { done: true, value: configuration };
      }
      // For a while after a change IoT Core may answer NotFound, or with the previous state.
      if (configuration?.serverCertificate?.arn !== serverCertificateArn) {
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
