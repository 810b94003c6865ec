import { describe, expect, it } from '@jest/globals';
import { readArguments } from '../../../terminal/arguments.ts';

const files: Readonly<Record<string, string>> = { 'ca.key': 'the key', 'root.pem': 'the root' };

function read(argv: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  return readArguments(argv, environment, (path) => {
    const text = files[path];
    if (text === undefined) {
      throw new Error(`ENOENT: ${path}`);
    }
    return text;
  });
}

function inputs(argv: readonly string[], environment?: Readonly<Record<string, string>>) {
  const result = read(argv, environment);
  return result.ok ? result.value.inputs : result.problems;
}

describe('the inputs at a terminal', () => {
  it('are the operation, options, flags without a value, and lines of one that has several', () => {
    expect(
      inputs([
        ...['rotate', '--force', '--dry-run=false', '--record-ttl', '30', '--tags', 'a=b'],
        ...['--tags=c=d'],
      ]),
    ).toEqual({
      INPUT_OPERATION: 'rotate',
      INPUT_FORCE: 'true',
      'INPUT_DRY-RUN': 'false',
      'INPUT_RECORD-TTL': '30',
      INPUT_TAGS: 'a=b\nc=d',
    });
  });

  it('come from variables that a shell can export, and an option goes before its variable', () => {
    const exported = { INPUT_RECORD_TTL: '30', INPUT_MQTT_PORT: '8884', INPUT_DOMAIN: '' };

    expect(inputs(['verify', '--record-ttl', '40'], exported)).toEqual({
      INPUT_OPERATION: 'verify',
      'INPUT_RECORD-TTL': '40',
      'INPUT_MQTT-PORT': '8884',
    });
  });

  it('are read from the file that follows an @, secrets too', () => {
    const exported = { INPUT_AMAZON_ROOT_CA: '@root.pem', INPUT_GITHUB_TOKEN: 'a token' };

    expect(inputs(['--ca-private-key', '@ca.key'], exported)).toEqual({
      'INPUT_CA-PRIVATE-KEY': 'the key',
      'INPUT_AMAZON-ROOT-CA': 'the root',
      'INPUT_GITHUB-TOKEN': 'a token',
    });
  });
});

describe('a command line is refused', () => {
  it.each([
    ['an option that is no input', ['--nonsense', 'x'], '--nonsense is not an input'],
    ['a second operation', ['verify', 'rotate'], 'more than one operation'],
    ['an option given twice', ['--dns=manual', '--dns=route53'], '--dns is given more than once'],
    ['an option without its value', ['--domain'], '--domain requires a value'],
    ['a token', ['--github-token', 'hunter2'], 'set INPUT_GITHUB_TOKEN'],
    ['a key in any input', ['--ca-certificate', '-----BEGIN EC PRIVATE KEY-----'], 'is secret'],
    ['a file that is not there', ['--ca-private-key', '@none'], 'cannot be read: ENOENT: none'],
  ])('for %s', (_what, argv, problem) => {
    expect(read(argv)).toEqual({ ok: false, problems: [expect.stringContaining(problem)] });
    expect(JSON.stringify(read(argv))).not.toMatch(/hunter2|BEGIN/);
  });
});
