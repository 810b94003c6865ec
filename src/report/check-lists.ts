/** The checks: first those that did not pass, then the passed ones, collapsed. Lists, since tables cut long names on narrow screens. */
import type { CheckResult } from '../verification/check.ts';
import { checkIcon } from './check-icon.ts';
import type { CheckPages } from './check-pages.ts';
import { checkText } from './checks/check-text.ts';
import { code, details, escapeText, link, paragraphs } from './markdown.ts';

const worstFirst: readonly CheckResult['result'][] = ['fail', 'warn', 'skipped'];

/** Undefined if nothing was checked. What was expected of a failed one, and what to do, is above, under "What failed". */
export function checksList(
  checks: readonly CheckResult[],
  pages: CheckPages,
  title = 'Checks',
): string | undefined {
  if (checks.length === 0) {
    return undefined;
  }
  const passed = checks.filter(({ result }) => result === 'pass');
  const others = worstFirst.flatMap((wanted) => checks.filter(({ result }) => result === wanted));
  const list = (those: readonly CheckResult[]) =>
    those.length === 0 ? undefined : those.map((check) => itemOf(check, pages)).join('\n');
  const folded = list(passed);
  return paragraphs([
    `### ${title}`,
    list(others),
    folded && details(`${checkIcon.pass} ${countOf(passed.length)} passed`, folded),
  ]);
}

function countOf(count: number): string {
  return count === 1 ? '1 check' : `${count} checks`;
}

function itemOf(check: CheckResult, pages: CheckPages): string {
  const { id, result } = check;
  const { seen, expected, remedy = '' } = checkText(check);
  const more = [
    ...(result === 'warn' ? [`expected: ${escapeText(expected)}`] : []),
    ...(result === 'warn' || result === 'skipped' ? taskOf(remedy) : []),
  ];
  const how = result === 'pass' ? '' : ` ${result}`;
  const head = `- ${checkIcon[result]} ${link(code(id), pages(id))}${how}: ${escapeText(seen)}`;
  return [head, ...more].join('<br>');
}

function taskOf(remedy: string): readonly string[] {
  return remedy === '' ? [] : [`**What to do:** ${escapeText(remedy)}`];
}
