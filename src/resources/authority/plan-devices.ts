/** Which declared classes of devices a step of a rollover would cut off: asked before anything is changed. */
import type { DesiredSettings } from '../../inputs/settings.ts';
import { rootOf } from '../../pki/material.ts';
import { withoutRoot } from '../../pki/sent-chain.ts';
import type { StoredAuthority } from '../../pki/stored-authority.ts';
import { type CutOffClass, cutOffBy } from '../../verification/rollover-forecast.ts';
import type { Refusal } from '../decision.ts';
import type { Snapshot } from '../snapshot.ts';

/** What `begin` would cut off of devices that trust the current root, or both. `next`: as far as it exists. */
export function cutOffByBegin(
  settings: DesiredSettings,
  snapshot: Snapshot,
  { authority: current }: StoredAuthority,
  next?: StoredAuthority,
): readonly CutOffClass[] {
  const root = rootOf(current);
  const nextRoot = next ? rootOf(next.authority) : root;
  const between = next ? [next.authority.certificate, ...next.authority.chain].slice(0, -1) : [];
  // The cross-certificate of a root is as long as the root itself.
  const cross = next?.crossCertificate ?? nextRoot;
  const above = [...between, cross, current.certificate, ...current.chain];
  return cutOff(settings, snapshot, above, [[root], [root, nextRoot]]);
}

/** What `finish` would cut off of devices that trust the next root, or both. */
export function cutOffByFinish(
  settings: DesiredSettings,
  snapshot: Snapshot,
  { authority: current }: StoredAuthority,
  { authority: next }: StoredAuthority,
): readonly CutOffClass[] {
  const above = [next.certificate, ...next.chain];
  return cutOff(settings, snapshot, above, [[rootOf(next)], [rootOf(current), rootOf(next)]]);
}

/** `above`: PEM, what is sent after the leaf. */
function cutOff(
  { verification, configuration, chainRoot }: DesiredSettings,
  { configured, now }: Snapshot,
  above: readonly string[],
  trust: readonly (readonly string[])[],
): readonly CutOffClass[] {
  const leaf = configured?.leaf?.chain.certificate;
  if (leaf === undefined) {
    return [];
  }
  const securityPolicy = configuration.securityPolicy ?? configured?.configuration.securityPolicy;
  return cutOffBy(verification.deviceClasses, {
    sent: [leaf, ...(chainRoot === 'omit' ? withoutRoot(above) : above)],
    trust,
    securityPolicy,
    now,
  });
}

/** Undefined where no declared class would be cut off. */
export function refuseCutOff(
  step: 'begin' | 'finish',
  classes: readonly CutOffClass[],
): Refusal | undefined {
  return classes.length === 0
    ? undefined
    : { code: 'rollover-cuts-off-devices', figures: { step, classes } };
}
