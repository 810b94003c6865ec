/** What a validation takes: the request, ACM's record, and DNS that shows it. */
import {
  type CertificateDetail,
  DescribeCertificateCommand,
  RequestCertificateCommand,
  type RequestCertificateCommandInput,
} from '@aws-sdk/client-acm';
import { ChangeResourceRecordSetsCommand, type RRType } from '@aws-sdk/client-route-53';
import type { TestAccount } from '../kernel/account.ts';

let zones = 0;

/** A public zone nobody else has. */
export function newZone({ sandbox }: TestAccount): { readonly id: string; readonly name: string } {
  zones += 1;
  const name = `zone${zones}.test`;
  return { id: sandbox.route53.createZone({ name }).id, name };
}

/** The ARN. */
export async function request(
  { acm }: TestAccount,
  input: RequestCertificateCommandInput,
): Promise<string> {
  const { CertificateArn = '' } = await acm.send(
    new RequestCertificateCommand({ ValidationMethod: 'DNS', ...input }),
  );
  return CertificateArn;
}

export async function describeCertificate(
  { acm }: TestAccount,
  arn: string,
): Promise<CertificateDetail> {
  const { Certificate } = await acm.send(new DescribeCertificateCommand({ CertificateArn: arn }));
  return Certificate ?? {};
}

/** Name and value of each validation record, in the order of the names. */
export async function recordsOf(
  account: TestAccount,
  arn: string,
): Promise<readonly { readonly name: string; readonly value: string }[]> {
  const { DomainValidationOptions = [] } = await describeCertificate(account, arn);
  return DomainValidationOptions.flatMap(({ ResourceRecord }) =>
    ResourceRecord ? [{ name: ResourceRecord.Name ?? '', value: ResourceRecord.Value ?? '' }] : [],
  );
}

export async function publish(
  { route53 }: TestAccount,
  zoneId: string,
  { name, type, value }: { readonly name: string; readonly type: RRType; readonly value: string },
): Promise<void> {
  await route53.send(
    new ChangeResourceRecordSetsCommand({
      HostedZoneId: zoneId,
      ChangeBatch: {
        Changes: [
          {
            Action: 'UPSERT',
            ResourceRecordSet: {
              Name: name,
              Type: type,
              TTL: 60,
              ResourceRecords: [{ Value: value }],
            },
          },
        ],
      },
    }),
  );
}

/** Publishes every record that ACM asks for. */
export async function publishRecords(
  account: TestAccount,
  zoneId: string,
  arn: string,
): Promise<void> {
  for (const record of await recordsOf(account, arn)) {
    await publish(account, zoneId, { ...record, type: 'CNAME' });
  }
}
