import { readCertificates } from './certificate-field.ts';
import { examineServerCertificate } from './check-server-certificate.ts';
import type { CertificateFacts } from './facts.ts';
import type { Finding } from './finding.ts';
import { rootOf, type ServerCertificate } from './material.ts';
import { readPrivateKey } from './private-key.ts';
import type { MaterialProblem } from './problem.ts';
import { belongsTo, readPath, strengthProblems } from './provided-path.ts';
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

const chainField = 'server certificate chain';

/** Reads a leaf that the user provides, and refuses one that ACM, IoT Core or a device would not accept. */
export function readServerCertificate(
  provided: ProvidedServerCertificate,
): Result<ServerCertificate, MaterialProblem | Finding> {
  const leaf = readLeaf(provided.certificate);
  const chain = readChain(provided.chain);
  const key = readPrivateKey(provided.privateKey, provided.passphrase, 'server private key');
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
  const all: readonly (MaterialProblem | Finding)[] = [
    ...(belongsTo(key.value, leaf.value)
      ? []
      : [
          {
            code: 'key-of-another',
            key: 'server private key',
            certificate: 'server certificate',
          } as const,
        ]),
    ...(chain.value.some(({ fingerprint }) => fingerprint === leaf.value.fingerprint)
      ? [{ code: 'leaf-in-chain', field: chainField } as const]
      : []),
    ...problems,
    ...strengthProblems(authorities),
    ...failedRequirements(material, provided),
  ];
  return all.length > 0 ? err(...all) : ok(material);
}

function readLeaf(text: string): Result<CertificateFacts, MaterialProblem> {
  const field = 'server certificate';
  const read = readCertificates(text, field);
  if (!read.ok) {
    return read;
  }
  const [leaf, ...others] = read.value;
  return others.length === 0
    ? ok(leaf)
    : err({ code: 'chain-in-certificate', field, certificates: others.length + 1 });
}

function readChain(text: string): Result<Authorities, MaterialProblem> {
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
