import { readCertificate } from '../pki/facts.ts';
import type { Found, Passed } from '../pki/finding.ts';
import type { VerificationSubject } from './subject.ts';
import {
  type AcceptedFigures,
  acceptedFigures,
  type TlsFailureFigures,
  type TlsFigures,
  tlsFailureFigures,
  tlsFigures,
} from './tls-figures.ts';
import {
  isDefaultCertificate,
  isUnknownIssuer,
  type TlsFailure,
  type TlsObservation,
} from './tls-observation.ts';

/** One handshake with the domain, trusting only `root` (PEM). */
export interface RootObservation {
  readonly root: string;
  readonly seen: TlsObservation;
}

interface PrivateCaFigures {
  /** SHA-256 of the leaf in ACM; absent if it could not be read, or AWS was not asked. */
  readonly stored?: string | undefined;
  /** The subject of the trusted root, if devices trust one of several. */
  readonly root?: string | undefined;
}

type FailureCode = `tls-${TlsFailure['kind']}`;

/** The result of one handshake. */
type UnderRoot =
  | Passed<'tls-private-ca', PrivateCaFigures & { readonly handshake: AcceptedFigures }>
  | Found<
      'tls-private-ca',
      'warn',
      'tls-unconfirmed',
      PrivateCaFigures & { readonly handshake: AcceptedFigures }
    >
  /** `isInvalid`: IoT Core reports that it cannot serve the one in ACM. */
  | Found<
      'tls-private-ca',
      'fail',
      'tls-other-certificate',
      PrivateCaFigures & {
        readonly served: { readonly fingerprint: string; readonly notAfter: Date };
        readonly isInvalid: boolean;
      }
    >
  | Found<
      'tls-private-ca',
      'fail',
      'tls-out-of-service' | 'tls-default-certificate' | FailureCode,
      PrivateCaFigures & { readonly handshake: TlsFailureFigures }
    >;

export type PrivateCaCheck =
  | Exclude<UnderRoot, { result: 'pass' }>
  /** The result of trusting each root alone, of those that devices may trust. */
  | Passed<
      'tls-private-ca',
      Pick<PrivateCaFigures, 'stored'> & {
        readonly handshakes: readonly {
          readonly root: string;
          readonly handshake: AcceptedFigures;
        }[];
      }
    >;

export type AmazonRootCheck =
  | Passed<'tls-amazon-root', { readonly handshake: TlsFigures }>
  | Found<'tls-amazon-root', 'fail', 'amazon-root-accepted', { readonly handshake: TlsFigures }>
  | Found<'tls-amazon-root', 'fail', 'amazon-root-not-tested', { readonly handshake: TlsFigures }>
  | Found<'tls-amazon-root', 'skipped', 'roots-unknown', unknown>;

export type DefaultEndpointCheck =
  | Passed<'tls-default-endpoint', { readonly handshake: AcceptedFigures }>
  | Found<'tls-default-endpoint', 'fail', FailureCode, { readonly handshake: TlsFailureFigures }>
  | Found<'tls-default-endpoint', 'skipped', 'endpoint-unknown' | 'roots-unknown', unknown>;

/**
 * The domain serves exactly the leaf stored in ACM, trusted by the private CA. If AWS was not
 * asked, a trusted leaf passes. With several roots the worst result counts: some devices trust only that one.
 */
export function checkPrivateCa(
  observations: readonly RootObservation[],
  subject: Pick<VerificationSubject, 'serverCertificate' | 'iotEndpoint' | 'domainConfiguration'>,
): PrivateCaCheck {
  const [first, ...others] = observations.map((observation) => ({
    root: readCertificate(observation.root).subject,
    check: checkUnderRoot(observation.seen, subject),
  }));
  if (first === undefined) {
    throw new Error('it is not known what devices trust');
  }
  const all = [first, ...others];
  const bad = (wanted: UnderRoot['result']) =>
    all.find(({ check }) => check.result === wanted && check.result !== 'pass');
  const { root, check: worst } = bad('fail') ?? bad('warn') ?? first;
  if (worst.result !== 'pass') {
    return others.length === 0 ? worst : { ...worst, root };
  }
  const { handshake: _, ...check } = worst;
  return {
    ...check,
    handshakes: all.flatMap((one) =>
      one.check.result === 'pass' ? [{ root: one.root, handshake: one.check.handshake }] : [],
    ),
  };
}

function checkUnderRoot(
  seen: TlsObservation,
  subject: Parameters<typeof checkPrivateCa>[1],
): UnderRoot {
  const { serverCertificate, domainConfiguration } = subject;
  const stored = serverCertificate && readCertificate(serverCertificate.certificate).fingerprint;
  const check = { id: 'tls-private-ca', stored } as const;
  if (seen.kind !== 'accepted') {
    const code = privateCaCode(seen, subject);
    return { ...check, result: 'fail', code, handshake: tlsFailureFigures(seen) };
  }
  const handshake = acceptedFigures(seen);
  if (stored === undefined) {
    return domainConfiguration === undefined
      ? { ...check, result: 'pass', handshake }
      : { ...check, result: 'warn', code: 'tls-unconfirmed', handshake };
  }
  const { notAfter } = readCertificate(seen.served.certificate);
  return seen.fingerprint === stored
    ? { ...check, result: 'pass', handshake }
    : {
        ...check,
        result: 'fail',
        code: 'tls-other-certificate',
        served: { fingerprint: seen.fingerprint, notAfter },
        isInvalid: isInvalid(domainConfiguration),
      };
}

function isInvalid(configuration: VerificationSubject['domainConfiguration']): boolean {
  return typeof configuration === 'object' && configuration.serverCertificate?.status === 'INVALID';
}

function privateCaCode(
  seen: TlsFailure,
  { iotEndpoint, domainConfiguration }: Parameters<typeof checkPrivateCa>[1],
): 'tls-out-of-service' | 'tls-default-certificate' | FailureCode {
  const isReached = seen.kind !== 'unreachable' || seen.code === 'ECONNRESET';
  if (isReached && isOutOfService(domainConfiguration)) {
    return 'tls-out-of-service';
  }
  return iotEndpoint !== undefined && isDefaultCertificate(seen, iotEndpoint)
    ? 'tls-default-certificate'
    : `tls-${seen.kind}`;
}

function isOutOfService(configuration: VerificationSubject['domainConfiguration']): boolean {
  return configuration === 'missing' || configuration?.status === 'DISABLED';
}

/** The domain under Amazon's roots: must fail, and only because the issuer is not trusted. */
export function checkAmazonRoot(seen: TlsObservation): AmazonRootCheck {
  const check = { id: 'tls-amazon-root', handshake: tlsFigures(seen) } as const;
  if (isUnknownIssuer(seen)) {
    return { ...check, result: 'pass' };
  }
  return seen.kind === 'accepted'
    ? { ...check, result: 'fail', code: 'amazon-root-accepted' }
    : { ...check, result: 'fail', code: 'amazon-root-not-tested' };
}

/** The account's own endpoint under Amazon's roots: shows that the network and the roots are right. */
export function checkDefaultEndpoint(seen: TlsObservation): DefaultEndpointCheck {
  const id = 'tls-default-endpoint';
  return seen.kind === 'accepted'
    ? { id, result: 'pass', handshake: acceptedFigures(seen) }
    : { id, result: 'fail', code: `tls-${seen.kind}`, handshake: tlsFailureFigures(seen) };
}
