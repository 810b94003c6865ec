/** The way of a connection from a device to the CA that it trusts, each part with the result of the checks that prove it. */
import type { Outcome } from '../../context/outcome.ts';
import { day } from '../../days.ts';
import type { CheckId, CheckResult } from '../../verification/check.ts';
import { checkIcon } from '../check-icon.ts';
import { drawing, mermaidText } from './mermaid.ts';

interface Part {
  /** Its id in the drawing. */
  readonly id: string;
  readonly title: string;
  /** What it is, from outside. */
  readonly lines: readonly string[];
  readonly checks: readonly CheckId[];
}

type Result = CheckResult['result'];

/** GitHub's colours for success, attention, danger and neutral, dark text on light: readable in the light and the dark theme. */
const classes = {
  pass: 'fill:#dafbe1,stroke:#1a7f37,color:#1f2328',
  warn: 'fill:#fff8c5,stroke:#9a6700,color:#1f2328',
  fail: 'fill:#ffebe9,stroke:#cf222e,color:#1f2328,stroke-width:3px',
  skipped: 'fill:#eaeef2,stroke:#656d76,color:#1f2328,stroke-dasharray:4',
} as const satisfies Record<Result, string>;

/** Undefined where nothing was verified. */
export function connectionPath(outcome: Outcome): string | undefined {
  if (outcome.checks.length === 0) {
    return undefined;
  }
  const parts = partsOf(outcome);
  return drawing([
    '%%{init: {"flowchart": {"wrappingWidth": 420, "rankSpacing": 28, "nodeSpacing": 24}}}%%',
    'flowchart TB',
    `  accTitle: The path of a connection`,
    `  accDescr: ${parts.map((part) => `${part.title} ${resultOf(part, outcome)}`).join(', ')}`,
    ...parts.map((part) => `  ${nodeOf(part, outcome)}`),
    '  device --> cname --> endpoint --> served',
    '  endpoint -.-> stored',
    '  served --> ca',
    '  stored -.-> ca',
    ...Object.entries(classes).map(([name, style]) => `  classDef ${name} ${style}`),
  ]);
}

function partsOf(outcome: Outcome): readonly Part[] {
  const { domain, iotEndpoint, serverCertificate: stored } = outcome;
  const roots = (outcome.lifetimes?.chain ?? []).filter(
    ({ of }) => of === 'ca' || of === 'next-ca',
  );
  return [
    { id: 'device', title: 'Device', lines: [], checks: ['mqtt', 'device-compatibility'] },
    { id: 'cname', title: 'CNAME', lines: [domain], checks: ['dns'] },
    {
      id: 'endpoint',
      title: 'IoT Core endpoint',
      lines: iotEndpoint === undefined ? [] : [iotEndpoint],
      checks: ['domain-configuration', 'validation-certificate', 'tls-default-endpoint'],
    },
    {
      id: 'served',
      title: 'Leaf served',
      lines: servedLines(outcome),
      checks: ['tls-private-ca', 'tls-amazon-root'],
    },
    {
      id: 'stored',
      title: 'Leaf in ACM',
      lines: stored ? [shortFingerprint(stored.fingerprint), until(stored.notAfter)] : [],
      checks: ['server-auth', 'common-name', 'key-algorithm', 'expiry'],
    },
    {
      id: 'ca',
      title: 'Private CA',
      lines: roots.flatMap(({ name, notAfter }) => [name, until(notAfter)]),
      checks: ['issuer'],
    },
  ];
}

function until(notAfter: Date): string {
  return `until ${day(notAfter)}`;
}

/** Of the certificate that the handshake under the private CA met. */
function servedLines({ checks, serverCertificate }: Outcome): readonly string[] {
  const check = checks.find(({ id }) => id === 'tls-private-ca');
  if (check === undefined || !('code' in check || 'handshakes' in check)) {
    return [];
  }
  if ('served' in check) {
    return [shortFingerprint(check.served.fingerprint), until(check.served.notAfter)];
  }
  return check.result === 'pass' && serverCertificate
    ? [shortFingerprint(serverCertificate.fingerprint), 'the one in ACM']
    : [];
}

/** Enough of it to tell two certificates apart; the table of the chain has the whole. */
function shortFingerprint(fingerprint: string): string {
  return `SHA-256 ${fingerprint.slice(0, 11)}…`;
}

function nodeOf(part: Part, outcome: Outcome): string {
  const { id, title, lines } = part;
  const result = resultOf(part, outcome);
  const problems = outcome.checks
    .filter((check) => part.checks.includes(check.id) && check.result !== 'pass')
    .map((check) => `${check.id} ${check.result}`);
  const label = [`${checkIcon[result]} ${title}`, ...[...lines, ...problems].map(mermaidText)];
  return `${id}["${label.join('<br/>')}"]:::${result}`;
}

const worstFirst: readonly Result[] = ['fail', 'warn', 'skipped'];

/** The worst of its checks: a part is proven only by all of them. */
function resultOf({ checks: ids }: Part, { checks }: Outcome): Result {
  const results = checks.filter(({ id }) => ids.includes(id)).map(({ result }) => result);
  return results.length === 0
    ? 'skipped'
    : (worstFirst.find((result) => results.includes(result)) ?? 'pass');
}
