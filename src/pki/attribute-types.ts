/** An attribute type of a distinguished name, with the rules of X.520 and RFC 5280 (appendix A) for its values. */
export interface AttributeType {
  /** The short name OpenSSL prints, or the dotted OID of a type not in the table. */
  readonly name: string;
  readonly oid: string;
  /** The longest value, in characters. */
  readonly maximum: number;
  /** RFC 5280, 4.1.2.4: a DirectoryString is written as UTF8String; the others have a fixed type. */
  readonly encoding: 'utf8String' | 'printableString' | 'ia5String';
}

/** X.520's ub-common-name, in characters. */
export const longestCommonName = 64;

const table: readonly (readonly [
  name: string,
  oid: string,
  maximum: number,
  encoding: AttributeType['encoding'],
  ...aliases: string[],
])[] = [
  ['CN', '2.5.4.3', longestCommonName, 'utf8String', 'commonName'],
  ['SN', '2.5.4.4', 64, 'utf8String', 'surname'],
  ['serialNumber', '2.5.4.5', 64, 'printableString'],
  ['C', '2.5.4.6', 2, 'printableString', 'countryName'],
  ['L', '2.5.4.7', 128, 'utf8String', 'localityName'],
  ['ST', '2.5.4.8', 128, 'utf8String', 'S', 'stateOrProvinceName'],
  ['street', '2.5.4.9', 128, 'utf8String', 'streetAddress'],
  ['O', '2.5.4.10', 64, 'utf8String', 'organizationName'],
  ['OU', '2.5.4.11', 64, 'utf8String', 'organizationalUnitName'],
  ['title', '2.5.4.12', 64, 'utf8String', 'T'],
  ['postalCode', '2.5.4.17', 40, 'utf8String'],
  ['GN', '2.5.4.42', 64, 'utf8String', 'G', 'givenName'],
  ['initials', '2.5.4.43', 64, 'utf8String', 'I'],
  ['dnQualifier', '2.5.4.46', 64, 'printableString'],
  ['UID', '0.9.2342.19200300.100.1.1', 256, 'utf8String', 'userId'],
  ['DC', '0.9.2342.19200300.100.1.25', 63, 'ia5String', 'domainComponent'],
  ['emailAddress', '1.2.840.113549.1.9.1', 255, 'ia5String', 'E'],
];

const known: ReadonlyMap<string, AttributeType> = new Map(
  table.flatMap(([name, oid, maximum, encoding, ...aliases]) =>
    [name, oid, ...aliases].map((key): [string, AttributeType] => [
      key.toLowerCase(),
      { name, oid, maximum, encoding },
    ]),
  ),
);

/** X.660: the first arc is 0, 1 or 2, and the second below 40 under the first two. */
const dottedOid = /^(?:[01]\.(?:\d|[1-3]\d)|2\.(?:0|[1-9]\d*))(?:\.(?:0|[1-9]\d*))*$/;
const longestUnknownValue = 1024;

/** The type by short name, long name (both in any case, RFC 4514 section 3) or dotted OID; undefined if it is none. */
export function findAttributeType(nameOrOid: string): AttributeType | undefined {
  const found = known.get(nameOrOid.toLowerCase());
  if (found !== undefined || !dottedOid.test(nameOrOid)) {
    return found;
  }
  return {
    name: nameOrOid,
    oid: nameOrOid,
    maximum: longestUnknownValue,
    encoding: 'utf8String',
  };
}
