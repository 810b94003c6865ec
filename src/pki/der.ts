/** The part of DER that certificates, requests and CMS messages need (ITU-T X.690, 8.1, 8.19 and 10.1). */

const tags = {
  INTEGER: 0x02,
  'BIT STRING': 0x03,
  'OCTET STRING': 0x04,
  NULL: 0x05,
  'OBJECT IDENTIFIER': 0x06,
  UTF8String: 0x0c,
  SEQUENCE: 0x30,
  SET: 0x31,
  '[0]': 0xa0,
} as const;

/** Tag, length and content. */
export function encodeElement(type: keyof typeof tags, content: Uint8Array): Buffer {
  return Buffer.concat([Buffer.of(tags[type]), encodeLength(content.length), content]);
}

/** A SEQUENCE of whole elements. */
export function encodeSequence(...elements: readonly Uint8Array[]): Buffer {
  return encodeElement('SEQUENCE', Buffer.concat(elements));
}

/** The whole elements in the order that DER prescribes for a SET OF (X.690, 11.6). */
export function inSetOrder(elements: readonly Uint8Array[]): Buffer {
  return Buffer.concat(elements.toSorted(Buffer.compare));
}

/** @param dotted "1.2.840.113549"; each arc below 2^31. */
export function encodeOid(dotted: string): Buffer {
  const [first = 0, second = 0, ...others] = dotted.split('.').map(Number);
  const octets = [first * 40 + second, ...others].flatMap(encodeArc);
  return encodeElement('OBJECT IDENTIFIER', Buffer.from(octets));
}

/** Seven bits an octet, the most significant first; all but the last have the eighth bit set. */
function encodeArc(arc: number): readonly number[] {
  return arc < longForm
    ? [arc]
    : [...encodeArc(Math.floor(arc / longForm)).map((octet) => octet | longForm), arc % longForm];
}
/** The elements inside one element with a tag of one octet, each whole. Throws RangeError if the DER is truncated. */
export function elementsOf(der: Buffer): readonly Buffer[] {
  const { start, end } = boundsAt(der, 0);
  const elements: Buffer[] = [];
  for (let offset = start; offset < end; ) {
    const next = boundsAt(der, offset).end;
    elements.push(der.subarray(offset, next));
    offset = next;
  }
  return elements;
}

/** The first octet: class, form and number. */
export function tagOf(element: Buffer): number {
  return element.readUInt8();
}

/** The element without its tag and length. Throws RangeError if the DER is truncated. */
export function contentOf(element: Buffer): Buffer {
  const { start, end } = boundsAt(element, 0);
  return element.subarray(start, end);
}

/** The OID in dotted form (X.690, 8.19). Throws RangeError if the DER is truncated. */
export function objectIdentifierIn(element: Buffer): string {
  const arcs: bigint[] = [];
  let arc = 0n;
  for (const octet of contentOf(element)) {
    arc = (arc << 7n) | BigInt(octet & 0x7f);
    if (octet < moreOctets) {
      arcs.push(arc);
      arc = 0n;
    }
  }
  const [first = 0n, ...others] = arcs;
  // The first two arcs are one number; the second is below 40 unless the first is 2.
  const root = first < 80n ? first / 40n : 2n;
  return [root, first - 40n * root, ...others].join('.');
}

/** The bit of an OID's octet that another one of the same arc follows. */
const moreOctets = 0x80;

/** Where the content of the element at `offset` starts and ends. */
function boundsAt(der: Buffer, offset: number): { readonly start: number; readonly end: number } {
  const first = der.readUInt8(offset + 1);
  if (first === longForm) {
    throw new RangeError('the length is indefinite, which is not DER');
  }
  const octets = first < longForm ? 0 : first - longForm;
  const start = offset + 2 + octets;
  const end = start + (octets === 0 ? first : der.readUIntBE(offset + 2, octets));
  if (end > der.length) {
    throw new RangeError('the DER is cut off');
  }
  return { start, end };
}

/** The bit that marks a multi-octet length. */
const longForm = 0x80;

function encodeLength(length: number): Buffer {
  if (length < longForm) {
    return Buffer.of(length);
  }
  const octets = Math.ceil(length.toString(16).length / 2);
  const encoded = Buffer.alloc(octets + 1);
  encoded.writeUInt8(longForm + octets);
  encoded.writeUIntBE(length, 1, octets);
  return encoded;
}
