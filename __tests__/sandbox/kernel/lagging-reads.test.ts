/** Reads that lag, a knob each: what is listed, searched or described is the state as it was so long ago. */
import {
  AddTagsToCertificateCommand,
  DescribeCertificateCommand,
  ListCertificatesCommand,
  ListTagsForCertificateCommand,
  RequestCertificateCommand,
  SearchCertificatesCommand,
} from '@aws-sdk/client-acm';
import {
  CreateKeysAndCertificateCommand,
  CreatePolicyCommand,
  DescribeCertificateCommand as DescribeDeviceCertificateCommand,
  ListPoliciesCommand,
  UpdateCertificateCommand,
} from '@aws-sdk/client-iot';
import {
  CreateAliasCommand,
  CreateKeyCommand,
  DescribeKeyCommand,
  ListAliasesCommand,
} from '@aws-sdk/client-kms';
import {
  ChangeResourceRecordSetsCommand,
  ListHostedZonesByNameCommand,
  ListResourceRecordSetsCommand,
} from '@aws-sdk/client-route-53';
import {
  CreateSecretCommand,
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
} from '@aws-sdk/client-secrets-manager';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Lags } from '../../../sandbox/contract.ts';
import { noLags } from '../../../sandbox/latencies.ts';
import { minute, openAccount, second, type TestAccount } from './account.ts';

let account: TestAccount;
beforeEach(async () => {
  account = await openAccount();
});
afterEach(() => account.close());

const absent = (error: Error): string => error.name;

/** Something that a knob hides for a minute: how it is made, and what is seen of it. */
interface Case {
  readonly knob: keyof Lags;
  readonly make: () => Promise<() => Promise<unknown>>;
  readonly before: unknown;
  readonly after: unknown;
}

const policyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [] });

async function request(): Promise<string> {
  const { CertificateArn = '' } = await account.acm.send(
    new RequestCertificateCommand({ DomainName: 'iot.example.com', ValidationMethod: 'DNS' }),
  );
  return CertificateArn;
}

const cases: readonly Case[] = [
  {
    knob: 'acmListMs',
    make: async () => {
      await request();
      return async () => {
        const { CertificateSummaryList = [] } = await account.acm.send(
          new ListCertificatesCommand(),
        );
        const { Results = [] } = await account.acm.send(new SearchCertificatesCommand());
        return [CertificateSummaryList.length, Results.length];
      };
    },
    before: [0, 0],
    after: [1, 1],
  },
  {
    knob: 'acmDescribeMs',
    make: async () => {
      const CertificateArn = await request();
      return () =>
        account.acm
          .send(new DescribeCertificateCommand({ CertificateArn }))
          .then(({ Certificate }) => Certificate?.Status, absent);
    },
    before: 'ResourceNotFoundException',
    after: 'PENDING_VALIDATION',
  },
  {
    knob: 'iotListMs',
    make: async () => {
      await account.iot.send(new CreatePolicyCommand({ policyName: 'new', policyDocument }));
      return async () => (await account.iot.send(new ListPoliciesCommand({}))).policies?.length;
    },
    before: 0,
    after: 1,
  },
  {
    knob: 'iotDescribeMs',
    make: async () => {
      const { certificateId } = await account.iot.send(new CreateKeysAndCertificateCommand({}));
      return () =>
        account.iot
          .send(new DescribeDeviceCertificateCommand({ certificateId }))
          .then(({ certificateDescription }) => certificateDescription?.status, absent);
    },
    before: 'ResourceNotFoundException',
    after: 'INACTIVE',
  },
  {
    knob: 'kmsListMs',
    make: async () => {
      const { KeyMetadata } = await account.kms.send(new CreateKeyCommand({}));
      const AliasName = 'alias/new';
      await account.kms.send(
        new CreateAliasCommand({ AliasName, TargetKeyId: KeyMetadata?.KeyId }),
      );
      return async () => (await account.kms.send(new ListAliasesCommand({}))).Aliases?.length;
    },
    before: 0,
    after: 1,
  },
  {
    knob: 'kmsDescribeMs',
    make: async () => {
      const { KeyMetadata } = await account.kms.send(new CreateKeyCommand({}));
      return () =>
        account.kms
          .send(new DescribeKeyCommand({ KeyId: KeyMetadata?.KeyId }))
          .then((answer) => answer.KeyMetadata?.KeyState, absent);
    },
    before: 'NotFoundException',
    after: 'Enabled',
  },
  {
    knob: 'route53ListMs',
    make: async () => {
      const { HostedZones } = await account.route53.send(new ListHostedZonesByNameCommand({}));
      const HostedZoneId = HostedZones?.[0]?.Id ?? '';
      const ResourceRecordSet = {
        Name: 'iot.example.com',
        Type: 'CNAME' as const,
        TTL: 60,
        ResourceRecords: [{ Value: 'elsewhere.example.net' }],
      };
      await account.route53.send(
        new ChangeResourceRecordSetsCommand({
          HostedZoneId,
          ChangeBatch: { Changes: [{ Action: 'CREATE', ResourceRecordSet }] },
        }),
      );
      return async () => {
        const all = await account.route53.send(new ListResourceRecordSetsCommand({ HostedZoneId }));
        return all.ResourceRecordSets?.map(({ Type }) => Type);
      };
    },
    before: ['NS', 'SOA'],
    after: ['NS', 'SOA', 'CNAME'],
  },
  {
    knob: 'secretsmanagerListMs',
    make: async () => {
      await account.secrets.send(new CreateSecretCommand({ Name: 'new', SecretString: 'x' }));
      return async () =>
        (await account.secrets.send(new ListSecretsCommand({}))).SecretList?.length;
    },
    before: 0,
    after: 1,
  },
  {
    knob: 'secretsmanagerDescribeMs',
    make: async () => {
      await account.secrets.send(new CreateSecretCommand({ Name: 'new', SecretString: 'x' }));
      return () =>
        account.secrets
          .send(new DescribeSecretCommand({ SecretId: 'new' }))
          .then(({ Name }) => Name, absent);
    },
    before: 'ResourceNotFoundException',
    after: 'new',
  },
];

