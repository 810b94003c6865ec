/** Parameters in Systems Manager's Parameter Store. */
import {
  DeleteParameterCommand,
  GetParameterCommand,
  ListTagsForResourceCommand,
  PutParameterCommand,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { hasCode, required, unlessAbsent } from './answer.ts';
import { attempt, type Call } from './errors.ts';
import { repeatable } from './retry.ts';
import { clientSettings, type ServiceContext, type Session, sendOptions } from './session.ts';
import type { Ssm } from './ssm-interface.ts';
import { creationTags, type Tags, tagList, tagsFrom } from './tags.ts';

const absent = 'ParameterNotFound';

/** Advanced only if the value has more than 4 KB (Systems Manager user guide, "Managing parameter tiers"). */
const tier = 'Intelligent-Tiering';

export function createSsm(session: Session): Ssm {
  const service = { session, client: new SSMClient(clientSettings(session, repeatable)) };
  return {
    read: (name) => read(service, name),
    tags: (name) => tags(service, name),
    create: (parameter) => create(service, parameter),
    update: (name, value) => update(service, name, value),
    remove: (name) => remove(service, name),
  };
}

function read(
  { session, client }: ServiceContext<SSMClient>,
  name: string,
): Promise<string | undefined> {
  const call: Call = {
    action: { code: 'read-parameter', on: { name } },
    permission: 'ssm:GetParameter',
  };
  return attempt(session, call, async () => {
    const answer = await unlessAbsent(
      client.send(new GetParameterCommand({ Name: name }), sendOptions(session)),
      absent,
    );
    return answer && required(answer.Parameter?.Value, 'Value');
  });
}

function tags({ session, client }: ServiceContext<SSMClient>, name: string): Promise<Tags> {
  const call: Call = {
    action: { code: 'read-parameter-tags', on: { name } },
    permission: 'ssm:ListTagsForResource',
  };
  return attempt(session, call, async () => {
    const answer = await client.send(
      new ListTagsForResourceCommand({ ResourceType: 'Parameter', ResourceId: name }),
      sendOptions(session),
    );
    return tagsFrom(answer.TagList);
  });
}

/** Tags and Overwrite exclude each other (hashicorp/terraform-provider-aws#18550). */
function create(
  { session, client }: ServiceContext<SSMClient>,
  { name, description, value, tags: own }: Parameters<Ssm['create']>[0],
): Promise<'created' | 'already-exists'> {
  const call: Call = {
    action: { code: 'put-parameter', on: { name } },
    permission: 'ssm:PutParameter',
  };
  return attempt(session, call, async () => {
    try {
      await client.send(
        new PutParameterCommand({
          Name: name,
          Description: description,
          Type: 'String',
          Tier: tier,
          Value: value,
          Tags: tagList(creationTags(session, own)),
        }),
        sendOptions(session),
      );
      return 'created';
    } catch (error) {
      if (hasCode(error, 'ParameterAlreadyExists')) {
        return 'already-exists';
      }
      throw error;
    }
  });
}

function update(
  { session, client }: ServiceContext<SSMClient>,
  name: string,
  value: string,
): Promise<void> {
  const call: Call = {
    action: { code: 'put-parameter', on: { name } },
    permission: 'ssm:PutParameter',
  };
  return attempt(session, call, async () => {
    await client.send(
      new PutParameterCommand({ Name: name, Tier: tier, Value: value, Overwrite: true }),
      sendOptions(session),
    );
  });
}

function remove({ session, client }: ServiceContext<SSMClient>, name: string): Promise<void> {
  const call: Call = {
    action: { code: 'delete-parameter', on: { name } },
    permission: 'ssm:DeleteParameter',
  };
  return attempt(session, call, async () => {
    await unlessAbsent(
      client.send(new DeleteParameterCommand({ Name: name }), sendOptions(session)),
      absent,
    );
  });
}
