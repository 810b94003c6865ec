/** What is looked up rarely: the certificates with their fingerprints, and what AWS calls everything. */
import type { Lifetimes, Outcome } from '../context/outcome.ts';
import { day } from '../days.ts';
import type { ChainRole } from '../pki/lifetimes.ts';
import { code, details, paragraphs } from './markdown.ts';

const roles = {
  'server-certificate': 'server certificate',
  intermediate: 'intermediate',
  ca: 'CA',
  'next-ca': 'next CA',
} as const satisfies Record<ChainRole, string>;

/** Markdown, folded; undefined where nothing is known. */
export function factsList(outcome: Outcome): string | undefined {
  const chain = certificates(outcome.lifetimes);
  const named = arns(outcome);
  return chain === undefined && named === undefined
    ? undefined
    : paragraphs([
        chain && details('Certificates, fingerprints and validity', chain),
        named && details('Account and ARNs', named),
      ]);
}

function certificates(
  { chain, validationCertificate }: Lifetimes = { chain: [] },
): string | undefined {
  const items = [
    ...chain.map(({ of, name, fingerprint, notBefore, notAfter }) =>
      [
        `- ${roles[of]} ${code(name)}`,
        `valid ${day(notBefore)} to ${day(notAfter)}`,
        `SHA-256 ${code(fingerprint)}`,
      ].join('<br>'),
    ),
    ...(validationCertificate
      ? [`- validation certificate, public<br>valid until ${day(validationCertificate.notAfter)}`]
      : []),
  ];
  return items.length > 0 ? items.join('\n') : undefined;
}

function arns(outcome: Outcome): string | undefined {
  const { serverCertificate: leaf, domainConfiguration, accountId, region } = outcome;
  const known: readonly (readonly [string, string | undefined])[] = [
    ['AWS account', accountId],
    ['region', accountId && region],
    ['domain configuration', domainConfiguration?.arn],
    ['server certificate', leaf?.arn],
    ['its issuer', leaf?.issuer],
    ['its key', leaf?.keyAlgorithm],
    ['validation certificate', outcome.validationCertificateArn],
  ];
  const items = known.flatMap(([name, value]) =>
    value === undefined ? [] : [`- ${name}<br>${code(value)}`],
  );
  return items.length > 0 ? items.join('\n') : undefined;
}
