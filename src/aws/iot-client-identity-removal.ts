/**
 * The end of a verification's MQTT identity. The certificate is deactivated before anything else, so that nothing live is left
 * wherever this is interrupted, and the policy goes last: a later run finds the rest by it. A forced deletion takes an inactive
 * certificate with its policies still attached (IoT API reference, DeleteCertificate), so that nothing is detached unless the policy's
 * own deletion is refused for it.
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
import { strayCertificates } from './iot-client-identity-strays.ts';
import { repeatable } from './retry.ts';
import {
  clientSettings,
  despiteCancelling,
  type ServiceContext,
  type Session,
  sendOptions,
} from './session.ts';

/** A deletion is refused for as long as IoT Core still sees the detachment or the deactivation coming. */
const stillUsedCodes = ['DeleteConflictException', 'CertificateStateException'];
const stillUsedPausesMs = [1_000, 2_000, 4_000, 8_000];

/** AWS may hang: the run has ended, and the next one finds what is left. */
const longestMs = 60_000;

/** DetachPolicy's model has no error of its own for a policy that is not there. */
const notAttached = ['ResourceNotFoundException', 'InvalidRequestException'] as const;

const absent = 'ResourceNotFoundException';

/** Made for one removal: it has a limit of its own, a shorter one once the job was cancelled. */
function cleaner(running: Session): ServiceContext<IoTClient> {
  const late = despiteCancelling(running);
  const limit = AbortSignal.timeout(longestMs);
  const signal = late.signal ? AbortSignal.any([late.signal, limit]) : limit;
  const session = { ...late, signal };
  return { session, client: new IoTClient(clientSettings(session, repeatable)) };
}

/**
 * @param known.certificateArns those known to belong to it that may not be attached yet.
 * @param known.all whether these are all there can be; else those that bear its name are looked for.
 */
export function removeClientIdentity(
  running: Session,
  policyName: string,
  known: { readonly certificateArns: readonly string[]; readonly all: boolean },
): Promise<void> {
  const service = cleaner(running);
  const { session } = service;
  let changed = false;
  const call: Call = {
    action: { code: 'remove-client-identity', on: { policyName } },
    permission: 'iot:DeletePolicy',
    hasChanged: () => changed,
  };
  return attempt(session, call, async () => {
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
      await removeEach(await targetsOf(service, policyName));
      await removeEach(await strayCertificates(service, policyName));
    }
    await deletePolicy(service, policyName, removed);
  });
}

/** None where the policy is not there. */
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

/** Detached whatever ListTargetsForPolicy says, which may lag behind: detaching what is not attached does nothing. */
async function deletePolicy(
  service: ServiceContext<IoTClient>,
  policyName: string,
  certificateArns: Iterable<string>,
): Promise<void> {
  const { session, client } = service;
  const send = () => client.send(new DeletePolicyCommand({ policyName }), sendOptions(session));
  try {
    await unlessAbsent(send(), absent);
    return;
  } catch (error) {
    if (!hasCode(error, ...stillUsedCodes)) {
      throw error;
    }
  }
  for (const target of certificateArns) {
    await unlessAbsent(
      client.send(new DetachPolicyCommand({ policyName, target }), sendOptions(session)),
      ...notAttached,
    );
  }
  await deleteWhenUnused(service, send);
}

async function deleteWhenUnused(
  { session }: ServiceContext<IoTClient>,
  send: () => Promise<unknown>,
): Promise<void> {
  for (const pause of stillUsedPausesMs) {
    try {
      await unlessAbsent(send(), absent);
      return;
    } catch (error) {
      if (!hasCode(error, ...stillUsedCodes)) {
        throw error;
      }
      await session.clock.sleep(pause, session.signal);
    }
  }
  await unlessAbsent(send(), absent);
}
