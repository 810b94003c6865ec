/**
 * Which certificates belong to a short-lived client identity. Device certificates have no tags ("Tagging your AWS IoT resources",
 * developer guide), so they are recognized by the key that the policy's name is derived from, and by their creation after the
 * policy: anyone may attach the policy to a device's certificate, or create a policy with the name of a device's key.
 */
import {
  type CertificateDescription,
  DescribeCertificateCommand,
  GetPolicyCommand,
  type IoTClient,
  paginateListCertificates,
} from '@aws-sdk/client-iot';
import { unlessAbsent } from './answer.ts';
import { bearsName } from './iot-client-identity-name.ts';
import { type ServiceContext, sendOptions } from './session.ts';

const absent = 'ResourceNotFoundException';

/** The certificate is created right after the policy; each call may be sent again for minutes. */
const createdWithinMs = 15 * 60_000;

/** AWS's times have whole seconds in some answers. */
const roundedMs = 1_000;

/**
 * The ARNs of the identity's certificates: of `targets`, those that its policy is attached to, and of certificates that it is not
 * attached to (not yet, or no longer). Empty if the policy does not exist.
 */
export async function ownCertificates(
  service: ServiceContext<IoTClient>,
  policyName: string,
  targets: readonly string[],
): Promise<readonly string[]> {
  const { session, client } = service;
  const policy = await unlessAbsent(
    client.send(new GetPolicyCommand({ policyName }), sendOptions(session)),
    absent,
  );
  const from = policy?.creationDate?.getTime();
  if (from === undefined) {
    return [];
  }
  const own: string[] = [];
  for (const arn of targets) {
    const { certificatePem, creationDate } = (await describeTarget(service, arn)) ?? {};
    const isLater = (creationDate?.getTime() ?? 0) >= from - roundedMs;
    if (isLater && certificatePem !== undefined && bearsName(certificatePem, policyName)) {
      own.push(arn);
    }
  }
  return [...own, ...(await strayCertificates(service, policyName, from))];
}

/**
 * ListCertificates returns the newest first, so that of however many devices an account has only those are listed that came after
 * the policy. `from`: its creation.
 */
async function strayCertificates(
  service: ServiceContext<IoTClient>,
  policyName: string,
  from: number,
): Promise<readonly string[]> {
  const { session, client } = service;
  const strays: string[] = [];
  const pages = paginateListCertificates({ client, pageSize: 250 }, {}, sendOptions(session));
  for await (const { certificates = [] } of pages) {
    for (const { certificateId, certificateArn, creationDate } of certificates) {
      const at = creationDate?.getTime() ?? 0;
      if (at < from - roundedMs) {
        return strays;
      }
      if (at <= from + createdWithinMs && certificateArn && certificateId) {
        const pem = (await describe(service, certificateId))?.certificatePem;
        if (pem !== undefined && bearsName(pem, policyName)) {
          strays.push(certificateArn);
        }
      }
    }
  }
  return strays;
}

/** Whether none of these certificates (ARNs) is active, so that no client can connect with them. */
export async function areIdle(
  service: ServiceContext<IoTClient>,
  certificateArns: readonly string[],
): Promise<boolean> {
  for (const arn of certificateArns) {
    if ((await describeTarget(service, arn))?.status === 'ACTIVE') {
      return false;
    }
  }
  return true;
}

/** Undefined for a target that is no certificate: a thing group, or an identity of Amazon Cognito. */
async function describeTarget(
  service: ServiceContext<IoTClient>,
  arn: string,
): Promise<CertificateDescription | undefined> {
  const [, certificateId] = /:cert\/([0-9a-f]+)$/.exec(arn) ?? [];
  return certificateId === undefined ? undefined : describe(service, certificateId);
}

async function describe(
  { session, client }: ServiceContext<IoTClient>,
  certificateId: string,
): Promise<CertificateDescription | undefined> {
  const answer = await unlessAbsent(
    client.send(new DescribeCertificateCommand({ certificateId }), sendOptions(session)),
    absent,
  );
  return answer?.certificateDescription;
}
