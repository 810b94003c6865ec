import { belongsTo } from '../pki/brought-path.ts';
import { readCertificates } from '../pki/certificate-field.ts';
import { readPrivateKey } from '../pki/private-key.ts';
import { accept, faultsOf, type Reading, refuse } from '../pki/reading.ts';
import { validityFault } from '../pki/validity.ts';
import type { ClientIdentity } from './settings.ts';

/** Reads the identity of a device: its certificate first, then any that lead from it, and its unencrypted key. */
export function readClientIdentity(
  certificate: string,
  privateKey: string,
  now: Date,
): Reading<ClientIdentity> {
  const certificates = readCertificates(certificate, 'client-certificate');
  const key = readPrivateKey(privateKey, undefined, 'client-private-key');
  if (!certificates.ok || !key.ok) {
    return refuse(...faultsOf(certificates), ...faultsOf(key));
  }
  const [own] = certificates.value;
  if (!belongsTo(key.value, own)) {
    return refuse('client-private-key does not belong to client-certificate');
  }
  const lapse = validityFault(own, now);
  return lapse === undefined
    ? accept({
        certificate: certificates.value.map(({ pem }) => pem).join(''),
        privateKey: key.value.export({ type: 'pkcs8', format: 'pem' }).toString(),
      })
    : refuse(`client-certificate ${lapse}`);
}
