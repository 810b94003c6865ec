/** Runs that sign a trust bundle at the same time. */
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { verifyBundle } from '../../src/pki/trust-bundle.ts';
import { readGenerations } from '../../src/resources/authority/read-generations.ts';
import { applyTrustBundle } from '../../src/resources/trust-bundle/apply.ts';
import { type InProcess, startInProcess } from '../support/in-process.ts';
import { domain, settings } from '../support/snapshots.ts';

let job: InProcess;
beforeEach(async () => {
  job = await startInProcess();
});
afterEach(() => job.sandbox.close());

it('two runs that sign at the same second never give one number to two bundles', async () => {
  expect((await job.provision()).status).toBe('ready');
  const announced = await job.rotate({ rollover: 'announce' });
  expect(announced.status).toBe('ready');
  const secretId = `iot-custom-domain/${domain}/ca`;
  const place = { domain, secretId, isNamed: false };
  const generations = await readGenerations(job.context(), place);
  const [current, next] = generations;
  if (!current || !next || !announced.trustBundle) {
    throw new Error('no rollover was announced');
  }
  const follows = announced.trustBundle;
  const plan = { do: 'sign', follows, when: 'after-leaf' } as const;
  const phases = ['announced', 'rolling', 'announced', 'rolling'] as const;
  const published = await Promise.all(
    phases.map(async (kind) => {
      const context = job.context();
      const rollover = { kind, current, next };
      const occasion = { plan, rollover, deadline: undefined };
      await applyTrustBundle(context, settings(), occasion, 'after-leaf');
      return context.record.facts.trustBundle;
    }),
  );
  const texts = new Map<number, string>();
  for (const [index, bundle] of published.entries()) {
    if (!bundle) {
      throw new Error('a run published no bundle');
    }
    const { signed, bundle: edition } = bundle;
    expect(edition.sequence).toBeGreaterThan(follows.bundle.sequence);
    expect(edition.trusted.phase).toBe(phases[index] === 'rolling' ? 'begun' : 'announced');
    expect(texts.get(edition.sequence) ?? signed.text).toBe(signed.text);
    texts.set(edition.sequence, signed.text);
    expect(verifyBundle(signed, domain, [current.authority]).ok).toBe(true);
  }
  expect(texts.size).toBeGreaterThan(1);
});
