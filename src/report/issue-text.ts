/** What the tracking issue of a domain says, and what it hides to be found and compared. */
import { createHash } from 'node:crypto';
import { Failure } from '../errors.ts';
import type { Outcome } from '../operations/outcome.ts';
import { escapeText, paragraphs } from './markdown.ts';
import { reasonsOf } from './reasons.ts';
import { reasonsList, verdict } from './verdict.ts';

/** The beginning of the hidden line by which the issue of a domain is found again. */
export function markerOf(domain: string): string {
  return `<!-- aws-iot-custom-domain domain=${domain} `;
}

/** The hidden line: the domain, and a digest of what fails. Times and request ids in messages do not change it. */
export function hiddenLine(outcome: Outcome): string {
  const failing = reasonsOf(outcome)
    .map((error) => (error instanceof Failure ? error.details.doing : error.name))
    .toSorted();
  const digest = createHash('sha256').update(JSON.stringify(failing)).digest('hex').slice(0, 16);
  return `${markerOf(outcome.domain)}failing=${digest} -->`;
}

export function issueTitle({ domain, operation, status }: Outcome): string {
  return `AWS IoT custom domain ${domain}: ${operation} ${status}`;
}

/** @param runUrl of the run that saw this; undefined outside GitHub. */
export function issueBody(outcome: Outcome, runUrl: string | undefined): string {
  return paragraphs([
    hiddenLine(outcome),
    issueComment(outcome, runUrl),
    `This issue follows ${escapeText(outcome.domain)}: runs that fail keep it up to date, and the first run that succeeds closes it.`,
  ]);
}

export function issueComment(outcome: Outcome, runUrl: string | undefined): string {
  return paragraphs([
    `**${verdict(outcome)}**`,
    reasonsList(outcome),
    runUrl && `[The run that saw this](${runUrl})`,
  ]);
}
