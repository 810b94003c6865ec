/** How a Certificate message that is too long for a device could be made to fit. Rules over certificates alone. */
import type { TlsVersion } from '../pki/device-classes.ts';
import { readCertificate } from '../pki/facts.ts';
import { withoutRoot } from '../pki/sent-chain.ts';
import { certificateMessageBytes } from './certificate-message.ts';

/**
 * The least that a certificate is shorter with P-256 than with RSA 2048 throughout the chain: its key takes 91 octets instead of
 * 294 (RFC 5480, RFC 8017), and its signature at most 72 instead of 256.
 */
const savedByP256 = 294 - 91 + (256 - 72);

/** A change that makes the message fit, and how long it then is. */
export interface ChainRemedy {
  readonly omitRoot: boolean;
  readonly p256: boolean;
  readonly bytes: number;
}

/** What is too long, and what more than `sent` is counted. */
export interface LongMessage {
  /** PEM, as sent, leaf first. */
  readonly sent: readonly string[];
  readonly version: TlsVersion;
  /** Octets. */
  readonly limit: number;
  /** Octets of what a rollover adds. */
  readonly more: number;
}

/** The smallest change that is enough; undefined where none of them is. Throws Failure when a PEM is no certificate. */
export function chainRemedy({ sent, version, limit, more }: LongMessage): ChainRemedy | undefined {
  const [leaf = '', ...chain] = sent;
  const rootless = [leaf, ...withoutRoot(chain)];
  const options = [
    { omitRoot: true, p256: false },
    { omitRoot: false, p256: true },
    { omitRoot: true, p256: true },
  ];
  return options
    .filter(({ omitRoot }) => !omitRoot || rootless.length < sent.length)
    .filter(({ p256 }) => !p256 || sent.every(isRsa))
    .map(({ omitRoot, p256 }) => {
      const kept = omitRoot ? rootless : sent;
      // What a rollover adds is a certificate, too.
      const count = kept.length + (more > 0 ? 1 : 0);
      const bytes =
        certificateMessageBytes(kept, version) + more - (p256 ? count * savedByP256 : 0);
      return { omitRoot, p256, bytes };
    })
    .find(({ bytes }) => bytes <= limit);
}

function isRsa(pem: string): boolean {
  return readCertificate(pem).keyAlgorithm === 'RSA_2048';
}
