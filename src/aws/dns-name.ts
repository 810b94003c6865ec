/** A DNS name in the form used for comparison: lower-case, without the trailing dot. */
export function dnsName(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}

/** The names by which a certificate can cover `domain`: itself, and the wildcard one label up (RFC 9525, section 6.3). */
export function coveringNames(domain: string): readonly string[] {
  return [domain, domain.replace(/^[^.]+/, '*')];
}

/** DomainName of RequestCertificate, in octets (ACM API reference). */
const longestDomainName = 64;

/**
 * The names that a public certificate for `domain` is requested with, the DomainName first: a longer domain is a SAN, and its
 * nearest parent that fits is the DomainName. ACM requires a validation record for each of them.
 */
export function requestedNames(domain: string): readonly [string, ...string[]] {
  const first = suffixesOf(domain).find((name) => name.length <= longestDomainName) ?? domain;
  return first === domain ? [domain] : [first, domain];
}

/** The name and its parents, the longest first: a.b.c, b.c, c. */
export function suffixesOf(domain: string): readonly string[] {
  const labels = domain.split('.');
  return labels.map((_, index) => labels.slice(index).join('.'));
}

/** True if records of `name` belong in `zone`. */
export function isInZone(name: string, zone: { readonly name: string }): boolean {
  return name === zone.name || name.endsWith(`.${zone.name}`);
}
