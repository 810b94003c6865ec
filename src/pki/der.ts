/** The part of DER needed to put an external signature into a certificate (ITU-T X.690, 8.1 and 10.1). */

const tags = { 'BIT STRING': 0x03, SEQUENCE: 0x30 } as const;

/** Tag, length and content. */
export function encodeElement(type: keyof typeof tags, content: Uint8Array): Buffer {
  return Buffer.concat([Buffer.of(tags[type]), encodeLength(content.length), content]);
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

/** Where the content of the element at `offset` starts and ends. */
function boundsAt(der: Buffer, offset: number): { readonly start: number; readonly end: number } {
  const first = der.readUInt8(offset + 1);
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
