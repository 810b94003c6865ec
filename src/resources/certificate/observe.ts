/** Reads which of the domain's certificates in ACM this action created, and who uses them. Changes nothing. */
import type { Acm, AcmCertificate } from '../../aws/acm-interface.ts';
import { domainConfigurationNameIn } from '../../aws/arn.ts';
import type { Iot } from '../../aws/iot-interface.ts';
import type { Tags } from '../../aws/tags.ts';
import type { Context } from '../../context/context.ts';
import { isOurs } from '../../context/tags.ts';
import { isFresh, lookUntilVisible } from '../../context/visible.ts';
import type { CoveringCertificate } from '../teardown-snapshot.ts';

/** Those of these certificates (ARNs) with this action's tags for the domain, as server or validation certificate. */
export async function observeOurs(
  acm: Acm,
  domain: string,
  arns: readonly string[],
): Promise<ReadonlySet<string>> {
  const tagged = await Promise.all(
    arns.map(async (arn) => {
      const tags = await acm.tags(arn);
      const isMade =
        isOurs(tags, domain, 'server-certificate') ||
        isOurs(tags, domain, 'validation-certificate');
      return isMade ? [arn] : [];
    }),
  );
  return new Set(tagged.flat());
}

/** The certificates with their users. Each is listed, or named by the configuration, so NotFound or missing tags may be a late read. */
export async function observeCovering(
  context: Context,
  arns: readonly string[],
): Promise<readonly CoveringCertificate[]> {
  const [iot, acm] = await Promise.all([context.aws.iot(), context.aws.acm()]);
  const observed = await Promise.all(
    arns.map(async (arn) => {
      const certificate = await lookUntilVisible(context, () => acm.describe(arn));
      return (
        certificate && {
          certificate,
          tags: await tagsOfCertificate(context, acm, certificate),
          usedBy: await usersOf(iot, certificate),
        }
      );
    }),
  );
  return observed.filter((one) => one !== undefined);
}

/** Whatever this action creates has tags from the start. */
async function tagsOfCertificate(
  context: Context,
  acm: Acm,
  { arn, importedAt, createdAt }: AcmCertificate,
): Promise<Tags> {
  const tags = await acm.tags(arn);
  if (Object.keys(tags).length > 0 || !isFresh(importedAt ?? createdAt, context.clock.now())) {
    return tags;
  }
  const late = await lookUntilVisible(context, async () => {
    const read = await acm.tags(arn);
    return Object.keys(read).length > 0 ? read : undefined;
  });
  return late ?? {};
}

/** From both ACM and IoT Core: AWS does not document whether ACM lists IoT Core in InUseBy. */
async function usersOf(
  iot: Iot,
  { arn, type, inUseBy }: AcmCertificate,
): Promise<readonly string[]> {
  const [told, serving] = await Promise.all([
    standing(iot, inUseBy),
    type === 'IMPORTED' ? iot.findServing(arn) : [],
  ]);
  return [...new Set([...told, ...serving])];
}

async function standing(iot: Iot, users: readonly string[]): Promise<readonly string[]> {
  const stands = await Promise.all(
    users.map(async (arn) => {
      const name = domainConfigurationNameIn(arn);
      return name === undefined || (await iot.describeDomainConfiguration(name))?.arn === arn;
    }),
  );
  return users.filter((_, index) => stands[index]);
}
