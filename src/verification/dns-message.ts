/** DNS messages (RFC 1035, section 4): encodes a query, and reads a reply to it. */
import { type Answer, type CaaData, decode, encode, RECURSION_DESIRED } from 'dns-packet';
import { dnsName } from '../aws/dns-name.ts';

export interface DnsQuestion {
  readonly name: string;
  readonly type: 'A' | 'AAAA' | 'CAA' | 'CNAME' | 'NS';
}

/** A record of that type, as dns-packet decodes it. */
export type RecordOf<Type extends DnsQuestion['type']> = Answer & {
  readonly type: Type;
  readonly data: Type extends 'CAA' ? CaaData : string;
};

export interface DnsReply {
  /** RCODE: 0 no error, 2 server failure, 3 no such name, 5 refused. */
  readonly code: number;
  readonly answers: readonly Answer[];
}

/** As many CNAMEs as common resolvers follow. */
export const longestChain = 11;

export function encodeQuestion(id: number, { name, type }: DnsQuestion): Buffer {
  return encode({ type: 'query', id, flags: RECURSION_DESIRED, questions: [{ name, type }] });
}

/** Undefined if the message is damaged or does not answer this query; such messages are ignored. */
export function decodeReply(
  message: Buffer,
  id: number,
  { name, type }: DnsQuestion,
): DnsReply | undefined {
  try {
    const { flags = 0, flag_qr: isReply, ...packet } = decode(message);
    const { questions = [], answers = [] } = packet;
    const [asked] = questions;
    const code = flags & 0xf;
    // Some servers omit the question in a refusal.
    const fits = asked
      ? asked.type === type && dnsName(asked.name) === dnsName(name)
      : code !== 0 && answers.length === 0;
    return isReply && packet.id === id && fits ? { code, answers } : undefined;
  } catch {
    return undefined;
  }
}

/** QR and TC, as the first two octets of flags have them (RFC 1035, section 4.1.1). */
const truncatedReply = 0x8200;

/**
 * Whether the message is a reply that was cut short. Its header decides: the rest may end within a record, and what it holds is no
 * answer (RFC 2181, section 9).
 */
export function isTruncatedReply(message: Buffer, id: number): boolean {
  return (
    message.length >= 4 &&
    message.readUInt16BE(0) === id &&
    (message.readUInt16BE(2) & truncatedReply) === truncatedReply
  );
}

/**
 * The records of the requested type, at the requested name or at the end of its CNAMEs; records of other names are ignored.
 * `alias`: where the CNAMEs lead, if the reply has no such record for that name.
 */
export function recordsAt<Type extends DnsQuestion['type']>(
  name: string,
  type: Type,
  answers: readonly Answer[],
): { readonly records: readonly RecordOf<Type>[]; readonly alias?: string | undefined } {
  let owner = dnsName(name);
  for (let links = 0; links <= longestChain; links += 1) {
    const own = answers.filter((answer) => dnsName(answer.name) === owner);
    const records = own.filter((answer): answer is RecordOf<Type> => answer.type === type);
    const alias = own.find((answer): answer is RecordOf<'CNAME'> => answer.type === 'CNAME');
    if (records.length > 0 || alias === undefined) {
      return { records, alias: links > 0 ? owner : undefined };
    }
    owner = dnsName(alias.data);
  }
  return { records: [] };
}
