/** What is wrong with certificates and keys, as values without key material; src/report/material-text.ts makes the words. */
import type { LifeProblem } from '../failures.ts';

/** Why a certificate does not validly issue the one below it (RFC 5280, 6.1.4). `subject`: the issuing certificate's. */
export type PathProblem =
  | {
      readonly code:
        | 'not-a-ca'
        | 'certificate-signing-not-allowed'
        | 'server-certificates-not-allowed';
      readonly subject: string;
    }
  /** `allowed`: the pathLenConstraint. */
  | {
      readonly code: 'path-too-long';
      readonly subject: string;
      readonly allowed: number;
      readonly intermediates: number;
    }
  /** `of`: the subject of the certificate below; `issuer`: what that names as its issuer. */
  | {
      readonly code: 'not-signed';
      readonly subject: string;
      readonly of: string;
      readonly issuer: string;
    };

/** Why a text is not PEM. */
export type NoPem = 'empty' | 'line-breaks-lost' | 'cut-off' | 'der' | 'base64' | 'other';

/** What was read: an input that is read alone, a part of what the user provides, or of what a secret holds. */
export type Field =
  | 'amazon-root-ca'
  | 'ca-certificate'
  | 'next-ca-certificate'
  | 'server-certificate-chain'
  | 'client-certificate'
  | 'client-private-key'
  | 'CA certificate'
  | 'CA private key'
  | 'server certificate'
  | 'server certificate chain'
  | 'server private key'
  | 'stored certificate'
  | 'stored private key'
  | 'stored cross-certificate'
  | 'succession certificate';

/** `block`: the number of the PEM block, if the field has several. */
type TextProblem = { readonly field: Field; readonly block?: number | undefined } & (
  | { readonly code: 'not-pem'; readonly form: NoPem }
  /** `label`: of the PEM block that was found. */
  | {
      readonly code: 'other-block';
      readonly label: string;
      readonly required: 'certificate' | 'private key';
    }
  | { readonly code: 'private-key-among-certificates' | 'certificate-damaged' }
  | {
      readonly code: 'key-unreadable';
      readonly why:
        | 'openssh-format'
        | 'encrypted'
        | 'not-encrypted'
        | 'encryption-unsupported'
        | 'passphrase-wrong'
        | 'damaged';
    }
  | { readonly code: 'several-keys'; readonly blocks: number }
  | { readonly code: 'chain-in-certificate'; readonly certificates: number }
);

type PairProblem =
  /** `subjects`: of the certificates that it could have been for. */
  | {
      readonly code: 'key-of-another';
      readonly key: Field;
      readonly certificate: Field;
      readonly subjects?: readonly string[] | undefined;
    }
  /** `field`: the chain. */
  | { readonly code: 'leaf-in-chain'; readonly field: Field };

type ChainProblem =
  /** `subject` names `issuer`, whose certificate is missing. */
  | {
      readonly code: 'root-missing';
      readonly field: Field;
      readonly subject: string;
      readonly issuer: string;
    }
  | { readonly code: 'stray-certificate'; readonly field: Field; readonly subject: string }
  | { readonly code: 'weak-key'; readonly subject: string; readonly keyAlgorithm: string }
  | {
      readonly code: 'weak-signature';
      readonly subject: string;
      readonly signatureAlgorithm: string;
    }
  /** OIDs. */
  | {
      readonly code: 'critical-extension';
      readonly subject: string;
      readonly extensions: readonly string[];
    }
  /** `below`: the key algorithm at the beginning of the path. */
  | {
      readonly code: 'mixed-keys';
      readonly subject: string;
      readonly keyAlgorithm: string;
      readonly below: string;
    }
  | {
      readonly code: 'not-valid-now';
      readonly of: { readonly subject: string } | { readonly field: Field };
      readonly life: LifeProblem;
    };

/** What the text of a secret is not. */
type StoredProblem =
  /** `member`: the path of the JSON member, empty for the whole text. */
  | {
      readonly code: 'stored-malformed';
      readonly member: readonly string[];
      readonly required: 'json' | 'text' | 'list' | 'kms-key-arn';
    }
  /** `versions`: those that this release can read. */
  | { readonly code: 'stored-version'; readonly versions: readonly number[] }
  /** `subject`: of the root that it must certify again. */
  | {
      readonly code: 'not-a-cross-certificate';
      readonly field: Field;
      readonly subject: string;
    };

/** Why a certificate or a key that was read cannot be used. */
export type MaterialProblem =
  | PathProblem
  | TextProblem
  | PairProblem
  | ChainProblem
  | StoredProblem;

/** Why a CA is not the successor of the previous one. `by`: the subject of the previous one. */
export type SuccessionProblem =
  | {
      readonly code: 'cross-certificate-missing' | 'cross-certificate-foreign';
      readonly by: string;
    }
  | { readonly code: 'cross-certificate-invalid'; readonly problem: PathProblem }
  /** No CA would be left. */
  | { readonly code: 'last-retired' | 'last-abandoned' | 'all-before-abandoned' };
