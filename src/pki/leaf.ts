import { createPublicKey } from 'node:crypto';
import { Failure } from '../errors.ts';
import type { Mask } from '../ports.ts';
import { longestCommonName } from './attribute-types.ts';
import { extendedKeyUsages, type KeyUsage } from './certificate-der.ts';
import { limits } from './check-server-certificate.ts';
import { dnsNameCovers } from './dns-name.ts';
import { type CertificateFacts, readCertificate } from './facts.ts';
import { leafValidity } from './leaf-validity.ts';
import type {
  DistinguishedName,
  KeyAlgorithm,
  ServerCertificate,
  SigningAuthority,
} from './material.ts';
import { generatePrivateKey } from './private-key.ts';
import { keyIdentifier, keyIdentifierOf, signCertificate } from './signing.ts';
import { pathProblems } from './trust-path.ts';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  type Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
} from './x509.ts';
import { encodeName } from './x509-name.ts';

export interface ServerCertificateRequest {
  readonly domain: string;
  /** Its CN, if any, is replaced by the domain. */
  readonly subject: DistinguishedName;
  readonly keyAlgorithm: KeyAlgorithm;
  readonly validityDays: number;
  readonly now: Date;
  readonly mask: Mask;
  /** During a rollover: the cross-certificate of the signer's root by the previous CA, and the chain from there to the previous root. */
  readonly crossCertificate?: CrossPath | undefined;
  /** The leaf that it renews. */
  readonly previous?: CertificateFacts | undefined;
}

export interface CrossPath {
  readonly certificate: string;
  /** The previous CA's certificate and its chain, root last. */
  readonly above: readonly string[];
}

/** What all leaves of a domain have in common, independent of signer and time. */
export type IssuedShape = Pick<
  CertificateFacts,
  'keyAlgorithm' | 'commonName' | 'names' | 'keyUsage' | 'extendedKeyUsage'
>;

/** Usages allowed for the key of an end entity; the others are for CAs or restrict keyAgreement (RFC 5280, 4.2.1.3). */
const leafKeyUsages: readonly KeyUsage[] = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
];

/**
 * ACM refuses a re-import that drops a usage, so a leaf has only those that TLS needs: signatures, and key transport if TLS 1.2
 * may use RSA for it. X.520 limits a CN to 64 characters: a longer domain is only in the SAN, where AWS and every TLS client look
 * first.
 *
 * `previous`: the leaf to be renewed, whose names and usages are copied, so that ACM and IoT Core accept the new one under its
 * ARN. Not copied is what no server certificate should have: usages of CAs, extended usages other than serverAuth and clientAuth,
 * names that do not cover the domain or are too many.
 */
export function issuedShape(
  domain: string,
  keyAlgorithm: KeyAlgorithm,
  previous?: CertificateFacts,
): IssuedShape {
  const shape: IssuedShape = {
    keyAlgorithm,
    commonName: domain.length <= longestCommonName ? domain : undefined,
    names: [domain],
    keyUsage:
      keyAlgorithm === 'RSA_2048' ? ['digitalSignature', 'keyEncipherment'] : ['digitalSignature'],
    extendedKeyUsage: [extendedKeyUsages.serverAuth],
  };
  return previous === undefined ? shape : widen(shape, domain, previous);
}

function widen(shape: IssuedShape, domain: string, previous: CertificateFacts): IssuedShape {
  const { commonName, names, keyUsage, extendedKeyUsage } = previous;
  const covers = (name: string) => dnsNameCovers(name, domain);
  // A CN counts only if there is no SAN.
  const covered =
    names.length > 0
      ? names.some(covers) && names.length <= limits.names
      : commonName !== undefined && covers(commonName);
  return {
    ...shape,
    commonName: commonName === undefined || covers(commonName) ? commonName : shape.commonName,
    names: covered ? names : [domain],
    // Without the extension every usage is permitted, and adding it would take some away.
    keyUsage:
      keyUsage.length === 0
        ? []
        : leafKeyUsages.filter((usage) => [...shape.keyUsage, ...keyUsage].includes(usage)),
    extendedKeyUsage: [
      ...shape.extendedKeyUsage,
      ...extendedKeyUsage.filter((usage) => usage === extendedKeyUsages.clientAuth),
    ],
  };
}

