import { readCertificates } from './certificate-field.ts';
import type { CertificateFacts } from './facts.ts';
import type { Finding } from './finding.ts';
import { rootOf, type ServerCertificate } from './material.ts';
import { readPrivateKey } from './private-key.ts';
import { belongsTo, readPath, strengthProblems } from './provided-path.ts';
import { examineServerCertificate } from './requirements.ts';
import { err, ok, problemsOf, type Result } from './result.ts';

export interface ProvidedServerCertificate {
  /** PEM: only the leaf. */
  readonly certificate: string;
  /** PEM: the chain from the leaf to the root, in any order; empty for a self-signed leaf. */
  readonly chain: string;
  /** PEM: PKCS#8, PKCS#1 or SEC1. */
  readonly privateKey: string;
  readonly passphrase?: string | undefined;
  readonly domain: string;
  readonly now: Date;
}

type Authorities = readonly CertificateFacts[];

const chainField = 'the server certificate chain';

/** Reads a leaf that the user provides, and refuses one that ACM, IoT Core or a device would not accept. */
export function readServerCertificate(
  provided: ProvidedServerCertificate,
): Result<ServerCertificate, string | Finding> {
  const leaf = readLeaf(provided.certificate);
  const chain = readChain(provided.chain);
  const key = readPrivateKey(provided.privateKey, provided.passphrase, 'the server private key');
  if (!leaf.ok || !chain.ok || !key.ok) {
    return err(...problemsOf(leaf), ...problemsOf(chain), ...problemsOf(key));
  }
  const { path, problems } = readPath(leaf.value, chain.value, chainField);
  const [, ...authorities] = path;
  const material: ServerCertificate = {
    certificate: leaf.value.pem,
    chain: authorities.map(({ pem }) => pem),
    privateKey: key.value,
  };
  const all = [
    ...(belongsTo(key.value, leaf.value)
      ? []
      : ['the server private key does not belong to the server certificate']),
    ...(chain.value.some(({ fingerprint }) => fingerprint === leaf.value.fingerprint)
      ? [`${chainField} repeats the server certificate, which ACM rejects; remove it`]
      : []),
    ...problems,
    ...strengthProblems(authorities),
    ...failedRequirements(material, provided),
  ];
  return all.length > 0 ? err(...all) : ok(material);
}

function readLeaf(text: string): Result<CertificateFacts> {
  const certificates = readCertificates(text, 'the server certificate');
  if (!certificates.ok) {
    return certificates;
  }
  const [leaf, ...others] = certificates.value;
  return others.length === 0
    ? ok(leaf)
    : err(
        `the server certificate contains ${others.length + 1} certificates; provide only the leaf, and the others as the chain`,
      );
}

function readChain(text: string): Result<Authorities> {
  return text.trim() === '' ? ok([]) : readCertificates(text, chainField);
}

function failedRequirements(
  material: ServerCertificate,
  { domain, now }: ProvidedServerCertificate,
): readonly Finding[] {
  return examineServerCertificate(material, { domain, trust: [rootOf(material)], now }).filter(
    ({ result }) => result === 'fail',
  );
}
