import { shortened } from '../../errors.ts';
import type { CheckResult } from '../../verification/check.ts';
import { checkText, longestText } from './check-text.ts';

/** A check in the report: its figures, and the same as sentences. */
export function checkJson(check: CheckResult): object {
  const { id, result, code, attentionBefore, readinessDomain: _, ...figures } = check;
  return { id, result, code, attentionBefore, figures: bounded(figures), ...checkText(check) };
}

/** Each text in a value is limited to the length of a sentence; dates serialize themselves. */
function bounded(value: unknown): unknown {
  if (typeof value === 'string') {
    return shortened(value, longestText);
  }
  if (Array.isArray(value)) {
    return value.map(bounded);
  }
  return typeof value !== 'object' || value === null || 'toJSON' in value
    ? value
    : Object.fromEntries(Object.entries(value).map(([name, each]) => [name, bounded(each)]));
}
