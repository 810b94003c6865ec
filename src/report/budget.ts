/** What GitHub takes at most, and how a text is kept within it. */
import { code, paragraphs } from './markdown.ts';

/** GitHub takes no summary at all that is larger (GitHub docs, "Workflow commands", "Job summary size limits"). */
export const mostSummaryBytes = 1024 * 1024;

/** Of an issue or a comment: GitHub refuses more than 65,536 characters. In bytes, which are never fewer. */
export const mostBodyBytes = 65_536;

/**
 * Of one output. GitHub takes 1 MB of outputs a job, counted in UTF-16 (GitHub docs, "Defining outputs for jobs"), and Linux no variable
 * of more than 131,072 bytes, its name included (execve(2), MAX_ARG_STRLEN): two outputs of this size are within both.
 */
export const mostOutputBytes = 120_000;

/** What Markdown puts between two items and around cells, generously. */
const separator = 8;

/** The first items whose texts are not longer together, and how many others there are. */
export function fitting<Item>(
  items: readonly Item[],
  textOf: (item: Item) => string,
  bytes: number,
): { readonly fit: readonly Item[]; readonly others: number } {
  let left = bytes;
  const end = items.findIndex((item) => {
    left -= Buffer.byteLength(textOf(item)) + separator;
    return left < 0;
  });
  const fit = end < 0 ? items : items.slice(0, end);
  return { fit, others: items.length - fit.length };
}

/** The blocks one below the other; where they are too long for a summary, those that fit, and a line that says so. */
export function summaryWithin(blocks: readonly (string | undefined)[], bytes: number): string {
  const whole = paragraphs(blocks);
  if (Buffer.byteLength(whole) <= bytes) {
    return whole;
  }
  const note = leftOut('Some parts');
  let left = bytes - Buffer.byteLength(note);
  const fit = blocks.filter((block = '') => {
    const cost = Buffer.byteLength(block) + separator;
    const fits = cost <= left;
    left -= fits ? cost : 0;
    return fits;
  });
  return paragraphs([...fit, note]);
}

/** `what` is missing from a summary. */
export function leftOut(what: string): string {
  return `${what} are omitted, because GitHub limits summaries to 1 MiB: the file named by the output ${code('report-path')} has them all.`;
}

/** Outputs that hold less than the file. */
export function outputsShortened(names: readonly string[]): string {
  return `The ${names.length === 1 ? 'output' : 'outputs'} ${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'} shortened to what fits into a variable: the file named by the output report-path has everything.`;
}
