/** Servers nobody here wrote, as processes: a Debian mosquitto and OpenSSL's s_server. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { listen } from '../../../sandbox/listen.ts';
import { folder } from '../../support/tools.ts';
import type { Served } from './family.ts';
import type { Issued } from './recipe.ts';

export interface Site extends Served {
  readonly domain: string;
  /** Of the loopback network, one for each site. */
  readonly address: string;
  /** Of this site's server alone: lines of mosquitto.conf(5), arguments of s_server(1). */
  readonly options?: readonly string[];
  /** Whose clients the broker takes here, where not those that it takes elsewhere. */
  readonly clientAuthority?: Issued;
}

export interface Servers {
  readonly port: number;
  stop(): Promise<void>;
}

/** A port that is free at every address of this machine now. */
async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0, '0.0.0.0');
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Clients would refuse the weak ones, so the server must not. */
const anyStrength = 'DEFAULT@SECLEVEL=0';

/** Of mosquitto.conf(5): a client with a certificate needs no password. */
export const anybody = 'allow_anonymous true';

/** One broker with a listener for each site, which takes clients that `authority` issued, and no others. */
export async function startMosquitto(sites: readonly Site[], authority: Issued): Promise<Servers> {
  const port = await freePort();
  const listeners = sites.map(({ leaf, chain, address, clientAuthority, options = [anybody] }) => {
    const certfile = folder({ pem: pemOf(leaf, ...chain) })('pem');
    return [
      `listener ${port} ${address}`,
      `certfile ${certfile}`,
      `keyfile ${leaf.key.file}`,
      `cafile ${(clientAuthority ?? authority).file}`,
      `ciphers ${anyStrength}`,
      'require_certificate true',
      ...options,
    ];
  });
  // As root it would give up the right to read the keys.
  const general = ['user root', 'log_dest stderr', 'per_listener_settings true'];
  const file = folder({ conf: [...general, ...listeners.flat(), ''].join('\n') })('conf');
  const broker = spawn('mosquitto', ['-c', file], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` },
  });
  await lineOf(broker, 'stderr', 'running');
  return { port, stop: () => ended(broker) };
}

/** A server for each site. `options`: of all of them, as s_server(1) has them. */
export async function startSslServers(
  sites: readonly Site[],
  common: readonly string[] = [],
): Promise<Servers> {
  const port = await freePort();
  const servers = await Promise.all(
    sites.map(async ({ leaf, chain, address, options = [] }) => {
      const certificates = folder({ pem: pemOf(...chain) })('pem');
      const server = spawn(
        'openssl',
        [
          's_server',
          ...['-accept', `${address}:${port}`, '-cert', leaf.file, '-key', leaf.key.file],
          ...(chain.length > 0 ? ['-cert_chain', certificates] : []),
          ...['-cipher', anyStrength, ...common, ...options],
        ],
        // It ends with its standard input.
        { stdio: ['pipe', 'pipe', 'pipe'] },
      );
      await lineOf(server, 'stdout', 'ACCEPT');
      return server;
    }),
  );
  return { port, stop: async () => void (await Promise.all(servers.map(ended))) };
}

function pemOf(...certificates: readonly { readonly pem: string }[]): string {
  return certificates.map(({ pem }) => pem).join('');
}

async function lineOf(
  child: ChildProcess,
  stream: 'stdout' | 'stderr',
  text: string,
): Promise<void> {
  const input = child[stream];
  if (!input) {
    throw new Error(`the ${stream} of ${child.spawnfile} is not read`);
  }
  const said: string[] = [];
  const lines = createInterface({ input });
  await new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => {
      said.push(line);
      if (line.includes(text)) {
        resolve();
      }
    });
    child.once('exit', () => reject(new Error(`${child.spawnargs.join(' ')}: ${said.join('; ')}`)));
  });
}

async function ended(child: ChildProcess): Promise<void> {
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await exit;
}
