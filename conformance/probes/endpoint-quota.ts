/** Whether the account's own endpoints count to its quota of domain configurations. */
import {
  DescribeDomainConfigurationCommand,
  ListDomainConfigurationsCommand,
} from '@aws-sdk/client-iot';
import { attempt } from './attempt.ts';
import { importLeaf } from './certificates.ts';
import { createConfiguration } from './configurations.ts';
import { type Ground, newName } from './ground.ts';
import { notSettled, type Probe, settled } from './probe.ts';

const of = 'the configurations of the default endpoints';
/** AWS General Reference, "AWS IoT Core endpoints and quotas"; adjustable, so an account may have more. */
const quota = 10;

export const endpointQuota: Probe = {
  name: 'endpoint-quota',
  item: 7,
  asks: `Do the configurations of the default endpoints count to the quota of ${quota}?`,
  needs: `one import, an account whose quota is still ${quota}`,
  possibilities: ['counted', 'not counted'],
  run: async (ground) => {
    const { endpoints, others } = await census(ground);
    const { arn } = await importLeaf(ground, [`*.${ground.domain}`]);
    const validationCertificateArn = await ground.shared.validationArn();
    for (let made = 0; made + others <= quota; made += 1) {
      const answer = await attempt(
        createConfiguration(ground, {
          domainName: newName(ground),
          serverCertificateArns: [arn],
          validationCertificateArn,
        }),
      );
      if (answer.kind === 'refused') {
        const seen = `${endpoints} of endpoints, ${others} others, ${made} made, then ${answer.said}`;
        return [judge(answer.code, made + others, endpoints, seen)];
      }
    }
    return [
      notSettled(of, `the account has a higher quota: ${quota + 1} configurations were taken`),
    ];
  },
};

function judge(code: string, beside: number, endpoints: number, seen: string) {
  if (code !== 'LimitExceededException') {
    return notSettled(of, seen);
  }
  if (beside === quota) {
    return settled(of, 'not counted', seen);
  }
  return beside + endpoints === quota ? settled(of, 'counted', seen) : notSettled(of, seen);
}

async function census({ clients }: Ground) {
  const { domainConfigurations = [] } = await clients.iot.send(
    new ListDomainConfigurationsCommand({ pageSize: 250 }),
  );
  const types = await Promise.all(
    domainConfigurations.map(async ({ domainConfigurationName }) => {
      const { domainType } = await clients.iot.send(
        new DescribeDomainConfigurationCommand({ domainConfigurationName }),
      );
      return domainType;
    }),
  );
  const endpoints = types.filter((type) => type === 'ENDPOINT').length;
  return { endpoints, others: types.length - endpoints };
}
