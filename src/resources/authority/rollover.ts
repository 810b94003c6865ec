/** What signs, and what devices trust, while a certificate authority is rolled over and when it is not. */
import type { Tags } from '../../aws/tags.ts';
import { rolloverTag } from '../../context/tags.ts';
import { day } from '../../days.ts';
import { readCertificate } from '../../pki/facts.ts';
import { rootOf } from '../../pki/material.ts';
import type { RolloverState } from '../../pki/rollover.ts';
import type { Generation } from './generations.ts';

export type Rollover = RolloverState<Generation>;

/** PEM, one each: the roots under which the domain must verify, each by itself. */
export function trustOfRollover(rollover: Rollover): readonly string[] {
  return servingGenerations(rollover).map(({ authority }) => rootOf(authority));
}

/**
 * PEM, one each: the roots that devices are given, the current one first. Before the leaf changes devices have time to learn the
 * next one, and after an abort it is withdrawn once its leaf is no longer served.
 */
export function bundleOfRollover(rollover: Rollover): readonly string[] {
  const generations =
    rollover.kind === 'single' ? [rollover.current] : [rollover.current, rollover.next];
  return generations.map(({ authority }) => rootOf(authority));
}

/** Those that the leaf must lead to. */
export function servingGenerations(rollover: Rollover): readonly Generation[] {
  switch (rollover.kind) {
    case 'single':
      return [rollover.current];
    case 'rolling':
      return [rollover.current, rollover.next];
    default:
      return [rollover.current];
  }
}

/** The generation that signs leaves. */
export function signingGeneration(rollover: Rollover): Generation {
  switch (rollover.kind) {
    case 'single':
      return rollover.current;
    case 'rolling':
      return rollover.next;
    default:
      return rollover.current;
  }
}

/**
 * The day from which a rollover may be finished, as it is kept in a tag of the domain configuration. It names the next root, so
 * that what was announced of an earlier rollover is not taken for this one's.
 */
export function announcementOf(nextRoot: string, finishFrom: Date): Tags {
  return { [rolloverTag]: `${day(finishFrom)}/${shortName(nextRoot)}` };
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
