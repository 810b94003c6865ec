/** Why Route 53 turned a batch away that says nothing wrong of itself: protections and change guardrails. */
import {
  ListResourceRecordSetProtectionsCommand,
  type Route53Client,
} from '@aws-sdk/client-route-53';
import { Failure } from '../errors.ts';
import { readFailedCall } from './answer.ts';
import type { HostedZone } from './route53-interface.ts';
import { recordName } from './route53-record-set.ts';
import { type ServiceContext, sendOptions } from './session.ts';

/** A name and type that Route 53 lets nobody change. */
interface RecordProtection {
  /** Absolute, lower-case, without the trailing dot. */
  readonly name: string;
  readonly type: string;
  readonly comment?: string;
}

/**
 * The protections at exactly these names (Route 53 API reference, ListResourceRecordSetProtections).
 *
 * @throws what the SDK throws.
 */
async function protectionsAt(
  { session, client }: ServiceContext<Route53Client>,
  zone: HostedZone,
  names: readonly string[],
): Promise<readonly RecordProtection[]> {
  const found = await Promise.all(
    [...new Set(names)].map(async (name) => {
      const { ResourceRecordSetProtections: protections = [] } = await client.send(
        new ListResourceRecordSetProtectionsCommand({
          HostedZoneId: zone.id,
          StartRecordName: name,
        }),
        sendOptions(session),
      );
      return protections.flatMap(({ RecordName, RecordType, Comment }) =>
        RecordName && RecordType && recordName(RecordName) === recordName(name)
          ? [
              {
                name: recordName(RecordName),
                type: RecordType,
                ...(Comment && { comment: Comment }),
              },
            ]
          : [],
      );
    }),
  );
  return found.flat();
}

/**
 * The refusal of a batch in words of its own; undefined where neither a protection nor a guardrail is the reason, or the role may not
 * list protections.
 */
export async function explainRefusal(
  service: ServiceContext<Route53Client>,
  zone: HostedZone,
  { doing, names, error }: RefusedBatch,
): Promise<Failure | undefined> {
  const protections = await protectionsAt(service, zone, names).catch(() => []);
  if (protections.length > 0) {
    return protectedFailure(zone, doing, protections, error);
  }
  const { message } = readFailedCall(error);
  return message.includes(activeRecordCheck)
    ? new Failure({
        code: 'dns-record-in-use',
        doing,
        said: message,
        remedy: `The hosted zone's change guardrail ${activeRecordCheck} rejects deleting a record that still receives DNS queries. Re-run the job once devices have stopped looking the name up, or turn the guardrail off for the deletion: aws route53 update-hosted-zone-features --hosted-zone-id ${zone.id} --change-guardrails Name=${activeRecordCheck},Status=DISABLED. Nothing was changed in Route 53.`,
        refused: true,
        cause: error,
      })
    : undefined;
}

interface RefusedBatch {
  readonly doing: string;
  readonly names: readonly string[];
  /** InvalidChangeBatch. */
  readonly error: unknown;
}

/** Route 53 "returns an error that identifies the guardrail" (API reference, ChangeGuardrail): by this name. */
const activeRecordCheck = 'ACTIVE_RECORD_CHECK';

function protectedFailure(
  zone: HostedZone,
  doing: string,
  protections: readonly RecordProtection[],
  cause: unknown,
): Failure {
  const described = protections.map(
    ({ name, type, comment }) =>
      `${name} ${type} is protected in Route 53${comment ? ` (${comment})` : ''}`,
  );
  const keys = protections.map(({ name, type }) => `RecordName=${name},RecordType=${type}`);
  return new Failure({
    code: 'dns-record-protected',
    doing,
    said: described.join(', '),
    remedy: `Find out why it is protected, remove the protection and re-run the job: aws route53 delete-resource-record-set-protections --hosted-zone-id ${zone.id} --protections ${keys.join(' ')}. Nothing was changed in Route 53.`,
    refused: true,
    cause,
  });
}
