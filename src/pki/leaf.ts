import { createPublicKey } from 'node:crypto';
import { Failure } from '../errors.ts';
import type { Mask } from '../ports.ts';
import { type CertificateFacts, readCertificate } from './facts.ts';
import { type IssuedShape, issuedShape } from './leaf-shape.ts';
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
