/** The verification as tables: the article's three connections, and every check. */
import type { CheckId, CheckResult } from '../verification/check.ts';
import type { CheckPages } from './check-pages.ts';
import { checkText } from './checks/check-text.ts';
import { code, escapeText, link, table } from './markdown.ts';

export const checkIcon = {
  pass: '✅',
  warn: '⚠️',
  fail: '❌',
  skipped: '⏭️',
} as const satisfies Record<CheckResult['result'], string>;

interface Connection {
  readonly to: string;
  readonly trusting: string;
  readonly expected: string;
  /** The checks for this connection; the first one that was made counts. */
  readonly told: readonly CheckId[];
}

const connections: readonly Connection[] = [
  {
    to: 'default endpoint',
    trusting: 'Amazon root',
    expected: 'connects',
    told: ['tls-default-endpoint'],
  },
  {
    to: 'custom domain',
    trusting: 'Amazon root',
    expected: 'is refused',
    told: ['tls-amazon-root'],
  },
  {
    to: 'custom domain',
    trusting: 'private CA',
    expected: 'connects',
    told: ['mqtt', 'tls-private-ca'],
  },
];

/** Undefined if none of the three was tried. */
export function connectionsTable(checks: readonly CheckResult[]): string | undefined {
  const tried = connections.map(({ told }) =>
    told
      .map((id) => checks.find((check) => check.id === id))
      .find((check) => check !== undefined && check.result !== 'skipped'),
  );
  if (tried.every((check) => check === undefined)) {
    return undefined;
  }
  const rows = connections.map(({ to, trusting, expected }, at) => {
    const check = tried[at];
    return [
      to,
      trusting,
      expected,
      check ? `${checkIcon[check.result]} ${escapeText(checkText(check).seen)}` : '⏭️ not tried',
    ];
  });
  return `### Three connections\n\n${table(['to the', 'trusting the', 'expected', 'actual'], rows)}`;
}

/** Undefined if nothing was checked. */
export function checksTable(checks: readonly CheckResult[], pages: CheckPages): string | undefined {
  if (checks.length === 0) {
    return undefined;
  }
  const rows = checks.map((check) => [
    `${checkIcon[check.result]} ${check.result}`,
    link(code(check.id), pages(check.id)),
    seenCell(check),
    check.result === 'pass' ? '' : escapeText(checkText(check).remedy ?? ''),
  ]);
  return `### Checks\n\n${table(['result', 'check', 'seen', 'what to do'], rows)}`;
}

function seenCell(check: CheckResult): string {
  const { seen, expected } = checkText(check);
  return check.result === 'warn' || check.result === 'fail'
    ? `${escapeText(seen)}<br>expected: ${escapeText(expected)}`
    : escapeText(seen);
}
