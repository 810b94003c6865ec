import { X509Certificate } from 'node:crypto';
import type { NoPem } from './problem.ts';

/** One encapsulated object of a PEM text (RFC 7468). */
export interface PemBlock {
  /** The label of the boundary: "CERTIFICATE", "PRIVATE KEY". */
  readonly label: string;
  /** The block alone, LF line breaks, ending in a newline. */
  readonly text: string;
}

const block = /^-----BEGIN ([A-Z0-9 ]+)-----\n[\s\S]*?\n-----END \1-----$/gm;

/** Every block of a text, in order. Text around the blocks, CRLF, a byte order mark and indentation are tolerated. */
export function pemBlocks(text: string): readonly PemBlock[] {
  const unindented = text.replace(/\r\n?/g, '\n').replace(/^[\uFEFF \t]+|[ \t]+$/gm, '');
  return [...unindented.matchAll(block)].map(([found, label = '']) => ({
    label,
    text: `${found}\n`,
  }));
}

/** The certificates of a text, one PEM each, ending in a newline; other blocks are ignored. */
export function splitPem(text: string): string[] {
  return pemBlocks(text)
    .filter(({ label }) => label === 'CERTIFICATE')
    .map((found) => found.text);
}

/** The DER of a certificate in PEM. */
export function derOf(pem: string): Buffer {
  return new X509Certificate(pem).raw;
}

/** Why a text contains no PEM block. */
export function missingPem(text: string): NoPem {
  if (text.trim() === '') {
    return 'empty';
  }
  if (/-----BEGIN [^-]*-----[^\r\n]/.test(text)) {
    return 'line-breaks-lost';
  }
  if (text.includes('-----BEGIN ')) {
    return 'cut-off';
  }
  if (text.startsWith('0') && /[^\t\n\r -~]/.test(text)) {
    return 'der';
  }
  if (/^\s*MII[A-Za-z0-9+/=\s]+$/.test(text)) {
    return 'base64';
  }
  return 'other';
}
