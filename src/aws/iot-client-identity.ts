/**
 * The short-lived MQTT client of the verification. The tagged policy is made first and deleted last: it is what a later run finds
 * a killed run's identity by. The certificate is created active: without a policy it can do nothing. It is deactivated first.
 */
import {
  AttachPolicyCommand,
  CreateCertificateFromCsrCommand,
  CreatePolicyCommand,
  GetPolicyCommand,
  type IoTClient,
  paginateListPolicies,
} from '@aws-sdk/client-iot';
import { Cancelled, Failure } from '../errors.ts';
import { required, unlessAbsent } from './answer.ts';
import { parseArn, type Whereabouts } from './arn.ts';
import { attempt, type Call, failureOf } from './errors.ts';
import { isClientIdentityName } from './iot-client-identity-name.ts';
import { removeClientIdentity, targetsOf } from './iot-client-identity-removal.ts';
import { areIdle } from './iot-client-identity-strays.ts';
import type { Iot, RegisteredClient } from './iot-interface.ts';
import { type ServiceContext, sendOptions } from './session.ts';
import type { Tags } from './tags.ts';
import { creationTags, tagList } from './tags.ts';

const absent = 'ResourceNotFoundException';

/** The most that ListPolicies returns at once. */
const pageSize = 250;

type CreateRequest = Parameters<Iot['createClientIdentity']>[0];

export function clientIdentities(
  service: ServiceContext<IoTClient>,
  tags: Iot['tags'],
): Pick<Iot, 'createClientIdentity' | 'removeClientIdentity' | 'findLeftClientIdentities'> {
  return {
    createClientIdentity: (request) => create(service, request),
    removeClientIdentity: ({ policyName, certificateArn, perhapsMore = false }) =>
      removeClientIdentity(service.session, policyName, {
        certificateArns: certificateArn ? [certificateArn] : [],
        all: certificateArn !== undefined && !perhapsMore,
      }),
    findLeftClientIdentities: (wanted, age) => findLeft(service, tags, wanted, age),
  };
}

function create(
  service: ServiceContext<IoTClient>,
  request: CreateRequest,
): Promise<RegisteredClient> {
  const { session } = service;
  const { policyName } = request;
  const certificateArns: string[] = [];
  const call: Call = {
    action: { code: 'create-client-identity', on: { policyName, subject: session.subject } },
    permission: 'iot:CreatePolicy',
  };
  return attempt(session, call, async () => {
    try {
      await createPolicy(service, request);
      const created = await createCertificate(service, request.csr);
      certificateArns.push(created.certificateArn);
      await service.client.send(
        new AttachPolicyCommand({ policyName, target: created.certificateArn }),
        sendOptions(session),
      );
      return { ...created, policyName };
    } catch (error) {
      const leftover = await removeClientIdentity(session, policyName, {
        certificateArns,
        all: false,
      }).catch((failure: unknown) => failure);
      if (!(leftover instanceof Failure)) {
        throw error;
      }
      const failure = session.signal?.aborted
        ? new Cancelled(call.action, session.signal.reason)
        : failureOf(session.region, call, error);
      throw new Failure({ ...failure.details, leftover });
    }
  });
}

async function createPolicy(
  { session, client }: ServiceContext<IoTClient>,
  request: CreateRequest,
): Promise<void> {
  const { policyName } = request;
  const created = client.send(
    new CreatePolicyCommand({
      policyName,
      policyDocument: JSON.stringify(policyDocument(parseArn(request.configurationArn), request)),
      tags: tagList(creationTags(session, request.tags)),
    }),
    sendOptions(session),
  );
  // The name is random: if it exists already, this call created it and the answer was lost.
  await unlessAbsent(created, 'ResourceAlreadyExistsException');
}

/** Resources as AWS IoT Core policies name them (developer guide, "AWS IoT Core policy resources"). */
function policyDocument(
  { partition, region, account }: Whereabouts,
  { clientId, topic }: CreateRequest,
) {
  const arn = (resource: string) => `arn:${partition}:iot:${region}:${account}:${resource}`;
  const allow = (Action: string | string[], Resource: string) => ({
    Effect: 'Allow',
    Action,
    Resource,
  });
  return {
    Version: '2012-10-17',
    Statement: [
      allow('iot:Connect', arn(`client/${clientId}`)),
      allow(['iot:Publish', 'iot:Receive'], arn(`topic/${topic}`)),
      allow('iot:Subscribe', arn(`topicfilter/${topic}`)),
    ],
  };
}

async function createCertificate(
  { session, client }: ServiceContext<IoTClient>,
  csr: string,
): Promise<Omit<RegisteredClient, 'policyName'>> {
  const { certificateArn, certificateId, certificatePem, $metadata } = await client.send(
    new CreateCertificateFromCsrCommand({ certificateSigningRequest: csr, setAsActive: true }),
    sendOptions(session),
  );
  return {
    certificateArn: required(certificateArn, 'certificateArn'),
    certificateId: required(certificateId, 'certificateId'),
    certificate: required(certificatePem, 'certificatePem'),
    // Not idempotent: each call creates another certificate.
    perhapsMore: ($metadata.attempts ?? 1) > 1,
  };
}

function findLeft(
  service: ServiceContext<IoTClient>,
  tagsOf: Iot['tags'],
  wanted: Tags,
  age: Parameters<Iot['findLeftClientIdentities']>[1],
): Promise<readonly string[]> {
  const { unusedSince, idleSince = new Date(0), except, mostPolicies } = age;
  const isLeft = async (name: string, madeAt: Date): Promise<boolean> =>
    madeAt < unusedSince ||
    (madeAt < idleSince && areIdle(service, await targetsOf(service, name)));
  const call: Call = {
    action: { code: 'find-client-identities', on: { subject: service.session.subject } },
    permission: 'iot:ListPolicies',
  };
  return attempt(service.session, call, async () => {
    const left: string[] = [];
    for (const { name, arn } of await identityPolicies(service, mostPolicies)) {
      if (name === except) {
        continue;
      }
      const madeAt = await creationDate(service, name);
      if (madeAt && (await isLeft(name, madeAt))) {
        const tags = await tagsOf(arn);
        if (Object.entries(wanted).every(([key, value]) => tags[key] === value)) {
          left.push(name);
        }
      }
    }
    return left;
  });
}

/** ListPolicies returns the newest first unless asked for ascending order (IoT API reference). */
async function identityPolicies(
  { session, client }: ServiceContext<IoTClient>,
  most = Number.POSITIVE_INFINITY,
): Promise<readonly { readonly name: string; readonly arn: string }[]> {
  const found: { name: string; arn: string }[] = [];
  let listed = 0;
  const pages = paginateListPolicies({ client, pageSize }, {}, sendOptions(session));
  for await (const { policies = [] } of pages) {
    for (const { policyName, policyArn } of policies) {
      if (policyName && isClientIdentityName(policyName) && policyArn) {
        found.push({ name: policyName, arn: policyArn });
      }
    }
    listed += pageSize;
    if (listed >= most) {
      return found;
    }
  }
  return found;
}

async function creationDate(
  { session, client }: ServiceContext<IoTClient>,
  policyName: string,
): Promise<Date | undefined> {
  const policy = await unlessAbsent(
    client.send(new GetPolicyCommand({ policyName }), sendOptions(session)),
    absent,
  );
  return policy?.creationDate;
}
