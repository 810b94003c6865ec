/** All probes, one after the other, each removing what it made before the next one begins. */
import { mint } from '../x509/mint.ts';
import { issued, requestPublic, swept } from './certificates.ts';
import { chainOptional } from './chain-optional.ts';
import { creationRefusals } from './creation-refusals.ts';
import { dependentPermissions } from './dependent-permissions.ts';
import { endpointQuota } from './endpoint-quota.ts';
import { expiry } from './expiry.ts';
import type { Ground, Shared } from './ground.ts';
import { handshakes } from './handshakes.ts';
import { inUse } from './in-use.ts';
import { managedDeletion } from './managed-deletion.ts';
import { missingConfiguration } from './missing-configuration.ts';
import { nameForms } from './name-forms.ts';
import { pickUp } from './pick-up.ts';
import { privateAuthority } from './private-authority.ts';
import { type Finding, notSettled, type Probe } from './probe.ts';
import { reimportQuota } from './reimport-quota.ts';
import { sweep } from './sweep.ts';
import { Undo } from './undo.ts';

/** The quick ones first: what a budget does not reach is what takes longest. */
export const probes: readonly Probe[] = [
  handshakes,
  missingConfiguration,
  chainOptional,
  nameForms,
  creationRefusals,
  endpointQuota,
  dependentPermissions,
  privateAuthority,
  reimportQuota,
  managedDeletion,
  expiry,
  inUse,
  pickUp,
];

export interface ProbeResult {
  readonly probe: Probe;
  readonly findings: readonly Finding[];
  /** What could not be removed, with the reason. */
  readonly left: readonly string[];
}

export interface ProbeRun {
  readonly results: readonly ProbeResult[];
  /** Of what the probes shared. */
  readonly left: readonly string[];
}

export type RunGround = Omit<Ground, 'undo' | 'shared'>;

export async function runProbes(
  ground: RunGround,
  chosen: readonly Probe[] = probes,
  tell: (result: ProbeResult) => void = () => undefined,
): Promise<ProbeRun> {
  const undo = new Undo();
  const shared = await share({ ...ground, undo });
  await sweep({ ...ground, undo, shared }, swept);
  const results: ProbeResult[] = [];
  for (const probe of chosen) {
    const result = await runProbe(probe, { ...ground, shared });
    results.push(result);
    tell(result);
  }
  return { results, left: await undo.run() };
}

async function runProbe(
  probe: Probe,
  ground: RunGround & { readonly shared: Shared },
): Promise<ProbeResult> {
  if (ground.clock.now() >= ground.deadline) {
    return { probe, findings: [notSettled(probe.name, 'the budget was spent')], left: [] };
  }
  const undo = new Undo();
  const findings = await findingsOf(probe, { ...ground, undo });
  return { probe, findings, left: await undo.run() };
}

/** Whatever goes wrong in one probe, the others are run. */
async function findingsOf(probe: Probe, ground: Ground): Promise<readonly Finding[]> {
  try {
    return await probe.run(ground);
  } catch (error) {
    const why = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return [notSettled(probe.name, why)];
  }
}

/** An authority, and a validation certificate for every name below the probes' domain, requested when first asked for. */
async function share(ground: Omit<Ground, 'shared'>): Promise<Shared> {
  const now = ground.clock.now();
  const authority = await mint({
    commonName: 'iot-custom-domain probes',
    keyAlgorithm: 'RSA_2048',
    isAuthority: true,
    keyUsage: ['keyCertSign', 'cRLSign'],
    notBefore: new Date(now - 86_400_000),
    notAfter: new Date(now + 365 * 86_400_000),
  });
  let validation: Promise<string> | undefined;
  let made = 0;
  return {
    authority,
    validationArn: () => {
      validation ??= requestPublic(ground, [ground.domain, `*.${ground.domain}`]).then((arn) =>
        issued(ground, arn),
      );
      return validation;
    },
    next: () => {
      made += 1;
      return made;
    },
  };
}
