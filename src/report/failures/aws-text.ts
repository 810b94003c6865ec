/** Failed calls to AWS, in words. */
import type { AwsAnswer, FailureCode, FailureFigures } from '../../failures.ts';
import { adviceFor } from './aws-advice.ts';
import type { Circumstances, FailureTexts, Words } from './words.ts';

type AwsCode = Extract<FailureCode, `aws-${string}`> | 'deadline-reached';

export const awsTexts: FailureTexts<AwsCode> = {
  'deadline-reached': withRemedy(
    () => 'The time that wait-minutes allows is over. Re-run the job; it resumes where it stopped.',
  ),
  'aws-credentials': withRemedy(credentialsRemedy),
  'aws-access-denied': withRemedy(
    ({ permission }: FailureFigures['aws-access-denied']) =>
      `In the role's policy, allow the action that the message names, otherwise ${permission}. docs/iam-policy.md has the complete policy.`,
  ),
  'aws-throttled': withRemedy(
    () =>
      'AWS throttled every retry. Re-run the job when there is less API traffic in this account.',
  ),
  'aws-quota-exceeded': withRemedy(
    () =>
      'A quota is exhausted. Remove what is no longer needed, or request an increase in Service Quotas.',
  ),
  'aws-unreachable': withRemedy(connectionRemedy),
  'aws-server-fault': withRemedy(
    () => 'The service failed. Re-run the job; it resumes where it stopped.',
  ),
  'aws-request-rejected': withRemedy(
    () => 'AWS rejected the request. Fix what the message names and re-run the job.',
  ),
};

/** `remedyOf`: what to do, unless the service's error code has a meaning of its own for the call. */
function withRemedy<Figures extends { readonly answer: AwsAnswer }>(
  remedyOf: (figures: Figures) => string,
) {
  return (figures: Figures, { action, said }: Circumstances): Words => {
    const { answer } = figures;
    const advice = answer.kind === 'error' ? adviceFor(action, answer.code) : undefined;
    return { said: awsAnswerText(answer, said), remedy: advice ?? remedyOf(figures) };
  };
}

/** @param said AWS's message; empty: none. */
export function awsAnswerText(answer: AwsAnswer, said: string): string {
  switch (answer.kind) {
    case 'error':
    case 'connection':
      return said === '' ? answer.code : `${answer.code}: ${said}`;
    case 'nameless':
      return `HTTP ${answer.status}`;
    case 'unreadable':
      return `HTTP ${answer.status} with a body that is not the service's`;
    case 'timeout':
      return `no answer in time (${answer.code})`;
    case 'incomplete':
      return `the answer has no readable ${answer.member}`;
  }
}

function credentialsRemedy({ answer, region }: FailureFigures['aws-credentials']): string {
  const step =
    'a step with aws-actions/configure-aws-credentials before this one, in a job with `permissions: id-token: write`';
  return 'code' in answer && /Expired/.test(answer.code)
    ? `The job's credentials have expired. Re-run the job; it resumes where it stopped. It needs ${step}; role-duration-seconds makes the credentials last longer.`
    : `Have ${step}, and check that its aws-region, ${region}, is enabled in the account.`;
}

function connectionRemedy({ answer, region }: FailureFigures['aws-unreachable']): string {
  if (answer.kind === 'unreadable') {
    return 'A proxy or a sign-in page seems to answer in place of AWS. Allow HTTPS to amazonaws.com and re-run the job.';
  }
  if (answer.kind === 'error') {
    return `Check that ${region} is an AWS region and re-run the job. If it fails again, report it with this line.`;
  }
  const code = answer.kind === 'connection' ? answer.code : '';
  if (code.startsWith('ERR_PROXY')) {
    return 'Allow the connection at the proxy that HTTPS_PROXY names, or except the host in NO_PROXY, then re-run the job.';
  }
  if (/CERT|SIGNED|ISSUER|VERIFY|^ERR_(TLS|SSL)/.test(code)) {
    return 'A proxy is intercepting TLS between the runner and AWS. Point NODE_EXTRA_CA_CERTS at its CA certificate.';
  }
  return `Check that ${region} is an AWS region and that the runner can reach it, then re-run the job.`;
}
