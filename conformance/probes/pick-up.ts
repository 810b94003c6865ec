/** How soon a re-imported certificate is served, and whether DescribeDomainConfiguration shows it before that. */

import { X509Certificate } from 'node:crypto';
import { ImportCertificateCommand } from '@aws-sdk/client-acm';
import { DescribeDomainConfigurationCommand } from '@aws-sdk/client-iot';
import { mint } from '../x509/mint.ts';
import { blobs, importLeaf, leafRecipe } from './certificates.ts';
import { createConfiguration } from './configurations.ts';
import { type Ground, newName, until } from './ground.ts';
import { look } from './look.ts';
import { notSettled, type Probe, settled } from './probe.ts';

const first = 'a new configuration';
const again = 'a re-import';

export const pickUp: Probe = {
  name: 'pick-up',
  item: 2,
  asks: 'How long after its import is a certificate served, and does Describe tell of the re-import?',
  needs: 'two imports, and up to two hours',
  possibilities: ['served', 'served, and Describe changed', 'served, and Describe said nothing'],
  run: async (ground) => {
    const domain = newName(ground);
    const { arn, leaf } = await importLeaf(ground, [domain]);
    const began = ground.clock.now();
    const name = await createConfiguration(ground, {
      domainName: domain,
      serverCertificateArns: [arn],
      validationCertificateArn: await ground.shared.validationArn(),
    });
    if (!(await isServed(ground, domain, leaf.certificate))) {
      return [notSettled(first, 'it was not served in time'), notSettled(again, 'needs the first')];
    }
    const served = settled(first, 'served', `after ${seconds(ground, began)} s`);
    const before = await describe(ground, name);
    const next = await mint(leafRecipe(ground.clock.now(), [domain]), ground.shared.authority);
    const reimported = ground.clock.now();
    await ground.clients.acm.send(
      new ImportCertificateCommand({
        CertificateArn: arn,
        ...blobs(next, ground.shared.authority),
      }),
    );
    let told = await describe(ground, name);
    const isPickedUp = await until(ground, async () => {
      told = told === before ? await describe(ground, name) : told;
      return (await serves(ground, domain, next.certificate)) ? true : undefined;
    });
    if (!isPickedUp) {
      return [served, notSettled(again, `not served after ${seconds(ground, reimported)} s`)];
    }
    const how = told === before ? 'Describe said nothing' : 'Describe changed';
    const seen = `after ${seconds(ground, reimported)} s; Describe ${before}, then ${told}`;
    return [served, settled(again, `served, and ${how}`, seen)];
  },
};

function seconds({ clock }: Ground, since: number): number {
  return Math.round((clock.now() - since) / 1000);
}

/** What may flip: the certificate's status, its detail, the date. */
async function describe({ clients }: Ground, domainConfigurationName: string): Promise<string> {
  const { serverCertificates, lastStatusChangeDate } = await clients.iot.send(
    new DescribeDomainConfigurationCommand({ domainConfigurationName }),
  );
  const [certificate] = serverCertificates ?? [];
  return [
    certificate?.serverCertificateStatus ?? 'no status',
    certificate?.serverCertificateStatusDetail ?? 'no detail',
    lastStatusChangeDate?.toISOString() ?? 'no date',
  ].join(', ');
}

function isServed(ground: Ground, domain: string, certificate: string) {
  return until(ground, async () =>
    (await serves(ground, domain, certificate)) ? true : undefined,
  );
}

async function serves(ground: Ground, domain: string, certificate: string): Promise<boolean> {
  const { leaf } = await look({
    ...ground.dataPlane,
    servername: domain,
    trust: [ground.shared.authority.certificate],
  });
  return leaf === new X509Certificate(certificate).fingerprint256;
}
