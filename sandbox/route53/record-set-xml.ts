import { z } from 'zod';
import { recordTypes } from '../dns/record-data.ts';
import type { Change } from './change-batch.ts';
import { invalidInput, invalidShape } from './errors.ts';
import { parseName, renderName } from './names.ts';
import { type RecordContent, type RecordSet, type Routing, routingPolicies } from './record-set.ts';
import type { XmlContent } from './xml.ts';

/** An element without children arrives as empty text. */
const emptyElement = z.literal('').transform(() => undefined);
const policyValue = z.string().optional();

const resourceRecordSet = z.strictObject({
  Name: z.string().min(1).max(1024),
  Type: z.enum(recordTypes),
  TTL: z
    .string()
    .regex(/^\d{1,10}$/)
    .transform(Number)
    .pipe(z.number().max(2_147_483_647))
    .optional(),
  ResourceRecords: emptyElement
    .or(
      z.strictObject({ ResourceRecord: z.array(z.strictObject({ Value: z.string().max(4000) })) }),
    )
    .optional(),
  AliasTarget: z
    .strictObject({
      HostedZoneId: z.string(),
      DNSName: z.string(),
      EvaluateTargetHealth: z.enum(['true', 'false']),
    })
    .optional(),
  SetIdentifier: z.string().min(1).max(128).optional(),
  Weight: policyValue,
  Region: policyValue,
  Failover: policyValue,
  MultiValueAnswer: policyValue,
  GeoLocation: z.record(z.string(), z.string()).optional(),
  HealthCheckId: z.string().optional(),
});
type ResourceRecordSet = z.infer<typeof resourceRecordSet>;

const changeBatch = z.strictObject({
  Comment: z.string().max(256).optional(),
  Changes: z.strictObject({
    Change: z.array(
      z.strictObject({
        Action: z.enum(['CREATE', 'DELETE', 'UPSERT']),
        ResourceRecordSet: resourceRecordSet,
      }),
    ),
  }),
});

/** Throws InvalidInput where the batch does not have the shape of the API's model, or uses what the sandbox lacks. */
export function readChangeBatch(content: unknown): {
  readonly comment: string | undefined;
  readonly changes: readonly Change[];
} {
  const read = changeBatch.safeParse(content);
  if (!read.success) throw invalidShape(read.error);
  const changes = read.data.Changes.Change.map(({ Action, ResourceRecordSet }) => ({
    action: Action,
    recordSet: readRecordSet(Action, ResourceRecordSet),
  }));
  return { comment: read.data.Comment, changes };
}

function readRecordSet(action: string, element: ResourceRecordSet): RecordSet {
  const { Name, Type, SetIdentifier = 'null', HealthCheckId } = element;
  const where = `in Change with [Action=${action}, Name=${Name}, Type=${Type}, SetIdentifier=${SetIdentifier}]`;
  const routing = readRouting(element, where);
  return {
    name: parseName(Name),
    type: Type,
    content: readContent(element, where),
    ...(routing && { routing }),
    ...(HealthCheckId !== undefined && { healthCheckId: HealthCheckId }),
  };
}

function readContent(element: ResourceRecordSet, where: string): RecordContent {
  const { AliasTarget, TTL, ResourceRecords } = element;
  const expected =
    'Invalid request: Expected exactly one of [AliasTarget, all of [TTL, and ResourceRecords], or TrafficPolicyInstanceId]';
  if (AliasTarget !== undefined) {
    if (TTL !== undefined || ResourceRecords !== undefined)
      throw invalidInput(`${expected}, but found more than one ${where}`);
    return {
      kind: 'alias',
      hostedZoneId: AliasTarget.HostedZoneId,
      target: parseName(AliasTarget.DNSName),
      evaluateTargetHealth: AliasTarget.EvaluateTargetHealth === 'true',
    };
  }
  if (TTL === undefined || ResourceRecords === undefined)
    throw invalidInput(`${expected}, but found none ${where}`);
  return {
    kind: 'records',
    ttl: TTL,
    values: ResourceRecords.ResourceRecord.map(({ Value }) => Value),
  };
}

function readRouting(element: ResourceRecordSet, where: string): Routing | undefined {
  const chosen = routingPolicies.flatMap((policy) => {
    const value = element[policy];
    return value === undefined ? [] : [{ policy, value }];
  });
  const [routing, ...others] = chosen;
  if (routing === undefined && element.SetIdentifier === undefined) return undefined;
  if (element.SetIdentifier === undefined)
    throw invalidInput(`Invalid request: Missing field 'SetIdentifier' ${where}`);
  if (routing === undefined || others.length > 0) {
    const found = routing === undefined ? 'none' : 'more than one';
    throw invalidInput(
      `Invalid request: Expected exactly one of [${routingPolicies.join(', ')}], but found ${found} ${where}`,
    );
  }
  return { setIdentifier: element.SetIdentifier, ...routing };
}

/** The children of a ResourceRecordSet element. */
export function renderRecordSet({
  name,
  type,
  routing,
  content,
  healthCheckId,
}: RecordSet): XmlContent {
  return {
    Name: renderName(name),
    Type: type,
    ...(routing && { SetIdentifier: routing.setIdentifier, [routing.policy]: routing.value }),
    ...renderContent(content),
    ...(healthCheckId !== undefined && { HealthCheckId: healthCheckId }),
  };
}

function renderContent(content: RecordContent): XmlContent {
  return content.kind === 'alias'
    ? {
        AliasTarget: {
          HostedZoneId: content.hostedZoneId,
          DNSName: renderName(content.target),
          EvaluateTargetHealth: content.evaluateTargetHealth,
        },
      }
    : {
        TTL: content.ttl,
        ResourceRecords: { ResourceRecord: content.values.map((Value) => ({ Value })) },
      };
}
