/** The clients, built once and kept in a cache outside of the repository. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, renameSync } from 'node:fs';
import { arch, homedir } from 'node:os';
import { dirname, join } from 'node:path';

const here = import.meta.dirname;
const tools = ['cc', 'cargo', 'rustc', 'go', 'java', 'javac'];
const headers = ['bearssl.h', 'gnutls/gnutls.h', 'openssl/ssl.h'];

/** What is not installed here and is needed to build or to run the clients. */
export function missingTools(): readonly string[] {
  const runs = (command: string) => spawnSync('sh', ['-c', command]).status === 0;
  return [
    ...tools.filter((tool) => !runs(`command -v ${tool}`)),
    ...headers.filter((header) => !runs(`echo '#include <${header}>' | cc -E - >/dev/null`)),
  ];
}

/** The folder of the clients; built when the cache does not have these very sources. Throws Error when that fails. */
export function builtClients(report: (progress: string) => void): string {
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  const folder = join(cache, 'aws-iot-custom-domain', `devices-${arch()}-${digestOfSources()}`);
  if (existsSync(folder)) {
    return folder;
  }
  report('Building the clients; a few minutes, once');
  mkdirSync(dirname(folder), { recursive: true });
  const unfinished = mkdtempSync(`${folder}-`);
  const { status } = spawnSync(join(here, 'build-clients'), [unfinished], { stdio: 'inherit' });
  if (status !== 0) {
    throw new Error(`build-clients ended with ${status}; what it built is in ${unfinished}`);
  }
  renameSync(unfinished, folder);
  return folder;
}

function digestOfSources(): string {
  const digest = createHash('sha256');
  for (const path of globSync(
    ['build-clients', '{clients,sources}/**/*.*', '../../docs/firmware/*.{c,h}'],
    {
      cwd: here,
    },
  ).toSorted()) {
    digest.update(path).update(readFileSync(join(here, path)));
  }
  return digest.digest('hex').slice(0, 16);
}
