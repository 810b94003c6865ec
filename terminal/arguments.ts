/** A command line → the inputs of a run. */
import { parseArgs } from 'node:util';
import type { Environment } from '../src/inputs/given.ts';
import { type InputName, inputNames, isFlag, rows } from '../src/inputs/table.ts';
import { err, ok, type Result } from '../src/pki/result.ts';

export interface Arguments {
  /** Variables as a runner would set them for these inputs. */
  readonly inputs: Environment;
  readonly wantsHelp: boolean;
  /** The outputs as one JSON object. */
  readonly wantsJson: boolean;
}

/** @throws Error as node:fs does. */
export type ReadText = (path: string) => string;

/**
 * Reads `OPERATION --INPUT VALUE … [--json] [--help]`. Every input may also be a variable, INPUT_ and its name in upper case with
 * underscores, which a shell can export; a value `@PATH` is the text of that file. What is secret is taken from those two only. No
 * problem repeats a value.
 */
export function readArguments(
  argv: readonly string[],
  environment: Environment,
  readText: ReadText,
): Result<Arguments> {
  const { tokens } = parseArgs({
    args: [...argv],
    options: {
      ...inputOptions(),
      help: { type: 'boolean', short: 'h' },
      json: { type: 'boolean' },
    },
    strict: false,
    tokens: true,
  });
  const options = tokens.filter((token) => token.kind === 'option');
  const words = tokens.filter((token) => token.kind === 'positional').map(({ value }) => value);
  const named = options.map(({ name }) => name);
  const isHost = (name: string) => name === 'help' || name === 'json';
  const unknown = options.filter(({ name }) => !isInput(name) && !isHost(name));
  const problems = unknown.map(({ rawName }) => `${rawName} is not an input of this action`);
  // What follows an unknown option is most likely its value.
  if (unknown.length === 0 && words.length > 1) {
    problems.push('more than one operation is given; each input starts with --');
  }
  const texts = new Map<InputName, Result<string>>();
  for (const name of inputNames) {
    const given = options.filter((option) => option.name === name).map(({ value }) => value);
    const exported = environment[variableOf(name)];
    if (given.length > 0) {
      texts.set(name, readOption(name, given, readText));
    } else if (exported) {
      texts.set(name, readValue(variableOf(name), exported, readText));
    }
  }
  const [operation] = words;
  if (operation !== undefined) {
    texts.set('operation', ok(operation));
  }
  const inputs: Record<string, string> = {};
  for (const [name, text] of texts) {
    if (text.ok) {
      inputs[`INPUT_${name.toUpperCase()}`] = text.value;
    } else {
      problems.push(...text.problems);
    }
  }
  return problems.length > 0
    ? err(...problems)
    : ok({ inputs, wantsHelp: named.includes('help'), wantsJson: named.includes('json') });
}

/** The variable that a shell can export for an input; GitHub's own keeps hyphens, which no shell allows. */
export function variableOf(name: InputName): string {
  return `INPUT_${name.replaceAll('-', '_').toUpperCase()}`;
}

function inputOptions(): Record<string, { type: 'boolean' | 'string' }> {
  return Object.fromEntries(
    inputNames.map((name) => [name, { type: isFlag(name) ? 'boolean' : 'string' }]),
  );
}

function isInput(name: string): boolean {
  return inputNames.some((input) => input === name);
}

function readOption(
  name: InputName,
  given: readonly (string | undefined)[],
  readText: ReadText,
): Result<string> {
  const { secret, multiline } = rows[name];
  const values = given.map((value) => value ?? (isFlag(name) ? 'true' : ''));
  if (values.includes('')) {
    return err(`--${name} requires a value`);
  }
  if (values.length > 1 && !multiline) {
    return err(`--${name} is given more than once`);
  }
  const text = values.join('\n');
  return (secret && !text.startsWith('@')) || text.includes('PRIVATE KEY-----')
    ? err(
        `--${name} is secret, and everyone on this machine can read a command line (ps); give its file, --${name} @PATH, or set ${variableOf(name)}`,
      )
    : readValue(`--${name}`, text, readText);
}

function readValue(source: string, value: string, readText: ReadText): Result<string> {
  if (!value.startsWith('@')) {
    return ok(value);
  }
  try {
    return ok(readText(value.slice(1)));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return err(`${source} names a file that cannot be read: ${reason}`);
  }
}
