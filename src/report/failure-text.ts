/** Failures in words; the only place where they are made. */
import type { WaitCode } from '../current-action.ts';
import type { FailureSummary } from '../errors.ts';
import type { FailureCode, FailureFacts, FailureFigures } from '../failures.ts';
import { actionText } from './action-text.ts';
import { awaitText, isAwait } from './await-text.ts';
import { duration } from './days.ts';
import { awsTexts } from './failures/aws-text.ts';
import { caTexts } from './failures/ca-text.ts';
import { certificateTexts } from './failures/certificate-text.ts';
import { dnsTexts } from './failures/dns-text.ts';
import { jobTexts } from './failures/job-text.ts';
import type { Circumstances, FailureTexts, Words } from './failures/words.ts';
import { seenText } from './seen-text.ts';

const awaitTexts: FailureTexts<WaitCode> = {
  'await-validation-certificate-visible': notYet,
  'await-validation-certificate-issued': notYet,
  'await-domain-configuration-enabled': notYet,
  'await-domain-configuration-disabled': notYet,
  'await-domain-configuration-deleted': notYet,
  'await-server-certificate-served': notYet,
  'await-domain-unserved': notYet,
  'await-certificate-released': notYet,
  'await-certificate-deleted': notYet,
  'await-route53-insync': notYet,
  'await-endpoint-record': notYet,
  'await-endpoint-record-removed': notYet,
};

const texts: FailureTexts<FailureCode> = {
  ...awsTexts,
  ...jobTexts,
  ...dnsTexts,
  ...certificateTexts,
  ...caTexts,
  ...awaitTexts,
};

function notYet({ seen, elapsedMs }: FailureFigures[WaitCode], { action }: Circumstances): Words {
  const remedy = isAwait(action) ? `${awaitText(action).remedy} ` : '';
  return {
    said: `${seenText(seen)} after ${duration(elapsedMs)}`,
    remedy: `${remedy}Re-run the job; it resumes where it stopped.`,
  };
}

/** `doing` precedes a colon, `said` follows it. */
export interface FailureText extends Words {
  readonly doing: string;
}

function wordsOf<Code extends FailureCode>(
  { code, figures }: FailureFacts<Code>,
  circumstances: Circumstances,
): Words {
  return texts[code](figures, circumstances);
}

export function failureText(failure: FailureSummary): FailureText {
  const { action, said = '' } = failure;
  return { doing: actionText(action), ...wordsOf(failure, { action, said }) };
}

/** A failure in one line that can be acted on. */
export function failureLine({ doing, said, remedy }: FailureText): string {
  return `${doing}: ${said}. ${remedy}`
    .replace(/\s+/g, ' ')
    .replace(/([.!?])\. /g, '$1 ')
    .trim();
}

/** For listings. */
export const failureCodes = Object.keys(texts);
