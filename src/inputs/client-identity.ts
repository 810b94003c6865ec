import { readCertificates } from '../pki/certificate-field.ts';
import { readPrivateKey } from '../pki/private-key.ts';
import type { MaterialProblem } from '../pki/problem.ts';
import { belongsTo } from '../pki/provided-path.ts';
import { err, ok, problemsOf, type Result } from '../pki/result.ts';
import { problemWithLife } from '../pki/validity.ts';
import type { ClientIdentity } from './settings.ts';

/** Reads a device's identity: its certificate first, then its chain, and its unencrypted key. */
export function readClientIdentity(
  certificate: string,
  privateKey: string,
  now: Date,
): Result<ClientIdentity, MaterialProblem> {
  const certificates = readCertificates(certificate, 'client-certificate');
  const key = readPrivateKey(privateKey, undefined, 'client-private-key');
  if (!certificates.ok || !key.ok) {
    return err(...problemsOf(certificates), ...problemsOf(key));
  }
  const [own] = certificates.value;
  if (!belongsTo(key.value, own)) {
    return err({
      code: 'key-of-another',
      key: 'client-private-key',
      certificate: 'client-certificate',
    });
  }
  const life = problemWithLife(own, now);
  return life === undefined
    ? ok({
        certificate: certificates.value.map(({ pem }) => pem).join(''),
        privateKey: key.value.export({ type: 'pkcs8', format: 'pem' }).toString(),
      })
    : err({ code: 'not-valid-now', of: { field: 'client-certificate' }, life });
}
