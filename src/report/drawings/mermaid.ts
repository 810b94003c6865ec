/** Text for mermaid's grammar, whose only escapes are HTML entities (mermaid docs, "Entity codes to escape characters"). */
import { oneLine } from '../visible-text.ts';

/** Longer labels would make the diagram too wide to read. */
const longestLine = 44;

/**
 * A line of a quoted label. Everything except letters, digits and harmless punctuation becomes `#code;`: quotes, brackets, arrows,
 * backticks, HTML, `%%` and `;`, and `#` itself. The middle of a long text is omitted, since the ends distinguish names. A word
 * joiner keeps mermaid from making an icon of `fa:fa-…`.
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

/** A fenced block that GitHub renders (GitHub docs, "Creating Mermaid diagrams"). */
export function drawing(lines: readonly string[]): string {
  return ['```mermaid', ...lines, '```'].join('\n');
}
