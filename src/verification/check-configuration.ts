import type { DomainConfiguration } from '../aws/contract.ts';
import { isTls13Only } from '../aws/security-policy.ts';
import type { CheckCode, CheckResult } from './check.ts';

const id = 'domain-configuration';
const expected = 'ENABLED, of service type DATA, server certificate VALID';

/** What IoT Core says of the domain. Undefined: it was not asked. */
export function checkDomainConfiguration(
  configuration: DomainConfiguration | 'missing' | undefined,
): CheckResult {
  if (configuration === undefined) {
    const remedy = 'Run with AWS credentials.';
    return { id, result: 'skipped', code: 'not-asked', seen: 'not read', expected, remedy };
  }
  if (configuration === 'missing') {
    const remedy = 'Run provision to create one.';
    const seen = 'no domain configuration for the domain';
    return { id, result: 'fail', code: 'configuration-missing', seen, expected, remedy };
  }
  const check = { id, seen: describe(configuration), expected } as const;
  const problem = problemOf(configuration);
  return problem === undefined
    ? { ...check, result: 'pass' }
    : { ...check, result: 'fail', ...problem };
}

function describe(configuration: DomainConfiguration): string {
  const { name, status, serviceType, serverCertificate, securityPolicy } = configuration;
  const detail = serverCertificate?.detail ? ` (${serverCertificate.detail})` : '';
  const policy = isTls13Only(securityPolicy)
    ? `; ${securityPolicy} refuses devices without TLS 1.3`
    : '';
  return `${name}: ${status}, ${serviceType}, server certificate ${serverCertificate?.status ?? 'absent'}${detail}${policy}`;
}

function problemOf({
  status,
  serviceType,
  serverCertificate,
}: DomainConfiguration): { readonly code: CheckCode; readonly remedy: string } | undefined {
  if (serviceType !== 'DATA') {
    return {
      code: 'configuration-not-data',
      remedy:
        'IoT Core cannot change the service type. Run provision with replace: true to recreate the configuration.',
    };
  }
  if (serverCertificate === undefined) {
    return {
      code: 'configuration-without-certificate',
      remedy:
        'IoT Core cannot add a server certificate. Run provision with replace: true to recreate the configuration.',
    };
  }
  if (serverCertificate.status === 'INVALID') {
    return {
      code: 'configuration-invalid',
      remedy:
        'IoT Core cannot serve the certificate that is in ACM and keeps serving the last valid one, if any. Fix what server-auth, common-name, key-algorithm, issuer and expiry report, and run rotate.',
    };
  }
  return status === 'ENABLED'
    ? undefined
    : {
        code: 'configuration-disabled',
        remedy: 'Run provision to enable the configuration.',
      };
}
