/** Whether Mozilla's bundle leads to a certificate, which is what makes a CA public to IoT Core (developer guide, "Creating and configuring customer-managed domains"). */
import { readFacts } from './facts.ts';

const serverAuth = '1.3.6.1.5.5.7.3.1';

export function isPubliclyTrusted(
  { certificate, chain }: { readonly certificate: string; readonly chain: readonly string[] },
  roots: readonly string[],
): boolean {
  if (!readFacts(certificate).extendedKeyUsages.includes(serverAuth)) {
    return false;
  }
  const links = [certificate, ...chain].map((pem) => readFacts(pem).native);
  for (const [index, link] of links.entries()) {
    const isAnchored = roots
      .map((pem) => readFacts(pem).native)
      .some((root) => root.raw.equals(link.raw) || isSignedBy(link, root));
    const next = links[index + 1];
    if (isAnchored || next === undefined || !isSignedBy(link, next)) {
      return isAnchored;
    }
  }
  return false;
}

type Native = ReturnType<typeof readFacts>['native'];

function isSignedBy(certificate: Native, issuer: Native): boolean {
  return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}
