/**
 * Whether a certificate's DNS name covers a domain: the same name, or a wildcard for exactly its first label (RFC 9525, 6.3).
 * Letter case does not count.
 */
export function dnsNameCovers(pattern: string, domain: string): boolean {
  const [wanted, offered] = [domain.toLowerCase(), pattern.toLowerCase()];
  if (!offered.startsWith('*.')) {
    return offered === wanted;
  }
  const [first, ...parents] = wanted.split('.');
  return first !== '' && parents.length > 1 && parents.join('.') === offered.slice(2);
}
