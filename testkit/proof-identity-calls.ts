/** The calls that make and remove the short-lived client identity around each proof. */
export const proofIdentityCalls: ReadonlySet<string> = new Set([
  'iot:CreatePolicy',
  'iot:CreateCertificateFromCsr',
  'iot:AttachPolicy',
  'iot:UpdateCertificate',
  'iot:DetachPolicy',
  'iot:DeleteCertificate',
  'iot:DeletePolicy',
]);
