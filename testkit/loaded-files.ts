/**
 * Preloaded into a process by `node --import`: says at its end which files it loaded, with their bytes, in a line on stderr that
 * `loadedFiles` reads.
 */
import { statSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

const marker = 'loaded-files ';

/** By path. */
export type LoadedFiles = ReadonlyMap<string, number>;

/** @param output everything that the process printed. */
export function loadedFiles(output: string): LoadedFiles {
  const line = output.split('\n').find((one) => one.startsWith(marker));
  return new Map(
    (line?.slice(marker.length).split('\t') ?? []).map((one) => {
      const at = one.lastIndexOf(' ');
      return [one.slice(0, at), Number(one.slice(at + 1))];
    }),
  );
}

/** What makes a process that gets these variables say what it loaded. */
export const sayingLoadedFiles = { NODE_OPTIONS: `--import=${import.meta.filename}` } as const;

if (process.env.NODE_OPTIONS === sayingLoadedFiles.NODE_OPTIONS && isMainThread) {
  const files: string[] = [];
  registerHooks({
    load: (url, context, next) => {
      if (url.startsWith('file:')) {
        const path = fileURLToPath(url);
        files.push(`${path} ${statSync(path).size}`);
      }
      return next(url, context);
    },
  });
  process.on('exit', () => process.stderr.write(`${marker}${files.join('\t')}\n`));
}
