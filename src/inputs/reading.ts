/** Reads the inputs' texts by the table, each once. */
import type { GivenInputs } from './given.ts';
import { type Fields, type InputName, inputNames, isFlag, rows } from './table.ts';

/** The result for each input; a malformed or missing one has a problem, which begins with its name, instead of a value. */
export interface Reading {
  readonly given: GivenInputs;
  readonly values: Partial<Fields>;
  readonly problems: readonly string[];
}

type Values = { -readonly [Name in InputName]?: Fields[Name] };

/** Reads every input, even those that the operation does not use: a malformed one is refused whatever the operation. */
export function readFields(given: GivenInputs): Reading {
  const values: Values = {};
  const problems = inputNames.flatMap((name) => readInto(values, name, given[name]));
  return { given, values, problems };
}

function readInto<Name extends InputName>(
  values: Values,
  name: Name,
  text: string | undefined,
): readonly string[] {
  const row = rows[name];
  const result = text === undefined ? row.absent : row.read(text);
  if (!result.ok) {
    return result.problems.map((problem) => `${name} ${problem}`);
  }
  values[name] = result.value;
  return [];
}

/** True if every input has its value, so none had a problem. */
export function isComplete(values: Partial<Fields>): values is Fields {
  return inputNames.every((name) => Object.hasOwn(values, name));
}

/** A flag that is off counts as not set: the runner fills in the defaults of action.yml. */
export function isGiven({ given, values }: Reading, name: InputName): boolean {
  return isFlag(name) ? values[name] === true : given[name] !== undefined;
}
