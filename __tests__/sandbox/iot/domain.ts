/** A domain ready to be configured: a leaf imported, a validation certificate issued. */
import {
  CreateDomainConfigurationCommand,
  type CreateDomainConfigurationCommandInput,
} from '@aws-sdk/client-iot';
import { type Made, makeRoot } from '../../../testkit/certificates.ts';
import { blobsOf, importInto, type LeafRecipe, makeLeaf } from '../acm/imports.ts';
import { describeCertificate, newZone, publish, recordsOf, request } from '../acm/validation.ts';
import type { TestAccount } from '../kernel/account.ts';

export interface ReadyDomain {
  readonly domain: string;
  readonly root: Made;
  readonly leafArn: string;
  readonly validationArn: string;
}

export async function issuedCertificate(
  account: TestAccount,
  zone: { id: string; name: string },
  domain: string,
): Promise<string> {
  const arn = await request(account, { DomainName: domain });
  for (const record of await recordsOf(account, arn)) {
    await publish(account, zone.id, { ...record, type: 'CNAME' });
  }
  await describeCertificate(account, arn);
  return arn;
}

export async function importLeaf(
  account: TestAccount,
  root: Made,
  recipe: LeafRecipe,
  arn?: string,
): Promise<string> {
  const leaf = await makeLeaf({ issuer: root, ...recipe });
  return importInto(account.acm, { ...blobsOf(leaf, root), ...(arn !== undefined && { arn }) });
}

export async function readyDomain(
  account: TestAccount,
  recipe: LeafRecipe = {},
): Promise<ReadyDomain> {
  const zone = newZone(account);
  const domain = `iot.${zone.name}`;
  const root = await makeRoot();
  const leafArn = await importLeaf(account, root, { names: [domain], ...recipe });
  const validationArn = await issuedCertificate(account, zone, domain);
  return { domain, root, leafArn, validationArn };
}

export function createConfiguration(
  { iot }: TestAccount,
  { domain, leafArn, validationArn }: ReadyDomain,
  more: Partial<CreateDomainConfigurationCommandInput> = {},
) {
  return iot.send(
    new CreateDomainConfigurationCommand({
      domainConfigurationName: domain,
      domainName: domain,
      serverCertificateArns: [leafArn],
      validationCertificateArn: validationArn,
      ...more,
    }),
  );
}
