/** From when until when what the domain depends on is valid, and when each is renewed. No text of it comes from outside. */
import type { Outcome } from '../../context/outcome.ts';
import { day, dayMs } from '../../days.ts';
import type { ChainRole } from '../../pki/lifetimes.ts';
import { drawing } from './mermaid.ts';

interface Span {
  /** Short: the names stand left of the bars. */
  readonly title: string;
  readonly from: Date;
  readonly to: Date;
  readonly dueFrom: Date | undefined;
}

interface Axis {
  readonly from: Date;
  readonly to: Date;
}

/** Undefined where no validity is known. `now`: the day of the run, whenever the page is looked at. */
export function timeline(outcome: Outcome, now: Date): string | undefined {
  const spans = spansOf(outcome);
  const { rolloverDeadline: deadline } = outcome;
  if (spans.length === 0) {
    return undefined;
  }
  const axis = axisOf(spans, now, deadline);
  return drawing([
    '%%{init: {"gantt": {"leftPadding": 88, "rightPadding": 12, "barHeight": 22, "barGap": 5, "topPadding": 50, "fontSize": 12, "sectionFontSize": 12}}}%%',
    'gantt',
    '  accTitle: Validity and renewal',
    `  accDescr: ${spans.map(({ title, to }) => `${title} until ${day(to)}`).join(', ')}`,
    '  dateFormat YYYY-MM-DD',
    '  axisFormat %Y-%m',
    `  tickInterval ${tickMonths(axis)}month`,
    // The viewer's today would be another one each day.
    '  todayMarker off',
    ...spans.flatMap((span) => sectionOf(span, axis)),
    '  section Dates',
    `  ${milestone(`today, ${day(now)}`, now)}`,
    ...(deadline
      ? [
          `  ${milestone(`rollover deadline, ${day(deadline)}`, later(deadline, axis.from), 'crit, ')}`,
        ]
      : []),
  ]);
}

const titles = {
  'server-certificate': 'Leaf',
  ca: 'CA',
  'next-ca': 'Next CA',
} as const satisfies Partial<Record<ChainRole, string>>;

function spansOf({ lifetimes, renewal }: Outcome): readonly Span[] {
  const { chain = [], validationCertificate: validation } = lifetimes ?? {};
  const spans = chain.flatMap(({ of, notBefore, notAfter, dueFrom }) =>
    of === 'intermediate'
      ? []
      : [
          {
            title: titles[of],
            from: notBefore,
            to: notAfter,
            dueFrom: of === 'server-certificate' ? renewal?.dueFrom : dueFrom,
          },
        ],
  );
  const leaves = spans.filter(({ title }) => title === titles['server-certificate']);
  return [
    ...leaves,
    ...(validation
      ? [
          {
            title: 'Validation',
            from: validation.notBefore ?? new Date(0),
            to: validation.notAfter,
            dueFrom: validation.dueFrom,
          },
        ]
      : []),
    ...spans.filter((span) => !leaves.includes(span)),
  ];
}

/**
 * As far as the leaf, the validation certificate and the deadline go, with a little before today and after the last: a CA of ten
 * years would leave them no room. Longer bars are cut there, and their labels have their ends. What has expired is on it, too.
 */
function axisOf(spans: readonly Span[], now: Date, deadline: Date | undefined): Axis {
  const near = spans.filter(
    ({ title }) => title === titles['server-certificate'] || title === 'Validation',
  );
  const ends = (near.length > 0 ? near : spans).map(({ to }) => to.getTime());
  const today = now.getTime();
  const last = Math.max(today + 30 * dayMs, deadline?.getTime() ?? 0, ...ends);
  const first = Math.min(today, ...ends);
  const margin = (last - first) / 6;
  return { from: new Date(first - margin), to: new Date(last + margin) };
}

function sectionOf({ title, from, to, dueFrom }: Span, axis: Axis): readonly string[] {
  const valid = { from, to: dueFrom && dueFrom < to ? dueFrom : to };
  return [
    `  section ${title}`,
    ...bar(`until ${day(to)}`, valid, axis, ''),
    ...(dueFrom && dueFrom < to
      ? bar(`renewal from ${day(dueFrom)}`, { from: dueFrom, to }, axis, 'active, ')
      : []),
  ];
}

/** Nothing of what is outside the axis. */
function bar(label: string, span: Axis, axis: Axis, tags: string): readonly string[] {
  const from = later(span.from, axis.from);
  const to = new Date(Math.min(span.to.getTime(), axis.to.getTime()));
  const more = span.to > axis.to ? ' →' : '';
  return from < to ? [`  ${label}${more} :${tags}${day(from)}, ${day(to)}`] : [];
}

function later(one: Date, other: Date): Date {
  return one < other ? other : one;
}

function milestone(label: string, at: Date, tags = ''): string {
  return `${label} :${tags}milestone, ${day(at)}, 0d`;
}

/** About five ticks: more would run into each other on a narrow screen. */
function tickMonths({ from, to }: Axis): number {
  return Math.max(1, Math.ceil((to.getTime() - from.getTime()) / (5 * 30 * dayMs)));
}
