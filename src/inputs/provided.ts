/** The certificates and keys that the user provides in PEM. The PKI code is loaded only if there are any. */
import {
  leafAlgorithmFor,
  type ServerCertificate,
  type SigningAuthority,
} from '../pki/material.ts';
import { err, ok, problemsOf, type Result } from '../pki/result.ts';
import { readAmazonRoots } from './amazon-roots.ts';
import { type InputProblem, naming } from './input-error.ts';
import type { ClientIdentity } from './settings.ts';
import type { Fields, InputName } from './table.ts';

/** The values of the well-formed inputs; for PEM, the text. */
type Values = Partial<Fields>;

export interface Provided {
  readonly serverCertificate: ServerCertificate | undefined;
  /** Even if the operation does not use it. */
  readonly isLeafProvided: boolean;
  readonly authority: SigningAuthority | undefined;
  /** The CA that replaces `authority` in a rollover. */
  readonly nextAuthority: SigningAuthority | undefined;
  /** PEM, one each: the roots that devices trust, if the operation needs only them. */
  readonly roots: readonly string[] | undefined;
  /** PEM, one each: the roots of `next-ca-certificate`. */
  readonly nextRoots: readonly string[];
  readonly clientIdentity: ClientIdentity | undefined;
  readonly amazonRoots: readonly string[] | undefined;
}

/**
 * Reads the PEM inputs that the operation uses; a problem begins with the names of its inputs. If one of a pair is missing,
 * nothing is read: the table's requirements report that.
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

/** The leaf's root is the root that devices trust, so ca-certificate may complete the chain. */
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
  return naming(reading, namesGiven(values, leafInputs));
}

interface AuthorityInputs {
  readonly certificates: 'ca-certificate' | 'next-ca-certificate';
  readonly privateKey: 'ca-private-key' | 'next-ca-private-key';
  readonly passphrase?: 'ca-private-key-passphrase' | undefined;
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
): Promise<Result<SigningAuthority | undefined, InputProblem>> {
  const certificates = values[inputs.certificates];
  const privateKey = values[inputs.privateKey];
  if (certificates === undefined || privateKey === undefined) {
    return ok(undefined);
  }
  const pki = await import('../pki/provided-authority.ts');
  const passphrase = inputs.passphrase && values[inputs.passphrase];
  const authority = naming(
    pki.readAuthority({ certificates, privateKey, passphrase, now }),
    namesGiven(values, Object.values(inputs)),
  );
  return authority.ok ? refuseOtherAlgorithm(authority.value, values) : authority;
}

/** ACM and IoT Core accept no leaf with another key algorithm under an existing ARN: the next CA must have the current one's algorithm. */
async function readNextAuthority(
  values: Values,
  current: Result<SigningAuthority | undefined, InputProblem>,
  now: Date,
): Promise<Result<SigningAuthority | undefined, InputProblem>> {
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
): Result<SigningAuthority, InputProblem> {
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

/** Only the roots, to verify against, which needs no private key. Two during a rollover. */
async function readRoots(
  values: Values,
  name: RootInput,
): Promise<Result<readonly string[] | undefined, InputProblem>> {
  const text = values[name];
  if (text === undefined) {
    return ok(undefined);
  }
  const { readCertificates } = await import('../pki/certificate-field.ts');
  const certificates = naming(readCertificates(text, name));
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
): Promise<Result<ClientIdentity | undefined, InputProblem>> {
  const certificate = values['client-certificate'];
  const privateKey = values['client-private-key'];
  if (certificate === undefined || privateKey === undefined) {
    return ok(undefined);
  }
  const identity = await import('./client-identity.ts');
  return naming(identity.readClientIdentity(certificate, privateKey, now));
}

function namesGiven(values: Values, names: readonly InputName[]): string {
  return names.filter((name) => values[name] !== undefined).join(', ');
}
