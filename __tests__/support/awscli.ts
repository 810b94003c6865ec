/** The distribution's AWS CLI against a sandbox of this process. */
import { execFile } from 'node:child_process';
import { z } from 'zod';
import type { SigningName } from '../../sandbox/contract.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { awsCommand } from './tools.ts';

/** What the CLI printed, parsed; empty where it printed nothing. */
export type Printed = Readonly<Record<string, unknown>>;

export interface Cli {
  /** Rejects with what the CLI said when it fails. */
  run(...args: readonly string[]): Promise<Printed>;
  /** The operation and the error's code, as the CLI reports them. Rejects when the call succeeds. */
  refusal(
    ...args: readonly string[]
  ): Promise<{ readonly operation: string; readonly code: string }>;
}

export function cliFor(sandbox: Sandbox): Cli {
  const env = {
    ...process.env,
    ...sandbox.environment(),
    AWS_PAGER: '',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_MAX_ATTEMPTS: '1',
  };
  const call = (args: readonly string[]) => start(args, sandbox, env);
  return {
    run: async (...args) => {
      const { status, stdout, stderr } = await call(args);
      if (status !== 0) {
        throw new Error(`aws ${args.join(' ')}: ${stderr.trim()}`);
      }
      return stdout.trim() === ''
        ? {}
        : z.record(z.string(), z.unknown()).parse(JSON.parse(stdout));
    },
    refusal: async (...args) => {
      const { stderr } = await call(args);
      const [, code, operation] =
        /An error occurred \((\w+)\) when calling the (\w+) operation/.exec(stderr) ?? [];
      if (code === undefined || operation === undefined) {
        throw new Error(`aws ${args.join(' ')} was not refused: ${stderr.trim()}`);
      }
      return { operation, code };
    },
  };
}

function start(
  args: readonly string[],
  sandbox: Sandbox,
  env: NodeJS.ProcessEnv,
): Promise<{ readonly status: unknown; readonly stdout: string; readonly stderr: string }> {
  const all = [...args, '--endpoint-url', sandbox.endpointUrl, '--output', 'json'];
  return new Promise((resolve) => {
    execFile(awsCommand, all, { env, timeout: 60_000 }, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : error.code, stdout, stderr });
    });
  });
}

/** A text in what was printed, by its path: `text(made, 'Certificate', 'Status')`. */
export function text(printed: Printed, ...path: readonly (string | number)[]): string {
  let value: unknown = printed;
  for (const step of path) {
    value = Reflect.get(Object(value), step);
  }
  return z.string().parse(value);
}

/** Operations of the service that no call so far succeeded in, and those that no call was refused by. */
export function uncovered(
  { operations, calls }: Sandbox,
  service: SigningName,
): { readonly neverSucceeded: readonly string[]; readonly neverRefused: readonly string[] } {
  const made = calls.list().filter((call) => call.service === service);
  const without = (wanted: (outcome: string) => boolean) =>
    (operations.get(service) ?? []).filter(
      (name) => !made.some(({ action, outcome }) => action === name && wanted(outcome)),
    );
  return {
    neverSucceeded: without((outcome) => outcome === 'ok'),
    neverRefused: without((outcome) => outcome !== 'ok'),
  };
}
