import { z } from 'zod';
import { belongsTo } from './brought-path.ts';
import { readCertificates } from './certificate-field.ts';
import type { CertificateFacts } from './facts.ts';
import type { CertificateAuthority } from './material.ts';
import { readPrivateKey } from './private-key.ts';
import { accept, faultsOf, type Reading, refuse } from './reading.ts';
import { isSameAuthority } from './trust-path.ts';

const version = 1;

const storedAuthority = z.object(
  {
    version: z.literal(version, `is not ${version}; a newer release of the action wrote it`),
    certificate: z.string('is not text'),
    chain: z.array(z.string('is not text'), 'is not a list'),
    privateKey: z.string('is not text'),
    crossCertificate: z.string('is not text').optional(),
  },
  'is not the JSON object that the action writes',
);

/** What one secret holds. */
export interface StoredAuthority {
  readonly authority: CertificateAuthority;
  /** PEM: the authority's root, certified by the authority before; absent in the first one of a domain. */
  readonly crossCertificate?: string;
}

/** The authority as the text of a secret: JSON with PEM members, the key in PKCS#8, and the version of this form. */
export function serializeAuthority(
  { certificate, chain, privateKey }: CertificateAuthority,
  crossCertificate?: string,
): string {
  const stored: z.infer<typeof storedAuthority> = {
    version,
    certificate,
    chain: [...chain],
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    crossCertificate,
  };
  return JSON.stringify(stored);
}

/**
 * Reads what `serializeAuthority` wrote. Validity in time is not looked at: what an expired authority signed can still be
 * told of.
 */
export function parseStoredAuthority(text: string): Reading<StoredAuthority> {
  const stored = storedAuthority.safeParse(parseJson(text));
  if (!stored.success) {
    // One fault is enough: a form of another version has every member at fault.
    return refuse(...stored.error.issues.slice(0, 1).map(shapeFault));
  }
  const { certificate, chain, privateKey, crossCertificate } = stored.data;
  const certificates = readCertificates([certificate, ...chain].join(''), 'the stored certificate');
  const key = readPrivateKey(privateKey, undefined, 'the stored private key');
  if (!certificates.ok || !key.ok) {
    return refuse(...faultsOf(certificates), ...faultsOf(key));
  }
  const [own, ...above] = certificates.value;
  if (!belongsTo(key.value, own)) {
    return refuse('the stored private key does not belong to the stored certificate');
  }
  const authority = {
    certificate: own.pem,
    chain: above.map(({ pem }) => pem),
    privateKey: key.value,
  };
  if (crossCertificate === undefined) {
    return accept({ authority });
  }
  const cross = readCrossCertificate(crossCertificate, above.at(-1) ?? own);
  return cross.ok ? accept({ authority, crossCertificate: cross.value }) : cross;
}

function readCrossCertificate(text: string, root: CertificateFacts): Reading<string> {
  const certificates = readCertificates(text, 'the stored cross-certificate');
  if (!certificates.ok) {
    return certificates;
  }
  const [cross, ...others] = certificates.value;
  return others.length === 0 && isSameAuthority(cross, root) && !cross.selfSigned
    ? accept(cross.pem)
    : refuse(
        `the stored cross-certificate is not one certificate of ${root.subject} and its key, signed by another authority`,
      );
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
