/** Whether IoT Core takes a private certificate that ACM itself issued from an authority of AWS Private CA. */
import { DeleteCertificateCommand, RequestCertificateCommand } from '@aws-sdk/client-acm';
import { attempt, isBusy } from './attempt.ts';
import { issued, probeTag, swept } from './certificates.ts';
import { createConfiguration } from './configurations.ts';
import { newName } from './ground.ts';
import { notSettled, type Probe, settled } from './probe.ts';

const of = 'a private certificate of ACM';

export const privateAuthority: Probe = {
  name: 'private-authority',
  item: 11,
  asks: 'Does IoT Core take a private certificate of ACM as server certificate?',
  needs: 'an authority of AWS Private CA (from 50 dollars a month): --private-authority-arn',
  possibilities: ['accepted', 'refused'],
  run: async (ground) => {
    const { clients, options, shared, undo } = ground;
    if (options.privateAuthorityArn === undefined) {
      return [notSettled(of, 'give --private-authority-arn')];
    }
    const domain = newName(ground);
    const { CertificateArn = '' } = await clients.acm.send(
      new RequestCertificateCommand({
        DomainName: domain,
        CertificateAuthorityArn: options.privateAuthorityArn,
        Tags: [{ Key: probeTag, Value: swept }],
      }),
    );
    undo.add(`the private certificate ${CertificateArn}`, () =>
      clients.acm.send(new DeleteCertificateCommand({ CertificateArn })),
    );
    const answer = await attempt(
      createConfiguration(ground, {
        domainName: domain,
        serverCertificateArns: [await issued(ground, CertificateArn)],
        validationCertificateArn: await shared.validationArn(),
      }),
    );
    if (answer.kind === 'done') {
      return [settled(of, 'accepted', 'no error')];
    }
    const { code, said } = answer;
    return [isBusy(code) ? notSettled(of, said) : settled(of, 'refused', said)];
  },
};
