/** Reads an X.501 name from its DER (RFC 5280, 4.1.2.4). */
import { findAttributeType } from './attribute-types.ts';
import { contentOf, elementsOf, objectIdentifierIn, tagOf } from './der.ts';
import { formatAttribute } from './name.ts';

interface EncodedAttribute {
  /** The OID. */
  readonly type: string;
  readonly value: string;
}

/** In OpenSSL's slash form and in the order of encoding; attributes of one component are joined by a plus. */
export function readDistinguishedName(name: Buffer): string {
  return componentsOf(name)
    .map((attributes) => `/${attributes.map(displayAttribute).join('+')}`)
    .join('');
}

/** Of the attributes of that type (an OID), in the order of encoding. */
export function valuesOf(name: Buffer, type: string): readonly string[] {
  return componentsOf(name)
    .flat()
    .filter((attribute) => attribute.type === type)
    .map(({ value }) => value);
}

function componentsOf(name: Buffer): readonly (readonly EncodedAttribute[])[] {
  return elementsOf(name).map((component) => elementsOf(component).map(attributeIn));
}

function attributeIn(element: Buffer): EncodedAttribute {
  const [type, value] = elementsOf(element);
  if (type === undefined || value === undefined) {
    throw new RangeError('an attribute of a name has no value');
  }
  return { type: objectIdentifierIn(type), value: textIn(value) };
}

function displayAttribute({ type, value }: EncodedAttribute): string {
  return formatAttribute({ type: findAttributeType(type)?.name ?? type, value });
}

/** By the tag of the string type (X.680, 41). RFC 4514, 2.4: anything that is not text is shown as a number sign and the DER in hex. */
function textIn(value: Buffer): string {
  const content = contentOf(value);
  switch (tagOf(value)) {
    case 0x0c: // UTF8String
      return content.toString('utf8');
    case 0x12: // NumericString
    case 0x13: // PrintableString
    case 0x14: // TeletexString, in practice ISO 8859-1
    case 0x16: // IA5String
    case 0x1a: // VisibleString
      return content.toString('latin1');
    case 0x1c: // UniversalString
      return Array.from({ length: content.length / 4 }, (_, index) =>
        String.fromCodePoint(content.readUInt32BE(4 * index)),
      ).join('');
    case 0x1e: // BMPString
      return Buffer.from(content).swap16().toString('utf16le');
    default:
      return `#${value.toString('hex')}`;
  }
}
