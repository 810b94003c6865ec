/** The domain configuration, changed by someone else who works in the same account. */
import {
  CreateDomainConfigurationCommand,
  DeleteDomainConfigurationCommand,
  type DomainConfigurationStatus,
  IoTClient,
  UpdateDomainConfigurationCommand,
} from '@aws-sdk/client-iot';
import { type BadWorld, testBadWorlds } from './bad-worlds.ts';
import { type InService, type Mend, mendAll } from './in-service.ts';
import { clientFor, domain } from './scenario.ts';

const worlds: readonly BadWorld[] = [
  {
    world: 'DISABLED, and the default certificate is served',
    spoil: disable,
    told: {
      'domain-configuration': ['fail', 'configuration-disabled'],
      'tls-private-ca': [
        'fail',
        'tls-out-of-service',
        { handshake: { code: 'SELF_SIGNED_CERT_IN_CHAIN' } },
      ],
      'tls-amazon-root': ['fail', 'amazon-root-not-tested'],
      mqtt: [
        'fail',
        'mqtt-no-tls',
        { failure: { failure: { code: 'SELF_SIGNED_CERT_IN_CHAIN' } } },
      ],
    },
  },
  {
    world: 'DISABLED, and the handshake is refused',
    spoil: async (inService) => {
      inService.sandbox.knobs.dataPlane.unknownSni = 'refused';
      return mendAll(
        () => {
          inService.sandbox.knobs.dataPlane.unknownSni = 'default-certificate';
        },
        await disable(inService),
      );
    },
    told: {
      'domain-configuration': ['fail', 'configuration-disabled'],
      'tls-private-ca': ['fail', 'tls-out-of-service', { handshake: { code: 'ECONNRESET' } }],
      'tls-amazon-root': ['fail', 'amazon-root-not-tested', { handshake: { code: 'ECONNRESET' } }],
      mqtt: ['fail', 'mqtt-no-tls', { failure: { failure: { code: 'ECONNRESET' } } }],
    },
  },
  {
    world: 'missing',
    spoil: remove,
    told: {
      'domain-configuration': ['fail', 'configuration-missing'],
      'server-auth': ['skipped', 'not-readable', { awsAsked: true }],
      'common-name': ['skipped', 'not-readable', { awsAsked: true }],
      'key-algorithm': ['skipped', 'not-readable', { awsAsked: true }],
      issuer: ['skipped', 'not-readable', { awsAsked: true }],
      expiry: ['skipped', 'not-readable', { awsAsked: true }],
      'tls-private-ca': [
        'fail',
        'tls-out-of-service',
        { handshake: { code: 'SELF_SIGNED_CERT_IN_CHAIN' } },
      ],
      'tls-amazon-root': ['fail', 'amazon-root-not-tested'],
      'device-compatibility': ['skipped', 'device-class-not-tried'],
      mqtt: ['skipped', 'mqtt-without-client', { why: 'no-configuration' }],
    },
  },
];

testBadWorlds(worlds);

async function disable(inService: InService): Promise<Mend> {
  await setStatus(inService, 'DISABLED');
  return () => setStatus(inService, 'ENABLED');
}

async function setStatus(
  inService: InService,
  domainConfigurationStatus: DomainConfigurationStatus,
): Promise<void> {
  await new IoTClient(clientFor(inService)).send(
    new UpdateDomainConfigurationCommand({
      domainConfigurationName: inService.configuration.name,
      domainConfigurationStatus,
    }),
  );
}

async function remove(inService: InService): Promise<Mend> {
  const iot = new IoTClient(clientFor(inService));
  const domainConfigurationName = inService.configuration.name;
  await setStatus(inService, 'DISABLED');
  await iot.send(new DeleteDomainConfigurationCommand({ domainConfigurationName }));
  return async () => {
    await iot.send(
      new CreateDomainConfigurationCommand({
        domainConfigurationName,
        domainName: domain,
        serverCertificateArns: [inService.serverCertificateArn],
        validationCertificateArn: inService.validationCertificateArn,
      }),
    );
  };
}
