/** The certificates and keys that the user brings in PEM. The PKI is loaded only when there are any. */
import {
  leafAlgorithmFor,
  type ServerCertificate,
  type SigningAuthority,
} from '../pki/material.ts';
import { err, ok, problemsOf, type Result } from '../pki/result.ts';
import { readAmazonRoots } from './amazon-roots.ts';
import { readDomain } from './domain.ts';
import type { GivenInputs, InputName } from './given.ts';
import { readKeyAlgorithm } from './schema.ts';
import type { ClientIdentity } from './settings.ts';

export interface Provided {
  readonly serverCertificate: ServerCertificate | undefined;
  /** Also where the operation does not read it. */
  readonly isLeafProvided: boolean;
  readonly authority: SigningAuthority | undefined;
  /** The one that `authority` is rolled over to. */
  readonly nextAuthority: SigningAuthority | undefined;
  /** PEM, one each: the roots that devices trust, where they are all that is asked for. */
  readonly roots: readonly string[] | undefined;
  /** PEM, one each: the roots of `next-ca-certificate`. */
  readonly nextRoots: readonly string[];
  readonly clientIdentity: ClientIdentity | undefined;
  readonly amazonRoots: readonly string[];
}

/**
 * Reads what the operation takes of the PEM inputs; a fault begins with the names of the inputs it is about.
 * Where one of a pair is missing nothing is read: contradictions.ts says so.
 */
export async function readProvided(given: GivenInputs, now: Date): Promise<Result<Provided>> {
  const issuing = given.operation === 'provision' || given.operation === 'rotate';
  const trusting = given.operation === 'verify';
  const [serverCertificate, authority, nextAuthority, roots, nextRoots, clientIdentity, amazon] =
    await Promise.all([
      issuing ? readServerCertificate(given, now) : ok(undefined),
      issuing ? readAuthority(given, presentAuthority, now) : ok(undefined),
      issuing ? readNextAuthority(given, now) : ok(undefined),
      trusting ? readRoots(given, rootInput(given)) : ok(undefined),
      readRoots(given, 'next-ca-certificate'),
      readClientIdentity(given, now),
      readAmazonRoots(given['amazon-root-ca']),
    ]);
  return serverCertificate.ok &&
    authority.ok &&
    nextAuthority.ok &&
    roots.ok &&
    nextRoots.ok &&
    clientIdentity.ok &&
    amazon.ok
    ? ok({
        serverCertificate: serverCertificate.value,
        isLeafProvided:
          given['server-certificate'] !== undefined ||
          given['server-certificate-chain'] !== undefined,
        authority: authority.value,
        nextAuthority: nextAuthority.value,
        roots: roots.value,
        nextRoots: nextRoots.value ?? [],
        clientIdentity: clientIdentity.value,
        amazonRoots: amazon.value,
      })
    : err(
        ...[
          serverCertificate,
          authority,
          nextAuthority,
          roots,
          nextRoots,
          clientIdentity,
          amazon,
        ].flatMap(problemsOf),
      );
}

/** What the leaf leads to is the root that devices trust, so ca-certificate may complete the chain. */
async function readServerCertificate(
  given: GivenInputs,
  now: Date,
): Promise<Result<ServerCertificate | undefined>> {
  const certificate = given['server-certificate'];
  const privateKey = given['server-private-key'];
  const domain = readDomain(given.domain ?? '');
  if (certificate === undefined || privateKey === undefined || !domain.ok) {
    return ok(undefined);
  }
  const pki = await import('../pki/provided-server-certificate.ts');
  const chain = [given['server-certificate-chain'], given['ca-certificate']].join('\n');
  return naming(
    given,
    ['server-certificate', 'server-private-key', 'server-certificate-chain', 'ca-certificate'],
    pki.readServerCertificate({ certificate, privateKey, chain, domain: domain.value, now }),
  );
}

interface AuthorityInputs {
  readonly certificates: InputName;
  readonly privateKey: InputName;
  readonly passphrase?: InputName;
}

