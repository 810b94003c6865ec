import type { Environment } from '../../../src/inputs/given.ts';
import { InputError } from '../../../src/inputs/input-error.ts';
import { parseSettings } from '../../../src/inputs/parse.ts';
import type { InputName } from '../../../src/inputs/table.ts';

export const now = new Date('2026-11-23T12:00:00Z');
export const domain = 'iot.example.com';

export type Inputs = Readonly<Partial<Record<InputName, string>>>;

/** The environment of a provision that lacks nothing, with these inputs beside or instead. */
export function environment(inputs: Inputs): Environment {
  const all = { operation: 'provision', domain, ...inputs };
  return {
    AWS_REGION: 'eu-central-1',
    ...Object.fromEntries(
      Object.entries(all).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text]),
    ),
  };
}

/** The error of an environment that must not be accepted. */
export async function inputError(variables: Environment): Promise<InputError> {
  const error = await parseSettings(variables, now).then(
    () => new Error('the inputs were accepted'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof InputError) {
    return error;
  }
  throw error;
}
