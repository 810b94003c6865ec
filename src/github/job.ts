/** The job that the action runs in: the only module that uses @actions/core. */
import type { Environment } from '../inputs/given.ts';
import type { Log, Mask } from '../ports.ts';
import { errorLine } from '../report/reasons.ts';
import type { GroupedLog } from '../report/run-log.ts';
import { oneLine } from '../report/visible-text.ts';
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
  /** Each problem (one line) becomes an error on the run's page; the job fails. */
  refuseInputs(problems: readonly string[]): void;
  /** One line on the run's page, the stack and its causes for debugging; the job fails. `page`: a link to more. */
  fail(error: unknown, title?: string, page?: string): void;
}

/** Only a runner hides masked texts. At a terminal the masking command itself would print the secret. */
function isListened({ GITHUB_ACTIONS }: Environment): boolean {
  return GITHUB_ACTIONS === 'true';
}

/** Loads @actions/core. The host's environment shows whether a runner is listening and accepts a summary. */
export async function createJob({
  environment,
  setFailed,
}: Pick<Host, 'environment' | 'setFailed'>): Promise<Job> {
  const core = await import('@actions/core');
  const masked = new MaskedTexts();
  const failWith = (title: string, message: string): void => {
    core.error(oneLine(message), { title });
    setFailed();
  };
  let isOpen = false;
  const endGroup = (): void => {
    if (isOpen) {
      core.endGroup();
      isOpen = false;
    }
  };
  const log: Job['log'] = {
    info: (line) => core.info(asLogLine(line)),
    group: (title) => {
      endGroup();
      core.startGroup(asLogLine(title));
      isOpen = true;
    },
    endGroup,
    warning: (line) => core.warning(line),
    debug: (line) => core.debug(line),
  };
  const mask: Mask = (secret) => {
    const texts = masked.add(secret);
    if (isListened(environment)) {
      texts.forEach((text) => {
        core.setSecret(text);
      });
    }
  };
  return {
    log,
    mask,
    idToken: async (audience) => {
      const token = await requestIdToken(environment, () => core.getIDToken(audience));
      mask(token);
      return token;
    },
    holdsSecret: (text) => masked.areIn(text),
    output: (name, value) => core.setOutput(name, value),
    warn: (title, message) => core.warning(oneLine(message), { title }),
    summarize: async (markdown) => {
      if (environment.GITHUB_STEP_SUMMARY) {
        await core.summary
          .addRaw(markdown, true)
          .write()
          .catch((error) => core.warning(`The job summary was not written: ${errorLine(error)}`));
      }
    },
    refuseInputs: (problems) => {
      for (const problem of problems) {
        failWith('Input refused', problem);
      }
    },
    fail: (error, title = 'The run failed', page = '') => {
      failWith(title, `${errorLine(error)} ${page}`);
      for (const stack of stacksOf(error)) {
        core.debug(stack);
      }
    },
  };
}

/** Escapes text so that the runner sees no command in it: neither `::command::` at the start nor `##[command]` anywhere. */
export function asLogLine(line: string): string {
  return line
    .replace(/\p{C}/gu, ' ')
    .replace(/^(\s*):(?=:)/, '$1: ')
    .replaceAll('##[', '## [');
}

function* stacksOf(error: unknown): Generator<string> {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    yield cause.stack ?? cause.message;
  }
}
