/** Cases of a class of faults, and what became of the domain and the account in each. */
import { randomFrom } from '../../sandbox/http/turns.ts';
import { noLags } from '../../sandbox/latencies.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Outcome } from '../../src/context/outcome.ts';
import { Failure, PlanRefused } from '../../src/errors.ts';
import { viewAccount } from './account-view.ts';
import { type FaultClass, faultClasses, strike } from './fault-classes.ts';
import { type Operation, openSandbox, runOf } from './operation-runs.ts';
import { clockOf } from './sandbox-clock.ts';
import { domain } from './snapshots.ts';

/** Each case by its name, in each list that it belongs to. */
export interface Tally {
  readonly cases: readonly string[];
  /** Ended green, or by one clean run after it. */
  readonly survived: readonly string[];
  /** The CA or the service is gone. */
  readonly lost: readonly string[];
  /** Something is left that nothing will ever use. */
  readonly leaked: readonly string[];
  /** Two where one is needed. */
  readonly doubled: readonly string[];
  /** Ended without a code and words that say what to do. */
  readonly unclear: readonly string[];
}

/** What a fault may befall, in turn; those of the second kind find the domain in service. */
const struck: readonly (readonly [Operation, 'fresh' | 'served'])[] = [
  ['provision', 'fresh'],
  ['rotate force', 'served'],
  ['rollover begin', 'served'],
  ['teardown', 'served'],
];

const hourMs = 3_600_000;

export async function tallyOf(name: FaultClass, seed: number, cases: number): Promise<Tally> {
  const random = randomFrom(seed * 1_000 + faultClasses.indexOf(name));
  const found: { readonly name: string; readonly verdict: Verdict }[] = [];
  for (let number = 0; number < cases; number += 1) {
    const [operation, state] = struck[number % struck.length] ?? ['provision', 'fresh'];
    const verdict = await judge(name, random, { operation, state });
    found.push({ name: `${number + 1}: ${operation}, ${verdict.seen}`, verdict });
  }
  const those = (member: Exclude<keyof Verdict, 'seen'>) =>
    found.filter(({ verdict }) => verdict[member]).map((one) => one.name);
  return {
    cases: found.map((one) => one.name),
    survived: those('survived'),
    lost: those('lost'),
    leaked: those('leaked'),
    doubled: those('doubled'),
    unclear: those('unclear'),
  };
}

interface Verdict {
  readonly seen: string;
  readonly survived: boolean;
  readonly lost: boolean;
  readonly leaked: boolean;
  readonly doubled: boolean;
  readonly unclear: boolean;
}

interface Case {
  readonly operation: Operation;
  readonly state: 'fresh' | 'served';
}

async function judge(
  name: FaultClass,
  random: () => number,
  { operation, state }: Case,
): Promise<Verdict> {
  const calls = await callsOf({ operation, state });
  const sandbox = await openSandbox();
  try {
    const before = state === 'served' ? await clean(sandbox, 'provision') : undefined;
    const outcomes = await strike[name]({ sandbox, operation, random, calls });
    sandbox.faults.clear();
    Object.assign(sandbox.knobs.lags, noLags);
    // What a killed verification leaves is swept once it is an hour old.
    sandbox.clock.advance(2 * hourMs);
    const after = await clean(sandbox, operation === 'rotate force' ? 'rotate' : operation);
    const survived = after.status === 'ready';
    const left = await leftIn(sandbox);
    const inService = operation === 'teardown' ? 0 : 1;
    return {
      seen: [...outcomes.map(tell), 'then', tell(after)].join(' '),
      survived,
      lost:
        (before !== undefined && operation !== 'teardown' && !trusts(after, before)) ||
        left.configurations < inService ||
        left.secrets < 2,
      leaked: left.identities > 0 || (inService === 0 && left.certificates + left.records > 0),
      doubled: left.imported > 1 || left.requested > 1 || left.configurations > 1,
      unclear: name !== 'killed' && outcomes.some((outcome) => isUnclear(outcome, name)),
    };
  } finally {
    await sandbox.close();
  }
}

function clean(sandbox: Sandbox, operation: Operation): Promise<Outcome> {
  return runOf(sandbox, operation, { clock: clockOf(sandbox) });
}

const counted = new Map<string, Promise<{ readonly all: number; readonly changes: number }>>();

/** How many calls the operation makes where nothing happens. */
function callsOf({ operation, state }: Case): Promise<{ all: number; changes: number }> {
  const key = `${operation} ${state}`;
  const known = counted.get(key) ?? countCalls({ operation, state });
  counted.set(key, known);
  return known;
}

async function countCalls({ operation, state }: Case) {
  const sandbox = await openSandbox();
  try {
    if (state === 'served') {
      await clean(sandbox, 'provision');
    }
    sandbox.calls.clear();
    await clean(sandbox, operation);
    const calls = sandbox.calls.list();
    return { all: calls.length, changes: calls.filter(({ changes }) => changes).length };
  } finally {
    await sandbox.close();
  }
}

/** Every root that devices had is in what they are given now. */
function trusts({ caCertificate = '' }: Outcome, { caCertificate: before = '' }: Outcome): boolean {
  return before !== '' && caCertificate.includes(before);
}

function tell(outcome: Outcome): string {
  if (!('error' in outcome)) {
    return outcome.status;
  }
  const { error } = outcome;
  return `${outcome.status} (${error instanceof Failure ? error.details.code : error.name})`;
}

/** Of runs that met, each says so where it gives way. */
function isUnclear(outcome: Outcome, name: FaultClass): boolean {
  if (!('error' in outcome)) {
    return false;
  }
  const { error } = outcome;
  if (name === 'two runs') {
    return !(error instanceof Failure && error.details.code === 'another-run');
  }
  const isKnown = error instanceof Failure || error instanceof PlanRefused;
  return (
    !isKnown || /@smithy|undefined|\[object|Re-run the job.*Re-run the job/.test(error.message)
  );
}

async function leftIn(sandbox: Sandbox) {
  const certificates = sandbox.certificates.listed();
  const ofType = (type: string) => certificates.filter((one) => one.type === type).length;
  return {
    ...(await viewAccount(domain)),
    certificates: certificates.length,
    imported: ofType('IMPORTED'),
    requested: ofType('AMAZON_ISSUED'),
  };
}
