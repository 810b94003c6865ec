/** GitHub Flavored Markdown, with all text escaped. */
import { oneLine } from './visible-text.ts';

/**
 * For a table cell or a sentence: one line, without markup, HTML, math or links. An underscore inside a word starts nothing and
 * stays, so that ARNs and key algorithms can be read in the source, too.
 */
export function escapeText(text: string): string {
  return oneLine(text)
    .replace(
      /[\\`*[\]<>|~#$&]|(?<![a-z0-9])_|_(?![a-z0-9])/gi,
      (character) => `&#${character.charCodeAt(0)};`,
    )
    .replace(linking, '$&<wbr>');
}

/**
 * Where GitHub makes a link of plain text: a mention or an address, a URL, a reference to an issue (GitHub docs, "Autolinked
 * references and URLs"). GitHub links the displayed text, so only an element in between prevents the link.
 */
const linking = /@|:(?=\/\/)|www(?=\.)|gh-(?=\d)|&#35;(?=\d)/gi;

/** Inline code that nothing in the text can end; HTML, because backticks cannot hold a pipe inside a table. */
export function code(text: string): string {
  return `<code>${escapeText(text)}</code>`;
}

/** `text` is Markdown; it stays plain without an address. */
export function link(text: string, address: string | undefined): string {
  return address === undefined ? text : `[${text}](${address})`;
}

/** A fenced block of these lines, to be copied; the fence is longer than any run of backticks inside. */
export function codeBlock(language: string, lines: readonly string[]): string {
  const content = lines.join('\n');
  const longestRun = Math.max(2, ...(content.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longestRun + 1);
  return [`${fence}${language}`, content, fence].join('\n');
}

/** Cells are Markdown of one line. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Collapsed by default. */
export function details(title: string, content: string): string {
  return `<details><summary>${title}</summary>\n\n${content}\n\n</details>`;
}

/** One below the other, those that there are. */
export function paragraphs(blocks: readonly (string | undefined)[]): string {
  return blocks.filter((block) => block !== undefined).join('\n\n');
}
