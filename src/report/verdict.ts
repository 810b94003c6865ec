/** What a run came to, in Markdown. */
import { Failure } from '../errors.ts';
import type { Operation, Outcome } from '../operations/outcome.ts';
import { code, escapeText } from './markdown.ts';
import { reasonsOf } from './reasons.ts';

const readyAs = {
  provision: 'is in service on its private CA',
  verify: 'is in service on its private CA',
  rotate: 'is in service on its private CA',
  teardown: 'is taken down',
} as const satisfies Record<Operation, string>;

/** Status and domain in one line. */
export function verdict({ status, domain, operation }: Outcome): string {
  const name = escapeText(domain);
  switch (status) {
    case 'ready':
      return `✅ ${name} ${readyAs[operation]}`;
    case 'planned':
      return `📋 ${name}: what ${operation} would change`;
    case 'pending':
      return `⏳ ${name} is not ready yet; nothing is wrong`;
    case 'failed':
      return `❌ ${name}: ${operation} failed`;
  }
}

/** A list of why it did not end well, with what to do about each; undefined when it did. */
export function reasonsList(outcome: Outcome): string | undefined {
  const items = reasonsOf(outcome).map((error) => {
    if (!(error instanceof Failure)) {
      return `- ${code(error.message)}`;
    }
    const { doing, said, remedy } = error.details;
    const task = remedy === '' ? '' : `<br>**What to do:** ${escapeText(remedy)}`;
    return `- ${escapeText(doing)}: ${code(said)}${task}`;
  });
  return items.length > 0 ? items.join('\n') : undefined;
}
