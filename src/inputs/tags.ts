import type { Tags } from '../aws/tags.ts';
import { err, ok, problemsOf, type Result } from '../pki/result.ts';
import { seen, withoutKeyOf } from './field.ts';

/** What all services accept (AWS General Reference, "Tag naming limits and requirements"; ACM API reference, Tag). */
const characters = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
const longestKey = 128;
const longestValue = 256;
/** A resource has at most 50; some are reserved for the action's own. */
const mostTags = 40;

/** Reads `key=value`, one per line; a value may hold further equals signs, or be empty. */
export function readTags(text: string): Result<Tags> {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(readTag);
  const tags = lines.flatMap((line) => (line.ok ? [line.value] : []));
  const problems = [...lines.flatMap(problemsOf), ...problemsOfAll(tags.map(([key]) => key))];
  return problems.length > 0 ? withoutKeyOf(text, err(...problems)) : ok(Object.fromEntries(tags));
}

function readTag(line: string): Result<readonly [key: string, value: string]> {
  const at = line.indexOf('=');
  const key = line.slice(0, Math.max(0, at)).trim();
  const value = line.slice(at + 1).trim();
  const problem = at < 1 ? `${seen(line)} is not key=value` : problemOf(key, value);
  return problem === undefined ? ok([key, value]) : err(problem);
}

function problemOf(key: string, value: string): string | undefined {
  if (/^aws:/i.test(key)) {
    return `${seen(key)} begins with aws:, which is reserved for AWS`;
  }
  if (/^iot-custom-domain:/i.test(key)) {
    return `${seen(key)} begins with iot-custom-domain:, which is reserved for this action's own tags`;
  }
  if (key.length > longestKey) {
    return `${seen(key)} is a key of ${key.length} characters; at most ${longestKey} are allowed`;
  }
  if (value.length > longestValue) {
    return `${seen(key)} has a value of ${value.length} characters; at most ${longestValue} are allowed`;
  }
  return characters.test(key) && characters.test(value)
    ? undefined
    : `${seen(key)} has characters other than letters, digits, spaces and _.:/=+-@`;
}

function problemsOfAll(keys: readonly string[]): readonly string[] {
  const repeated = new Set(keys.filter((key, index) => keys.indexOf(key) !== index));
  return [
    ...[...repeated].map((key) => `has ${seen(key)} more than once`),
    ...(keys.length > mostTags ? [`has ${keys.length} tags; at most ${mostTags} are allowed`] : []),
  ];
}
