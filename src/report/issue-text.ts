/** What the tracking issue of a domain says, and what it hides to be found and compared. */
import { createHash } from 'node:crypto';
import { Failure } from '../errors.ts';
import type { Outcome } from '../outcome.ts';
import type { CheckPages } from './check-pages.ts';
import { escapeText, paragraphs } from './markdown.ts';
import { reasonsOf } from './reasons.ts';
import { reasonsList, verdict } from './verdict.ts';

/** The beginning of every hidden line. */
export const marker = '<!-- aws-iot-custom-domain domain=';

/** The beginning of the hidden line by which the issue of a domain is found again. */
export function markerOf(domain: string): string {
  return `${marker}${domain} `;
}

/** Where more is to be seen. */
export interface Sight {
  /** Of the run that saw this; undefined outside GitHub. */
  readonly runUrl: string | undefined;
  readonly pages: CheckPages;
}

/** The hidden line: the domain, and a digest of what fails. Times and request ids in messages do not change it. */
export function hiddenLine(outcome: Outcome): string {
  const failing = reasonsOf(outcome)
    .map(({ error }) => (error instanceof Failure ? error.details.doing : error.name))
    .toSorted();
  const digest = createHash('sha256').update(JSON.stringify(failing)).digest('hex').slice(0, 16);
  return `${markerOf(outcome.domain)}failing=${digest} -->`;
}

export function issueTitle({ domain, operation, status }: Outcome): string {
  return `AWS IoT custom domain ${domain}: ${operation} ${status}`;
}

export function issueBody(outcome: Outcome, sight: Sight): string {
  return paragraphs([
    hiddenLine(outcome),
    issueComment(outcome, sight),
    `This issue follows ${escapeText(outcome.domain)}: runs that fail keep it up to date, and the first run that succeeds closes it.`,
  ]);
}

export function issueComment(outcome: Outcome, { runUrl, pages }: Sight): string {
  return paragraphs([
    `**${verdict(outcome)}**`,
    reasonsList(outcome, pages),
    runUrl && `[The run that saw this](${runUrl})`,
  ]);
}
