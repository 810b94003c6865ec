/** Certificates as a record describes them: what AWS looks at, by whom they are signed, and no name of the account. */
import { createHash, X509Certificate } from 'node:crypto';
import { readCertificate } from '../../src/pki/facts.ts';
import type { DescribedCertificate } from './described.ts';
import type { Pseudonyms } from './pseudonyms.ts';

const certificateBlock = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

/** The certificates of a PEM text; empty when it has none, or one that cannot be read. */
export function certificatesIn(text: string): readonly string[] {
  const blocks = text.match(certificateBlock) ?? [];
  return blocks.every(isReadable) ? blocks : [];
}

function isReadable(pem: string): boolean {
  try {
    return new X509Certificate(pem).publicKey !== undefined;
  } catch {
    return false;
  }
}

export class CertificateDescriber {
  readonly #pseudonyms: Pseudonyms;
  readonly #startedAt: Date;
  /** By SHA-256 fingerprint, in the order in which they were seen. */
  readonly #seen = new Map<string, { readonly id: string; readonly native: X509Certificate }>();

  /** Names of public keys by their SHA-256. */
  readonly #keys = new Map<string, string>();

  constructor(pseudonyms: Pseudonyms, startedAt: Date) {
    this.#pseudonyms = pseudonyms;
    this.#startedAt = startedAt;
  }

  /** To be called with all certificates of a call before any of them is described, so that an issuer that comes later is known. */
  meet(pem: string): string {
    const native = new X509Certificate(pem);
    const known = this.#seen.get(native.fingerprint256);
    const id = known?.id ?? `<x509-${this.#seen.size + 1}>`;
    this.#seen.set(native.fingerprint256, { id, native });
    return id;
  }

  describe(pem: string): DescribedCertificate {
    const facts = readCertificate(pem);
    const native = new X509Certificate(pem);
    const seconds = (date: Date) => Math.round((date.getTime() - this.#startedAt.getTime()) / 1000);
    return {
      id: this.meet(pem),
      issuer: facts.selfSigned ? 'self' : this.#issuerOf(native),
      key: this.#keyOf(native),
      ...(facts.commonName !== undefined && {
        commonName: this.#pseudonyms.ofValue(facts.commonName),
      }),
      names: facts.names.map((name) => this.#pseudonyms.ofValue(name)),
      keyAlgorithm: facts.keyAlgorithm,
      signatureAlgorithm: facts.signatureAlgorithm,
      isAuthority: facts.isAuthority,
      keyUsage: [...facts.keyUsage],
      extendedKeyUsage: [...facts.extendedKeyUsage],
      notBefore: seconds(facts.notBefore),
      notAfter: seconds(facts.notAfter),
    };
  }

  #keyOf({ publicKey }: X509Certificate): string {
    const der = publicKey.export({ type: 'spki', format: 'der' });
    const digest = createHash('sha256').update(der).digest('hex');
    const name = this.#keys.get(digest) ?? `<key-${this.#keys.size + 1}>`;
    this.#keys.set(digest, name);
    return name;
  }

  #issuerOf(certificate: X509Certificate): string {
    for (const { id, native } of this.#seen.values()) {
      if (native.subject === certificate.issuer && certificate.verify(native.publicKey)) {
        return id;
      }
    }
    return 'unknown';
  }
}
