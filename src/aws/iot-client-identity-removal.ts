/**
 * Removes a short-lived MQTT identity. The certificate is deactivated first, so that an interruption leaves nothing usable, and
 * the policy is deleted last, because a later run finds the rest by it. A forced deletion takes an inactive certificate with its
 * policies still attached (IoT API reference, DeleteCertificate), so that nothing is detached unless the policy's own deletion is
 * refused for it. Whatever else someone has attached the policy to is detached and otherwise left alone.
 */
import {
  DeleteCertificateCommand,
  DeletePolicyCommand,
  DetachPolicyCommand,
  IoTClient,
  paginateListTargetsForPolicy,
  UpdateCertificateCommand,
} from '@aws-sdk/client-iot';
import { hasCode, unlessAbsent } from './answer.ts';
import { attempt, type Call } from './errors.ts';
import { ownCertificates } from './iot-client-identity-strays.ts';
import { pausesOf } from './pauses.ts';
import { refuseHtml } from './refuse-html.ts';
import { repeatable } from './retry.ts';
import {
  clientSettings,
  despiteCancelling,
  type ServiceContext,
  type Session,
  sendOptions,
} from './session.ts';

/** IoT Core refuses a deletion until the detachment or deactivation has propagated. */
const stillUsedCodes = ['DeleteConflictException', 'CertificateStateException'];
const stillUsedPausesMs = [1_000, 2_000, 4_000, 8_000];

/** Limits the clean-up if AWS does not answer: the next run finds what is left. */
const longestMs = 60_000;

/** The API model of DetachPolicy has no specific error for a missing policy. */
const notAttached = ['ResourceNotFoundException', 'InvalidRequestException'] as const;

const absent = 'ResourceNotFoundException';

/** For one removal, with its own time limit, which is shorter once the job was cancelled. */
function cleaner(unlimited: Session): ServiceContext<IoTClient> {
  const deadline = new Date(unlimited.clock.now().getTime() + longestMs);
  const session = { ...unlimited, deadline };
  return { session, client: refuseHtml(new IoTClient(clientSettings(session, repeatable))) };
}

/**
 * @param known.certificateArns certificates known to belong to it, which may not be attached yet.
 * @param known.all whether these are all of them; otherwise certificates whose key matches its name are searched for.
 * @returns what else the policy was attached to, by ARN: it was detached from these.
 */
export function removeClientIdentity(
  running: Session,
  policyName: string,
  known: { readonly certificateArns: readonly string[]; readonly all: boolean },
): Promise<readonly string[]> {
  const unlimited = despiteCancelling(running);
  const service = cleaner(unlimited);
  let changed = false;
  const call: Call = {
    action: { code: 'remove-client-identity', on: { policyName } },
    permission: 'iot:DeletePolicy',
    hasChanged: () => changed,
  };
  // Its limit is not the run's deadline: what it ends has failed.
  return attempt(unlimited, call, async () => {
    const removed = new Set<string>();
    const removeEach = async (arns: Iterable<string>) => {
      for (const arn of arns) {
        if (!removed.has(arn)) {
          await removeCertificate(service, arn, () => {
            changed = true;
          });
          removed.add(arn);
        }
      }
    };
    await removeEach(known.certificateArns);
    if (!known.all) {
      const targets = await targetsOf(service, policyName);
      await removeEach(await ownCertificates(service, policyName, targets));
    }
    return deletePolicy(service, policyName, removed);
  });
}

/** Empty if the policy does not exist. */
export async function targetsOf(
  { session, client }: ServiceContext<IoTClient>,
  policyName: string,
): Promise<readonly string[]> {
  const targets: string[] = [];
  const pages = paginateListTargetsForPolicy(
    { client, pageSize: 250 },
    { policyName },
    sendOptions(session),
  );
  const reading = async () => {
    for await (const page of pages) {
      targets.push(...(page.targets ?? []));
    }
    return targets;
  };
  return (await unlessAbsent(reading(), absent)) ?? [];
}

async function removeCertificate(
  service: ServiceContext<IoTClient>,
  arn: string,
  deactivated: () => void,
): Promise<void> {
  const { session, client } = service;
  const certificateId = arn.replace(/^.*\//, '');
  await unlessAbsent(
    client.send(
      new UpdateCertificateCommand({ certificateId, newStatus: 'INACTIVE' }),
      sendOptions(session),
    ),
    absent,
  );
  deactivated();
  await deleteWhenUnused(service, () =>
    client.send(
      new DeleteCertificateCommand({ certificateId, forceDelete: true }),
      sendOptions(session),
    ),
  );
}

/**
 * @param own the deleted certificates: detached regardless of ListTargetsForPolicy, which may lag behind. Detaching what is not
 * attached does nothing.
 * @returns the other targets, by ARN.
 */
async function deletePolicy(
  service: ServiceContext<IoTClient>,
  policyName: string,
  own: ReadonlySet<string>,
): Promise<readonly string[]> {
  const { session, client } = service;
  const send = () => client.send(new DeletePolicyCommand({ policyName }), sendOptions(session));
  const isDeleted = async (): Promise<boolean> => {
    try {
      await unlessAbsent(send(), absent);
      return true;
    } catch (error) {
      if (!hasCode(error, ...stillUsedCodes)) {
        throw error;
      }
      return false;
    }
  };
  const detach = async (targets: Iterable<string>): Promise<void> => {
    for (const target of targets) {
      await unlessAbsent(
        client.send(new DetachPolicyCommand({ policyName, target }), sendOptions(session)),
        ...notAttached,
      );
    }
  };
  if (await isDeleted()) {
    return [];
  }
  await detach(own);
  if (await isDeleted()) {
    return [];
  }
  const others = (await targetsOf(service, policyName)).filter((target) => !own.has(target));
  await detach(others);
  await deleteWhenUnused(service, send);
  return others;
}

async function deleteWhenUnused(
  { session }: ServiceContext<IoTClient>,
  send: () => Promise<unknown>,
): Promise<void> {
  const pause = pausesOf(session, stillUsedPausesMs);
  for (;;) {
    try {
      await unlessAbsent(send(), absent);
      return;
    } catch (error) {
      if (!hasCode(error, ...stillUsedCodes) || !(await pause())) {
        throw error;
      }
    }
  }
}
