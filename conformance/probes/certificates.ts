/** Certificates that probes import into ACM or request there. All bear the probes' tag, by which a later run sweeps what was left. */
import {
  DeleteCertificateCommand,
  DescribeCertificateCommand,
  ImportCertificateCommand,
  RequestCertificateCommand,
} from '@aws-sdk/client-acm';
import { ChangeResourceRecordSetsCommand } from '@aws-sdk/client-route-53';
import { keyPem, type Minted, mint, type Recipe } from '../x509/mint.ts';
import { type Ground, until } from './ground.ts';

export const probeTag = 'iot-custom-domain:probe';
/** The tag's value for what this run removes, or the next one sweeps; a probe that leaves something on purpose has its own. */
export const swept = 'swept';

export function leafRecipe(now: number, names: readonly string[]): Recipe {
  return {
    commonName: names[0],
    names,
    keyAlgorithm: 'RSA_2048',
    keyUsage: ['digitalSignature', 'keyEncipherment'],
    extendedKeyUsage: ['1.3.6.1.5.5.7.3.1'],
    notBefore: new Date(now - 3_600_000),
    notAfter: new Date(now + 30 * 86_400_000),
  };
}

export interface Imported {
  readonly arn: string;
  readonly leaf: Minted;
}

/** A leaf of the probes' authority in ACM; `change`: what it has otherwise. */
export async function importLeaf(
  ground: Ground,
  names: readonly string[],
  change: Partial<Recipe> = {},
  probe = swept,
): Promise<Imported> {
  const { clients, clock, shared, undo } = ground;
  const leaf = await mint({ ...leafRecipe(clock.now(), names), ...change }, shared.authority);
  const { CertificateArn: arn = '' } = await clients.acm.send(
    new ImportCertificateCommand({
      ...blobs(leaf, shared.authority),
      Tags: [{ Key: probeTag, Value: probe }],
    }),
  );
  if (probe === swept) {
    undo.add(`the imported certificate ${arn}`, () =>
      clients.acm.send(new DeleteCertificateCommand({ CertificateArn: arn })),
    );
  }
  return { arn, leaf };
}

export function blobs(leaf: Minted, authority: Minted) {
  return {
    Certificate: Buffer.from(leaf.certificate),
    PrivateKey: Buffer.from(keyPem(leaf)),
    CertificateChain: Buffer.from(authority.certificate),
  };
}

/** Requests a public certificate for the names, with its records in DNS; gives its ARN without waiting for the issue. */
export async function requestPublic(
  ground: Pick<Ground, 'clients' | 'clock' | 'deadline' | 'zone' | 'undo'>,
  names: readonly string[],
  probe = swept,
): Promise<string> {
  const { clients, undo } = ground;
  const [first = '', ...others] = names;
  const { CertificateArn: arn = '' } = await clients.acm.send(
    new RequestCertificateCommand({
      DomainName: first,
      ...(others.length > 0 && { SubjectAlternativeNames: others }),
      ValidationMethod: 'DNS',
      Tags: [{ Key: probeTag, Value: probe }],
    }),
  );
  if (probe === swept) {
    undo.add(`the requested certificate ${arn}`, () =>
      clients.acm.send(new DeleteCertificateCommand({ CertificateArn: arn })),
    );
  }
  const record = await until(ground, async () => {
    const { Certificate } = await clients.acm.send(
      new DescribeCertificateCommand({ CertificateArn: arn }),
    );
    const options = Certificate?.DomainValidationOptions ?? [];
    return options.find(({ ResourceRecord }) => ResourceRecord)?.ResourceRecord;
  });
  if (!record) {
    throw new Error(`ACM gave no validation record for ${first} in time`);
  }
  await changeRecord(ground, 'UPSERT', record);
  undo.add(`the record ${record.Name}`, () => changeRecord(ground, 'DELETE', record));
  return arn;
}

function changeRecord(
  { clients, zone }: Pick<Ground, 'clients' | 'zone'>,
  Action: 'UPSERT' | 'DELETE',
  { Name, Value }: { readonly Name: string | undefined; readonly Value: string | undefined },
) {
  return clients.route53.send(
    new ChangeResourceRecordSetsCommand({
      HostedZoneId: zone.id,
      ChangeBatch: {
        Changes: [
          {
            Action,
            ResourceRecordSet: { Name, Type: 'CNAME', TTL: 60, ResourceRecords: [{ Value }] },
          },
        ],
      },
    }),
  );
}

/** Waits for ACM to issue it. Rejects when it does not in time. */
export async function issued(
  ground: Pick<Ground, 'clients' | 'clock' | 'deadline'>,
  arn: string,
): Promise<string> {
  const status = await until(ground, async () => {
    const { Certificate } = await ground.clients.acm.send(
      new DescribeCertificateCommand({ CertificateArn: arn }),
    );
    return Certificate?.Status === 'PENDING_VALIDATION' ? undefined : Certificate?.Status;
  });
  if (status !== 'ISSUED') {
    throw new Error(`ACM did not issue the validation certificate: ${status ?? 'out of time'}`);
  }
  return arn;
}
