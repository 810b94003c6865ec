/** The domain configuration, changed by somebody else who works in the same account. */
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

const mendConfiguration = /^Fix domain-configuration first: until it is ENABLED/;

const worlds: readonly BadWorld[] = [
  {
    world: 'DISABLED, and the default certificate is served',
    spoil: disable,
    told: {
      'domain-configuration': [
        'fail',
        /^iot\.example\.com: DISABLED, DATA, server certificate VALID$/,
        /^Run provision to enable the configuration\.$/,
      ],
      ...outOfService(),
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
      'domain-configuration': ['fail', /: DISABLED, /, /^Run provision/],
      'tls-private-ca': ['fail', /^no connection \(ECONNRESET\)$/, mendConfiguration],
      'tls-amazon-root': ['fail', /^no connection/, /Fix tls-private-ca first/],
      mqtt: ['fail', /no connection \(ECONNRESET\)$/, /was cut off\. Check that this account/],
    },
  },
  {
    world: 'missing',
    spoil: remove,
    told: {
      'domain-configuration': [
        'fail',
        /^no domain configuration for the domain$/,
        /^Run provision to create one\.$/,
      ],
      ...outOfService(),
      ...Object.fromEntries(
        ['server-auth', 'common-name', 'key-algorithm', 'issuer', 'expiry'].map((id) => [
          id,
          ['skipped', /was not read, and none/, /^Fix domain-configuration and tls-private-ca/],
        ]),
      ),
      'device-compatibility': [
        'skipped',
        /^no chain that leads to/,
        /^Fix issuer and tls-private-ca/,
      ],
      mqtt: ['skipped', /without a domain configuration/, /^Fix domain-configuration/],
    },
  },
];

testBadWorlds(worlds);

function outOfService(): BadWorld['told'] {
  const shown =
    /CN=a3sandbox9xyz0-ats\.iot\.ap-northeast-1\.amazonaws\.com issued by .*CN=Amazon RSA/;
  return {
    'tls-private-ca': ['fail', shown, mendConfiguration],
    'tls-amazon-root': ['fail', shown, /Fix tls-private-ca first/],
    mqtt: ['fail', shown, /^Fix tls-private-ca first/],
  };
}

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
