import type {
  ConfigurationCheck,
  ConfigurationFigures,
} from '../../verification/check-configuration.ts';
import type { CheckText } from './text.ts';

const expected = 'ENABLED, of service type DATA, server certificate VALID';

export function configurationText(check: ConfigurationCheck): CheckText {
  switch (check.code) {
    case 'not-asked':
      return { seen: 'not read', expected, remedy: 'Run with AWS credentials.' };
    case 'configuration-missing':
      return {
        seen: 'no domain configuration for the domain',
        expected,
        remedy: 'Run provision to create one.',
      };
    case undefined:
      return { seen: seenOf(check), expected };
    default:
      return { seen: seenOf(check), expected, remedy: remedies[check.code] };
  }
}

const remedies: Readonly<
  Record<Extract<ConfigurationCheck, ConfigurationFigures & { result: 'fail' }>['code'], string>
> = {
  'configuration-not-data':
    'IoT Core cannot change the service type. Run provision with replace: true to recreate the configuration.',
  'configuration-without-certificate':
    'IoT Core cannot add a server certificate. Run provision with replace: true to recreate the configuration.',
  'configuration-invalid':
    'IoT Core cannot serve the certificate that is in ACM and keeps serving the last valid one, if any. Fix what server-auth, common-name, key-algorithm, issuer and expiry report, and run rotate.',
  'configuration-disabled': 'Run provision to enable the configuration.',
};

function seenOf({
  name,
  status,
  serviceType,
  serverCertificate,
  tls13Only,
}: ConfigurationFigures): string {
  const detail = serverCertificate?.detail ? ` (${serverCertificate.detail})` : '';
  const policy = tls13Only === undefined ? '' : `; ${tls13Only} refuses devices without TLS 1.3`;
  return `${name}: ${status}, ${serviceType}, server certificate ${serverCertificate?.status ?? 'absent'}${detail}${policy}`;
}
