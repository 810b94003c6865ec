/** The certificates and keys that the user brings in PEM. The PKI is loaded only when there are any. */
import {
  leafAlgorithmFor,
  type ServerCertificate,
  type SigningAuthority,
} from '../pki/material.ts';
import { err, ok, problemsOf, type Result } from '../pki/result.ts';
import { readAmazonRoots } from './amazon-roots.ts';
import type { InputProblem } from './input-error.ts';
import type { ClientIdentity } from './settings.ts';
import type { Fields, InputName } from './table.ts';

/** The values of the inputs that are well-formed; of PEM that is the text. */
type Values = Partial<Fields>;

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
  readonly amazonRoots: readonly string[] | undefined;
}

/**
 * Reads what the operation takes of the PEM inputs; a fault begins with the names of the inputs it is about.
 * Where one of a pair is missing nothing is read: the table's requirements say so.
 */
export async function readProvided(
  values: Values,
  now: Date,
): Promise<Result<Provided, InputProblem>> {
  const issuing = values.operation === 'provision' || values.operation === 'rotate';
  const trusting = values.operation === 'verify';
  const authority = issuing ? await readAuthority(values, currentAuthority, now) : ok(undefined);
  const [serverCertificate, nextAuthority, roots, nextRoots, clientIdentity, amazonRoots] =
    await Promise.all([
      issuing ? readServerCertificate(values, now) : ok(undefined),
      issuing ? readNextAuthority(values, authority, now) : ok(undefined),
      trusting ? readRoots(values, rootInput(values)) : ok(undefined),
      readRoots(values, 'next-ca-certificate'),
      readClientIdentity(values, now),
      readAmazonRoots(values['amazon-root-ca']),
    ]);
  return serverCertificate.ok &&
    authority.ok &&
    nextAuthority.ok &&
    roots.ok &&
    nextRoots.ok &&
    clientIdentity.ok &&
    amazonRoots.ok
    ? ok({
        serverCertificate: serverCertificate.value,
        isLeafProvided:
          values['server-certificate'] !== undefined ||
          values['server-certificate-chain'] !== undefined,
        authority: authority.value,
        nextAuthority: nextAuthority.value,
        roots: roots.value,
        nextRoots: nextRoots.value ?? [],
        clientIdentity: clientIdentity.value,
        amazonRoots: amazonRoots.value,
      })
    : err<InputProblem>(
        ...[
          serverCertificate,
          authority,
          nextAuthority,
          roots,
          nextRoots,
          clientIdentity,
          amazonRoots,
        ].flatMap(problemsOf),
      );
}

const leafInputs: readonly InputName[] = [
  'server-certificate',
  'server-private-key',
  'server-certificate-chain',
  'ca-certificate',
];

/** What the leaf leads to is the root that devices trust, so ca-certificate may complete the chain. */
async function readServerCertificate(
  values: Values,
  now: Date,
): Promise<Result<ServerCertificate | undefined, InputProblem>> {
  const certificate = values['server-certificate'];
  const privateKey = values['server-private-key'];
  const [domain] = values.domain ?? [];
  if (certificate === undefined || privateKey === undefined || domain === undefined) {
    return ok(undefined);
  }
  const pki = await import('../pki/provided-server-certificate.ts');
  const chain = [values['server-certificate-chain'], values['ca-certificate']].join('\n');
  const reading = pki.readServerCertificate({ certificate, privateKey, chain, domain, now });
  const inputs = namesGiven(values, leafInputs);
  return reading.ok
    ? reading
    : err<InputProblem>(
        ...reading.problems.map((problem) =>
          typeof problem === 'string' ? `${inputs}: ${problem}` : { inputs, finding: problem },
        ),
      );
}

interface AuthorityInputs {
  readonly certificates: 'ca-certificate' | 'next-ca-certificate';
  readonly privateKey: 'ca-private-key' | 'next-ca-private-key';
  readonly passphrase?: 'ca-private-key-passphrase';
}

const currentAuthority: AuthorityInputs = {
  certificates: 'ca-certificate',
  privateKey: 'ca-private-key',
  passphrase: 'ca-private-key-passphrase',
};
const nextAuthorityInputs: AuthorityInputs = {
  certificates: 'next-ca-certificate',
  privateKey: 'next-ca-private-key',
};

async function readAuthority(
  values: Values,
  inputs: AuthorityInputs,
  now: Date,
): Promise<Result<SigningAuthority | undefined>> {
  const certificates = values[inputs.certificates];
  const privateKey = values[inputs.privateKey];
  if (certificates === undefined || privateKey === undefined) {
    return ok(undefined);
  }
  const pki = await import('../pki/provided-authority.ts');
  const passphrase = inputs.passphrase && values[inputs.passphrase];
  const authority = naming(
    values,
    Object.values(inputs),
    pki.readAuthority({ certificates, privateKey, passphrase, now }),
  );
  return authority.ok ? refuseOtherAlgorithm(authority.value, values) : authority;
}

/** ACM and IoT Core take a leaf of another kind of key under no ARN that exists: the next CA is of the current one's kind. */
async function readNextAuthority(
  values: Values,
  current: Result<SigningAuthority | undefined>,
  now: Date,
): Promise<Result<SigningAuthority | undefined>> {
  const next = await readAuthority(values, nextAuthorityInputs, now);
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
  values: Values,
): Result<SigningAuthority> {
  const wanted = values['key-algorithm'];
  return wanted !== undefined && wanted !== leafAlgorithmFor(authority)
    ? err(
        `key-algorithm is ${wanted}, and the CA provided supports only ${leafAlgorithmFor(authority)}; omit key-algorithm`,
      )
    : ok(authority);
}

type RootInput = 'ca-certificate' | 'server-certificate-chain' | 'next-ca-certificate';

function rootInput(values: Values): RootInput {
  return values['ca-certificate'] ? 'ca-certificate' : 'server-certificate-chain';
}

/** The roots alone, to verify against: no private key is needed for that. Two while a certificate authority is rolled over. */
async function readRoots(
  values: Values,
  name: RootInput,
): Promise<Result<readonly string[] | undefined>> {
  const text = values[name];
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
  values: Values,
  now: Date,
): Promise<Result<ClientIdentity | undefined>> {
  const certificate = values['client-certificate'];
  const privateKey = values['client-private-key'];
  if (certificate === undefined || privateKey === undefined) {
    return ok(undefined);
  }
  const identity = await import('./client-identity.ts');
  return identity.readClientIdentity(certificate, privateKey, now);
}

/** The same reading, each fault led by the names of those inputs that were given. */
function naming<Value>(
  values: Values,
  names: readonly InputName[],
  reading: Result<Value>,
): Result<Value> {
  const about = namesGiven(values, names);
  return reading.ok ? reading : err(...reading.problems.map((problem) => `${about}: ${problem}`));
}

function namesGiven(values: Values, names: readonly InputName[]): string {
  return names.filter((name) => values[name] !== undefined).join(', ');
}
