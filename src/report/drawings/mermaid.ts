/** Text for mermaid's grammar, which knows no escape of its own but HTML entities (mermaid docs, "Entity codes to escape characters"). */
import { oneLine } from '../visible-text.ts';

/** Longer ones would widen the drawing until the rest of it cannot be read. */
const longestLine = 44;

/**
 * A line of a quoted label. Whatever is not a letter, a digit or harmless punctuation becomes `#code;`: quotes, brackets, arrows,
 * backticks, HTML, `%%` and `;`, and `#` itself. The middle of a long text is left out, since both of its ends tell names apart. A word joiner keeps mermaid from making an icon of `fa:fa-…`.
 */
export function mermaidText(text: string): string {
  return inTheMiddle(oneLine(text).replaceAll(':fa-', ':\u2060fa-')).replace(
    /[^\p{L}\p{N} ,.=@/()-]|-(?=-)|(?<=-)-/gu,
    (character) => `#${character.codePointAt(0)};`,
  );
}

function inTheMiddle(text: string): string {
  const characters = [...text];
  const half = Math.floor((longestLine - 1) / 2);
  return characters.length <= longestLine
    ? text
    : `${characters.slice(0, half).join('')}…${characters.slice(-half).join('')}`;
}

/** A fenced block that GitHub draws (GitHub docs, "Creating Mermaid diagrams"). */
export function drawing(lines: readonly string[]): string {
  return ['```mermaid', ...lines, '```'].join('\n');
}
