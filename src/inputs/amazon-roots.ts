import { ok, type Result } from '../pki/result.ts';
import { type InputProblem, naming } from './input-error.ts';

/**
 * The roots that an account's default endpoint may chain to (AWS IoT Core developer guide, "Server authentication"): Amazon's own
 * four, and the one that cross-signed them.
 */
const names = /Amazon Root CA [1-4]|Starfield Services Root Certificate Authority - G2/;

/** The user's bundle; PEM, one certificate each. Undefined if not set. */
export async function readAmazonRoots(
  text: string | undefined,
): Promise<Result<readonly string[] | undefined, InputProblem>> {
  if (text === undefined) {
    return ok(undefined);
  }
  const { readCertificates } = await import('../pki/certificate-field.ts');
  const certificates = naming(readCertificates(text, 'amazon-root-ca'));
  return certificates.ok ? ok(certificates.value.map(({ pem }) => pem)) : certificates;
}

/** Amazon's roots as Node ships them; PEM, one certificate each. */
export function shippedAmazonRoots(): Promise<readonly string[]> {
  shipped ??= readShippedRoots();
  return shipped;
}

/** Decoding the 140 roots of Node takes longer than parsing all other inputs: it is done once per process. */
let shipped: Promise<readonly string[]> | undefined;

async function readShippedRoots(): Promise<readonly string[]> {
  const { rootCertificates } = await import('node:tls');
  return rootCertificates.filter(bearsName).map((root) => `${root}\n`);
}

/** The name is searched for in the DER: parsing every root that Node ships takes longer than all other inputs together. */
function bearsName(root: string): boolean {
  const base64 = root.replace(/-----[^-]+-----/g, '');
  return names.test(Buffer.from(base64, 'base64').toString('latin1'));
}
