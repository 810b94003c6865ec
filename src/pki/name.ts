import { type AttributeType, findAttributeType } from './attribute-types.ts';
import type { DistinguishedName, NameAttribute } from './material.ts';
import { err, ok, type Result } from './result.ts';

class NameProblem extends Error {}

/**
 * Reads a distinguished name in one of two common forms:
 * - OpenSSL's `-subj` form, `/C=JP/O=Example/CN=CA`, in the order of encoding; a backslash escapes the next character.
 * - RFC 4514, `CN=CA,O=Example,C=JP`, in reverse order (section 2.1): the last component is encoded first.
 *
 * Values must observe X.520's upper bounds. Components of several attributes (`CN=a+OU=b`) are refused.
 */
export function parseDistinguishedName(text: string): Result<DistinguishedName> {
  const written = text.replace(/^\s+|[\r\n]+$/g, '');
  try {
    return ok(written.startsWith('/') ? parseSlashForm(written) : parseRfc4514(written));
  } catch (error) {
    if (error instanceof NameProblem) {
      return err(error.message);
    }
    throw error;
  }
}

/** `TYPE=value`, escaped for the slash form, so that `parseDistinguishedName` reads back the same attribute. */
export function formatAttribute({ type, value }: NameAttribute): string {
  return `${type}=${value.replace(/[\\/+]/g, '\\$&')}`;
}

function parseSlashForm(text: string): DistinguishedName {
  return splitUnescaped(text.slice(1), '/').map((component) => {
    const [type, value] = splitAttribute(component);
    return attribute(type, tokens(value).map(unescapeSlashForm).join(''));
  });
}

function parseRfc4514(text: string): DistinguishedName {
  if (text === '') {
    throw new NameProblem('is empty; write at least a common name, as in /CN=Example CA');
  }
  return splitUnescaped(text, ',')
    .map((component) => {
      const [type, value] = splitAttribute(component);
      return attribute(type, unescapeRfc4514(value));
    })
    .reverse();
}

function splitUnescaped(text: string, separator: '/' | ','): readonly string[] {
  const components: string[] = [];
  let component = '';
  for (const token of tokens(text)) {
    if (token === separator) {
      components.push(component);
      component = '';
    } else {
      component += token;
    }
  }
  return [...components, component];
}

/** Splits into characters, each with its preceding backslash. */
function tokens(text: string): readonly string[] {
  return text.match(/\\[\s\S]|[\s\S]/gu) ?? [];
}

function splitAttribute(component: string): readonly [type: string, value: string] {
  const equals = component.indexOf('=');
  if (equals < 1) {
    throw new NameProblem(
      `has «${component}» instead of TYPE=value; put a backslash before a separator that belongs to a value`,
    );
  }
  return [component.slice(0, equals).trim(), component.slice(equals + 1)];
}

function attribute(written: string, value: string): NameAttribute {
  const type = findAttributeType(written);
  if (type === undefined) {
    throw new NameProblem(
      `has the unknown attribute type «${written}»; use C, ST, L, O, OU, CN, another short name of X.520 or a dotted OID`,
    );
  }
  const problem = valueProblem(type, value);
  if (problem !== undefined) {
    throw new NameProblem(`has a value of ${type.name} that ${problem}`);
  }
  return { type: type.name, value };
}

function unescapeSlashForm(token: string): string {
  if (token === '+') {
    throw joinedAttributes();
  }
  return withoutBackslash(token);
}

/** RFC 4514, 2.4: spaces around the value are ignored, and any octet of its UTF-8 form may be written as two hex digits. */
function unescapeRfc4514(raw: string): string {
  const pieces = raw.match(/(?:\\[0-9a-f]{2})+|\\[\s\S]|[\s\S]/giu) ?? [];
  const first = pieces.findIndex((piece) => piece !== ' ');
  const last = pieces.findLastIndex((piece) => piece !== ' ');
  const value = pieces.slice(Math.max(first, 0), last + 1);
  if (value[0] === '#') {
    throw new NameProblem(
      'has a value in hexadecimal (#…); write it as text, or \\# for a number sign',
    );
  }
  return value.map(unescapeRfc4514Piece).join('');
}

function unescapeRfc4514Piece(piece: string): string {
  if (piece === '+') {
    throw joinedAttributes();
  }
  if (/^["<>;]$/.test(piece)) {
    throw new NameProblem(`has an unescaped ${piece} in a value; write \\${piece}`);
  }
  return /^\\[0-9a-f]{2}/i.test(piece) ? decodeUtf8(piece) : withoutBackslash(piece);
}

function decodeUtf8(piece: string): string {
  try {
    const octets = Buffer.from(piece.replaceAll('\\', ''), 'hex');
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(octets);
  } catch (cause) {
    throw new NameProblem(`has «${piece}», which is not UTF-8`, { cause });
  }
}

function withoutBackslash(token: string): string {
  if (token === '\\') {
    throw new NameProblem('ends in a single backslash; write \\\\ for a backslash');
  }
  return token.startsWith('\\') ? token.slice(1) : token;
}

function joinedAttributes(): NameProblem {
  return new NameProblem(
    'joins several attributes in one component with +, which is not supported; separate them, or write \\+ for a plus',
  );
}

function valueProblem(type: AttributeType, value: string): string | undefined {
  const length = [...value].length;
  if (length === 0) {
    return 'is empty';
  }
  if (/\p{Cc}|\p{Cs}/u.test(value)) {
    return 'holds a control character';
  }
  if (type.name === 'C' && !/^[A-Za-z]{2}$/.test(value)) {
    return `is «${value}», not a two-letter ISO 3166 country code`;
  }
  if (length > type.maximum) {
    return `is ${length} characters long; the limit is ${type.maximum} (X.520)`;
  }
  if (type.encoding === 'printableString' && /[^A-Za-z0-9 '()+,\-./:=?]/.test(value)) {
    return "holds a character outside PrintableString (A-Z a-z 0-9 space ' ( ) + , - . / : = ?)";
  }
  if (type.encoding === 'ia5String' && /[^\x20-\x7e]/.test(value)) {
    return 'holds a character outside ASCII';
  }
  return undefined;
}
