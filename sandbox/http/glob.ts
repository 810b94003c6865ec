/** In a pattern, a `*` or `?` that is not a wildcard: private-use characters, which no name in AWS contains. */
const literals: Readonly<Record<string, string>> = { '*': '\uE000', '?': '\uE001' };

/** Text to be put into a pattern, in which `*` and `?` are no wildcards. */
export function literally(text: string): string {
  return text.replace(/[*?]/g, (character) => literals[character] ?? character);
}

/** IAM's wildcards: `*` for any text, `?` for one character; everything else literal. */
export function globMatches(pattern: string, text: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
    .replaceAll('\uE000', '\\*')
    .replaceAll('\uE001', '\\?');
  return new RegExp(`^${source}$`, 's').test(text);
}

/** Whether a pattern is this text, wildcards taken as they are. */
export function isLiterally(pattern: string, text: string): boolean {
  return literally(pattern) === literally(text);
}
