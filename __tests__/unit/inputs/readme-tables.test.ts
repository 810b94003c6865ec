import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

const script = resolve('build/readme-tables.ts');
let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'readme-'));
  writeFileSync(
    join(directory, 'action.yml'),
    [
      'inputs:',
      '  domain: { description: "The name: a | b.", required: true }',
      '  dns: { description: Where., default: route53 }',
      'outputs:',
      '  status: { description: How it went. }',
    ].join('\n'),
  );
});

afterEach(() => rmSync(directory, { recursive: true }));

function run(...flags: readonly string[]) {
  return spawnSync(process.execPath, [script, ...flags], { cwd: directory, encoding: 'utf8' });
}

describe('the tables of the README', () => {
  it('are written from action.yml between their marks, and then pass the check', () => {
    const readme = join(directory, 'README.md');
    writeFileSync(
      readme,
      'a\n<!-- inputs -->\nold\n<!-- /inputs -->\nb\n<!-- outputs --><!-- /outputs -->\n',
    );

    expect(run('--check').status).toBe(1);
    expect(run().status).toBe(0);
    expect(readFileSync(readme, 'utf8')).toBe(
      [
        'a',
        '<!-- inputs -->',
        '| input | meaning | default |',
        '| --- | --- | --- |',
        '| `domain` | The name: a \\| b. | required |',
        '| `dns` | Where. | `route53` |',
        '<!-- /inputs -->',
        'b',
        '<!-- outputs -->',
        '| output | meaning |',
        '| --- | --- |',
        '| `status` | How it went. |',
        '<!-- /outputs -->',
        '',
      ].join('\n'),
    );
    expect(run('--check').status).toBe(0);
  });

  it('have a heading where action.yml has a comment above an input', () => {
    const readme = join(directory, 'README.md');
    writeFileSync(
      join(directory, 'action.yml'),
      [
        'inputs:',
        '  # The domain',
        '  domain: { description: Which. }',
        '  dns: { description: Where. }',
        '  # Waiting',
        '  wait: { description: How long. }',
        'outputs: {}',
      ].join('\n'),
    );
    writeFileSync(readme, '<!-- inputs --><!-- /inputs -->\n<!-- outputs --><!-- /outputs -->\n');

    expect(run().status).toBe(0);
    expect(readFileSync(readme, 'utf8')).toContain(
      [
        '<!-- inputs -->',
        '### The domain',
        '',
        '| input | meaning | default |',
        '| --- | --- | --- |',
        '| `domain` | Which. |  |',
        '| `dns` | Where. |  |',
        '',
        '### Waiting',
        '',
        '| input | meaning | default |',
        '| --- | --- | --- |',
        '| `wait` | How long. |  |',
        '<!-- /inputs -->',
      ].join('\n'),
    );
  });

  it('are missed where the README has no marks for them', () => {
    writeFileSync(join(directory, 'README.md'), '# Read me\n');

    expect(run()).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('has no <!-- inputs -->'),
    });
  });
});
