/**
 * What Node's X509Certificate does not show of a certificate, read from its DER (RFC 5280, 4.1 and 4.2). Only reads: a library of
 * 350 kB for it took half the time of a first `readCertificate`.
 */

import { contentOf, elementsOf, objectIdentifierIn, tagOf } from './der.ts';
import { readDistinguishedName, valuesOf } from './der-name.ts';

export const keyUsages = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const;
export type KeyUsage = (typeof keyUsages)[number];

/** The purposes of RFC 5280, 4.2.1.12, by OpenSSL's names: their OIDs. */
export const extendedKeyUsages = {
  serverAuth: '1.3.6.1.5.5.7.3.1',
  clientAuth: '1.3.6.1.5.5.7.3.2',
  codeSigning: '1.3.6.1.5.5.7.3.3',
  emailProtection: '1.3.6.1.5.5.7.3.4',
  timeStamping: '1.3.6.1.5.5.7.3.8',
  ocspSigning: '1.3.6.1.5.5.7.3.9',
} as const;

const extensionIds = {
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  extendedKeyUsage: '2.5.29.37',
} as const;

/** Universal tags (X.680), and the context-specific ones of a tbsCertificate and a GeneralName. */
const tags = {
  boolean: 0x01,
  integer: 0x02,
  version: 0xa0,
  extensions: 0xa3,
  dnsName: 0x82,
} as const;

const commonNameId = '2.5.4.3';

interface Extension {
  readonly type: string;
  readonly critical: boolean;
  /** The DER in its extnValue. */
  readonly value: Buffer;
}

/** @param der one certificate. @throws Error if it is not encoded as RFC 5280 has it. */
export function encodedFacts(der: Buffer) {
  const [tbsCertificate] = elementsOf(der);
  const all = elementsOf(required(tbsCertificate));
  // A version 1 certificate begins with its serial number.
  const fields = tagOf(required(all[0])) === tags.version ? all.slice(1) : all;
  const [, , issuer, , subject] = fields;
  const extensions = extensionsIn(fields);
  const extension = (type: string) => extensions.find((one) => one.type === type)?.value;
  return {
    subject: readDistinguishedName(required(subject)),
    issuer: readDistinguishedName(required(issuer)),
    commonName: valuesOf(required(subject), commonNameId).at(-1),
    names: dnsNames(extension(extensionIds.subjectAltName)),
    extendedKeyUsage: purposes(extension(extensionIds.extendedKeyUsage)),
    keyUsage: usages(extension(extensionIds.keyUsage)),
    ...constraints(extension(extensionIds.basicConstraints)),
    extensions: extensions.map(({ type, critical }) => ({ type, critical })),
  };
}

function required<T>(element: T | undefined): T {
  if (element === undefined) {
    throw new RangeError('the certificate lacks a field');
  }
  return element;
}

function extensionsIn(fields: readonly Buffer[]): readonly Extension[] {
  const field = fields.find((one) => tagOf(one) === tags.extensions);
  const [list] = field ? elementsOf(field) : [];
  return (list ? elementsOf(list) : []).map((extension) => {
    const [type, ...others] = elementsOf(extension);
    const value = required(others.at(-1));
    return {
      type: objectIdentifierIn(required(type)),
      critical: others.some((one) => tagOf(one) === tags.boolean && isTrue(one)),
      value: contentOf(value),
    };
  });
}

function isTrue(boolean: Buffer): boolean {
  return contentOf(boolean).readUInt8() !== 0;
}

/** Lower-case. */
function dnsNames(subjectAltName: Buffer | undefined): readonly string[] {
  return (subjectAltName ? elementsOf(subjectAltName) : [])
    .filter((name) => tagOf(name) === tags.dnsName)
    .map((name) => contentOf(name).toString('latin1').toLowerCase());
}

function purposes(extendedKeyUsage: Buffer | undefined): readonly string[] {
  return (extendedKeyUsage ? elementsOf(extendedKeyUsage) : []).map(objectIdentifierIn);
}

/** A BIT STRING: the number of unused bits, then the bits, the first usage in the highest bit. */
function usages(keyUsage: Buffer | undefined): readonly KeyUsage[] {
  const bits = keyUsage ? contentOf(keyUsage).subarray(1) : Buffer.alloc(0);
  return keyUsages.filter((_, bit) => ((bits[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0);
}

function constraints(basicConstraints: Buffer | undefined) {
  const members = basicConstraints ? elementsOf(basicConstraints) : [];
  const length = members.find((one) => tagOf(one) === tags.integer);
  return {
    isAuthority: members.some((one) => tagOf(one) === tags.boolean && isTrue(one)),
    pathLength: length && Number(BigInt(`0x${contentOf(length).toString('hex')}`)),
  };
}
