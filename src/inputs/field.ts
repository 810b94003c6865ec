import { err, ok, type Result } from '../pki/result.ts';

/** Reads the text of one input. A problem is a clause that follows the input's name: "«x» is not …". */
export type Reader<Value> = (text: string) => Result<Value>;

const longestSeen = 80;

/** The user's text as quoted in a problem. */
export function seen(text: string): string {
  if (mayHoldKey(text)) {
    return '«…»';
  }
  return text.length > longestSeen ? `«${text.slice(0, longestSeen)}…»` : `«${text}»`;
}

/** A line of PEM has 64 characters of base64, an AWS secret key 40; hex counts as well. */
export function mayHoldKey(text: string): boolean {
  return /[A-Za-z0-9+/=]{40}/.test(text) || text.includes('-----');
}

/** Reads text of one line. Even if a key is pasted into the wrong input, its problems reveal nothing of it. */
export function readLine<Value>(read: Reader<Value>): Reader<Value> {
  return (text) => {
    if (/[\r\n]|-----/.test(text)) {
      return err('has several lines or is PEM; give one line of text');
    }
    const reading = read(text);
    return withoutKeyOf(text, reading);
  };
}

/** The reading of `text` with problems that quote nothing of it if it may hold a key, of which the last line can be short. */
export function withoutKeyOf<Value>(text: string, reading: Result<Value>): Result<Value> {
  return reading.ok || !mayHoldKey(text)
    ? reading
    : err(...reading.problems.map((problem) => problem.replace(/«[^»]*»/g, '«…»')));
}

/** Text that matches `pattern`, which `accepted` describes: "an ARN of …". */
export function matching(pattern: RegExp, accepted: string): Reader<string> {
  return (text) => (pattern.test(text) ? ok(text) : err(`${seen(text)} is not ${accepted}`));
}

/** An input of earlier releases: refused with what to do instead. */
export function removed(instead: string): Reader<never> {
  return () => err(`was removed; ${instead}`);
}

/** Several, separated by commas. */
export function listOf<Value>(read: Reader<Value>): Reader<readonly Value[]> {
  return (text) => {
    const items = text
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '')
      .map(read);
    const problems = items.flatMap((item) => (item.ok ? [] : item.problems));
    return problems.length > 0
      ? err(...problems)
      : ok(items.flatMap((item) => (item.ok ? [item.value] : [])));
  };
}

/** One of a few values, in exactly this spelling. */
export function oneOf<const Word extends string>(words: readonly Word[]): Reader<Word> {
  return (text) => {
    const word = words.find((candidate) => candidate === text);
    return word === undefined ? err(`${seen(text)} is not one of ${words.join(', ')}`) : ok(word);
  };
}

/** A whole decimal number from `least` to `most`; `what` names it: "number of days". */
export function wholeNumber(what: string, least: number, most: number): Reader<number> {
  return (text) => {
    const value = Number(text);
    return /^\d+$/.test(text) && value >= least && value <= most
      ? ok(value)
      : err(`${seen(text)} is not a ${what}, a whole number from ${least} to ${most}`);
  };
}

/** YAML 1.2's core schema, as getBooleanInput of the toolkit reads it. */
export const readFlag: Reader<boolean> = (text) => {
  if (/^(true|True|TRUE)$/.test(text)) {
    return ok(true);
  }
  return /^(false|False|FALSE)$/.test(text) ? ok(false) : err(`${seen(text)} is not true or false`);
};
