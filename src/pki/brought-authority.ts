import { belongsTo, readPath, weaknesses } from './brought-path.ts';
import { readCertificates } from './certificate-field.ts';
import type { SigningAuthority } from './material.ts';
import { readPrivateKey } from './private-key.ts';
import { accept, faultsOf, type Reading, refuse } from './reading.ts';
import { localSigner } from './signer.ts';
import { pathFaults } from './trust-path.ts';
import { validityFault } from './validity.ts';

export interface BroughtAuthority {
  /** PEM: the authority's certificate and its chain to the root, in any order. */
  readonly certificates: string;
  /** PEM: PKCS#8, PKCS#1 or SEC1. */
  readonly privateKey: string;
  readonly passphrase?: string | undefined;
  readonly now: Date;
}

/**
 * Reads a certificate authority that the user brings, and refuses one whose leaves a device or ACM would not take.
 * Which of the certificates is its own, the private key tells.
 */
export function readAuthority(brought: BroughtAuthority): Reading<SigningAuthority> {
  const certificates = readCertificates(brought.certificates, 'the CA certificate');
  const key = readPrivateKey(brought.privateKey, brought.passphrase, 'the CA private key');
  if (!certificates.ok || !key.ok) {
    return refuse(...faultsOf(certificates), ...faultsOf(key));
  }
  const own = certificates.value.find((certificate) => belongsTo(key.value, certificate));
  if (own === undefined) {
    const subjects = certificates.value.map(({ subject }) => subject).join(', ');
    return refuse(`the CA private key does not belong to the CA certificate (${subjects})`);
  }
  const { path, faults } = readPath(own, certificates.value, 'the CA certificate');
  const lapsed = path.flatMap((link) => {
    const fault = validityFault(link, brought.now);
    return fault === undefined ? [] : [`${link.subject} ${fault}`];
  });
  const all = [...faults, ...pathFaults(path), ...weaknesses(path), ...lapsed];
  const [, ...above] = path;
  return all.length > 0
    ? refuse(...all)
    : accept({
        certificate: own.pem,
        chain: above.map(({ pem }) => pem),
        signer: localSigner(key.value),
      });
}
