/** The result of a TLS handshake as the figures of a check, without the certificates themselves. */
import { X509Certificate } from 'node:crypto';
import { shortened } from '../errors.ts';
import {
  isUnknownIssuer,
  type ServedChain,
  type TlsAccepted,
  type TlsFailure,
  type TlsObservation,
} from './tls-observation.ts';

/** Of the served leaf; each one line of at most 256 characters. */
export interface ServedNames {
  readonly subject: string;
  readonly issuer: string;
}

export type AcceptedFigures = Omit<TlsAccepted, 'served' | 'alpn'> & {
  readonly alpn?: string | undefined;
};

export type TlsFailureFigures =
  | {
      readonly kind: 'untrusted';
      readonly code: string;
      /** The certificate chains to none of the trusted roots; if false, something else is wrong with it. */
      readonly isUnknownIssuer: boolean;
      readonly served?: ServedNames | undefined;
    }
  | { readonly kind: 'wrong-name'; readonly served?: ServedNames | undefined }
  | { readonly kind: 'refused-by-peer'; readonly alert: string }
  | Extract<TlsFailure, { kind: 'not-tls' | 'unreachable' }>;

export type TlsFigures = AcceptedFigures | TlsFailureFigures;

export function tlsFigures(observation: TlsObservation): TlsFigures {
  return observation.kind === 'accepted'
    ? acceptedFigures(observation)
    : tlsFailureFigures(observation);
}

export function acceptedFigures({ served: _, alpn, ...figures }: TlsAccepted): AcceptedFigures {
  return { ...figures, alpn };
}

export function tlsFailureFigures(failure: TlsFailure): TlsFailureFigures {
  switch (failure.kind) {
    case 'untrusted': {
      const { kind, code, served } = failure;
      return { kind, code, isUnknownIssuer: isUnknownIssuer(failure), ...namesOf(served) };
    }
    case 'wrong-name':
      return { kind: failure.kind, ...namesOf(failure.served) };
    case 'refused-by-peer':
      return { kind: failure.kind, alert: failure.alert };
    case 'not-tls':
    case 'unreachable':
      return failure;
  }
}

function namesOf(served: ServedChain | undefined): { readonly served?: ServedNames | undefined } {
  if (served === undefined) {
    return {};
  }
  const { subject, issuer } = new X509Certificate(served.certificate);
  return { served: { subject: nameOf(subject), issuer: nameOf(issuer) } };
}

/** X.520 bounds each attribute, but a peer may send more. */
const longestName = 256;

/** On one line; empty if the certificate has no name. */
function nameOf(name: string | undefined): string {
  return shortened((name ?? '').split('\n').join(', '), longestName);
}
