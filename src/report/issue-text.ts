/** The text of a domain's tracking issue, and its hidden lines for search and state. */
import type { Outcome } from '../context/outcome.ts';
import { fitting, mostBodyBytes } from './budget.ts';
import type { CheckPages } from './check-pages.ts';
import { type IssueState, openProblems, type Problem, parseState } from './issue-state.ts';
import { escapeText, paragraphs } from './markdown.ts';
import { reasonItems, verdict, warningItems } from './verdict.ts';

/** The beginning of every hidden line. */
export const marker = '<!-- aws-iot-custom-domain domain=';

/** The beginning of the hidden line by which the issue of a domain in a region is found again. */
export function markerOf({ domain, region = 'none' }: Pick<Outcome, 'domain' | 'region'>): string {
  return `${marker}${domain} region=${region} `;
}

const stateEnd = ' -->';

/** The hidden line: the domain, its region and the state. */
function hiddenLine(outcome: Outcome, state: IssueState): string {
  return `${markerOf(outcome)}state=${JSON.stringify(state)}${stateEnd}`;
}

/** The state in the body of an issue. */
export function stateIn(body: string, outcome: Outcome): IssueState {
  const [, rest = ''] = body.split(`${markerOf(outcome)}state=`);
  const [text = ''] = rest.split(stateEnd);
  return parseState(text);
}

/** Where more is to be seen. */
export interface IssueLinks {
  /** Of the run that saw this; undefined outside GitHub. */
  readonly runUrl: string | undefined;
  readonly pages: CheckPages;
}

export function issueTitle({ domain }: Outcome, state: IssueState): string {
  const problems = openProblems(state);
  const failing = problems.filter(({ kind }) => kind !== 'attention');
  const told =
    failing.length > 0
      ? failing.map(({ operation, kind }) => `${operation} ${kind}`).join(', ')
      : `needs attention before ${earliest(problems)}`;
  return `AWS IoT custom domain ${domain}: ${told}`;
}

function earliest(problems: readonly Problem[]): string {
  const [first = ''] = problems.flatMap(({ before }) => before ?? []).toSorted();
  return first.slice(0, 10);
}

export function issueBody(outcome: Outcome, state: IssueState, links: IssueLinks): string {
  return withReasons(outcome, links, {
    before: [hiddenLine(outcome, state)],
    after: [
      ...otherProblems(outcome, state),
      `This issue follows ${escapeText(outcome.domain)}${inRegion(outcome)}. Each operation that fails is listed until a run of the same operation succeeds; then the issue is closed.`,
    ],
    state,
  });
}

export function issueComment(outcome: Outcome, state: IssueState, links: IssueLinks): string {
  return withReasons(outcome, links, { before: [], after: otherProblems(outcome, state), state });
}

function inRegion({ region }: Outcome): string {
  return region === undefined ? '' : ` in ${region}`;
}

/** What other operations found and has not been fixed since. */
function otherProblems({ operation }: Outcome, state: IssueState): readonly string[] {
  const others = openProblems(state).filter((one) => one.operation !== operation);
  return others.length === 0
    ? []
    : [
        others
          .map(({ operation: other, kind, since }) =>
            kind === 'attention'
              ? `Still open: ${other} warns since ${since.slice(0, 10)}.`
              : `Still open: ${other} ${kind} since ${since.slice(0, 10)}.`,
          )
          .join(' '),
      ];
}

/** Whether devices are refused now, since when, and until when they connect. */
function devicesLine({ devices, breaksAt }: Outcome, { refusedSince }: IssueState): string {
  const breaks = breaksAt ? `; breaks-at ${breaksAt.at.toISOString()}` : '';
  if (devices?.connect === 'yes') {
    return `Devices connect now${breaks}.`;
  }
  if (refusedSince === undefined) {
    return `This run could not determine whether devices connect${breaks}.`;
  }
  return devices?.connect === 'no'
    ? `**Devices are refused now**, since ${refusedSince} or longer${breaks}.`
    : `When last checked, devices were refused, since ${refusedSince} or longer.`;
}

interface Surroundings {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly state: IssueState;
}

/** As many reasons as GitHub's limit allows. */
function withReasons(
  outcome: Outcome,
  { runUrl, pages }: IssueLinks,
  { before, after, state }: Surroundings,
): string {
  const textWith = (reasons: readonly string[]): string =>
    paragraphs([
      ...before,
      `**${verdict(outcome)}**`,
      outcome.operation === 'teardown' ? undefined : devicesLine(outcome, state),
      reasons.length > 0 ? reasons.join('\n') : undefined,
      runUrl && `[The run that saw this](${runUrl})`,
      ...after,
    ]);
  const items = [
    ...reasonItems(outcome, pages, withoutAccount),
    ...warningItems(outcome, pages, withoutAccount),
  ];
  const room = mostBodyBytes - Buffer.byteLength(textWith([moreReasons(items.length)]));
  const { fit, others } = fitting(items, (item) => item, room);
  return textWith(others > 0 ? [...fit, moreReasons(others)] : fit);
}

function moreReasons(count: number): string {
  return `- ${count} more reasons are in the summary of the run.`;
}

/**
 * Without account IDs and the names of callers. An issue is read by others than the log, where configure-aws-credentials masks
 * them if it is asked to; masks of other steps are not known here, and GitHub applies none to issues.
 */
function withoutAccount(text: string): string {
  return text
    .replace(/\b\d{12}\b/g, '***')
    .replace(/\b(assumed-role|role|user|federated-user)\/[\w+=,.@/-]*\w/g, '$1/***');
}
