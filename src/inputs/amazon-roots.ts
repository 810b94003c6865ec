import { ok, type Result } from '../pki/result.ts';

/**
 * The roots that an account's default endpoint may lead to (AWS IoT Core developer guide, "Server authentication"):
 * Amazon's own four, and the one that cross-signed them.
 */
const names = /Amazon Root CA [1-4]|Starfield Services Root Certificate Authority - G2/;

/** The user's bundle; PEM, one certificate each. Undefined where none was given. */
export async function readAmazonRoots(
  text: string | undefined,
): Promise<Result<readonly string[] | undefined>> {
  if (text === undefined) {
    return ok(undefined);
  }
  const { readCertificates } = await import('../pki/certificate-field.ts');
  const certificates = readCertificates(text, 'amazon-root-ca');
  return certificates.ok ? ok(certificates.value.map(({ pem }) => pem)) : certificates;
}

/** Amazon's roots as Node ships them; PEM, one certificate each. */
export function shippedAmazonRoots(): Promise<readonly string[]> {
  shipped ??= readShippedRoots();
  return shipped;
}

/** Decoding the 140 roots of Node takes longer than parsing all other inputs: it is done once in a process. */
let shipped: Promise<readonly string[]> | undefined;

async function readShippedRoots(): Promise<readonly string[]> {
  const { rootCertificates } = await import('node:tls');
  return rootCertificates.filter(bearsName).map((root) => `${root}\n`);
}

/** The name is looked for in the DER: to parse every root that Node ships takes longer than all other inputs together. */
function bearsName(root: string): boolean {
  const base64 = root.replace(/-----[^-]+-----/g, '');
  return names.test(Buffer.from(base64, 'base64').toString('latin1'));
}
