/** AWS IoT Core's control plane. */
import {
  DescribeEndpointCommand,
  IoTClient,
  paginateListTagsForResource,
  TagResourceCommand,
} from '@aws-sdk/client-iot';
import { required, unlessAbsent } from './answer.ts';
import { dnsName } from './dns-name.ts';
import { attempt, type Call } from './errors.ts';
import { clientIdentities } from './iot-client-identity.ts';
import { domainConfigurations } from './iot-domain-configuration.ts';
import type { Iot } from './iot-interface.ts';
import { refuseHtml } from './refuse-html.ts';
import { repeatable, unrepeatable } from './retry.ts';
import {
  clientSettings,
  despiteCancelling,
  type ServiceContext,
  type Session,
  sendOptions,
} from './session.ts';
import type { Tags } from './tags.ts';
import { tagList, tagsFrom } from './tags.ts';

export function createIot(session: Session): Iot {
  const client = refuseHtml(new IoTClient(clientSettings(session, repeatable)));
  const service = { session, client };
  const late = despiteCancelling(session);
  const lasting = {
    session: late,
    client: refuseHtml(new IoTClient(clientSettings(late, repeatable))),
    unrepeating: refuseHtml(new IoTClient(clientSettings(late, unrepeatable))),
  };
  const tags = (arn: string) => readTags(service, arn);
  return {
    ...domainConfigurations({ service, lasting }),
    ...clientIdentities(service, tags),
    dataEndpoint: () => dataEndpoint(service),
    tags,
    clockSkew: () => session.clock.now().getTime() - Date.now() - client.config.systemClockOffset,
    tag: (arn, tags) => tag(service, arn, tags),
  };
}

function dataEndpoint({ session, client }: ServiceContext<IoTClient>): Promise<string> {
  const call: Call = {
    action: { code: 'read-iot-endpoint', on: { region: session.region } },
    permission: 'iot:DescribeEndpoint',
  };
  return attempt(session, call, async () => {
    const { endpointAddress } = await client.send(
      new DescribeEndpointCommand({ endpointType: 'iot:Data-ATS' }),
      sendOptions(session),
    );
    return dnsName(required(endpointAddress, 'endpointAddress'));
  });
}

function readTags({ session, client }: ServiceContext<IoTClient>, arn: string): Promise<Tags> {
  const call: Call = {
    action: { code: 'read-iot-tags', on: { arn } },
    permission: 'iot:ListTagsForResource',
  };
  return attempt(session, call, async () => {
    const pages = paginateListTagsForResource(
      { client },
      { resourceArn: arn },
      sendOptions(session),
    );
    let tags: Tags = {};
    const reading = async () => {
      for await (const page of pages) {
        tags = { ...tags, ...tagsFrom(page.tags) };
      }
    };
    await unlessAbsent(reading(), 'ResourceNotFoundException');
    return tags;
  });
}

function tag(
  { session, client }: ServiceContext<IoTClient>,
  arn: string,
  tags: Tags,
): Promise<void> {
  const call: Call = {
    action: { code: 'tag-iot-resource', on: { arn } },
    permission: 'iot:TagResource',
  };
  return attempt(session, call, async () => {
    await client.send(
      new TagResourceCommand({ resourceArn: arn, tags: tagList(tags) }),
      sendOptions(session),
    );
  });
}
