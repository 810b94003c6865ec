import { createPublicKey } from 'node:crypto';
import { Failure } from '../errors.ts';
import { longestCommonName } from './attribute-types.ts';
import { type CertificateFacts, keyFamily, readCertificate } from './facts.ts';
import type {
  CertificateAuthority,
  DistinguishedName,
  KeyAlgorithm,
  ServerCertificate,
} from './material.ts';
import { generatePrivateKey } from './private-key.ts';
import { keyIdentifier, signCertificate } from './signing.ts';
import { type Validity, validityFault, validityFrom, within } from './validity.ts';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
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
}

/** What every leaf issued for a domain has in common, whoever signs it and when. */
export type IssuedShape = Pick<
  CertificateFacts,
  'keyAlgorithm' | 'commonName' | 'names' | 'keyUsage' | 'extendedKeyUsage'
>;

/**
 * ACM refuses a re-import that drops a usage, so a leaf has only those that TLS needs: a signature, and key transport
 * where TLS 1.2 may use RSA for it. X.520 ends a CN at 64 characters: a longer domain stands in the SAN alone,
 * which is where AWS and every TLS client look first.
 */
export function issuedShape(domain: string, keyAlgorithm: KeyAlgorithm): IssuedShape {
  return {
    keyAlgorithm,
    commonName: domain.length <= longestCommonName ? domain : undefined,
    names: [domain],
    keyUsage:
      keyAlgorithm === 'RSA_2048' ? ['digitalSignature', 'keyEncipherment'] : ['digitalSignature'],
    extendedKeyUsage: [ExtendedKeyUsage.serverAuth],
  };
}

/**
 * A leaf for `domain` with a new key, signed by `authority`; never valid longer than what it hangs from.
 * Throws Failure when the authority is not valid now or has a key of another kind than the leaf's.
 */
export async function issueServerCertificate(
  authority: CertificateAuthority,
  request: ServerCertificateRequest,
): Promise<ServerCertificate> {
  const { domain, keyAlgorithm } = request;
  const validity = leafValidity(authority, request);
  const shape = issuedShape(domain, keyAlgorithm);
  const subject = withCommonName(request.subject, shape.commonName);
  const issuer = new X509Certificate(authority.certificate);
  const privateKey = await generatePrivateKey(keyAlgorithm);
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
        new AuthorityKeyIdentifierExtension(await authorityKeyIdentifier(issuer, authority)),
      ],
    },
    authority.privateKey,
  );
  return { certificate, chain: [authority.certificate, ...authority.chain], privateKey };
}

function leafValidity(
  authority: CertificateAuthority,
  { domain, keyAlgorithm, validityDays, now }: ServerCertificateRequest,
): Validity {
  const path = [authority.certificate, ...authority.chain].map(readCertificate);
  const doing = `issuing the server certificate of ${domain}`;
  const lapsed = path.find((link) => validityFault(link, now) !== undefined);
  if (lapsed !== undefined) {
    throw new Failure({
      doing,
      said: `the authority ${lapsed.subject} ${validityFault(lapsed, now)}`,
      remedy: 'Bring an authority that is valid now, and give its root to the devices first',
    });
  }
  const other = path.find((link) => keyFamily(link.keyAlgorithm) !== keyFamily(keyAlgorithm));
  if (other !== undefined) {
    throw new Failure({
      doing,
      said: `its key is to be ${keyAlgorithm}, but that of the authority ${other.subject} is ${other.keyAlgorithm}, and ACM takes only leaves of their authority's algorithm`,
      remedy: 'Set key-algorithm to the kind of key the authority has, or bring another authority',
    });
  }
  return within(validityFrom(now, validityDays), path);
}

function shapeExtensions(shape: IssuedShape, subject: DistinguishedName): readonly Extension[] {
  const usage = shape.keyUsage.reduce((flags, name) => flags | KeyUsageFlags[name], 0);
  // RFC 5280, 4.2.1.6: with an empty subject the names must be understood.
  const critical = subject.length === 0;
  return [
    new BasicConstraintsExtension(false),
    new KeyUsagesExtension(usage, true),
    new ExtendedKeyUsageExtension([...shape.extendedKeyUsage]),
    new SubjectAlternativeNameExtension(
      shape.names.map((value) => ({ type: 'dns' as const, value })),
      critical,
    ),
  ];
}

/** The subject with that one CN, where its first CN stood, else at the end. */
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

async function authorityKeyIdentifier(
  issuer: X509Certificate,
  { privateKey }: CertificateAuthority,
): Promise<string> {
  const stated = issuer.getExtension(SubjectKeyIdentifierExtension)?.keyId;
  return stated ?? keyIdentifier(createPublicKey(privateKey));
}
