/** Certificates that are good now, but for what is asked otherwise; keys are P-256 where none is given. */
import { createPublicKey } from 'node:crypto';
import { PublicKey, X509Certificate, X509CertificateGenerator } from '../../src/pki/x509.ts';
import {
  authorityExtension,
  leafExtensions,
  type Made,
  make,
  type Recipe,
} from '../../testkit/certificates.ts';
import { domain } from './scenario.ts';

const dayMs = 86_400_000;

/** ISO 8601, to the second as certificates have it. */
export function inDays(days: number): string {
  return `${new Date(Date.now() + days * dayMs).toISOString().slice(0, 19)}Z`;
}

export function makeAuthority(recipe: Partial<Recipe> = {}): Promise<Made> {
  return make({
    subject: 'CN=Root',
    extensions: [authorityExtension()],
    notBefore: inDays(-1),
    notAfter: inDays(3650),
    ...recipe,
  });
}

/** As many authorities, each below the one before, the first below `root`. */
export async function makeIntermediates(
  root: Made,
  count: number,
  recipe: Partial<Recipe> = {},
): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (let index = 1; index <= count; index += 1) {
    const issuer = made.at(-1) ?? root;
    made.push(await makeAuthority({ subject: `CN=Intermediate ${index}`, issuer, ...recipe }));
  }
  return made;
}

export function makeLeaf(issuer: Made, recipe: Partial<Recipe> = {}): Promise<Made> {
  return make({
    subject: `CN=${domain}`,
    issuer,
    extensions: leafExtensions(),
    notBefore: inDays(-1),
    notAfter: inDays(365),
    ...recipe,
  });
}

/** The same body signed with SHA-1, as nothing in src/ would. */
export async function signedWithSha1(leaf: Made, issuer: Made): Promise<Made> {
  const body = new X509Certificate(leaf.certificate);
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-1' };
  const certificate = await X509CertificateGenerator.create({
    serialNumber: body.serialNumber,
    subject: body.subjectName,
    issuer: body.issuerName,
    notBefore: body.notBefore,
    notAfter: body.notAfter,
    extensions: body.extensions,
    publicKey: new PublicKey(
      createPublicKey(leaf.privateKey).export({ type: 'spki', format: 'der' }),
    ),
    signingAlgorithm: algorithm,
    signingKey: issuer.privateKey.toCryptoKey(algorithm, false, ['sign']),
  });
  return { ...leaf, certificate: `${certificate.toString('pem')}\n` };
}
