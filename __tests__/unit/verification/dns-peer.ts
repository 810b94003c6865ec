/** A DNS server over UDP that answers what the test says, and counts. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import {
  type Answer,
  decode,
  encode,
  RECURSION_AVAILABLE,
  RECURSION_DESIRED,
  TRUNCATED_RESPONSE,
} from 'dns-packet';

/** Response codes of RFC 1035, section 4.1.1. */
const codes = { nxdomain: 3, servfail: 2, refused: 5 } as const;
export type Reply = readonly Answer[] | keyof typeof codes | 'silence' | 'truncated';

export interface DnsPeer {
  /** host:port. */
  readonly address: string;
  /** The questions asked so far: "CNAME iot.example.com". */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** `replies` by question; every other question is answered with no records. Rejects with EADDRINUSE when the port is taken. */
export async function serveDns(
  replies: Readonly<Record<string, Reply>>,
  port = 0,
): Promise<DnsPeer> {
  const socket = createSocket('udp4');
  const asked: string[] = [];
  socket.on('message', (message, client) => {
    const { id, questions = [] } = decode(message);
    const [question] = questions;
    const key = `${question?.type} ${question?.name}`;
    asked.push(key);
    const reply = replies[key] ?? [];
    if (reply !== 'silence') {
      const answer = encode({
        type: 'response',
        ...(id !== undefined && { id }),
        flags: RECURSION_DESIRED | RECURSION_AVAILABLE | flagOf(reply),
        questions,
        answers: typeof reply === 'string' ? [] : [...reply],
      });
      socket.send(answer, client.port, client.address);
    }
  });
  socket.bind(port, '127.0.0.1');
  await once(socket, 'listening');
  return {
    address: `127.0.0.1:${socket.address().port}`,
    asked,
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  };
}

function flagOf(reply: Exclude<Reply, 'silence'>): number {
  if (typeof reply !== 'string') {
    return 0;
  }
  return reply === 'truncated' ? TRUNCATED_RESPONSE : codes[reply];
}

export function cnameRecord(name: string, data: string): Answer {
  return { type: 'CNAME', name, ttl: 60, data };
}

export function addressRecord(name: string, data = '127.0.0.1'): Answer {
  return { type: 'A', name, ttl: 60, data };
}

export function nsRecord(name: string, data: string): Answer {
  return { type: 'NS', name, ttl: 60, data };
}

export function caaRecord(
  name: string,
  tag: 'issue' | 'issuewild' | 'iodef',
  value: string,
): Answer {
  return { type: 'CAA', name, ttl: 60, data: { flags: 0, tag, value } };
}
