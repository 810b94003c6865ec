/** A DNS name as it is compared: lower-case, without the trailing dot. */
export function dnsName(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}

/** The names a certificate can bear to cover `domain`: itself, and the wildcard one label up (RFC 9525, section 6.3). */
export function coveringNames(domain: string): readonly string[] {
  return [domain, domain.replace(/^[^.]+/, '*')];
}

/** The name and its parents, the longest first: a.b.c, b.c, c. */
export function suffixesOf(domain: string): readonly string[] {
  const labels = domain.split('.');
  return labels.map((_, index) => labels.slice(index).join('.'));
}
