/** The job of a run at a terminal: lines that people read, no workflow commands. */
import { Failure } from '../src/errors.ts';
import { asLogLine, type Job } from '../src/github/job.ts';
import { MaskedTexts } from '../src/github/masks.ts';

export interface TerminalJob extends Job {
  /** The outputs so far, by name. */
  readonly outputs: ReadonlyMap<string, string>;
}

/** Progress goes to `print`, a line a call; debug lines with `debug` only. Nothing that was masked is printed. */
export function createTerminalJob(
  print: (line: string) => void,
  setFailed: () => void,
  debug = false,
): TerminalJob {
  const masked = new MaskedTexts();
  const hidden = new Set<string>();
  const outputs = new Map<string, string>();
  const say = (line: string): void => {
    const longestFirst = [...hidden].sort((one, other) => other.length - one.length);
    print(longestFirst.reduce((text, secret) => text.replaceAll(secret, '***'), asLogLine(line)));
  };
  const sayError = (title: string, message: string): void => {
    say(`error: ${title}: ${message.trim()}`);
  };
  return {
    outputs,
    log: {
      info: say,
      warning: (line) => say(`warning: ${line}`),
      debug: (line) => (debug ? line.split('\n').forEach(say) : undefined),
      group: (title) => {
        print('');
        say(title);
      },
      endGroup: () => print(''),
    },
    mask: (secret) => {
      for (const text of masked.add(secret)) {
        hidden.add(text);
      }
    },
    holdsSecret: (text) => masked.areIn(text),
    idToken: () =>
      Promise.reject(
        new Failure({
          code: 'id-token-unavailable',
          action: { code: 'request-id-token', on: {} },
          figures: { host: 'terminal' },
          refused: true,
        }),
      ),
    output: (name, value) => outputs.set(name, value),
    warn: (title, message) => say(`warning: ${title}: ${message.trim()}`),
    summarize: async () => {},
    refuseInputs: (problems) => {
      for (const problem of problems) {
        sayError('Input refused', problem);
      }
    },
    error: (error, title = 'The run failed', page = '') => {
      sayError(title, `${error instanceof Error ? error.message : String(error)} ${page}`);
      for (let cause = error; debug && cause instanceof Error; cause = cause.cause) {
        (cause.stack ?? cause.message).split('\n').forEach(say);
      }
    },
    setFailed,
  };
}
