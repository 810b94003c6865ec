/** A record that exists already is updated, in the plan and in what was done. */
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Outcome } from '../../src/context/outcome.ts';
import { type InProcess, startInProcess } from '../support/in-process.ts';
import { domain, settings } from '../support/snapshots.ts';

let started: InProcess;
let first: Outcome;
beforeEach(async () => {
  started = await startInProcess();
  first = await started.provision();
  expect(first).toMatchObject({ status: 'ready' });
});
afterEach(() => started.sandbox.close());

const updates = ({ plan }: Outcome) =>
  plan.filter(({ action }) => action !== 'keep').map(({ action, name }) => [action, name]);
const done = ({ effects }: Outcome) =>
  effects.filter(({ result }) => result !== 'kept').map(({ result, name }) => [result, name]);

it('the CNAME with another TTL', async () => {
  const again = await started.provision({ dns: { ...settings().dns, ttl: 300 } });
  expect(updates(again)).toEqual([['update', domain]]);
  expect(done(again)).toEqual([['updated', domain]]);
});

it('the validation record with an earlier value', async () => {
  const { aws } = started.context();
  const acm = await aws.acm();
  const certificate = await acm.describe(first.validationCertificateArn ?? '');
  const [record] = certificate?.validationRecords ?? [];
  const name = record?.name ?? '';
  const route53 = await aws.route53();
  await route53.change(await route53.findZone(domain, undefined), {
    upsert: [{ name, value: '_earlier.acm-validations.aws', ttl: 60 }],
    remove: [],
  });
  const again = await started.provision();
  expect(updates(again)).toEqual([['update', name]]);
  expect(done(again)).toEqual([['updated', name]]);
});
