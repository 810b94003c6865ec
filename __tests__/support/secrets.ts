/** The sandbox's secrets, as someone else in the account reaches them. */
import {
  CreateSecretCommand,
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
  type SecretsManagerClientConfig,
  TagResourceCommand,
} from '@aws-sdk/client-secrets-manager';

export interface AccountSecrets {
  create(name: string, text: string, tags?: Readonly<Record<string, string>>): Promise<void>;
  /** Undefined where there is no such secret. */
  read(name: string): Promise<string | undefined>;
  put(name: string, text: string): Promise<void>;
  tag(name: string, tags: Readonly<Record<string, string>>): Promise<void>;
  tags(name: string): Promise<Readonly<Record<string, string>>>;
  /** For good. */
  destroy(name: string): Promise<void>;
  /** In 30 days. */
  schedule(name: string): Promise<void>;
  arn(name: string): Promise<string>;
  names(): Promise<readonly string[]>;
}

/** @param config absent: the credentials and the endpoint in this process's environment. */
export function accountSecrets(
  config: SecretsManagerClientConfig = { region: 'eu-west-1' },
): AccountSecrets {
  const client = new SecretsManagerClient(config);
  return {
    create: async (name, text, tags = {}) => {
      await client.send(
        new CreateSecretCommand({ Name: name, SecretString: text, Tags: listOf(tags) }),
      );
    },
    read: async (name) => {
      try {
        const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: name }));
        return SecretString;
      } catch (error) {
        if (String(error).includes('ResourceNotFoundException')) {
          return undefined;
        }
        throw error;
      }
    },
    put: async (name, text) => {
      await client.send(new PutSecretValueCommand({ SecretId: name, SecretString: text }));
    },
    tag: async (name, tags) => {
      await client.send(new TagResourceCommand({ SecretId: name, Tags: listOf(tags) }));
    },
    tags: async (name) => {
      const { Tags = [] } = await client.send(new DescribeSecretCommand({ SecretId: name }));
      return Object.fromEntries(Tags.map(({ Key = '', Value = '' }) => [Key, Value]));
    },
    destroy: async (name) => {
      await client.send(
        new DeleteSecretCommand({ SecretId: name, ForceDeleteWithoutRecovery: true }),
      );
    },
    schedule: async (name) => {
      await client.send(new DeleteSecretCommand({ SecretId: name, RecoveryWindowInDays: 30 }));
    },
    arn: async (name) => {
      const { ARN = '' } = await client.send(new DescribeSecretCommand({ SecretId: name }));
      return ARN;
    },
    names: async () => {
      const { SecretList = [] } = await client.send(new ListSecretsCommand({}));
      return SecretList.map(({ Name = '' }) => Name).toSorted();
    },
  };
}

function listOf(tags: Readonly<Record<string, string>>): { Key: string; Value: string }[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}
