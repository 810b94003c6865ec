import type { DomainConfiguration } from '../aws/iot-interface.ts';
import { isTls13Only } from '../aws/iot-security-policy.ts';
import type { Found, Passed } from '../pki/finding.ts';

type Id = 'domain-configuration';

export interface ConfigurationFigures {
  readonly name: string;
  readonly status: DomainConfiguration['status'];
  readonly serviceType: string;
  readonly serverCertificate?:
    | { readonly status: string; readonly detail?: string | undefined }
    | undefined;
  /** The security policy, if it refuses devices without TLS 1.3. */
  readonly tls13Only?: string | undefined;
}

export type ConfigurationCheck =
  | Passed<Id, ConfigurationFigures>
  | Found<Id, 'skipped', 'not-asked', unknown>
  | Found<Id, 'fail', 'configuration-missing', unknown>
  | Found<
      Id,
      'fail',
      | 'configuration-not-data'
      | 'configuration-without-certificate'
      | 'configuration-invalid'
      | 'configuration-disabled',
      ConfigurationFigures
    >;

/** IoT Core's description of the domain. Undefined: IoT Core was not called. */
export function checkDomainConfiguration(
  configuration: DomainConfiguration | 'missing' | undefined,
): ConfigurationCheck {
  const id = 'domain-configuration';
  if (configuration === undefined) {
    return { id, result: 'skipped', code: 'not-asked' };
  }
  if (configuration === 'missing') {
    return { id, result: 'fail', code: 'configuration-missing' };
  }
  const code = codeOf(configuration);
  const figures = figuresOf(configuration);
  return code === undefined
    ? { id, result: 'pass', ...figures }
    : { id, result: 'fail', code, ...figures };
}

function figuresOf({
  name,
  status,
  serviceType,
  serverCertificate,
  securityPolicy,
}: DomainConfiguration): ConfigurationFigures {
  return {
    name,
    status,
    serviceType,
    serverCertificate: serverCertificate && {
      status: serverCertificate.status,
      detail: serverCertificate.detail,
    },
    tls13Only: securityPolicy && isTls13Only(securityPolicy) ? securityPolicy : undefined,
  };
}

/** IoT Core cannot change the service type of a configuration, nor add a server certificate to one without. */
function codeOf({ status, serviceType, serverCertificate }: DomainConfiguration) {
  if (serviceType !== 'DATA') {
    return 'configuration-not-data';
  }
  if (serverCertificate === undefined) {
    return 'configuration-without-certificate';
  }
  if (serverCertificate.status === 'INVALID') {
    return 'configuration-invalid';
  }
  return status === 'ENABLED' ? undefined : 'configuration-disabled';
}
