/** GitHub's limits, and how a text is kept within them. */
import { code, paragraphs } from './markdown.ts';

/** GitHub rejects a larger summary (GitHub docs, "Workflow commands", "Job summary size limits"). */
export const mostSummaryBytes = 1024 * 1024;

/** Of an issue or a comment: GitHub refuses more than 65,536 characters. Counted in bytes, which are never fewer. */
export const mostBodyBytes = 65_536;

/**
 * The limit of one output. GitHub accepts 1 MB of outputs per job, counted in UTF-16 (GitHub docs, "Defining outputs for jobs"),
 * and Linux variables of at most 131,072 bytes including the name (execve(2), MAX_ARG_STRLEN): two outputs of this size are within
 * both.
 */
export const mostOutputBytes = 120_000;

/** An upper bound for Markdown's separators between items and cells. */
const separator = 8;

/** The first items whose texts fit together, and the number of the others. */
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

/** The pieces joined; undefined if that is longer. Takes no piece after the limit. */
export function joinedWithin(pieces: Iterable<string>, bytes: number): string | undefined {
  const taken: string[] = [];
  let left = bytes;
  for (const piece of pieces) {
    left -= Buffer.byteLength(piece);
    if (left < 0) {
      return undefined;
    }
    taken.push(piece);
  }
  return taken.join('');
}

/** The blocks joined; if they are too long for a summary, those that fit, and a line that says so. */
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

/** Outputs that were shortened compared to the file. */
export function outputsShortened(names: readonly string[]): string {
  return `The ${names.length === 1 ? 'output' : 'outputs'} ${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'} shortened to what fits into a variable: the file named by the output report-path has everything.`;
}