describe('reads that lag by a minute', () => {
  it('are set service by service', () => {
    expect(cases.map(({ knob }) => knob)).toEqual(Object.keys(noLags));
  });

  it.each(cases)(
    'show what is created a minute late by $knob',
    async ({ knob, make, before, after }) => {
      account.sandbox.knobs.lags[knob] = minute;
      const see = await make();
      expect(await see()).toEqual(before);
      account.sandbox.clock.advance(minute - 10 * second);
      expect(await see()).toEqual(before);
      account.sandbox.clock.advance(20 * second);
      expect(await see()).toEqual(after);
    },
  );

  it('show what is deleted, retagged or changed a minute late, too', async () => {
    const CertificateArn = await request();
    await account.secrets.send(new CreateSecretCommand({ Name: 'old', SecretString: 'x' }));
    const { certificateId } = await account.iot.send(new CreateKeysAndCertificateCommand({}));
    account.sandbox.clock.advance(minute);
    const { lags } = account.sandbox.knobs;
    Object.assign(lags, { acmListMs: minute, iotDescribeMs: minute, secretsmanagerListMs: minute });
    await account.acm.send(
      new AddTagsToCertificateCommand({ CertificateArn, Tags: [{ Key: 'a', Value: 'b' }] }),
    );
    await account.secrets.send(new DeleteSecretCommand({ SecretId: 'old' }));
    await account.iot.send(new UpdateCertificateCommand({ certificateId, newStatus: 'ACTIVE' }));
    const see = async () => {
      const { Tags = [] } = await account.acm.send(
        new ListTagsForCertificateCommand({ CertificateArn }),
      );
      const { SecretList = [] } = await account.secrets.send(new ListSecretsCommand({}));
      const { certificateDescription } = await account.iot.send(
        new DescribeDeviceCertificateCommand({ certificateId }),
      );
      return [Tags.length, SecretList.length, certificateDescription?.status];
    };
    expect(await see()).toEqual([0, 1, 'INACTIVE']);
    account.sandbox.clock.advance(minute + second);
    expect(await see()).toEqual([1, 0, 'ACTIVE']);
  });

  it('leave what is read by name as it is', async () => {
    const { lags } = account.sandbox.knobs;
    Object.assign(lags, { secretsmanagerListMs: minute, secretsmanagerDescribeMs: minute });
    await account.secrets.send(new CreateSecretCommand({ Name: 'new', SecretString: 'x' }));
    const { SecretString } = await account.secrets.send(
      new GetSecretValueCommand({ SecretId: 'new' }),
    );
    expect(SecretString).toBe('x');
  });
});
