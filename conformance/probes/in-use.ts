/** Whether IoT Core counts as a use of the certificates of a domain configuration in ACM. */
import { DescribeCertificateCommand } from '@aws-sdk/client-acm';
import { importLeaf, issued, requestPublic } from './certificates.ts';
import { createConfiguration } from './configurations.ts';
import { type Ground, newName, until } from './ground.ts';
import { type Finding, notSettled, type Probe, settled } from './probe.ts';

/** ACM learns of a use some time after it began. */
const patienceMs = 10 * 60_000;

export const inUse: Probe = {
  name: 'in-use',
  item: 4,
  asks: 'Does ACM tell IoT Core in InUseBy of the server certificate, and of the validation certificate?',
  needs: 'one import, one request, up to ten minutes',
  possibilities: ['in use', 'not in use'],
  run: async (ground) => {
    const domain = newName(ground);
    const { arn } = await importLeaf(ground, [domain]);
    const validationCertificateArn = await issued(ground, await requestPublic(ground, [domain]));
    await createConfiguration(ground, {
      domainName: domain,
      serverCertificateArns: [arn],
      validationCertificateArn,
    });
    const [server, validation] = await Promise.all([
      judge('the server certificate', arn, ground),
      judge('the validation certificate', validationCertificateArn, ground),
    ]);
    return [
      server,
      validation,
      notSettled(
        'a validation certificate that has expired',
        'it lives for 198 days; look at a configuration that is older, its validation certificate unrenewed',
      ),
    ];
  },
};

async function judge(of: string, CertificateArn: string, ground: Ground): Promise<Finding> {
  const { clients, clock } = ground;
  const deadline = Math.min(ground.deadline, clock.now() + patienceMs);
  const users = await until({ clock, deadline }, async () => {
    const { Certificate } = await clients.acm.send(
      new DescribeCertificateCommand({ CertificateArn }),
    );
    const { InUseBy = [], RenewalEligibility } = Certificate ?? {};
    return InUseBy.length > 0 ? `${InUseBy.join(', ')}; ${RenewalEligibility}` : undefined;
  });
  if (users !== undefined) {
    return settled(of, 'in use', users);
  }
  return clock.now() < deadline || deadline < ground.deadline
    ? settled(of, 'not in use', `InUseBy stayed empty for ${patienceMs / 60_000} minutes`)
    : notSettled(of, 'the budget was spent');
}
