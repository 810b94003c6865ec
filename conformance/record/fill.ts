/** A recorded call's parameters as they are sent again. */
import { z } from 'zod';
import type { Bindings } from './bindings.ts';
import { certificatesMark, jsonMark, requestMark, struckOut } from './described.ts';
import type { StandIns } from './stand-ins.ts';
import type { Parameters } from './wire.ts';

/** The call is about a thing that the replay's account does not have. */
export class Unbound extends Error {}

export interface Filling {
  readonly bindings: Bindings;
  readonly standIns: StandIns;
}

const part = z.record(z.string(), z.unknown());

/** Throws Unbound. */
export async function fillParameters(
  { path, query, body }: Parameters,
  filling: Filling,
): Promise<Parameters> {
  return {
    ...(path && { path: part.parse(await fill(path, filling)) }),
    ...(query && { query: part.parse(await fill(query, filling)) }),
    ...(body !== undefined && { body: await fill(body, filling) }),
  };
}

async function fill(value: unknown, filling: Filling, name = ''): Promise<unknown> {
  if (typeof value === 'string') {
    return fillText(value, name, filling.bindings);
  }
  if (Array.isArray(value)) {
    return inOrder(value, (item) => fill(item, filling, name));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return (await fillMark(value, filling)) ?? fillMembers(value, filling);
}

/** AWS gives ids and ARNs; all other texts are the client's own. */
function fillText(text: string, name: string, bindings: Bindings): string {
  const isGiven = text.startsWith('arn:') || /^(Id|HostedZoneId|certificateId)$/.test(name);
  const unbound = isGiven ? bindings.unbound(text) : [];
  if (unbound.length > 0) {
    throw new Unbound(`${name} ${text} was there before`);
  }
  return text === struckOut ? 'struck out of the record' : bindings.fill(text);
}

async function fillMark(
  value: object,
  { bindings, standIns }: Filling,
): Promise<string | undefined> {
  const certificates = certificatesMark.safeParse(value).data;
  if (certificates) {
    return encode(await standIns.certificates(certificates.$certificates), certificates.encoding);
  }
  const request = requestMark.safeParse(value).data;
  if (request) {
    return encode(await standIns.request(), request.encoding);
  }
  const json = jsonMark.safeParse(value).data;
  return json && bindings.fill(JSON.stringify(json.$json));
}

const imported = z.object({ Certificate: certificatesMark, PrivateKey: z.literal(struckOut) });

async function fillMembers(value: object, filling: Filling): Promise<object> {
  const { data } = imported.safeParse(value);
  const [leaf] = data?.Certificate.$certificates ?? [];
  const members = await inOrder(Object.entries(value), async ([name, content]) => {
    const filled =
      name === 'PrivateKey' && leaf
        ? encode(await filling.standIns.privateKey(leaf), 'base64')
        : await fill(content, filling, name);
    return [name, filled] as const;
  });
  return Object.fromEntries(members);
}

function encode(text: string, encoding: 'text' | 'base64'): string {
  return encoding === 'base64' ? Buffer.from(text).toString('base64') : text;
}

/** One after the other: names get their values in the order of the record. */
async function inOrder<In, Out>(
  items: readonly In[],
  map: (item: In) => Promise<Out>,
): Promise<readonly Out[]> {
  const mapped: Out[] = [];
  for (const item of items) {
    mapped.push(await map(item));
  }
  return mapped;
}
