import { expect } from '@jest/globals';
import type { Scenario } from './scenario.ts';

/** A run that dies right after AWS performed this call ("acm:ImportCertificate"), before it heard the answer. */
export async function runKilledAt(
  { sandbox, run }: Scenario,
  call: string,
  inputs: Readonly<Record<string, string>>,
): Promise<void> {
  const kill = new AbortController();
  const [service, action] = call.split(':');
  const struck = sandbox.faults.add({ service, action, kind: 'lostAnswer' });
  const killing = struck.then(() => kill.abort());
  const killed = await run(inputs, { kill: kill.signal });
  expect([call, killed.exitCode, killed.errors]).toEqual([call, null, []]);
  await killing;
}
