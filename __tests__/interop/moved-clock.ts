/** Node's and OpenSSL's certificate checks go by the machine's clock: libfaketime shows them the sandbox's instead. */
import { existsSync } from 'node:fs';
import type { SandboxClock } from '../../sandbox/contract.ts';

const library = [
  '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1',
  '/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1',
].find(existsSync);

/**
 * The environment of a process that sees `clock` moved on by `aheadMs`. Its waits take as long as ever.
 *
 * @param preload another library for LD_PRELOAD.
 */
export function seeing(
  clock: SandboxClock,
  {
    aheadMs = 0,
    preload,
  }: { readonly aheadMs?: number; readonly preload?: string | undefined } = {},
): Record<string, string> {
  const seconds = Math.round((clock.now() + aheadMs - Date.now()) / 1000);
  return {
    LD_PRELOAD: [library, preload].filter((path) => path !== undefined).join(':'),
    FAKETIME: `+${seconds}`,
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
  };
}