/**
 * A leaf for `domain` with a new key, signed by `authority`; never valid longer than the CAs above it.
 *
 * With a cross-certificate, its chain leads through that to the previous root and omits the next one: a device that trusts the
 * next root does not need it in the chain (RFC 8446, 4.4.2), and one that trusts only the previous root finds a path to that.
 *
 * Throws Failure if a CA above the leaf expires in less than a day or has another key algorithm than the leaf, or if the chain
 * would not lead to its root.
 */
export async function issueServerCertificate(
  authority: SigningAuthority,
  request: ServerCertificateRequest,
): Promise<ServerCertificate> {
  const { domain, keyAlgorithm, crossCertificate, previous } = request;
  const own = [authority.certificate, ...authority.chain];
  const cross = crossCertificate ? [crossCertificate.certificate, ...crossCertificate.above] : [];
  const chain = crossCertificate ? [...own.slice(0, -1), ...cross] : own;
  const validity = leafValidity(
    { own: own.map(readCertificate), cross: cross.map(readCertificate) },
    request,
  );
  const shape = issuedShape(domain, keyAlgorithm, previous);
  const subject = withCommonName(request.subject, shape.commonName);
  const issuer = new X509Certificate(authority.certificate);
  const privateKey = await generatePrivateKey(keyAlgorithm, request.mask);
  const publicKey = createPublicKey(privateKey);
  const certificate = await signCertificate(
    {
      subject: encodeName(subject),
      issuer: issuer.subjectName,
      publicKey,
      validity,
      extensions: [
        ...shapeExtensions(shape, subject),
        new SubjectKeyIdentifierExtension(await keyIdentifier(publicKey)),
        new AuthorityKeyIdentifierExtension(await keyIdentifierOf(issuer)),
      ],
    },
    authority.signer,
  );
  refuseBrokenPath(domain, certificate, [own, chain]);
  return { certificate, chain, privateKey };
}

function refuseBrokenPath(
  domain: string,
  certificate: string,
  paths: readonly (readonly string[])[],
): void {
  const leaf = readCertificate(certificate);
  const [problem] = paths.flatMap((path) => pathProblems(path.map(readCertificate), leaf));
  if (problem !== undefined) {
    throw new Failure({
      code: 'ca-unusable',
      action: { code: 'issue-server-certificate', on: { domain } },
      figures: { why: 'chain', problem },
    });
  }
}

function shapeExtensions(shape: IssuedShape, subject: DistinguishedName): readonly Extension[] {
  const { keyUsage, extendedKeyUsage, names } = shape;
  const usage = keyUsage.reduce((flags, name) => flags | KeyUsageFlags[name], 0);
  // RFC 5280, 4.2.1.6: with an empty subject the subjectAltName must be critical.
  const critical = subject.length === 0;
  const alternatives = names.map((value) => ({ type: 'dns' as const, value }));
  return [
    new BasicConstraintsExtension(false),
    ...(keyUsage.length > 0 ? [new KeyUsagesExtension(usage, true)] : []),
    new ExtendedKeyUsageExtension([...extendedKeyUsage]),
    ...(names.length > 0 ? [new SubjectAlternativeNameExtension(alternatives, critical)] : []),
  ];
}

/** The subject with only this CN, in place of its first CN, otherwise at the end. */
function withCommonName(
  subject: DistinguishedName,
  commonName: string | undefined,
): DistinguishedName {
  const wanted = commonName === undefined ? [] : [{ type: 'CN', value: commonName }];
  const first = subject.findIndex(({ type }) => type === 'CN');
  const place = first === -1 ? subject.length : first;
  const others = (part: DistinguishedName) => part.filter(({ type }) => type !== 'CN');
  return [...others(subject.slice(0, place)), ...wanted, ...others(subject.slice(place))];
}
