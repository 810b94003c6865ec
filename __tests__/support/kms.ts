/** The sandbox's KMS, as someone else in the account reaches it. */
import {
  CreateAliasCommand,
  CreateKeyCommand,
  DescribeKeyCommand,
  DisableKeyCommand,
  GetPublicKeyCommand,
  type KeySpec,
  type KeyUsageType,
  KMSClient,
  ListAliasesCommand,
} from '@aws-sdk/client-kms';

export interface AccountKms {
  /** Gives the ARN. */
  create(
    spec: KeySpec,
    usage?: KeyUsageType,
    tags?: Readonly<Record<string, string>>,
  ): Promise<string>;
  alias(name: string, arn: string): Promise<void>;
  /** The ARN of the key with that alias. */
  keyOf(alias: string): Promise<string>;
  disable(arn: string): Promise<void>;
  /** SPKI in PEM. */
  publicKey(arn: string): Promise<string>;
  aliases(): Promise<readonly string[]>;
  deletionOf(arn: string): Promise<Date | undefined>;
}

/** Over the credentials and the endpoint in this process's environment. */
export function accountKms(region = 'eu-west-1'): AccountKms {
  const client = new KMSClient({ region });
  const describe = async (id: string) => {
    const { KeyMetadata } = await client.send(new DescribeKeyCommand({ KeyId: id }));
    return KeyMetadata;
  };
  return {
    create: async (KeySpec, KeyUsage = 'SIGN_VERIFY', tags = {}) => {
      const Tags = Object.entries(tags).map(([TagKey, TagValue]) => ({ TagKey, TagValue }));
      const { KeyMetadata } = await client.send(new CreateKeyCommand({ KeySpec, KeyUsage, Tags }));
      return KeyMetadata?.Arn ?? '';
    },
    alias: async (AliasName, TargetKeyId) => {
      await client.send(new CreateAliasCommand({ AliasName, TargetKeyId }));
    },
    keyOf: async (alias) => (await describe(alias))?.Arn ?? '',
    disable: async (KeyId) => {
      await client.send(new DisableKeyCommand({ KeyId }));
    },
    publicKey: async (KeyId) => {
      const { PublicKey } = await client.send(new GetPublicKeyCommand({ KeyId }));
      const body = Buffer.from(PublicKey ?? []).toString('base64');
      return `-----BEGIN PUBLIC KEY-----\n${body.replace(/.{64}/g, '$&\n')}\n-----END PUBLIC KEY-----\n`;
    },
    aliases: async () => {
      const { Aliases = [] } = await client.send(new ListAliasesCommand({}));
      return Aliases.map(({ AliasName = '' }) => AliasName)
        .filter((name) => !name.startsWith('alias/aws/'))
        .toSorted();
    },
    deletionOf: async (arn) => (await describe(arn))?.DeletionDate,
  };
}
