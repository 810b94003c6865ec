/** What a new leaf must share with the old one to be re-imported under its ARN and picked up by IoT Core. */

/** The members that ACM and IoT Core compare. */
export interface LeafShape {
  readonly keyAlgorithm: string;
  readonly signatureAlgorithm: string;
  readonly commonName: string | undefined;
  readonly names: readonly string[];
  readonly keyUsage: readonly string[];
  /** OIDs. */
  readonly extendedKeyUsage: readonly string[];
}

const clientAuth = '1.3.6.1.5.5.7.3.2';

/**
 * Why `next` cannot take the place of `present` under the same ARN; undefined when it can.
 *
 * ACM user guide, "Reimport a certificate": key type and size stay; key usages and extended key usages may be added, not
 * removed, but for clientAuth and, with ECDSA, keyEncipherment. IoT Core developer guide, "Managing custom domains": only a
 * certificate with the same signing algorithm, common name and SANs is picked up.
 */
export function reimportRefusal(current: LeafShape, next: LeafShape): string | undefined {
  if (current.keyAlgorithm !== next.keyAlgorithm) {
    return `its key is ${current.keyAlgorithm}, the new one ${next.keyAlgorithm}`;
  }
  if (current.signatureAlgorithm !== next.signatureAlgorithm) {
    return `it is signed with ${current.signatureAlgorithm}, the new one with ${next.signatureAlgorithm}`;
  }
  if (current.commonName !== next.commonName) {
    return `its CN is ${current.commonName ?? 'empty'}, the new one's ${next.commonName ?? 'empty'}`;
  }
  if (current.names.toSorted().join() !== next.names.toSorted().join()) {
    return `its SANs are ${current.names.join(', ') || 'none'}, the new one's ${next.names.join(', ') || 'none'}`;
  }
  const lost = [
    ...current.keyUsage.filter(
      (usage) =>
        !next.keyUsage.includes(usage) &&
        !(usage === 'keyEncipherment' && current.keyAlgorithm.startsWith('EC_')),
    ),
    ...current.extendedKeyUsage.filter(
      (usage) => !next.extendedKeyUsage.includes(usage) && usage !== clientAuth,
    ),
  ];
  return lost.length > 0
    ? `it has key usages that the new one lacks: ${lost.join(', ')}`
    : undefined;
}
