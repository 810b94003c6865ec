import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { parseSettings } from '../../../src/inputs/parse.ts';
import { environment, inputError } from '../inputs/environment.ts';

describe('an endpoint of AWS that the environment names', () => {
  it.each(['http://aws.example.com', 'http://10.0.0.1:4566', 'HTTP://[2001:db8::1]/'])(
    'is refused if private keys would be sent to it unencrypted: %s',
    async (url) => {
      const variables = { ...environment({}), AWS_ENDPOINT_URL_ACM: url };
      expect((await inputError(variables)).problems).toEqual([
        expect.stringMatching(/^AWS_ENDPOINT_URL_ACM begins with http: .* give an https: URL$/),
      ]);
    },
  );

  it.each([
    'https://vpce-1.acm.ap-northeast-1.vpce.amazonaws.com',
    'http://127.0.0.1:4566',
    'http://[::1]:1',
    'http://localhost:4566',
  ])('is used if it is encrypted, or of this machine: %s', async (url) => {
    const variables = { ...environment({}), AWS_ENDPOINT_URL: url };
    expect((await parseSettings(variables, new Date())).operation).toBe('provision');
  });
});

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
