/** Whether the caller of CreateDomainConfiguration needs permissions of ACM for its certificates. */
import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import { attempt } from './attempt.ts';
import { importLeaf } from './certificates.ts';
import { createConfiguration } from './configurations.ts';
import { newName } from './ground.ts';
import { notSettled, type Probe, settled } from './probe.ts';

const of = 'a caller with permissions of IoT Core alone';
/** Within the role's own: nothing of ACM. */
const onlyIot = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'iot:*', Resource: '*' }],
};

export const dependentPermissions: Probe = {
  name: 'dependent-permissions',
  item: 10,
  asks: 'Does CreateDomainConfiguration need permissions of ACM of its caller?',
  needs: 'a role that the caller may assume: --narrow-role-arn',
  possibilities: ['needed', 'not needed'],
  run: async (ground) => {
    const { clients, options, shared } = ground;
    if (options.narrowRoleArn === undefined) {
      return [notSettled(of, 'give --narrow-role-arn')];
    }
    const domain = newName(ground);
    const { arn } = await importLeaf(ground, [domain]);
    const validationCertificateArn = await shared.validationArn();
    const { Credentials } = await clients.sts.send(
      new AssumeRoleCommand({
        RoleArn: options.narrowRoleArn,
        RoleSessionName: 'iot-custom-domain-probe',
        Policy: JSON.stringify(onlyIot),
      }),
    );
    const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = Credentials ?? {};
    const narrow = clients.iotAs({
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretAccessKey,
      sessionToken: SessionToken,
    });
    const answer = await attempt(
      createConfiguration(
        { ...ground, clients: { ...clients, iot: narrow } },
        { domainName: domain, serverCertificateArns: [arn], validationCertificateArn },
      ),
    );
    if (answer.kind === 'done') {
      return [settled(of, 'not needed', 'no error')];
    }
    return [
      /acm:/i.test(answer.said) ? settled(of, 'needed', answer.said) : notSettled(of, answer.said),
    ];
  },
};
