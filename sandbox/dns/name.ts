/**
 * Domain names in the sandbox's canonical form: absolute, lower-case, without the trailing dot and without escapes
 * ("*.example.com"); the root is "".
 */

/** The canonical form of a name from the network or a caller. */
export function canonicalName(text: string): string {
  return text.replace(/\.$/, '').toLowerCase();
}

/** The name, then its parent, up to the top-level domain. */
export function* selfAndAncestors(name: string): Generator<string> {
  for (let rest = name; rest !== ''; rest = parentOf(rest)) yield rest;
}

/** The name without its first label; "" above a top-level domain. */
export function parentOf(name: string): string {
  const dot = name.indexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1);
}

/** Whether `name` is `ancestor` or below it. */
export function isWithin(name: string, ancestor: string): boolean {
  return name === ancestor || name.endsWith(`.${ancestor}`);
}
