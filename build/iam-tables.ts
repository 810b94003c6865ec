/**
 * Writes docs/iam-policy.md's tables of calls, each between <!-- NAME --> and <!-- /NAME -->: a whole life of a domain is run
 * against the sandbox, which records what IAM is asked. With --check nothing is written, and a difference is exit code 1.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Permission } from '../sandbox/contract.ts';
import { findRefusal, policyDocument } from '../sandbox/http/iam.ts';
import { noLatencies } from '../sandbox/latencies.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { runInProcess } from '../testkit/in-process-runner.ts';

const page = 'docs/iam-policy.md';
const policies = 'docs/iam';
const domain = 'iot.example.com';
/** ACM calls a certificate in use for so long after its last use went. */
const releaseMs = 20 * 60_000;

/** The runs of a domain's life, in their order: their inputs by the heading of their column. */
type Life = Readonly<Record<string, Readonly<Record<string, string>>>>;

const usual: Life = {
  'provision: first': { operation: 'provision' },
  'provision: no changes': { operation: 'provision' },
  verify: { operation: 'verify' },
  'rotate: not due': { operation: 'rotate' },
  'rotate: due': { operation: 'rotate', force: 'true' },
  'rollover: announce': { operation: 'rotate', rollover: 'announce' },
  'rollover: abort': { operation: 'rotate', rollover: 'abort' },
  'rollover: begin': { operation: 'rotate', rollover: 'begin' },
  'rollover: finish': { operation: 'rotate', rollover: 'finish', force: 'true' },
  teardown: {
    operation: 'teardown',
    'delete-ca-secret': `iot-custom-domain/${domain}/ca`,
  },
};

/** With the authority's key in KMS. */
const withKms: Life = {
  'provision: `new`': { operation: 'provision', 'ca-kms-key-id': 'new' },
  'provision: no changes': { operation: 'provision', 'ca-kms-key-id': 'new' },
  verify: { operation: 'verify' },
  'rotate: not due': { operation: 'rotate' },
  'rotate: due': { operation: 'rotate', force: 'true' },
  'teardown: `delete-ca-kms-key`': {
    operation: 'teardown',
    'delete-ca-secret': `iot-custom-domain/${domain}/ca`,
    'delete-ca-kms-key': 'alias/iot-custom-domain/iot_example_com/ca',
  },
};

/** With protected records. */
const withProtections: Life = {
  'provision: first': { operation: 'provision', 'protect-dns-records': 'true' },
  'provision: no changes': { operation: 'provision', 'protect-dns-records': 'true' },
  'rotate: not due': { operation: 'rotate', 'protect-dns-records': 'true' },
  teardown: { operation: 'teardown' },
};

/** What each user puts in is not known here: any zone, certificate and key. */
const placeholders =
  /Z0123456789ABCDEFGHIJ|11111111-1111-4111-8111-111111111111|22222222-2222-4222-8222-222222222222|33333333-3333-4333-8333-333333333333/g;
const documents = readdirSync(policies).map((file) => ({
  name: file.replace(/\.json$/, ''),
  document: policyDocument.parse(
    JSON.parse(readFileSync(`${policies}/${file}`, 'utf8').replace(placeholders, '*')),
  ),
}));

