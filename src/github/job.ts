/** The job that the action runs in. */
import { appendFile } from 'node:fs/promises';
import { EOL } from 'node:os';
import { shortened } from '../errors.ts';
import type { Environment } from '../inputs/given.ts';
import type { Log, Mask } from '../ports.ts';
import type { GroupedLog } from '../report/run-log.ts';
import { oneLine } from '../report/visible-text.ts';
import { issueCommand, writeLine, writeOutput } from './commands.ts';
import type { Host } from './host.ts';
import { requestIdToken } from './id-token.ts';
import { MaskedTexts } from './masks.ts';

export interface Job {
  readonly log: Log & GroupedLog;
  readonly mask: Mask;
  /** True if a text contains anything masked so far, with or without a runner. */
  holdsSecret(text: string): boolean;
  /** The job's OpenID Connect token for an audience, masked. @throws Failure if GitHub issues none. */
  idToken(audience: string): Promise<string>;
  output(name: string, value: string): void;
  /** A warning on the run's page, with a title. */
  warn(title: string, message: string): void;
  /** Appends Markdown to the job summary. A summary that cannot be written is a warning; without a runner there is none. */
  summarize(markdown: string): Promise<void>;
  /** Each problem (one line) becomes an error on the run's page. */
  refuseInputs(problems: readonly string[]): void;
  /** The error's message in one line on the run's page, the stack and its causes for debugging. `page`: a link to more. */
  error(error: unknown, title?: string, page?: string): void;
  /** The job fails: exit code 1. */
  setFailed(): void;
}

/** Only a runner hides masked texts. At a terminal the masking command itself would print the secret. */
function isListened({ GITHUB_ACTIONS }: Environment): boolean {
  return GITHUB_ACTIONS === 'true';
}

/** The host's environment shows whether a runner is listening, and where it reads outputs and a summary. */
export function createJob({
  environment,
  setFailed,
}: Pick<Host, 'environment' | 'setFailed'>): Job {
  const masked = new MaskedTexts();
  let isOpen = false;
  const endGroup = (): void => {
    if (isOpen) {
      issueCommand('endgroup');
      isOpen = false;
    }
  };
  const log: Job['log'] = {
    info: (line) => writeLine(asLogLine(line)),
    group: (title) => {
      endGroup();
      issueCommand('group', asLogLine(title));
      isOpen = true;
    },
    endGroup,
    warning: (line) => issueCommand('warning', line),
    debug,
  };
  const mask: Mask = (secret) => {
    const texts = masked.add(secret);
    if (isListened(environment)) {
      texts.forEach((text) => {
        issueCommand('add-mask', text);
      });
    }
  };
  return {
    log,
    mask,
    idToken: async (audience) => {
      const token = await requestIdToken(environment, async () => {
        const { getIDToken } = await import('@actions/core');
        return getIDToken(audience);
      });
      mask(token);
      return token;
    },
    holdsSecret: (text) => masked.areIn(text),
    output: (name, value) => writeOutput(environment.GITHUB_OUTPUT, name, value),
    warn: (title, message) => issueCommand('warning', oneLine(message), { title }),
    summarize: async (markdown) => {
      const { GITHUB_STEP_SUMMARY: path } = environment;
      if (path) {
        await appendFile(path, `${markdown}${EOL}`).catch((error) =>
          issueCommand('warning', `The job summary was not written: ${messageOf(error)}`),
        );
      }
    },
    refuseInputs: (problems) => {
      for (const problem of problems) {
        issueCommand('error', oneLine(problem), { title: 'Input refused' });
      }
    },
    error: (error, title = 'The run failed', page = '') => {
      issueCommand('error', oneLine(`${messageOf(error)} ${page}`), { title });
      for (const stack of stacksOf(error)) {
        debug(stack);
      }
    },
    setFailed,
  };
}

/** Escapes text so that the runner sees no command in it: neither `::command::` at the start nor `##[command]` anywhere. */
export function asLogLine(line: string): string {
  return line
    .replace(/\p{C}/gu, ' ')
    .replace(/^(\s*):(?=:)/, '$1: ')
    .replaceAll('##[', '## [');
}

/** Longer than any stack of ours, and short of what a hostile message could fill the log with. */
const longestDebugLine = 8_000;

/** What AWS, a peer or a stack says, line by line, as only a log with debugging shows it. */
function debug(text: string): void {
  const lines = shortened(text, longestDebugLine).split('\n');
  issueCommand('debug', lines.map(asLogLine).join('\n'));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function* stacksOf(error: unknown): Generator<string> {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    yield cause.stack ?? cause.message;
  }
}
