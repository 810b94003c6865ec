/** Which CA signs and which roots devices trust, during a rollover and outside one. */
import type { Tags } from '../../aws/tags.ts';
import type { Note } from '../../context/note.ts';
import { rolloverTag, tagged } from '../../context/tags.ts';
import { day } from '../../days.ts';
import { readCertificate } from '../../pki/facts.ts';
import { rootOf } from '../../pki/material.ts';
import type { RolloverState } from '../../pki/rollover.ts';
import type { Generation } from './generations.ts';

export type Rollover = RolloverState<Generation>;

/** PEM, one each: the roots under which the domain must verify, each alone. */
export function trustOfRollover(rollover: Rollover): readonly string[] {
  return servingGenerations(rollover).map(({ authority }) => rootOf(authority));
}

/**
 * PEM, one each: the roots published to devices, the current one first. Devices have time to install the next one before the leaf
 * changes; after an abort it is withdrawn once its leaf is no longer served.
 */
export function bundleOfRollover(rollover: Rollover): readonly string[] {
  return generationsOf(rollover).map(({ authority }) => rootOf(authority));
}

/** The current one first. */
export function generationsOf(rollover: Rollover): readonly Generation[] {
  return rollover.kind === 'single' ? [rollover.current] : [rollover.current, rollover.next];
}

/** The roots that the leaf must chain to. */
export function servingGenerations(rollover: Rollover): readonly Generation[] {
  return rollover.kind === 'rolling' ? [rollover.current, rollover.next] : [rollover.current];
}

/** The generation that signs leaves. */
export function signingGeneration(rollover: Rollover): Generation {
  return rollover.kind === 'rolling' ? rollover.next : rollover.current;
}

/**
 * The rollover deadline, as stored in a tag of the domain configuration. It names the next root, so that an earlier rollover's
 * deadline is not mistaken for this one's.
 */
export function announcementOf(nextRoot: string, finishFrom: Date): Tags {
  return { [rolloverTag]: `${day(finishFrom)}/${shortName(nextRoot)}` };
}

/** The tag with the deadline, to copy to a recreated configuration. */
export function announcementIn(tags: Tags): Tags {
  return tagged(rolloverTag, tags[rolloverTag]);
}

/** Undefined if no deadline is announced for the rollover to `nextRoot` (PEM). */
export function announcedDay(tags: Tags, nextRoot: string): Date | undefined {
  const [day = '', name] = (tags[rolloverTag] ?? '').split('/');
  const announced = new Date(`${day}T00:00:00Z`);
  return name === shortName(nextRoot) && !Number.isNaN(announced.getTime()) ? announced : undefined;
}

function shortName(root: string): string {
  return readCertificate(root).fingerprint.replaceAll(':', '').slice(0, 16);
}

/** Of a rollover whose leaf the next CA has issued. */
export function rolloverInProgress(finishFrom: Date, now: Date): Note {
  return { code: 'rollover-in-progress', finishFrom, isFinishable: now >= finishFrom };
}
