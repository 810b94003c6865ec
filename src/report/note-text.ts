/** What people should know about a run, in sentences. */
import type { Note } from '../context/note.ts';
import { day } from '../days.ts';
import type { BundleProblem } from '../pki/trust-bundle.ts';
import { refusalText } from './checks/device-text.ts';
import { duration } from './days.ts';
import { failureLine, failureText } from './failure-text.ts';
import { rolloverEndText } from './rollover-text.ts';

export function noteText(note: Note): string {
  switch (note.code) {
    case 'server-certificate-not-due':
      return `The server certificate is not due before ${day(note.dueFrom)}.`;
    case 'server-certificate-due':
      return `The server certificate has been due since ${day(note.dueFrom)} and expires on ${day(note.endsAt)}: provide a new one in server-certificate.`;
    case 'server-certificate-ends-with-ca':
      return `The server certificate expires on ${day(note.endsAt)} with its CA; a new one would not last longer: ${note.isRolling ? 'finish the rollover' : 'roll the CA over'}.`;
    case 'force-without-effect':
      return 'The provided server certificate is already in ACM. force renews only certificates that the action issues; provide a new one.';
    case 'server-certificate-shortened':
      return `The server certificate was issued for ${note.days} days instead of ${note.requestedDays}: it expires on ${day(note.endsAt)} with its CA. Roll the CA over in time: rotate with rollover: announce, or the next step of a rollover in progress.`;
    case 'validation-certificate-fixed':
      return `The domain configuration ${note.configuration} was created with the validation certificate ${note.kept}: IoT Core cannot change that, and AWS does not document whether its expiry matters. If the configuration has to be recreated (provision with replace: true), ${note.ready} is ready for it.`;
    case 'validation-certificate-missing':
      return `No long-lasting validation certificate is available yet: ${failureLine(failureText(note.failure))} Devices are served without one, but the domain configuration could not be recreated.`;
    case 'ca-restorable':
      return `Until ${note.until.toISOString()} the CA can be restored: aws secretsmanager restore-secret --secret-id ${note.secretId}`;
    case 'ca-key-read':
      return `The secret ${note.secretId} was read with the private key of the CA in it, because the CA's certificates are not stored separately yet. The next run of provision or rotate stores them in ${note.certificatesIn}; verify needs no private key from then on.`;
    case 'trust-bundle-missing':
    case 'trust-bundle-outdated':
    case 'trust-bundle-foreign':
    case 'trust-bundle-unavailable':
      return bundleText(note);
    case 'ca-record-left':
      return leftRecordText(note);
    case 'kms-key-unused':
      return `Another run created the CA first${note.used === undefined ? '' : `, with the KMS key ${note.used}`}; it is used. The KMS key ${note.unused} is not, and can be deleted.`;
    case 'kms-key-restorable':
      return `Until ${note.until.toISOString()} the deletion of the KMS key can be cancelled: aws kms cancel-key-deletion --key-id ${note.arn}`;
    case 'client-identities-not-sought':
      return `MQTT client identities that a killed run may have left were not looked for: ${failureLine(failureText(note.failure))} A run whose role may do that removes them.`;
    case 'client-policy-detached':
      return `The policy ${note.policyName} was attached to ${note.targets.join(', ')}, which no run of this action created. It is detached and deleted, and nothing else of that was changed. Look up in CloudTrail who called AttachPolicy.`;
    case 'used-from-another-run':
      return `Another run was at work at the same time: this run uses its ${note.resource}, ${note.name}.`;
    case 'network-only':
      return 'Only what the network shows was checked: without AWS credentials the checks that ask AWS are skipped.';
    case 'passed-at-second-look':
      return `The network did not answer at first; verified again seconds later, without a failure: ${note.checks.join(', ')}.`;
    case 'clock-off':
      return `The runner's clock is ${duration(Math.abs(note.aheadSeconds) * 1_000)} ${note.aheadSeconds > 0 ? 'ahead of' : 'behind'} AWS's. Synchronize it (NTP): certificates are dated by it.`;
    case 'tls-1.3-only':
      return `${note.securityPolicy} refuses every device without TLS 1.3: check firmware on TLS 1.2 stacks (mbedTLS 2, modems) and AWS IoT Device SDKs on aws-c-io (macOS, and Linux with an older aws-crt) before it is set.`;
    case 'readiness-served':
      return `${note.domain} is served under the next root alone: a device that connects there trusts it (docs/rollover.md, "Readiness").`;
    case 'readiness-removed':
      return `The readiness domain ${note.domain} is removed: no rollover needs it.`;
    case 'rollover-announced':
    case 'rollover-begun':
    case 'rollover-not-announced':
    case 'rollover-would-cut-off':
    case 'rollover-aborted':
    case 'rollover-in-progress':
    case 'rollover-finished':
      return rolloverText(note);
    case 'certificate-shared':
    case 'certificate-in-use':
    case 'certificate-not-deleted':
      return leftoverText(note);
  }
}

