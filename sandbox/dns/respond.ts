import {
  type Answer,
  AUTHORITATIVE_ANSWER,
  type DecodedPacket,
  DNSSEC_OK,
  decode,
  encode,
  type OptAnswer,
  type Question,
  RECURSION_AVAILABLE,
  RECURSION_DESIRED,
  TRUNCATED_RESPONSE,
} from 'dns-packet';
import { canonicalName } from './name.ts';
import { isRecordType, resourceRecord } from './record-data.ts';
import { type OwnedRecords, type Resolution, resolve } from './resolve.ts';
import type { World } from './zone.ts';

/** RFC 1035, section 4.1.1; BADVERS, whose upper bits are the OPT's: RFC 6891, section 6.1.3. */
const rcodes = {
  NOERROR: 0,
  FORMERR: 1,
  SERVFAIL: 2,
  NXDOMAIN: 3,
  NOTIMP: 4,
  REFUSED: 5,
  BADVERS: 16,
} as const;
type Rcode = keyof typeof rcodes;
const opcodeBits = 0x7800;

/** The UDP payload size of this server: the size that fits any path unfragmented (DNS flag day 2020). */
const ownUdpSize = 1232;
/** RFC 1035, section 4.2.1: the limit for a client without OPT. */
const plainUdpSize = 512;

export interface RespondOptions {
  readonly world: World;
  readonly transport: 'udp' | 'tcp';
  /** A fault to answer with instead, by canonical name. */
  faultOf(name: string): 'servfail' | 'drop' | undefined;
}

/** The answer to one message as it came off the wire; undefined when none is due. Never throws. */
export function respond(message: Buffer, options: RespondOptions): Buffer | undefined {
  let query: DecodedPacket;
  try {
    query = decode(message);
  } catch {
    return formatError(message);
  }
  if (query.flag_qr) return undefined;
  if (((query.flags ?? 0) & opcodeBits) !== 0) return reply(query, 'NOTIMP', options);
  const [question, ...others] = query.questions ?? [];
  if (question === undefined || others.length > 0) return reply(query, 'FORMERR', options);
  if ((optOf(query)?.ednsVersion ?? 0) > 0) return reply(query, 'BADVERS', options);
  if (question.class !== 'IN' || isTransfer(question)) return reply(query, 'REFUSED', options);

  const name = canonicalName(question.name);
  const fault = options.faultOf(name);
  if (fault === 'drop') return undefined;
  if (fault === 'servfail') return reply(query, 'SERVFAIL', options);
  const resolution = resolve(options.world, name, question.type);
  return reply(query, resolution.rcode, options, sections(question, name, resolution));
}

interface Sections {
  readonly flags: number;
  readonly answers: Answer[];
  readonly authorities: Answer[];
}

const noSections: Sections = { flags: 0, answers: [], authorities: [] };

function reply(
  query: DecodedPacket,
  rcode: Rcode,
  { transport }: RespondOptions,
  { flags, answers, authorities }: Sections = noSections,
): Buffer {
  const opt = optOf(query);
  const echoed = (query.flags ?? 0) & (opcodeBits | RECURSION_DESIRED);
  const message = {
    type: 'response',
    id: query.id,
    flags: (rcodes[rcode] & 0xf) | flags | echoed | RECURSION_AVAILABLE,
    questions: query.questions,
    additionals: opt === undefined ? [] : [ownOpt(opt, rcode)],
  } as const;
  const whole = encode({ ...message, additionals: [...message.additionals], answers, authorities });
  const room = Math.max(plainUdpSize, Math.min(opt?.udpPayloadSize ?? plainUdpSize, ownUdpSize));
  if (transport === 'tcp' || whole.length <= room) return whole;
  return encode({
    ...message,
    additionals: [...message.additionals],
    flags: message.flags | TRUNCATED_RESPONSE,
  });
}

function optOf(query: DecodedPacket): OptAnswer | undefined {
  return query.additionals?.find((record): record is OptAnswer => record.type === 'OPT');
}

/** A zone of Route 53 is transferred to nobody (RFC 5936, section 2.2.1; RFC 1995). */
function isTransfer({ type }: Question): boolean {
  return type === 'AXFR' || type === 'IXFR';
}

/** RFC 6891: a responder answers an OPT with an OPT; RFC 3225, section 3: with the DO bit as it was. */
function ownOpt(theirs: OptAnswer, rcode: Rcode): OptAnswer {
  return {
    type: 'OPT',
    name: '.',
    udpPayloadSize: ownUdpSize,
    extendedRcode: rcodes[rcode] >> 4,
    ednsVersion: 0,
    flags: theirs.flag_do ? DNSSEC_OK : 0,
    flag_do: theirs.flag_do,
    options: [],
  };
}

/** The queried name keeps its case, so that 0x20-randomising resolvers accept the answer. */
function sections(question: Question, asked: string, resolution: Resolution): Sections {
  const spelled = (set: OwnedRecords): OwnedRecords =>
    set.name === asked ? { ...set, name: question.name } : set;
  return {
    flags: resolution.authoritative ? AUTHORITATIVE_ANSWER : 0,
    answers: resolution.answers.map(spelled).flatMap(resourceRecords),
    authorities: resolution.authorities.flatMap(resourceRecords),
  };
}

function resourceRecords(set: OwnedRecords): Answer[] {
  const { type } = set;
  if (!isRecordType(type)) return [];
  return set.values
    .map((value) => resourceRecord(set, type, value))
    .filter((record) => record !== undefined);
}

/** Of an unparsable message only the ID is known; without it no answer is possible. */
function formatError(message: Buffer): Buffer | undefined {
  if (message.length < 12) return undefined;
  return encode({ type: 'response', id: message.readUInt16BE(0), flags: rcodes.FORMERR });
}
