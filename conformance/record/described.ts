/** What a record has in the place of a certificate, a certificate signing request or JSON inside a text. */
import { z } from 'zod';
import { keyUsages } from '../../src/pki/certificate-der.ts';

const encoding = z.enum(['text', 'base64']);

const describedCertificate = z.strictObject({
  /** `<x509-1>`, the same for the same certificate. */
  id: z.string(),
  /** The id of the certificate that signed it; `self`, or `unknown` when the record has it not. */
  issuer: z.string(),
  /** `<key-1>`, the same for the same public key: a certificate and the cross-certificate of its key have one. */
  key: z.string(),
  commonName: z.string().optional(),
  names: z.array(z.string()),
  keyAlgorithm: z.string(),
  signatureAlgorithm: z.string(),
  isAuthority: z.boolean(),
  keyUsage: z.array(z.enum(keyUsages)),
  extendedKeyUsage: z.array(z.string()),
  /** Seconds from the start of the record. */
  notBefore: z.number(),
  notAfter: z.number(),
});
export type DescribedCertificate = z.infer<typeof describedCertificate>;

/** In the place of a PEM text. `encoding`: how it travels. */
export const certificatesMark = z.strictObject({
  $certificates: z.array(describedCertificate),
  encoding,
});
export const requestMark = z.strictObject({ $certificateRequest: z.literal(true), encoding });
export const jsonMark = z.strictObject({ $json: z.unknown() });

export const struckOut = '<struck-out>';
