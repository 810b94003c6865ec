import type { DomainConfiguration, DomainConfigurationSettings } from '../../aws/iot-interface.ts';
import { isTls13Only } from '../../aws/iot-security-policy.ts';
import type { Note } from '../../context/note.ts';
import type { Reason } from '../../context/reason.ts';
import { isOurs } from '../../context/tags.ts';
import type { DesiredSettings } from '../../inputs/settings.ts';
import { announcementIn } from '../authority/rollover.ts';
import { type Decision, decisionOn, type Refusal } from '../decision.ts';
import type { ServerCertificatePlan } from '../server-certificate/planned.ts';
import type { ConfigurationState, Snapshot } from '../snapshot.ts';
import type { ConfigurationPlan } from './planned.ts';

const decide = decisionOn<ConfigurationPlan>('domain configuration');

/** Created, adopted under any name, updated if UpdateDomainConfiguration can, otherwise replaced if that is allowed. */
export function planConfiguration(
  settings: DesiredSettings,
  snapshot: Snapshot,
  serverCertificate: ServerCertificatePlan,
): Decision<ConfigurationPlan> | Refusal {
  const { configured } = snapshot;
  if (!configured) {
    return planCreate(settings, snapshot);
  }
  const { configuration } = configured;
  const { name } = configuration;
  const immutable = immutableDifference(configuration, serverCertificate);
  if (immutable !== undefined) {
    return planReplace(settings, configured, immutable);
  }
  if (settings.intent.outOfService === 'refuse' && configuration.status === 'DISABLED') {
    return {
      code: 'domain-configuration-disabled',
      figures: { domain: settings.domain, name },
    };
  }
  const change = drift(settings.configuration, configuration);
  return Object.values(change).some((value) => value !== undefined)
    ? decide(
        'update',
        name,
        { code: 'settings-differ', figures: { change: { ...change } } },
        { do: 'update', name, change },
      )
    : decide('keep', name, { code: 'configuration-current', figures: {} }, { do: 'keep', name });
}

function planReplace(
  settings: DesiredSettings,
  { configuration: { name }, tags }: ConfigurationState,
  difference: ImmutableDifference,
): Decision<ConfigurationPlan> | Refusal {
  const { domain } = settings;
  if (!settings.replace) {
    return {
      code: 'replace-required',
      figures: { why: 'configuration', domain, name, difference },
    };
  }
  if (!isOurs(tags, domain, 'domain-configuration') && name !== settings.domainConfigurationName) {
    return {
      code: 'domain-configuration-foreign',
      figures: { domain, name, to: 'replace' },
    };
  }
  const plan = { do: 'replace', name, carried: announcementIn(tags) } as const;
  const change = {
    action: 'replace',
    resource: 'domain configuration',
    name,
    reason: difference,
    impact: 'outage',
  } as const;
  return { plan, change };
}

function planCreate(
  settings: DesiredSettings,
  snapshot: Snapshot,
): Decision<ConfigurationPlan> | Refusal {
  const name = settings.domainConfigurationName;
  return snapshot.nameTakenBy === undefined
    ? decide('create', name, { code: 'configuration-missing', figures: {} }, { do: 'create', name })
    : {
        code: 'domain-configuration-name-taken',
        figures: { ...snapshot.nameTakenBy, name },
      };
}

type ImmutableDifference = Reason<'other-service-type' | 'other-certificate-required'>;

/** What UpdateDomainConfiguration cannot change. */
function immutableDifference(
  configuration: DomainConfiguration,
  serverCertificate: ServerCertificatePlan,
): ImmutableDifference | undefined {
  const { serviceType } = configuration;
  if (serviceType !== 'DATA') {
    return { code: 'other-service-type', figures: { serviceType } };
  }
  const current = configuration.serverCertificate?.arn;
  const stays =
    (serverCertificate.do === 'keep' && serverCertificate.leaf.certificate.arn === current) ||
    (serverCertificate.do === 'reimport' && serverCertificate.arn === current);
  return stays ? undefined : { code: 'other-certificate-required', figures: {} };
}

/** Only settings that the user configured are updated: an omitted input leaves the setting unchanged. */
function drift(
  wanted: DomainConfigurationSettings,
  { status, securityPolicy, authenticationType, applicationProtocol }: DomainConfiguration,
): DomainConfigurationSettings & { readonly status: 'ENABLED' | undefined } {
  return {
    status: status === 'ENABLED' ? undefined : 'ENABLED',
    securityPolicy: unless(securityPolicy, wanted.securityPolicy),
    authenticationType: unless(authenticationType ?? 'DEFAULT', wanted.authenticationType),
    applicationProtocol: unless(applicationProtocol ?? 'DEFAULT', wanted.applicationProtocol),
  };
}

function unless<T>(current: string | undefined, wanted: T): T | undefined {
  return wanted === current ? undefined : wanted;
}

/**
 * Which devices cannot connect under a security policy; undefined if all current devices can. AWS's own device SDKs are among them
 * on macOS, and on Linux with an older aws-crt (awslabs/aws-c-io#699, #792).
 */
export function cutOffBy(securityPolicy: string | undefined): Note | undefined {
  return securityPolicy !== undefined && isTls13Only(securityPolicy)
    ? { code: 'tls-1.3-only', securityPolicy }
    : undefined;
}
