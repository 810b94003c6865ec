/** What signs, and what devices trust, while a certificate authority is rolled over and when it is not. */
import type { Tags } from '../aws/contract.ts';
import { readCertificate } from '../pki/facts.ts';
import type { CrossPath } from '../pki/leaf.ts';
import { type CertificateAuthority, rootOf } from '../pki/material.ts';
import type { RolloverState } from '../pki/rollover.ts';
import type { StoredAuthority } from '../pki/stored-authority.ts';
import { rolloverTag } from './tags.ts';

export type Rollover = RolloverState<StoredAuthority>;

/** PEM, one each: during a rollover the present root and the next one. */
export function trustOfRollover(rollover: Rollover): readonly string[] {
  return rollover.kind === 'single'
    ? [rootOf(rollover.current.authority)]
    : [rootOf(rollover.present.authority), rootOf(rollover.next.authority)];
}

/** The authority that signs leaves. */
export function signingAuthority(rollover: Rollover): CertificateAuthority {
  return rollover.kind === 'single' ? rollover.current.authority : rollover.next.authority;
}

export interface Signer {
  readonly authority: CertificateAuthority;
  readonly crossCertificate?: CrossPath;
}

/** A cross-certificate that is not stored, because the authorities were brought, is made. @throws Failure when none can be. */
export async function signerOf(rollover: Rollover, now: Date): Promise<Signer> {
  if (rollover.kind === 'single') {
    return { authority: rollover.current.authority };
  }
  const { present, next } = rollover;
  const { crossSign } = await import('../pki/cross-sign.ts');
  const certificate =
    next.crossCertificate ??
    (await crossSign({ next: next.authority, by: present.authority, now }));
  const above = [present.authority.certificate, ...present.authority.chain];
  return { authority: next.authority, crossCertificate: { certificate, above } };
}

/**
 * The day from which a rollover may be finished, as it is kept in a tag of the domain configuration. It names the next root, so
 * that what was announced of an earlier rollover is not taken for this one's.
 */
export function announcementOf(nextRoot: string, finishFrom: Date): Tags {
  return { [rolloverTag]: `${finishFrom.toISOString().slice(0, 10)}/${shortName(nextRoot)}` };
}

/** The announcement as it stands in these tags, to be carried over to a configuration that is made anew. */
export function announcementIn(tags: Tags): Tags {
  const announced = tags[rolloverTag];
  return announced === undefined ? {} : { [rolloverTag]: announced };
}

/** Undefined where nothing was announced of the rollover to `nextRoot` (PEM). */
export function announcedDay(tags: Tags, nextRoot: string): Date | undefined {
  const [day = '', name] = (tags[rolloverTag] ?? '').split('/');
  const announced = new Date(`${day}T00:00:00Z`);
  return name === shortName(nextRoot) && !Number.isNaN(announced.getTime()) ? announced : undefined;
}

function shortName(root: string): string {
  return readCertificate(root).fingerprint.replaceAll(':', '').slice(0, 16);
}
