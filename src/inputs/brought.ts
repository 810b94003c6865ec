/** The certificates and keys that the user brings in PEM. The PKI is loaded only when there are any. */
import type { CertificateAuthority, KeyAlgorithm, ServerCertificate } from '../pki/material.ts';
import { accept, faultsOf, type Reading, refuse } from '../pki/reading.ts';
import { readAmazonRoots } from './amazon-roots.ts';
import { readDomain } from './domain.ts';
import type { GivenInputs, InputName } from './given.ts';
import { readKeyAlgorithm } from './schema.ts';
import type { ClientIdentity } from './settings.ts';

export interface Brought {
  readonly serverCertificate: ServerCertificate | undefined;
  readonly authority: CertificateAuthority | undefined;
  /** PEM: the root that devices trust, where it is all that is asked for. */
  readonly root: string | undefined;
  readonly clientIdentity: ClientIdentity | undefined;
  readonly amazonRoots: readonly string[];
}

/**
 * Reads what the operation takes of the PEM inputs; a fault begins with the names of the inputs it is about.
 * Where one of a pair is missing nothing is read: contradictions.ts says so.
 */
export async function readBrought(given: GivenInputs, now: Date): Promise<Reading<Brought>> {
  const issuing = given.operation === 'provision' || given.operation === 'rotate';
  const [serverCertificate, authority, root, clientIdentity, amazonRoots] = await Promise.all([
    issuing ? readServerCertificate(given, now) : accept(undefined),
    issuing ? readAuthority(given, now) : accept(undefined),
    given.operation === 'verify' ? readRoot(given) : accept(undefined),
    readClientIdentity(given, now),
    readAmazonRoots(given['amazon-root-ca']),
  ]);
  return serverCertificate.ok && authority.ok && root.ok && clientIdentity.ok && amazonRoots.ok
    ? accept({
        serverCertificate: serverCertificate.value,
        authority: authority.value,
        root: root.value,
        clientIdentity: clientIdentity.value,
        amazonRoots: amazonRoots.value,
      })
    : refuse(
        ...[serverCertificate, authority, root, clientIdentity, amazonRoots].flatMap(faultsOf),
      );
}

/** The only leaf that a CA can have signed for ACM is one of its own kind of key (ACM API, ImportCertificate). */
export function leafAlgorithmFor({ privateKey }: CertificateAuthority): KeyAlgorithm {
  return privateKey.asymmetricKeyType === 'ec' ? 'EC_prime256v1' : 'RSA_2048';
}

/** What the leaf leads to is the root that devices trust, so ca-certificate may complete the chain. */
async function readServerCertificate(
  given: GivenInputs,
  now: Date,
): Promise<Reading<ServerCertificate | undefined>> {
  const certificate = given['server-certificate'];
  const privateKey = given['server-private-key'];
  const domain = readDomain(given.domain ?? '');
  if (certificate === undefined || privateKey === undefined || !domain.ok) {
    return accept(undefined);
  }
  const pki = await import('../pki/brought-server-certificate.ts');
  const chain = [given['server-certificate-chain'], given['ca-certificate']].join('\n');
  return naming(
    given,
    ['server-certificate', 'server-private-key', 'server-certificate-chain', 'ca-certificate'],
    pki.readServerCertificate({ certificate, privateKey, chain, domain: domain.value, now }),
  );
}

async function readAuthority(
  given: GivenInputs,
  now: Date,
): Promise<Reading<CertificateAuthority | undefined>> {
  const certificates = given['ca-certificate'];
  const privateKey = given['ca-private-key'];
  if (certificates === undefined || privateKey === undefined) {
    return accept(undefined);
  }
  const pki = await import('../pki/brought-authority.ts');
  const passphrase = given['ca-private-key-passphrase'];
  const authority = naming(
    given,
    ['ca-certificate', 'ca-private-key', 'ca-private-key-passphrase'],
    pki.readAuthority({ certificates, privateKey, passphrase, now }),
  );
  return authority.ok ? refuseOtherAlgorithm(authority.value, given) : authority;
}

function refuseOtherAlgorithm(
  authority: CertificateAuthority,
  given: GivenInputs,
): Reading<CertificateAuthority> {
  const wanted = readKeyAlgorithm(given['key-algorithm'] ?? leafAlgorithmFor(authority));
  return wanted.ok && wanted.value !== leafAlgorithmFor(authority)
    ? refuse(
        `key-algorithm is ${wanted.value}, and the CA brought signs for ACM only ${leafAlgorithmFor(authority)}; leave key-algorithm out`,
      )
    : accept(authority);
}

/** The root alone, to verify against: no private key is needed for that. */
async function readRoot(given: GivenInputs): Promise<Reading<string | undefined>> {
  const name = given['ca-certificate'] ? 'ca-certificate' : 'server-certificate-chain';
  const text = given[name];
  if (text === undefined) {
    return accept(undefined);
  }
  const { readCertificates } = await import('../pki/certificate-field.ts');
  const certificates = readCertificates(text, name);
  if (!certificates.ok) {
    return certificates;
  }
  const [root, ...others] = certificates.value.filter(({ selfSigned }) => selfSigned);
  if (root === undefined) {
    return refuse(`${name} holds no self-signed certificate; add the root that devices trust`);
  }
  return others.length === 0
    ? accept(root.pem)
    : refuse(`${name} holds ${others.length + 1} roots; give the one that devices trust`);
}

async function readClientIdentity(
  given: GivenInputs,
  now: Date,
): Promise<Reading<ClientIdentity | undefined>> {
  const certificate = given['client-certificate'];
  const privateKey = given['client-private-key'];
  if (certificate === undefined || privateKey === undefined) {
    return accept(undefined);
  }
  const identity = await import('./client-identity.ts');
  return identity.readClientIdentity(certificate, privateKey, now);
}

/** The same reading, each fault led by the names of those inputs that were given. */
function naming<Value>(
  given: GivenInputs,
  names: readonly InputName[],
  reading: Reading<Value>,
): Reading<Value> {
  const about = names.filter((name) => given[name] !== undefined).join(', ');
  return reading.ok ? reading : refuse(...reading.faults.map((fault) => `${about}: ${fault}`));
}
