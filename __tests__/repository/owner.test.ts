/**
 * Who publishes the action is `OWNER` until that is decided. Then, and this list becomes empty:
 *
 *     git grep -lE 'OWNER/aws-iot-custom-domain|@OWNER/' -- . ':(exclude)__tests__' ':(exclude)dist' |
 *       xargs sed -i 's#OWNER/aws-iot-custom-domain#acme/aws-iot-custom-domain#g; s#@OWNER/#@acme/#g'
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

const files = execFileSync(
  'git',
  [
    'ls-files',
    '--cached',
    '--others',
    '--exclude-standard',
    '--',
    '.',
    ':(exclude)__tests__',
    ':(exclude)dist',
  ],
  { encoding: 'utf8' },
)
  .trim()
  .split('\n');

/** Those with a text that `pattern` finds. */
function filesWith(pattern: RegExp): readonly string[] {
  return files.filter((file) => pattern.test(readFileSync(file, 'latin1'))).sort();
}

it('the owner is a placeholder of one spelling, in the files that a release puts it into', () => {
  expect(filesWith(/OWNER\/aws-iot-custom-domain|@OWNER\//)).toEqual([
    '.github/CODEOWNERS',
    '.github/ISSUE_TEMPLATE/config.yml',
    '.github/dependabot.yml',
    'README.md',
    'SECURITY.md',
    'docs/releases.md',
    'docs/roles/README.md',
    'docs/rollover.md',
    'docs/rotation.md',
    'docs/teardown.md',
    'docs/tutorial.md',
    'docs/workflows/README.md',
    'docs/workflows/plan-and-apply.yml',
    'docs/workflows/provision-cloudflare.yml',
    'docs/workflows/provision.yml',
    'docs/workflows/rollover.yml',
    'docs/workflows/rotate-now.yml',
    'docs/workflows/rotate.yml',
    'docs/workflows/teardown.yml',
    'docs/workflows/verify-outside.yml',
    'docs/workflows/verify.yml',
    'testkit/github-releases.ts',
  ]);
});

it('no other spelling is left behind', () => {
  expect(filesWith(/(?<![\w-])(?!OWNER)[\w<>-]+\\?\/aws-iot-custom-domain@/)).toEqual([]);
});
