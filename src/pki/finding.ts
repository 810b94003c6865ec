import type { CertificateFacts } from './facts.ts';
import type { KeyAlgorithm } from './material.ts';
import type { PathProblem } from './problem.ts';
import type { LeafSource, Renewer } from './renewal.ts';

/** A passed check, with what was found. */
export type Passed<Id extends string, Figures> = {
  readonly id: Id;
  readonly result: 'pass';
  readonly code?: undefined;
  readonly attentionBefore?: undefined;
  readonly readinessDomain?: string | undefined;
} & Figures;

/** A check that did not pass: `code` says what is wrong and determines the figures. */
export type Found<
  Id extends string,
  Result extends 'warn' | 'fail' | 'skipped',
  Code extends string,
  Figures,
> = {
  readonly id: Id;
  readonly result: Result;
  readonly code: Code;
  /** For a warning that no scheduled run resolves: by when a person must act. */
  readonly attentionBefore?: Date | undefined;
  /** The readiness domain that was checked instead of the run's domain. */
  readonly readinessDomain?: string | undefined;
} & Figures;

/** Whose certificate. */
export type LinkKind = 'server-certificate' | 'ca';

export interface ServerAuthFigures {
  /** By name, or by OID if it has none; empty if the extension is absent. */
  readonly extendedKeyUsage: readonly string[];
}

export type ServerAuthFinding =
  | Passed<'server-auth', ServerAuthFigures>
  | Found<'server-auth', 'fail', 'server-auth-missing', ServerAuthFigures>;

export interface NameFigures {
  readonly domain: string;
  readonly commonName?: string | undefined;
  /** The dNSNames of the subjectAltName. */
  readonly names: readonly string[];
  /** How many of them IoT Core accepts. */
  readonly mostNames: number;
}

export type NameFinding =
  | Passed<'common-name', NameFigures>
  | Found<'common-name', 'fail', 'name-not-covered' | 'too-many-names', NameFigures>
  | Found<
      'common-name',
      'warn',
      'name-by-wildcard' | 'name-without-san' | 'name-without-cn',
      NameFigures
    >;

export interface KeyFigures {
  readonly keyAlgorithm: string;
  readonly signatureAlgorithm: string;
  /** Of the chain including the leaf. */
  readonly certificates: number;
  readonly bytes: number;
  /** The first certificate whose signature is too weak. */
  readonly weak?: { readonly subject: string; readonly signatureAlgorithm: string } | undefined;
  /** The first certificate whose key algorithm differs from the leaf's. */
  readonly other?: { readonly subject: string; readonly keyAlgorithm: string } | undefined;
  /** What IoT Core accepts. */
  readonly accepted: {
    readonly keyAlgorithms: readonly KeyAlgorithm[];
    readonly certificates: number;
    readonly bytes: number;
  };
}

export type KeyFinding =
  | Passed<'key-algorithm', KeyFigures>
  | Found<'key-algorithm', 'fail', 'key-or-chain-refused', KeyFigures>;

export interface IssuerFigures {
  readonly issuer: string;
  /** The subjects of the roots that devices trust. */
  readonly trusted: readonly string[];
}

export type IssuerFinding =
  | Passed<'issuer', IssuerFigures>
  /** Without `problem` the chain is valid and ends at `endsAt`, which is not trusted. */
  | Found<
      'issuer',
      'fail',
      'chain-broken',
      IssuerFigures & { readonly problem?: PathProblem | undefined; readonly endsAt: string }
    >
  | Found<
      'issuer',
      'fail',
      'chain-misses-root',
      IssuerFigures & { readonly missed: readonly string[] }
    >
  /** Of a readiness domain: a device with only a root in `reached` connects, although it is not ready. */
  | Found<
      'issuer',
      'fail',
      'chain-reaches-current-root',
      IssuerFigures & { readonly reached: readonly string[] }
    >;

/** A certificate on a device's path. */
export interface Link {
  readonly of: LinkKind;
  readonly name: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/** Who renews what is due. */
export interface Succession {
  /** Of the server certificate. */
  readonly by: Renewer;
  /** Devices trust one of several roots: a rollover is in progress. */
  readonly isRolling: boolean;
}

export type ExpiryFinding =
  | Passed<'expiry', { readonly links: readonly Link[] }>
  | Found<
      'expiry',
      'fail',
      'certificate-not-valid',
      Succession & { readonly link: Link; readonly lapse: 'expired' | 'not-yet-valid' }
    >
  | Found<
      'expiry',
      'warn',
      'server-certificate-due' | 'ca-due',
      Succession & { readonly links: readonly Link[]; readonly due: readonly Link[] }
    >;

/** A check that depends only on the certificates, as data; src/report/checks makes its sentences. */
export type Finding = ServerAuthFinding | NameFinding | KeyFinding | IssuerFinding | ExpiryFinding;

export interface Examination {
  readonly domain: string;
  /**
   * PEM, one certificate each: the roots that devices trust. During a rollover a device has only one of them, and it is unknown
   * which: the leaf must chain to each.
   */
  readonly trust: readonly string[];
  /** PEM, one certificate each: the roots that the leaf must not chain to. */
  readonly excluded?: readonly string[] | undefined;
  readonly now: Date;
  /** Undefined: a third of the leaf's lifetime. */
  readonly renewBeforeDays?: number | undefined;
  /** Undefined: `rotate` issues the next leaf, under the same chain as this one; `unknown`: that, or the user provides it. */
  readonly leafSource?: LeafSource | 'unknown' | undefined;
}

/** What is checked. */
export interface Subject extends Omit<Examination, 'trust' | 'excluded'> {
  readonly leaf: CertificateFacts;
  /** The leaf and its chain. */
  readonly path: readonly CertificateFacts[];
  readonly trust: readonly CertificateFacts[];
  readonly excluded: readonly CertificateFacts[];
}
