import { canonicalName } from '../dns/name.ts';

/** Route 53 writes these characters of a name as they are and every other one as a three-digit octal escape. */
const escapedCharacters = /[^a-z0-9_.-]/g;

/** A name as the API takes it ("*.Example.com" or "\052.example.com.") in the sandbox's canonical form. */
export function parseName(text: string): string {
  return canonicalName(
    text.replace(/\\([0-7]{3})/g, (_, octal: string) =>
      String.fromCharCode(Number.parseInt(octal, 8)),
    ),
  );
}

/** A canonical name as the API gives it: absolute, "*" as "\052". */
export function renderName(name: string): string {
  return `${name.replace(escapedCharacters, octalEscape)}.`;
}

/** The key that sorts names by their labels reversed, as both list operations do: "com.example.www." */
export function nameOrder(name: string): string {
  const labels = name.replace(escapedCharacters, octalEscape).split('.');
  return `${labels.reverse().join('.')}.`;
}

/** What Route 53 says about a name that is none; undefined for a good one. */
export function nameProblem(name: string): string | undefined {
  const fatal = (problem: string): string =>
    `FATAL problem: ${problem} encountered with '${renderName(name)}'`;
  const labels = name.split('.');
  if (labels.includes('')) return fatal('DomainLabelEmpty (Domain label is empty)');
  if (labels.some((label) => label.length > 63))
    return fatal('DomainLabelTooLong (Domain label is too long)');
  if (name.length > 253) return fatal('DomainNameTooLong (Domain name is too long)');
  if (!/^[!-~]+$/.test(name))
    return fatal('UnsupportedCharacter (Value contains unsupported characters)');
  return undefined;
}

function octalEscape(character: string): string {
  return `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`;
}
