/** The calls that make and remove the short-lived client identity around each verification. */
export const clientIdentityCalls: ReadonlySet<string> = new Set([
  'iot:CreatePolicy',
  'iot:CreateCertificateFromCsr',
  'iot:AttachPolicy',
  'iot:UpdateCertificate',
  'iot:DetachPolicy',
  'iot:DeleteCertificate',
  'iot:DeletePolicy',
]);
