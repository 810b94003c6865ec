/** What stands in a record in the place of a certificate, a certificate signing request or JSON inside a text. */
import { z } from 'zod';

const encoding = z.enum(['text', 'base64']);

export const describedCertificate = z.strictObject({
  /** `<x509-1>`, the same for the same certificate. */
  id: z.string(),
  /** The id of the certificate that signed it; `self`, or `unknown` when the record has it not. */
  issuer: z.string(),
  commonName: z.string().optional(),
  names: z.array(z.string()),
  keyAlgorithm: z.string(),
  signatureAlgorithm: z.string(),
  isAuthority: z.boolean(),
  keyUsage: z.array(z.string()),
  extendedKeyUsage: z.array(z.string()),
  /** Seconds from the start of the record. */
  notBefore: z.number(),
  notAfter: z.number(),
});
export type DescribedCertificate = z.infer<typeof describedCertificate>;

export const certificatesMark = z.strictObject({
  $certificates: z.array(describedCertificate),
  encoding,
});
export const requestMark = z.strictObject({ $certificateRequest: z.string(), encoding });
export const jsonMark = z.strictObject({ $json: z.unknown() });

export const struckOut = '<struck-out>';
