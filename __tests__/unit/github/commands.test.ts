/** Written byte for byte as the toolkit writes it. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { issueCommand, writeLine, writeOutput } from '../../../src/github/commands.ts';
import { lendProcess } from '../../../testkit/lent-process.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('%', '\r', '\n', ':', ',', '=', '::', '%25', 'é', ' ') }),
);

async function printed(work: () => void, environment = {}): Promise<readonly string[]> {
  const lines: string[] = [];
  await lendProcess(
    environment,
    (line) => lines.push(line),
    async () => work(),
  );
  return lines;
}

it.each([
  ['an error', core.error, 'error'],
  ['a warning', core.warning, 'warning'],
] as const)('%s with its title', (_, toolkit, command) =>
  fc.assert(
    fc.asyncProperty(text, text, async (message, title) => {
      fc.pre(title !== '');
      const own = await printed(() => issueCommand(command, message, { title }));
      expect(own).toEqual(await printed(() => toolkit(message, { title })));
    }),
  ),
);

it.each([
  ['debug', core.debug, (message: string) => issueCommand('debug', message)],
  ['a group', core.startGroup, (message: string) => issueCommand('group', message)],
  ['the end of a group', core.endGroup, () => issueCommand('endgroup')],
  ['a mask', core.setSecret, (message: string) => issueCommand('add-mask', message)],
  ['a line', core.info, writeLine],
  [
    'an output without a file',
    (value: string) => core.setOutput('name', value),
    (value: string) => writeOutput(undefined, 'name', value),
  ],
])('%s', (_, toolkit, own) =>
  fc.assert(
    fc.asyncProperty(text, async (message) => {
      expect(await printed(() => own(message))).toEqual(await printed(() => toolkit(message)));
    }),
  ),
);

it('outputs in a file, but for their random delimiters', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'commands-')), 'outputs');
  const written = async (work: () => void): Promise<string> => {
    writeFileSync(path, '');
    await printed(work, { GITHUB_OUTPUT: path });
    return readFileSync(path, 'utf8').replace(/ghadelimiter_[\da-f-]{36}/g, 'ghadelimiter');
  };
  await fc.assert(
    fc.asyncProperty(fc.string(), text, async (name, value) => {
      expect(await written(() => writeOutput(path, name, value))).toBe(
        await written(() => core.setOutput(name, value)),
      );
    }),
  );
});