const presentAuthority: AuthorityInputs = {
  certificates: 'ca-certificate',
  privateKey: 'ca-private-key',
  passphrase: 'ca-private-key-passphrase',
};
const nextAuthorityInputs: AuthorityInputs = {
  certificates: 'next-ca-certificate',
  privateKey: 'next-ca-private-key',
};

async function readAuthority(
  given: GivenInputs,
  inputs: AuthorityInputs,
  now: Date,
): Promise<Result<SigningAuthority | undefined>> {
  const certificates = given[inputs.certificates];
  const privateKey = given[inputs.privateKey];
  if (certificates === undefined || privateKey === undefined) {
    return ok(undefined);
  }
  const pki = await import('../pki/provided-authority.ts');
  const passphrase = inputs.passphrase && given[inputs.passphrase];
  const authority = naming(
    given,
    Object.values(inputs),
    pki.readAuthority({ certificates, privateKey, passphrase, now }),
  );
  return authority.ok ? refuseOtherAlgorithm(authority.value, given) : authority;
}

/** ACM and IoT Core take a leaf of another kind of key under no ARN that exists: the next CA is of the present one's kind. */
async function readNextAuthority(
  given: GivenInputs,
  now: Date,
): Promise<Result<SigningAuthority | undefined>> {
  const [next, current] = await Promise.all([
    readAuthority(given, nextAuthorityInputs, now),
    readAuthority(given, presentAuthority, now),
  ]);
  if (!next.ok || !current.ok || !next.value || !current.value) {
    return next;
  }
  const [kind, currentKind] = [leafAlgorithmFor(next.value), leafAlgorithmFor(current.value)];
  return kind === currentKind
    ? next
    : err(
        `next-ca-certificate has a key for ${kind} leaves, and ca-certificate for ${currentKind}; a rollover cannot change the kind of key. Provide a next CA with that kind of key, or run provision with replace: true`,
      );
}

function refuseOtherAlgorithm(
  authority: SigningAuthority,
  given: GivenInputs,
): Result<SigningAuthority> {
  const wanted = readKeyAlgorithm(given['key-algorithm'] ?? leafAlgorithmFor(authority));
  return wanted.ok && wanted.value !== leafAlgorithmFor(authority)
    ? err(
        `key-algorithm is ${wanted.value}, and the CA provided supports only ${leafAlgorithmFor(authority)}; omit key-algorithm`,
      )
    : ok(authority);
}

function rootInput(given: GivenInputs): InputName {
  return given['ca-certificate'] ? 'ca-certificate' : 'server-certificate-chain';
}

/** The roots alone, to verify against: no private key is needed for that. Two while a certificate authority is rolled over. */
async function readRoots(
  given: GivenInputs,
  name: InputName,
): Promise<Result<readonly string[] | undefined>> {
  const text = given[name];
  if (text === undefined) {
    return ok(undefined);
  }
  const { readCertificates } = await import('../pki/certificate-field.ts');
  const certificates = readCertificates(text, name);
  if (!certificates.ok) {
    return certificates;
  }
  const roots = certificates.value.filter(({ selfSigned }) => selfSigned).map(({ pem }) => pem);
  return roots.length === 0
    ? err(`${name} contains no self-signed certificate; add the root that devices trust`)
    : ok(roots);
}

async function readClientIdentity(
  given: GivenInputs,
  now: Date,
): Promise<Result<ClientIdentity | undefined>> {
  const certificate = given['client-certificate'];
  const privateKey = given['client-private-key'];
  if (certificate === undefined || privateKey === undefined) {
    return ok(undefined);
  }
  const identity = await import('./client-identity.ts');
  return identity.readClientIdentity(certificate, privateKey, now);
}

/** The same reading, each fault led by the names of those inputs that were given. */
function naming<Value>(
  given: GivenInputs,
  names: readonly InputName[],
  reading: Result<Value>,
): Result<Value> {
  const about = names.filter((name) => given[name] !== undefined).join(', ');
  return reading.ok ? reading : err(...reading.problems.map((problem) => `${about}: ${problem}`));
}
