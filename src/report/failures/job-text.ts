/** Failures about the job of the run, in words. */

import { dayMs } from '../../days.ts';
import type { ChangeByAnother, FailureCode } from '../../failures.ts';
import type { FailureTexts } from './words.ts';

type JobCode =
  | Extract<FailureCode, `id-token-${string}`>
  | 'account-not-allowed'
  | 'another-run'
  | 'clock-wrong'
  | 'cancelled'
  | 'checks-failed'
  | 'secret-in-report'
  | 'report-not-written'
  | 'tracking-issue-not-kept';

function changeText(change: ChangeByAnother): string {
  switch (change.kind) {
    case 'configuration-created':
      return `the domain configuration ${change.name} was created`;
    case 'configuration-deleted':
      return `the domain configuration ${change.name} was deleted`;
    case 'configuration-disabled':
      return `the domain configuration ${change.name} was disabled`;
    case 'configuration-enabled':
      return `the domain configuration ${change.name} was enabled again`;
    case 'configuration-recreated':
      return `the domain configuration ${change.name} was deleted and created again`;
    case 'certificate-deleted':
      return `the certificate ${change.arn} was deleted`;
    case 'trust-bundle-stored':
      return `trust bundles were stored in the secret ${change.secretId}`;
    case 'record-removed':
      return `the CNAME of ${change.name} to ${change.value} was removed`;
    case 'record-written':
      return `the CNAME of ${change.name} to ${change.value} was created again`;
    case 'certificate-imported':
      return `a server certificate was imported under ${change.arn} (SHA-256 ${change.fingerprint}) that this run does not expect (${change.check})`;
  }
}

export const jobTexts: FailureTexts<JobCode> = {
  'account-not-allowed': ({ accountId, allowed }) => ({
    said: `the credentials are for account ${accountId}; allowed-account-ids has ${allowed.join(', ')}`,
    remedy:
      'Nothing was changed. Use credentials of an allowed account, or add this one to allowed-account-ids.',
  }),
  'id-token-not-permitted': () => ({
    said: 'the job may not have one (ACTIONS_ID_TOKEN_REQUEST_URL is not set)',
    remedy:
      'Give the job `permissions: id-token: write`. GitHub gives none to a pull request from a fork.',
  }),
  'id-token-unavailable': ({ host }, { said }) =>
    host === 'terminal'
      ? {
          said: 'a terminal is not a job of GitHub Actions',
          remedy: "Omit role-to-assume and use the shell's credentials, for example AWS_PROFILE.",
        }
      : {
          said,
          remedy:
            "Re-run the job; it resumes where it stopped. If that fails too, check GitHub's status and that the runner reaches its token service.",
        },
  'another-run': ({ change }) => ({
    said: `another run is at work: ${changeText(change)}`,
    remedy:
      'Wait until it has ended, then re-run the job; it resumes with what is there. A concurrency group in the workflow keeps runs of one domain apart.',
  }),
  'clock-wrong': ({ aheadMs }) => {
    const days = Math.round(Math.abs(aheadMs) / dayMs);
    return {
      said: `the runner's clock is ${days} ${days === 1 ? 'day' : 'days'} ${aheadMs > 0 ? 'ahead of' : 'behind'} AWS's, and certificates are dated by it`,
      remedy: "Nothing was changed. Set the runner's clock (NTP) and re-run the job.",
    };
  },
  cancelled: (_, { said }) => ({
    said,
    remedy:
      'Changes made so far are kept, and the report lists them. Re-run the job; it resumes where it stopped.',
  }),
  'checks-failed': ({ checks }) => ({
    said: `${checks.join(', ')} failed`,
    remedy: 'The report has what each of them found and what to do.',
  }),
  'secret-in-report': ({ codes }) => ({
    said: `it contains a secret of this run${codes.length === 0 ? '' : `; what failed: ${codes.join(', ')}`}`,
    remedy:
      'Only codes were published (docs/codes.md). If a passphrase is an ordinary word, replace it. If someone else may write the secret of the CA, check who did. Otherwise this is a bug in the action: please report it, without the secret.',
  }),
  'report-not-written': (_, { said }) => ({
    said,
    remedy: 'Check that the folder RUNNER_TEMP exists and has free space.',
  }),
  'tracking-issue-not-kept': (_, { said }) => ({
    said,
    remedy:
      'Give the job the permission issues: write, pass its token as github-token, and check that issues are enabled in the repository.',
  }),
};
