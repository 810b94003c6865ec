import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { otherNode } from '../../../src/github/node-version.ts';

const main = join(import.meta.dirname, '../../../src/main.ts');

async function firstLineOn(version: string): Promise<string> {
  const pretending = `Object.defineProperty(process.versions, 'node', { value: '${version}' });`;
  const module = `data:text/javascript,${encodeURIComponent(pretending)}`;
  const run = promisify(execFile)(process.execPath, ['--import', module, main], { env: {} });
  const { stdout } = await run.catch((failed: { readonly stdout: string }) => failed);
  return stdout.split('\n')[0] ?? '';
}

describe('the Node it runs on', () => {
  it('is not reported where it is the declared one', () => {
    expect(otherNode('24.0.1')).toBeUndefined();
    expect(otherNode('2.4.0')).toContain('Node 2.4.0');
  });

  it('is the first line of the log where it is another one', async () => {
    expect(await firstLineOn('22.18.0')).toMatch(/^::warning::This is Node 22\.18\.0; .*Node 24/);
    expect(await firstLineOn('24.21.0')).toMatch(/^::error title=Input refused::/);
  });
});
