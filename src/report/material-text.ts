/** What is wrong with certificates and keys, in words: clauses without a full stop. */
import { instant } from '../days.ts';
import type { LifeProblem } from '../failures.ts';
import type {
  Field,
  MaterialProblem,
  NoPem,
  PathProblem,
  SuccessionProblem,
} from '../pki/problem.ts';

export function materialText(problem: MaterialProblem): string {
  switch (problem.code) {
    case 'not-pem':
      return `${fieldText(problem)} ${noPem[problem.form]}`;
    case 'other-block':
      return `${fieldText(problem)} holds a ${problem.label} block instead of ${problem.required === 'certificate' ? 'a CERTIFICATE block' : 'a private key'}`;
    case 'private-key-among-certificates':
      return `${fieldText(problem)} contains a private key; move it to the private key's own input, and replace the key if this text was ever public`;
    case 'certificate-damaged':
      return `${fieldText(problem)} is damaged: its PEM does not decode to a certificate; paste the complete file again`;
    case 'key-unreadable':
      return `${fieldText(problem)} ${unreadableKey[problem.why]}`;
    case 'several-keys':
      return `${fieldText(problem)} holds ${problem.blocks} PEM blocks; give the private key alone`;
    case 'chain-in-certificate':
      return `${fieldText(problem)} contains ${problem.certificates} certificates; provide only the leaf, and the others as the chain`;
    case 'key-of-another': {
      const { key, certificate, subjects } = problem;
      return `${fields[key]} does not belong to ${fields[certificate]}${subjects === undefined ? '' : ` (${subjects.join(', ')})`}`;
    }
    case 'leaf-in-chain':
      return `${fieldText(problem)} repeats the server certificate, which ACM rejects; remove it`;
    case 'root-missing':
      return `${fieldText(problem)} does not reach a root: the certificate of ${problem.issuer}, which signed ${problem.subject}, is missing; add it`;
    case 'stray-certificate':
      return `${fieldText(problem)} holds ${problem.subject}, which signed none of the other certificates; remove it`;
    case 'weak-key':
      return `${problem.subject} has a key of ${problem.keyAlgorithm}; RSA with at least 2048 bits or a NIST curve is required`;
    case 'weak-signature':
      return `${problem.subject} is signed with ${problem.signatureAlgorithm}; SHA-256 or better is required`;
    case 'critical-extension':
      return `${problem.subject} has critical extensions that TLS libraries do not know (${problem.extensions.join(', ')}), so every device refuses it; reissue it without them`;
    case 'mixed-keys':
      return `${problem.subject} has a key of ${problem.keyAlgorithm} above a key of ${problem.below}; ACM requires one kind of key throughout the chain`;
    case 'not-valid-now':
      return `${'field' in problem.of ? fields[problem.of.field] : problem.of.subject} ${lifeText(problem.life)}`;
    case 'stored-malformed':
      return ['the stored CA', ...problem.member, required[problem.required]].join(' ');
    case 'stored-version':
      return `the stored CA version is not ${problem.versions.join(' or ')}; a newer release of the action wrote it`;
    case 'not-a-cross-certificate':
      return `${fieldText(problem)} is not one certificate of ${problem.subject} and its key, signed by another CA`;
    default:
      return pathText(problem);
  }
}

const fields: Readonly<Record<Field, string>> = {
  'amazon-root-ca': 'amazon-root-ca',
  'ca-certificate': 'ca-certificate',
  'next-ca-certificate': 'next-ca-certificate',
  'server-certificate-chain': 'server-certificate-chain',
  'client-certificate': 'client-certificate',
  'client-private-key': 'client-private-key',
  'CA certificate': 'the CA certificate',
  'CA private key': 'the CA private key',
  'server certificate': 'the server certificate',
  'server certificate chain': 'the server certificate chain',
  'server private key': 'the server private key',
  'stored certificate': 'the stored certificate',
  'stored private key': 'the stored private key',
  'stored cross-certificate': 'the stored cross-certificate',
  'succession certificate': 'the stored succession certificate',
};

