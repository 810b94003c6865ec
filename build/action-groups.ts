/** The inputs of action.yml in the groups that its comments make of them. */
import { isMap, isScalar, parseDocument } from 'yaml';
import * as z from 'zod/mini';

const inputsOf = z.object({
  inputs: z.record(
    z.string(),
    z.object({
      description: z.string(),
      required: z._default(z.boolean(), false),
      default: z._default(z.string(), ''),
    }),
  ),
});

export interface ActionInput {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  /** Empty where the runner fills in none. */
  readonly default: string;
}

export interface InputGroup {
  /** The comment above its first input; empty where inputs precede the first comment. */
  readonly heading: string;
  readonly inputs: readonly ActionInput[];
}

/** @param text of action.yml. */
export function inputGroups(text: string): readonly InputGroup[] {
  const document = parseDocument(text);
  const headings = inputHeadings(document.get('inputs'));
  const groups: { heading: string; inputs: ActionInput[] }[] = [];
  for (const [name, input] of Object.entries(inputsOf.parse(document.toJS()).inputs)) {
    const heading = headings.get(name);
    const group = groups.at(-1);
    if (heading !== undefined || group === undefined) {
      groups.push({ heading: heading ?? '', inputs: [{ name, ...input }] });
    } else {
      group.inputs.push({ name, ...input });
    }
  }
  return groups;
}

/** The comment above each input that has one. YAML hands the one above the first input to the map as a whole. */
function inputHeadings(map: unknown): ReadonlyMap<string, string> {
  if (!isMap(map)) {
    return new Map();
  }
  const keys = map.items.map(({ key }) => key).filter(isScalar);
  const comments = keys.map(
    (key, index) => key.commentBefore ?? (index === 0 ? map.commentBefore : null),
  );
  return new Map(
    keys.flatMap(({ value }, index) => {
      const comment = comments[index];
      return comment ? [[String(value), comment.trim()]] : [];
    }),
  );
}
