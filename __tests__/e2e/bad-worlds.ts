/** Tables of worlds that are broken in one way each, and what `verify` is to see of them. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type CheckCode, type CheckId, checkIds } from '../../src/verification/check.ts';
import type { ActionResult } from '../../testkit/runner.ts';
import { hurried } from '../support/hurried.ts';
import { type InService, type Mend, startInService } from './in-service.ts';
import { expectToldAlike, type ToldCheck, toldChecks } from './told-alike.ts';

type Inputs = Readonly<Record<string, string>>;

export type Spoil = (inService: InService) => Mend | Promise<Mend>;

export interface BadWorld {
  /** What is broken. */
  readonly world: string;
  /** Breaks the domain in service; returns what repairs it. */
  readonly spoil?: Spoil;
  /** Some probe runs into its limit. */
  readonly timesOut?: boolean;
  /** Looked at without AWS credentials. */
  readonly wireOnly?: boolean;
  readonly inputs?: (inService: InService) => Inputs | Promise<Inputs>;
  /** Every check that does not pass: its result, its code and some of its figures. All others pass. */
  readonly told: Partial<
    Record<CheckId, readonly [Exclude<ToldCheck['result'], 'pass'>, CheckCode, object?]>
  >;
  readonly breaksAt?: RegExp;
}

/** Declares a test for each world. The domain is in service again after each. */
export function testBadWorlds(worlds: readonly BadWorld[]): void {
  let inService: InService;
  beforeAll(async () => {
    inService = await startInService();
  });
  afterAll(() => inService.close());

  it.each(worlds)('$world', async (world) => {
    expectSeen(await runIn(inService, world), world);
  });

  it('and once all of that is fixed, every check passes', async () => {
    expectSeen(await inService.verify(), { told: {} });
  });
}

async function runIn(
  inService: InService,
  { spoil, timesOut, inputs, wireOnly }: BadWorld,
): Promise<ActionResult> {
  const mend = await spoil?.(inService);
  try {
    const given = await inputs?.(inService);
    const verify = () => inService.verify(given, wireOnly);
    return await (timesOut ? hurried(verify) : verify());
  } finally {
    await mend?.();
  }
}

export function expectSeen(
  result: ActionResult,
  { told, breaksAt }: Pick<BadWorld, 'told' | 'breaksAt'>,
): void {
  const checks = toldChecks(result);
  expect(Object.fromEntries(checks.map(({ id, result: found }) => [id, found]))).toEqual(
    Object.fromEntries(checkIds.map((id) => [id, told[id]?.[0] ?? 'pass'])),
  );
  for (const { id, code, figures } of checks) {
    const [, wantedCode, wantedFigures = {}] = told[id] ?? [];
    expect({ id, code, figures }).toMatchObject({ id, code: wantedCode, figures: wantedFigures });
  }
  if (breaksAt) {
    expect(JSON.stringify(JSON.parse(result.outputs.report ?? '').breaksAt)).toMatch(breaksAt);
  }
  expectToldAlike(result);
}
