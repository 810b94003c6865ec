/**
 * Policy variables: `${aws:ResourceTag/team}`, with a default `${aws:PrincipalTag/team, 'none'}`, and `${*}`, `${?}`, `${$}` for
 * the characters themselves. Source: IAM user guide, "IAM policy elements: Variables and tags" (reference_policies_variables.html).
 */
import { literally } from './glob.ts';
import { type ConditionContext, valuesOfKey } from './iam-keys.ts';

const variable = /\$\{([^}]*)\}/g;
const withDefault = /^([^,]+?)(?:\s*,\s*'([^']*)')?$/;

/** The first variable that the sandbox cannot replace, because it has not one value of it. */
export function unknownVariable(text: string): string | undefined {
  return [...text.matchAll(variable)]
    .map(([, name = '']) => name)
    .find((name) => {
      const [, key = ''] = withDefault.exec(name) ?? [];
      return !['*', '?', '$'].includes(name) && valuesOfKey(key) !== 'one';
    });
}

/** The text with its variables replaced; undefined where one has neither a value nor a default: the statement is invalid then. */
export function replaceVariables(text: string, context: ConditionContext): string | undefined {
  let resolved = true;
  const replaced = text.replace(variable, (_, name: string) => {
    if (['*', '?', '$'].includes(name)) {
      return literally(name);
    }
    const [, key = '', otherwise] = withDefault.exec(name) ?? [];
    const [value = otherwise] = context[key.toLowerCase()] ?? [];
    resolved &&= value !== undefined;
    return literally(value ?? '');
  });
  return resolved ? replaced : undefined;
}
