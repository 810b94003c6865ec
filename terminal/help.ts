/** What `--help` prints: the inputs of action.yml in its groups. */
import { type ActionInput, inputGroups } from '../build/action-groups.ts';
import { inputNames, isFlag, rows } from '../src/inputs/table.ts';
import { variableOf } from './arguments.ts';

const usage = `npm run action -- OPERATION --domain NAME [--INPUT VALUE ...] [--json]

Runs the action from its source against the AWS that the environment points at.

OPERATION is one of provision, verify, rotate and teardown. A value @PATH is read from that file.
Each input may also be exported, as INPUT_ and its name in upper case with underscores; secrets
are taken only from a file or a variable. Progress goes to stderr; the outputs go to stdout at
the end, a line each, or as one object with --json. RUNNER_DEBUG=1 prints debug lines and stacks.
Exit codes: 0 done, 1 failed, pending or refused, 2 a mistake in the command line.
`;

/** @param action text of action.yml. */
export function helpOf(action: string): string {
  const groups = inputGroups(action).map(({ heading, inputs }) =>
    [`${heading}:`, ...inputs.map(describe), ''].join('\n'),
  );
  return [usage, ...groups].join('\n').trimEnd();
}

function describe(input: ActionInput): string {
  const name = inputNames.find((candidate) => candidate === input.name);
  const secret = name && rows[name].secret ? ` Only as @PATH or ${variableOf(name)}.` : '';
  const fallback = input.default && name && !isFlag(name) ? ` Default: ${input.default}.` : '';
  const option = name && isFlag(name) ? `--${input.name}` : `--${input.name} VALUE`;
  const text = `${input.description.replaceAll('`', '')}${fallback}${secret}`;
  return [`  ${option}`, ...wrap(text).map((line) => `      ${line}`)].join('\n');
}

function wrap(text: string): readonly string[] {
  return (text.match(/\S.{0,89}(?=\s|$)/g) ?? []).map((line) => line.trimEnd());
}
