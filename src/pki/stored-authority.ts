import { X509Certificate } from 'node:crypto';
import { z } from 'zod';
import { readCertificates } from './certificate-field.ts';
import type { CertificateAuthority } from './material.ts';
import { readPrivateKey } from './private-key.ts';
import { accept, faultsOf, type Reading, refuse } from './reading.ts';

const version = 1;

const storedAuthority = z.object(
  {
    version: z.literal(version, `is not ${version}; a newer release of the action wrote it`),
    certificate: z.string('is not text'),
    chain: z.array(z.string('is not text'), 'is not a list'),
    privateKey: z.string('is not text'),
  },
  'is not the JSON object that the action writes',
);

/** The authority as the text of a secret: JSON with PEM members, the key in PKCS#8, and the version of this form. */
export function serializeAuthority({
  certificate,
  chain,
  privateKey,
}: CertificateAuthority): string {
  const stored: z.infer<typeof storedAuthority> = {
    version,
    certificate,
    chain: [...chain],
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
  return JSON.stringify(stored);
}

/**
 * Reads what `serializeAuthority` wrote. Validity in time is not looked at: what an expired authority signed can still be
 * told of.
 */
export function parseStoredAuthority(text: string): Reading<CertificateAuthority> {
  const stored = storedAuthority.safeParse(parseJson(text));
  if (!stored.success) {
    // One fault is enough: a form of another version has every member at fault.
    return refuse(...stored.error.issues.slice(0, 1).map(shapeFault));
  }
  const { certificate, chain, privateKey } = stored.data;
  const certificates = readCertificates([certificate, ...chain].join(''), 'the stored certificate');
  const key = readPrivateKey(privateKey, undefined, 'the stored private key');
  if (!certificates.ok || !key.ok) {
    return refuse(...faultsOf(certificates), ...faultsOf(key));
  }
  const [own, ...above] = certificates.value;
  if (!new X509Certificate(own.pem).checkPrivateKey(key.value)) {
    return refuse('the stored private key does not belong to the stored certificate');
  }
  return accept({
    certificate: own.pem,
    chain: above.map(({ pem }) => pem),
    privateKey: key.value,
  });
}

function shapeFault({ path, message }: z.core.$ZodIssue): string {
  return ['the stored certificate authority', ...path.map(String), message].join(' ');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
