/** The three connections of a verification as a list: what must connect, and what must be refused. */
import type { CheckId, CheckResult } from '../verification/check.ts';
import { checkIcon } from './check-icon.ts';
import { checkText } from './checks/check-text.ts';
import { escapeText } from './markdown.ts';

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
    expected: 'must connect',
    told: ['tls-default-endpoint'],
  },
  {
    to: 'custom domain',
    trusting: 'Amazon root',
    expected: 'must be refused',
    told: ['tls-amazon-root'],
  },
  {
    to: 'custom domain',
    trusting: 'private CA',
    expected: 'must connect',
    told: ['mqtt', 'tls-private-ca'],
  },
];

/** Undefined if none of the three was tried. */
export function connectionsList(checks: readonly CheckResult[]): string | undefined {
  const tried = connections.map(({ told }) =>
    told
      .map((id) => checks.find((check) => check.id === id))
      .find((check) => check !== undefined && check.result !== 'skipped'),
  );
  if (tried.every((check) => check === undefined)) {
    return undefined;
  }
  const items = connections.map(({ to, trusting, expected }, at) => {
    const check = tried[at];
    const [icon, actual] = check
      ? [checkIcon[check.result], escapeText(checkText(check).seen)]
      : [checkIcon.skipped, 'not tried'];
    return `- ${icon} **${to}**, trusting the **${trusting}**: ${expected}<br>${actual}`;
  });
  return `### Three connections\n\n${items.join('\n')}`;
}
