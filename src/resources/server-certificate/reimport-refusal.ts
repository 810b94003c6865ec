/** What a new leaf must share with the previous one to be re-imported under its ARN and picked up by IoT Core. */

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

/** How the two differ. `not-imported`: only what was imported can be re-imported. */
export type ReimportRefusal =
  | { readonly kind: 'not-imported'; readonly type?: string | undefined }
  | { readonly kind: 'key' | 'signature'; readonly actual: string; readonly next: string }
  | {
      readonly kind: 'common-name';
      readonly actual?: string | undefined;
      readonly next?: string | undefined;
    }
  | { readonly kind: 'names'; readonly actual: readonly string[]; readonly next: readonly string[] }
  | { readonly kind: 'usages-lost'; readonly usages: readonly string[] };

const clientAuth = '1.3.6.1.5.5.7.3.2';

/**
 * Why `next` cannot replace `current` under the same ARN; undefined if it can.
 *
 * ACM user guide, "Reimport a certificate": key type and size stay; key usages and extended key usages may be added, not removed,
 * except clientAuth and, with ECDSA, keyEncipherment. IoT Core developer guide, "Managing custom domains": only a certificate with
 * the same signing algorithm, common name and SANs is picked up.
 */
export function reimportRefusal(current: LeafShape, next: LeafShape): ReimportRefusal | undefined {
  if (current.keyAlgorithm !== next.keyAlgorithm) {
    return { kind: 'key', actual: current.keyAlgorithm, next: next.keyAlgorithm };
  }
  if (current.signatureAlgorithm !== next.signatureAlgorithm) {
    return { kind: 'signature', actual: current.signatureAlgorithm, next: next.signatureAlgorithm };
  }
  if (current.commonName !== next.commonName) {
    return { kind: 'common-name', actual: current.commonName, next: next.commonName };
  }
  if (current.names.toSorted().join() !== next.names.toSorted().join()) {
    return { kind: 'names', actual: current.names, next: next.names };
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
  return lost.length > 0 ? { kind: 'usages-lost', usages: lost } : undefined;
}