type NoteOf<Code extends Note['code']> = Extract<Note, { code: Code }>;

function rolloverText(note: NoteOf<Extract<Note['code'], `rollover-${string}`>>): string {
  switch (note.code) {
    case 'rollover-announced':
      return `${note.isNew ? 'This run announces a rollover of the CA' : 'A rollover of the CA is announced'}, and the domain still serves the current one. Install the whole of ca-certificate on devices, then run rollover: begin; rollover: finish is possible from ${day(note.finishFrom)}, rollover: abort at any time.`;
    case 'rollover-not-announced':
      return 'It begins without rollover: announce: devices have not had time to install the next root. Every device that trusts the current root must accept the longer chain now (docs/devices.md); rollover: abort is the way back.';
    case 'rollover-would-cut-off':
      return `rollover: begin would cut off ${note.classes.map(({ id, refusal }) => `${id} (${refusalText(refusal)})`).join(', ')}, and is refused. Fix that, or install both roots on every device and run rollover: finish without begin.`;
    case 'rollover-aborted':
      return abortText(note);
    case 'rollover-begun':
      return `This run begins a rollover of the CA. Give devices the whole of ca-certificate, and run rollover: finish from ${day(note.finishFrom)} on.`;
    case 'rollover-finished':
      return `This run finishes the rollover of the CA: ${rolloverEndText(note.end)}. Devices that do not trust the next CA are refused from then on.`;
    case 'rollover-in-progress': {
      const from = day(note.finishFrom);
      const task = note.isFinishable
        ? `it may be finished since ${from}, by rollover: finish`
        : `run rollover: finish from ${from} on`;
      return `A rollover of the CA is in progress: ${task}, once every device trusts the next CA.`;
    }
  }
}

function bundleText(note: NoteOf<Extract<Note['code'], `trust-bundle-${string}`>>): string {
  const { secretId } = note;
  switch (note.code) {
    case 'trust-bundle-missing':
      return `There is no trust bundle for firmware yet. The next run that issues a server certificate or changes the rollover signs one, such as rotate with force: true (docs/trust-bundle.md).`;
    case 'trust-bundle-outdated':
      return `The trust bundle in the secret ${secretId} does not match the roots of the domain, and is not published. Re-run the last rotate or provision: it signs a new one.`;
    case 'trust-bundle-foreign':
      return `The secret ${secretId} does not contain this domain's trust bundle: ${foreignBundle[note.problem]}. It is not published. If the CA was not replaced, find in CloudTrail who called PutSecretValue on it. ${note.problem === 'signature' ? 'rotate with force: true signs another one.' : 'Restore the previous version, or delete the secret, and re-run rotate with force: true.'}`;
    case 'trust-bundle-unavailable':
      return `The trust bundle for firmware is not published: ${failureLine(failureText(note.failure))} Devices are served without it.`;
  }
}

const foreignBundle: Readonly<Record<BundleProblem, string>> = {
  signature: "it is not signed by the domain's CA",
  form: 'a newer release of the action wrote it, or something else',
  domain: 'it is for another domain',
};

function abortText({ next, from, isKept }: NoteOf<'rollover-aborted'>): string {
  const cutOff =
    from === 'begun' ? ' Devices that trust the next root alone are refused from now on.' : '';
  const after = isKept
    ? 'It stays stored and is never used again: the next rollover creates another one.'
    : 'Remove next-ca-certificate and next-ca-private-key from every workflow, or the rollover is announced again.';
  return `This run aborts the rollover of the CA: ${next} is abandoned.${cutOff} ${after}`;
}

function leftRecordText({ what, of }: NoteOf<'ca-record-left'>): string {
  const [missing, step] = leftRecords[what];
  return `An earlier run was stopped before it recorded ${missing} (${of}), and this role may not record it: run ${step} with the role that may (docs/iam-policy.md, provision). The domain does not depend on it.`;
}

const leftRecords = {
  certificates: ['the certificates of the CA in their own secret', 'provision'],
  abandoned: ['in both secrets that the next CA is abandoned', 'rotate with rollover: abort'],
  retired: ['in both secrets that the previous CA is retired', 'rotate with rollover: finish'],
  deadline: ['the rollover deadline', 'rotate with rollover: announce, or begin if it has begun,'],
} as const satisfies Record<NoteOf<'ca-record-left'>['what'], readonly [string, string]>;

function leftoverText(
  note: NoteOf<'certificate-shared' | 'certificate-in-use' | 'certificate-not-deleted'>,
): string {
  const name = `${note.resource} ${note.arn}`;
  switch (note.code) {
    case 'certificate-shared':
      return `The ${name} is no longer needed here, and stays for ${note.users.join(', ')}.`;
    case 'certificate-in-use':
      return `The ${name} is no longer needed, but ACM still reports it as in use, for up to 20 minutes; a later run deletes it.`;
    case 'certificate-not-deleted':
      return `The ${name} is no longer needed, and was not deleted: ${failureLine(failureText(note.failure))}`;
  }
}
