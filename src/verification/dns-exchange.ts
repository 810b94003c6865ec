/**
 * One DNS query and its reply: over UDP, over TCP if truncated, within a time limit. Does not use node:dns, whose answers (Node
 * 24.21) have no owner names and which has no timeout for a reply over TCP.
 */
import { randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { connect, isIPv6 } from 'node:net';
import { codeOf, describeError } from '../pki/native-error.ts';
import {
  type DnsQuestion,
  type DnsReply,
  decodeReply,
  encodeQuestion,
  isTruncatedReply,
} from './dns-message.ts';

export interface DnsServer {
  /** An IP address. */
  readonly address: string;
  readonly port: number;
}

/** Timeout of one server's reply. */
const timeoutMs = 2_000;
/** Timeout for all servers together. */
export const questionLimitMs = 10_000;
/** Each of several servers is queried once, which covers a lost datagram; a single server is queried again. */
const triesOfLoneServer = 2;

/** Of an answer that is cut short over TCP, too; node:dns has no code for it. */
const truncatedCode = 'ETRUNCATED';

/** node:dns's names for response codes (RFC 1035, section 4.1.1). */
const codes: Readonly<Record<number, string>> = {
  1: 'EFORMERR',
  2: 'ESERVFAIL',
  3: 'ENOTFOUND',
  4: 'ENOTIMP',
  5: 'EREFUSED',
};

/**
 * The first conclusive reply: records, or that there are none.
 *
 * @throws Error with node:dns's code and system call for everything else; with several servers, the last one's error.
 */
export async function askServers(
  servers: readonly DnsServer[],
  question: DnsQuestion,
): Promise<DnsReply> {
  const until = performance.now() + questionLimitMs;
  const rounds = servers.length > 1 ? servers : Array(triesOfLoneServer).fill(servers).flat();
  let last = failure(question, 'ETIMEOUT');
  for (const server of rounds) {
    const left = Math.min(timeoutMs, until - performance.now());
    if (left <= 0) {
      break;
    }
    try {
      const reply = await exchange(server, question, left);
      if (reply.code === 0) {
        return reply;
      }
      last = failure(question, codes[reply.code] ?? 'EBADRESP');
      if (last.code === 'ENOTFOUND') {
        break;
      }
    } catch (error) {
      last = failure(question, codeOf(error) ?? describeError(error));
    }
  }
  throw last;
}

function failure({ name, type }: DnsQuestion, code: string) {
  const syscall = `query${type.charAt(0)}${type.slice(1).toLowerCase()}`;
  return Object.assign(new Error(`${syscall} ${code} ${name}`), { code, syscall });
}

/** @throws the socket's error, or an error with the code ETIMEOUT. */
async function exchange(
  server: DnsServer,
  question: DnsQuestion,
  limitMs: number,
): Promise<DnsReply> {
  const id = randomInt(0x1_0000);
  const message = encodeQuestion(id, question);
  const { promise, resolve, reject } = Promise.withResolvers<DnsReply>();
  const late = setTimeout(() => reject(withCode('ETIMEOUT')), limitMs);
  let hangUpTcp: HangUp | undefined;
  const take = (received: Buffer): void => {
    if (isTruncatedReply(received, id)) {
      hangUpTcp ??= askOverTcp(server, message, { take: takeWhole, lost: reject });
      return;
    }
    const reply = decodeReply(received, id, question);
    if (reply) {
      resolve(reply);
    }
  };
  const takeWhole = (received: Buffer): void => {
    if (isTruncatedReply(received, id)) {
      reject(withCode(truncatedCode));
    } else {
      take(received);
    }
  };
  const hangUpUdp = askOverUdp(server, message, { take, lost: reject });
  try {
    return await promise;
  } finally {
    clearTimeout(late);
    hangUpUdp();
    hangUpTcp?.();
  }
}

function withCode(code: string): Error {
  return Object.assign(new Error(`no reply (${code})`), { code });
}

interface Listener {
  readonly take: (message: Buffer) => void;
  readonly lost: (error: Error) => void;
}

type HangUp = () => void;

/** Uses a new port, and accepts only datagrams from that server. */
function askOverUdp(
  { address, port }: DnsServer,
  message: Buffer,
  { take, lost }: Listener,
): HangUp {
  const socket = createSocket(isIPv6(address) ? 'udp6' : 'udp4');
  socket.on('error', lost);
  socket.on('message', take);
  socket.on('connect', () => socket.send(message));
  socket.connect(port, address);
  return () => socket.close();
}

/** RFC 1035, section 4.2.2: two octets of length before each message. */
function askOverTcp(
  { address, port }: DnsServer,
  message: Buffer,
  { take, lost }: Listener,
): HangUp {
  const socket = connect(port, address);
  let received: Buffer = Buffer.alloc(0);
  socket.on('connect', () => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(message.length);
    socket.write(Buffer.concat([length, message]));
  });
  socket.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    const end = received.length < 2 ? Number.POSITIVE_INFINITY : 2 + received.readUInt16BE();
    if (received.length >= end) {
      take(received.subarray(2, end));
    }
  });
  socket.on('error', lost);
  socket.on('close', () => lost(withCode('ECONNRESET')));
  return () => socket.destroy();
}
