/**
 * The end of a proof's MQTT identity. The certificate is deactivated before anything else, so that nothing live is left
 * wherever this is interrupted, and the policy goes last: a later run finds the rest by it.
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
import { attempt } from './errors.ts';
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

const absent = 'ResourceNotFoundException';

/** Made for one removal: it has a limit of its own, a shorter one once the job was cancelled. */
function cleaner(running: Session): ServiceContext<IoTClient> {
  const late = despiteCancelling(running);
  const limit = AbortSignal.timeout(longestMs);
  const signal = late.signal ? AbortSignal.any([late.signal, limit]) : limit;
  const session = { ...late, signal };
  return { session, client: new IoTClient(clientSettings(session, repeatable)) };
}

/** `certificateArns`: those known to belong to it that may not be attached yet. */
export function removeProofIdentity(
  running: Session,
  policyName: string,
  certificateArns: readonly string[],
): Promise<void> {
  const service = cleaner(running);
  const { session, client } = service;
  let changed = false;
  const call = {
    doing: `removing the MQTT identity ${policyName}`,
    permission: 'iot:DeletePolicy',
    hasChanged: () => changed,
  };
  return attempt(session, call, async () => {
    const attached = await targetsOf(service, policyName);
    const attachedTo = attached && policyName;
    for (const arn of new Set([...certificateArns, ...(attached ?? [])])) {
      await removeCertificate(service, attachedTo, arn, () => {
        changed = true;
      });
    }
    await deleteWhenUnused(service, () =>
      client.send(new DeletePolicyCommand({ policyName }), sendOptions(session)),
    );
  });
}

/** Undefined where the policy is not there. */
async function targetsOf(
  { session, client }: ServiceContext<IoTClient>,
  policyName: string,
): Promise<readonly string[] | undefined> {
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
  return unlessAbsent(reading(), absent);
}

/** Without a policy there is nothing to detach: DetachPolicy, by its model, does not say that one is not there. */
async function removeCertificate(
  service: ServiceContext<IoTClient>,
  policyName: string | undefined,
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
  if (policyName !== undefined) {
    await unlessAbsent(
      client.send(new DetachPolicyCommand({ policyName, target: arn }), sendOptions(session)),
      absent,
    );
  }
  await deleteWhenUnused(service, () =>
    client.send(new DeleteCertificateCommand({ certificateId }), sendOptions(session)),
  );
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