function fieldText({
  field,
  block,
}: {
  readonly field: Field;
  readonly block?: number | undefined;
}): string {
  return block === undefined ? fields[field] : `${fields[field]} (block ${block})`;
}

const noPem: Readonly<Record<NoPem, string>> = {
  empty: 'is empty',
  'line-breaks-lost':
    'has lost its line breaks (they became spaces or a literal \\n); store the file unchanged',
  'cut-off': 'is cut off: a BEGIN line has no END line of the same kind; paste the whole file',
  der: 'is DER, a binary form; convert it to PEM with openssl (-inform DER -outform PEM)',
  base64: 'is base64 without the BEGIN and END lines; paste the PEM file with those lines',
  other: 'is not PEM; paste a file that begins with -----BEGIN',
};

type UnreadableKey = Extract<MaterialProblem, { code: 'key-unreadable' }>['why'];

const unreadableKey: Readonly<Record<UnreadableKey, string>> = {
  'openssh-format': "is in OpenSSH's own format; convert it with ssh-keygen -p -m PKCS8 -f FILE",
  encrypted:
    'is encrypted and no passphrase is given; give its passphrase, or the key decrypted with openssl pkey -in FILE',
  'not-encrypted':
    'is not encrypted, although a passphrase is given; remove the passphrase or give the encrypted key',
  'encryption-unsupported':
    'is encrypted with an algorithm that OpenSSL 3 does not support; re-encrypt it with openssl pkcs8 -topk8',
  'passphrase-wrong': 'cannot be decrypted: the passphrase is wrong',
  damaged: 'is damaged: its PEM does not decode; paste the whole file again',
};

const required: Readonly<
  Record<Extract<MaterialProblem, { code: 'stored-malformed' }>['required'], string>
> = {
  json: 'is not a JSON object written by the action',
  text: 'is not text',
  list: 'is not a list',
  'kms-key-arn': 'is not the ARN of a KMS key',
};

export function pathText(problem: PathProblem): string {
  switch (problem.code) {
    case 'not-a-ca':
      return `${problem.subject} is not a CA: its basicConstraints lack CA:TRUE`;
    case 'certificate-signing-not-allowed':
      return `${problem.subject} may not sign certificates: its keyUsage lacks keyCertSign`;
    case 'server-certificates-not-allowed':
      return `${problem.subject} may not sign server certificates: its extendedKeyUsage lacks serverAuth, which TLS libraries apply to every certificate below it`;
    case 'path-too-long':
      return `${problem.subject} allows ${problem.allowed} intermediate CAs below it (pathLenConstraint), but there are ${problem.intermediates}`;
    case 'not-signed':
      return `${problem.of} was not signed by ${problem.subject} (it names ${problem.issuer} as its issuer)`;
  }
}

/** After the name of the CA, or alone. */
export function successionText(problem: SuccessionProblem): string {
  switch (problem.code) {
    case 'cross-certificate-missing':
      return `it has no cross-certificate by ${problem.by}, the previous CA`;
    case 'cross-certificate-foreign':
      return `its cross-certificate was not made by ${problem.by}, the previous CA`;
    case 'cross-certificate-invalid':
      return `its cross-certificate is not valid: ${pathText(problem.problem)}`;
    case 'last-retired':
      return 'it is tagged as retired, but no other CA is left';
    case 'last-abandoned':
      return 'it is tagged as abandoned, but no other CA is left';
    case 'all-before-abandoned':
      return 'it and all CAs before it are tagged as abandoned';
  }
}

/** After what is not valid, or not for long enough. */
export function lifeText({ kind, at }: LifeProblem): string {
  switch (kind) {
    case 'not-yet-valid':
      return `is not valid before ${instant(at)}`;
    case 'expired':
      return `expired at ${instant(at)}`;
    case 'short':
      return `expires ${instant(at)}, so that a certificate it issues would be valid for less than a day`;
  }
}
