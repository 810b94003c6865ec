/** Where in the tree of names a custom domain can be. The public suffix list is loaded for this alone, and takes as long as all other inputs. */
import { seen } from './field.ts';

/** Of domains as readDomain gives them: a clause for each that is an apex or above one. */
export async function findApexProblems(domains: readonly string[]): Promise<readonly string[]> {
  if (domains.length === 0) {
    return [];
  }
  const { parse } = await import('tldts');
  return domains.flatMap((domain) => {
    const { domain: apex, publicSuffix } = parse(domain);
    if (domain === publicSuffix) {
      return `${seen(domain)} is a public suffix, under which others register their domains; use a name below a domain of your own`;
    }
    // RFC 1034, 3.6.2: no other data beside a CNAME, and an apex has SOA and NS.
    return domain === apex
      ? `${seen(domain)} is an apex, where DNS allows no CNAME; use a name below it, such as iot.${domain}`
      : [];
  });
}
