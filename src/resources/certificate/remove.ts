import type { AcmCertificate } from '../../aws/acm-interface.ts';
import type { Context } from '../../context/context.ts';
import type { Step } from '../../context/step.ts';
import { type Poll, waitFor } from '../../context/wait.ts';
import { Failure, summaryOf } from '../../errors.ts';

/**
 * Deletes it, waiting for ACM, which answers ResourceInUse for up to 20 minutes after its last use ended.
 *
 * @throws Pending when it is still in use at the run's deadline.
 */
export async function removeCertificate(
  context: Context,
  certificate: AcmCertificate,
): Promise<void> {
  const { arn, type } = certificate;
  const acm = await context.aws.acm();
  await waitFor(context, {
    awaited: {
      code: 'await-certificate-released',
      on: { arn, of: type === 'AMAZON_ISSUED' ? 'validation' : 'server' },
    },
    usualMs: 20 * 60_000,
    poll: async (): Promise<Poll<true>> =>
      (await context.record.change(
        deletionOf(certificate),
        () => acm.remove(certificate.arn),
        Boolean,
      ))
        ? { done: true, value: true }
        : { done: false, seen: { kind: 'certificate-in-use' } },
  });
}

/** Deletes it if nothing uses it and ACM releases it now. Otherwise adds a note: the domain works, and a later run tries again. */
export async function tryToRemoveCertificate(
  context: Context,
  certificate: Pick<AcmCertificate, 'arn' | 'type'>,
): Promise<void> {
  const { resource, name: arn } = deletionOf(certificate);
  try {
    const serving = await (await context.aws.iot()).findServing(certificate.arn);
    if (serving.length > 0) {
      context.record.note({ code: 'certificate-shared', resource, arn, users: serving });
      return;
    }
    const acm = await context.aws.acm();
    const removed = await context.record.change(
      deletionOf(certificate),
      () => acm.remove(certificate.arn),
      Boolean,
    );
    if (!removed) {
      context.record.note({ code: 'certificate-in-use', resource, arn });
    }
  } catch (error) {
    if (!(error instanceof Failure)) {
      throw error;
    }
    context.record.note({
      code: 'certificate-not-deleted',
      resource,
      arn,
      failure: summaryOf(error),
    });
  }
}

function deletionOf({ arn, type }: Pick<AcmCertificate, 'arn' | 'type'>): Step {
  const resource = type === 'AMAZON_ISSUED' ? 'validation certificate' : 'server certificate';
  return { code: 'delete-certificate', resource, name: arn, makes: 'removed' };
}

export function awaitCertificateGone(context: Context, arn: string): Promise<true> {
  return waitFor(context, {
    awaited: { code: 'await-certificate-deleted', on: { arn } },
    poll: async (): Promise<Poll<true>> =>
      (await (await context.aws.acm()).describe(arn))
        ? { done: false, seen: { kind: 'certificate-exists' } }
        : { done: true, value: true },
  });
}
