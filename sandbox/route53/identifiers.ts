import { createHash } from 'node:crypto';

/** An id that looks like Route 53's ("Z" or "C" and 20 of [0-9A-Z]) and is the same in every run. */
export function opaqueId(prefix: 'Z' | 'C', sequence: number): string {
  const digest = createHash('sha256').update(`${prefix}/${sequence}`).digest('hex');
  return prefix + BigInt(`0x${digest}`).toString(36).toUpperCase().slice(0, 20);
}

/**
 * A delegation set as Route 53 hands them out: one name server under each of four top-level domains,
 * 512 under each, numbered through, in groups of eight.
 */
export function delegationSet(sequence: number): readonly string[] {
  return ['com', 'net', 'org', 'co.uk'].map((topLevel, index) => {
    const place = (sequence * 37 + index * 101) % 512;
    const group = String(Math.floor(place / 8)).padStart(2, '0');
    return `ns-${index * 512 + place}.awsdns-${group}.${topLevel}`;
  });
}
