/** The clients as processes: attempts go in by the line, and come out as answers. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type Situation, serverNameOf } from './situation.ts';

export const tlsVersions = ['1.2', '1.3'] as const;
export type TlsVersion = (typeof tlsVersions)[number];

export interface Attempt {
  readonly situation: Situation;
  readonly version: TlsVersion;
}

export type Answer =
  | { readonly kind: 'connects' }
  /** `said`: the stack's own code and words. */
  | { readonly kind: 'refuses'; readonly said: string }
  /** The stack does not have this version of TLS. */
  | { readonly kind: 'unsupported' };

/**
 * Has one client make all of the attempts, one after the other, at `port` of this machine; an answer for each, in their order.
 * Throws Error when the client fails otherwise than by refusing a server.
 */
export async function askClient(
  command: readonly [string, ...string[]],
  attempts: readonly Attempt[],
  port: number,
): Promise<readonly Answer[]> {
  const folder = mkdtempSync(join(tmpdir(), 'devices-'));
  try {
    const lines = attempts.map(({ situation, version }, index) => {
      const file = join(folder, `${index}.pem`);
      writeFileSync(file, situation.trust.join(''));
      const now = Math.floor(situation.now.getTime() / 1000);
      return `${port} ${serverNameOf(situation)} ${file} ${version} ${now}\n`;
    });
    const answers = (await runClient(command, lines.join(''))).split('\n').slice(0, -1);
    if (answers.length !== attempts.length) {
      throw new Error(
        `${command[0]} answered ${answers.length} of ${attempts.length} attempts, the last with "${answers.at(-1)}"`,
      );
    }
    return answers.map(readAnswer);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function runClient([command, ...args]: readonly [string, ...string[]], input: string) {
  const client = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'], timeout: 120_000 });
  const ended = new Promise<number | null>((resolve, reject) => {
    client.once('error', reject);
    client.once('close', resolve);
  });
  client.stdin.end(input);
  const [answers, complaints, status] = await Promise.all([
    text(client.stdout),
    text(client.stderr),
    ended,
  ]);
  if (status !== 0) {
    throw new Error(`${command} ended with ${status} after ${answers}: ${complaints}`);
  }
  return answers;
}

function readAnswer(line: string): Answer {
  if (line === 'unsupported') {
    return { kind: 'unsupported' };
  }
  return /refused/.test(line) ? { kind: 'refuses', said: line } : { kind: 'connects' };
}
