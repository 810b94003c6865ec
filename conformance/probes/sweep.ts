/** Removes what earlier runs had to leave: killed before they were done, or refused because ACM still called it in use. */
import {
  DeleteCertificateCommand,
  ListTagsForCertificateCommand,
  paginateListCertificates,
} from '@aws-sdk/client-acm';
import { paginateListDomainConfigurations } from '@aws-sdk/client-iot';
import { attempt } from './attempt.ts';
import { probeTag } from './certificates.ts';
import { namePrefix, removeConfiguration } from './configurations.ts';
import type { Ground } from './ground.ts';

/** Of configurations only those with the probes' prefix, of certificates only those with the tag's value. */
export async function sweep(ground: Ground, value: string): Promise<void> {
  await sweepConfigurations(ground);
  for (const CertificateArn of await tagged(ground, value)) {
    await attempt(ground.clients.acm.send(new DeleteCertificateCommand({ CertificateArn })));
  }
}

async function sweepConfigurations({ clients, clock }: Ground): Promise<void> {
  for await (const page of paginateListDomainConfigurations({ client: clients.iot }, {})) {
    for (const { domainConfigurationName: name = '' } of page.domainConfigurations ?? []) {
      if (name.startsWith(namePrefix)) {
        await attempt(removeConfiguration(clients.iot, clock, name));
      }
    }
  }
}

/** Certificates below the probes' zone that bear the tag with this value. */
export async function tagged({ clients, zone }: Ground, value: string): Promise<readonly string[]> {
  const found: string[] = [];
  const pages = paginateListCertificates(
    { client: clients.acm },
    { Includes: { keyTypes: ['RSA_2048', 'RSA_4096'] } },
  );
  for await (const { CertificateSummaryList = [] } of pages) {
    for (const { CertificateArn = '', DomainName = '' } of CertificateSummaryList) {
      const { Tags = [] } = DomainName.endsWith(`.${zone.name}`)
        ? await clients.acm.send(new ListTagsForCertificateCommand({ CertificateArn }))
        : {};
      if (Tags.some((tag) => tag.Key === probeTag && tag.Value === value)) {
        found.push(CertificateArn);
      }
    }
  }
  return found;
}
