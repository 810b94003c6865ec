/** moto, a stand-in for AWS that others wrote, run as a separate process. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Where .ci/install-moto puts it. */
const moto = join(
  process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'),
  'aws-iot-custom-domain/moto-5.2.5',
);
export const motoPython = join(moto, 'bin/python');

/** Serves on any free port, says where, and ends with its standard input. */
const program = `
import logging, sys
from moto.server import ThreadedMotoServer
logging.getLogger("werkzeug").disabled = True
server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
server.start()
print(server.get_host_and_port()[1], flush=True)
sys.stdin.read()
`;

export interface Moto {
  readonly url: string;
  close(): Promise<void>;
}

export async function startMoto(): Promise<Moto> {
  const child = spawn(motoPython, ['-c', program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  const lines = createInterface({ input: child.stdout });
  const [port] = await Promise.race([
    once(lines, 'line'),
    closed.then(() => {
      throw new Error('moto did not start');
    }),
  ]);
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      child.stdin.end();
      child.kill();
      await closed;
    },
  };
}
