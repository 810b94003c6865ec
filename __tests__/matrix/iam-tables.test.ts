/** The tables of docs/iam-policy.md are what a whole life of a domain asks of IAM, for a CA in a secret and for one in KMS. */
import { spawnSync } from 'node:child_process';
import { expect, it } from '@jest/globals';

it('the IAM page shows the calls as the sandbox records them', () => {
  const { status, stderr } = spawnSync(process.execPath, ['build/iam-tables.ts', '--check'], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
}, 90_000);
