/**
 * Certificates of a verification's identity that no policy leads to: created, and not attached yet or no longer. Device certificates have no
 * tags ("Tagging your AWS IoT resources", developer guide), so they are found by when they were created and by the key that the policy is named after.
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

/**
 * The ARNs of the certificates of the key that the policy is named after. ListCertificates gives the newest first, so that of however many
 * devices an account has only those are listed that came after the policy.
 */
export async function strayCertificates(
  { session, client }: ServiceContext<IoTClient>,
  policyName: string,
): Promise<readonly string[]> {
  const policy = await unlessAbsent(
    client.send(new GetPolicyCommand({ policyName }), sendOptions(session)),
    absent,
  );
  const from = policy?.creationDate?.getTime();
  if (from === undefined) {
    return [];
  }
  const strays: string[] = [];
  const pages = paginateListCertificates({ client, pageSize: 250 }, {}, sendOptions(session));
  for await (const { certificates = [] } of pages) {
    for (const { certificateId, certificateArn, creationDate } of certificates) {
      const at = creationDate?.getTime() ?? 0;
      if (at < from - 1_000) {
        return strays;
      }
      if (at <= from + createdWithinMs && certificateArn && certificateId) {
        const pem = (await describe({ session, client }, certificateId))?.certificatePem;
        if (pem !== undefined && bearsName(pem, policyName)) {
          strays.push(certificateArn);
        }
      }
    }
  }
  return strays;
}

/** Whether none of these certificates (ARNs) is active, so that nobody can be connecting with them. */
export async function areIdle(
  service: ServiceContext<IoTClient>,
  certificateArns: readonly string[],
): Promise<boolean> {
  for (const arn of certificateArns) {
    if ((await describe(service, arn.replace(/^.*\//, '')))?.status === 'ACTIVE') {
      return false;
    }
  }
  return true;
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
