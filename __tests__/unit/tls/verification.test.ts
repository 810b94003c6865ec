import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { environment, inputError } from '../inputs/environment.ts';

describe('where NODE_TLS_REJECT_UNAUTHORIZED is 0', () => {
  it('from the start, the run is refused beside every other problem, with what to use instead', async () => {
    const variables = { ...environment({ domain: '*' }), NODE_TLS_REJECT_UNAUTHORIZED: '0' };
    expect((await inputError(variables)).problems).toEqual([
      expect.stringMatching(/^NODE_TLS_REJECT_UNAUTHORIZED is 0, .* NODE_EXTRA_CA_CERTS/),
      expect.stringContaining('domain'),
    ]);
  });

  it('after the start, each connection still verifies the server', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [
      join(import.meta.dirname, 'unverified-process.ts'),
    ]);
    expect(JSON.parse(stdout)).toMatchObject({
      handshake: expect.stringContaining('UNABLE_TO_VERIFY_LEAF_SIGNATURE'),
      tls: { kind: 'untrusted', code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' },
      mqtt: { kind: 'no-tls', failure: { kind: 'untrusted' } },
      aws: expect.stringContaining('UNABLE_TO_VERIFY_LEAF_SIGNATURE'),
    });
  });
});