/** What is asked for, where it is not the same for every resource of the action. */
const kinds: readonly (readonly [resource: RegExp, kind: string])[] = [
  [/:policy\//, 'policy of the generated client'],
  [/:cert\//, 'certificate of the generated client'],
  [/:secret:.*\/certificate-\S{6}$/, 'certificates of the CA'],
  [/:secret:.*\/trust-bundle-\S{6}$/, 'trust bundle'],
  [/:secret:/, 'private key of the CA'],
];

interface Asked {
  readonly runs: Set<string>;
  readonly permissions: Permission[];
}

const before = readFileSync(page, 'utf8');
const [calls, kmsCalls, protectionCalls] = [
  await liveThrough(usual),
  await liveThrough(withKms),
  await liveThrough(withProtections),
];
const sections = {
  calls: table(usual, calls, (row) => !isClients(row)),
  'client-calls': table(usual, calls, isClients),
  'protection-calls': table(withProtections, protectionCalls, (row) =>
    row.includes('Protections`'),
  ),
  'kms-calls': table(withKms, kmsCalls, (row) => row.startsWith('`kms:')),
};
const after = Object.entries(sections).reduce(
  (text, [name, content]) => withSection(text, name, content),
  before,
);

if (!process.argv.includes('--check')) {
  writeFileSync(page, after);
} else if (after !== before) {
  console.error(`${page} does not show the calls as they are; run node build/iam-tables.ts`);
  process.exitCode = 1;
}

/** By row, which runs IAM was asked in, and for what. */
async function liveThrough(life: Life): Promise<ReadonlyMap<string, Asked>> {
  const sandbox = await startSandbox({ domain, latencies: noLatencies });
  const byRow = new Map<string, Asked>();
  for (const [name, inputs] of Object.entries(life)) {
    sandbox.calls.clear();
    // Nobody says whether a forced deletion detaches the policy at once: where it does not, the run has to.
    void sandbox.faults.add({
      action: 'DeletePolicy',
      kind: 'refuse',
      code: 'DeleteConflictException',
    });
    await run(sandbox, name, inputs);
    for (const permission of sandbox.calls.list().flatMap(({ permissions }) => permissions)) {
      const row = rowOf(permission);
      const known = byRow.get(row) ?? { runs: new Set(), permissions: [] };
      known.runs.add(name);
      known.permissions.push(permission);
      byRow.set(row, known);
    }
  }
  await sandbox.close();
  return byRow;
}

/** The action, and where it matters what it is asked for. */
function rowOf({ action, resource }: Permission): string {
  const [, kind] = kinds.find(([pattern]) => pattern.test(resource)) ?? [];
  return kind === undefined ? `\`${action}\`` : `\`${action}\`, ${kind}`;
}

function isClients(row: string): boolean {
  return /generated client|ListPolicies|CreateCertificateFromCsr/.test(row);
}

async function run(
  sandbox: Sandbox,
  name: string,
  inputs: Readonly<Record<string, string>>,
): Promise<void> {
  const { outputs, errors } = await runInProcess({
    inputs: {
      domain,
      'dns-resolver': sandbox.dnsAddress,
      'mqtt-port': String(sandbox.mqttPort),
      'amazon-root-ca': sandbox.amazonRootCertificate,
      ...inputs,
    },
    environment: sandbox.environment(),
    onLine: () => {
      const last = sandbox.calls.list().at(-1);
      if (last?.outcome === 'ResourceInUseException') {
        sandbox.clock.advance(releaseMs);
      }
    },
  });
  if (outputs.status !== 'ready') {
    throw new Error(`${name} ended ${outputs.status}: ${errors.join(' ')}`);
  }
}

/** The runs that ask for it, and the files that allow it, or some of it. */
function table(
  life: Life,
  asked: ReadonlyMap<string, Asked>,
  isShown: (row: string) => boolean,
): string {
  const names = Object.keys(life);
  const head = ['asked for', ...names, 'allowed by'];
  const rows = [...asked]
    .filter(([row]) => isShown(row))
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  const body = rows.map(([row, { runs, permissions }]) => {
    const allowing = documents.filter(({ document }) =>
      permissions.some((permission) => findRefusal(document, [permission]) === undefined),
    );
    return [
      row,
      ...names.map((name) => (runs.has(name) ? '✓' : '')),
      allowing.map(({ name }) => `[${name}](iam/${name}.json)`).join(', '),
    ];
  });
  return [head, head.map(() => '---'), ...body]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function withSection(text: string, name: string, content: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start === -1 || end < start) {
    throw new Error(`${page} has no ${open} followed by ${close}, between which the table belongs`);
  }
  return `${text.slice(0, start + open.length)}\n${content}\n${text.slice(end)}`;
}
