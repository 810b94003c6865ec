import type { Context } from '../../context/context.ts';
import { tagsOf } from '../../context/tags.ts';
import { dayMs } from '../../days.ts';
import { Failure, type FailureDetails } from '../../errors.ts';
import type { DesiredSettings } from '../../inputs/settings.ts';
import { examineServerCertificate } from '../../pki/check-server-certificate.ts';
import { type CertificateFacts, readCertificate } from '../../pki/facts.ts';
import { leafAlgorithmFor, type ServerCertificate } from '../../pki/material.ts';
import { withoutRoot } from '../../pki/sent-chain.ts';
import type { AppliedAuthority } from '../authority/apply.ts';
import { type Rollover, signingGeneration } from '../authority/rollover.ts';
import { crossPathOf, openSigner } from '../authority/signer.ts';
import type { ImportedLeaf } from './facts.ts';
import type { ServerCertificatePlan } from './planned.ts';
import { reimportRefusal } from './reimport-refusal.ts';

/**
 * Keeps the leaf, or issues one (unless it was provided), checks it as IoT Core and a device would, and only then imports it.
 */
export async function applyServerCertificate(
  context: Context,
  settings: DesiredSettings,
  plan: ServerCertificatePlan,
  { rollover, trust }: AppliedAuthority,
): Promise<ImportedLeaf> {
  if (plan.do === 'keep') {
    return { arn: plan.leaf.certificate.arn, chain: plan.leaf.chain };
  }
  const previous = plan.do === 'reimport' ? plan.previous : undefined;
  const issued = await obtain(context, settings, rollover, previous);
  const material =
    settings.chainRoot === 'omit' ? { ...issued, chain: withoutRoot(issued.chain) } : issued;
  await check(context, settings.domain, material, trust);
  const acm = await context.aws.acm();
  const { subject, names, fingerprint } = readCertificate(material.certificate);
  // A domain of more than 64 bytes does not fit into the subject.
  const served = subject === '' ? { names: names.join(', ') } : { subject };
  const step = { resource: 'server certificate', figures: { ...served, fingerprint } } as const;
  if (plan.do === 'import') {
    const { domain } = settings;
    const arn = await context.record.change(
      { ...step, code: 'import-server-certificate', name: domain, makes: 'created' },
      () =>
        explainingRoot(settings, () =>
          acm.importNew(domain, material, tagsOf(domain, 'server-certificate')),
        ),
    );
    return { arn, chain: material };
  }
  await refuseWhatWouldNotBePickedUp(context, plan.arn, material);
  await context.record.change(
    { ...step, code: 'reimport-server-certificate', name: plan.arn, makes: 'renewed' },
    () => explainingRoot(settings, () => acm.reimport(plan.arn, material)),
  );
  return { arn: plan.arn, chain: material };
}

/** AWS's pages disagree on whether ACM accepts a chain without its root (decision 0012): a refusal changes nothing. */
async function explainingRoot<T>(
  { chainRoot }: DesiredSettings,
  importing: () => Promise<T>,
): Promise<T> {
  try {
    return await importing();
  } catch (error) {
    if (chainRoot === 'omit' && error instanceof Failure && isAboutRequest(error.details)) {
      const { action, said, refused } = error.details;
      throw new Failure({
        code: 'chain-root-required',
        figures: {},
        action,
        said,
        cause: error,
        refused,
      });
    }
    throw error;
  }
}

/** ACM refuses whatever is wrong with a certificate or its chain by this one code. */
function isAboutRequest({ code, figures }: FailureDetails): boolean {
  return (
    code === 'aws-request-rejected' &&
    figures.answer.kind === 'error' &&
    figures.answer.code === 'ValidationException'
  );
}

async function obtain(
  context: Context,
  settings: DesiredSettings,
  rollover: Rollover | undefined,
  previous: CertificateFacts | undefined,
): Promise<ServerCertificate> {
  const { domain, serverCertificate: wanted } = settings;
  if (wanted.kind === 'provided') {
    return wanted.material;
  }
  if (!rollover) {
    throw new Error('a server certificate was to be issued, but no CA was created or found');
  }
  const now = context.clock.now();
  const crossCertificate = await crossPathOf(context, wanted, rollover);
  const authority = await openSigner(context, wanted, signingGeneration(rollover));
  const { issueServerCertificate } = await import('../../pki/leaf.ts');
  const material = await issueServerCertificate(authority, {
    domain,
    subject: wanted.subject,
    keyAlgorithm: wanted.keyAlgorithm ?? leafAlgorithmFor(authority),
    validityDays: wanted.validityDays,
    now,
    mask: context.mask,
    crossCertificate,
    previous,
  });
  noteIfShortened(context, material, wanted.validityDays);
  return material;
}

/** No device accepts a leaf after a CA above it has expired (RFC 5280, 6.1.3), so a leaf never outlives them. */
function noteIfShortened(
  context: Context,
  { certificate }: ServerCertificate,
  validityDays: number,
): void {
  const { notAfter } = readCertificate(certificate);
  const days = Math.round((notAfter.getTime() - context.clock.now().getTime()) / dayMs);
  if (days < validityDays) {
    context.record.note({
      code: 'server-certificate-shortened',
      days,
      requestedDays: validityDays,
      endsAt: notAfter,
    });
  }
}

async function check(
  context: Context,
  domain: string,
  material: ServerCertificate,
  trust: readonly string[],
): Promise<void> {
  const findings = examineServerCertificate(material, { domain, trust, now: context.clock.now() });
  const failed = findings.find(({ result }) => result === 'fail');
  if (failed) {
    throw new Failure({
      code: 'server-certificate-unusable',
      action: { code: 'check-server-certificate', on: { domain } },
      figures: { why: 'finding', finding: failed },
    });
  }
  const { proveHandshake } = await import('../../pki/handshake.ts');
  for (const root of trust) {
    await proveHandshake(material, { domain, trust: [root] });
  }
}

async function refuseWhatWouldNotBePickedUp(
  context: Context,
  arn: string,
  next: ServerCertificate,
): Promise<void> {
  const current = await (await context.aws.acm()).get(arn);
  const refusal =
    current &&
    reimportRefusal(readCertificate(current.certificate), readCertificate(next.certificate));
  if (refusal !== undefined) {
    throw new Failure({
      code: 'reimport-impossible',
      action: { code: 'check-reimport', on: { arn } },
      figures: { arn, obstacle: refusal },
    });
  }
}
