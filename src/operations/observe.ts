/** Reads the current state of AWS and the zone. Changes nothing. */
import type { Context } from '../context/context.ts';
import type { DesiredSettings } from '../inputs/settings.ts';
import type { CertificateChain } from '../pki/material.ts';
import {
  observeAuthorities,
  observeNextKmsKey,
  observeRollover,
} from '../resources/authority/observe.ts';
import { withProtections } from '../resources/record-protection/observe.ts';
import type { AuthorityState, Snapshot, ZoneState } from '../resources/snapshot.ts';
import { observeBundle } from '../resources/trust-bundle/observe.ts';
import { observeParameter } from '../resources/trust-bundle/parameter.ts';
import { observeForbiddingCaa } from '../resources/validation-certificate/observe.ts';
import { findZone, observeShown, observeZone } from '../resources/zone/observe.ts';
import { type InService, observeInService } from './observe-in-service.ts';

/**
 * Everything a plan for the domain needs, read concurrently.
 *
 * @param known the CA, if this domain does not determine it.
 */
export async function observe(
  context: Context,
  settings: DesiredSettings,
  known?: AuthorityState,
): Promise<Snapshot> {
  const iot = await context.aws.iot();
  const reading = observeInService(context, settings);
  const [iotEndpoint, authorities, dns, inService, bundle, parameter] = await Promise.all([
    iot.dataEndpoint(),
    known
      ? ({ kind: 'known', state: known } as const)
      : observeAuthorities(context, settings.domain, settings.serverCertificate),
    observeDns(context, settings, reading),
    reading,
    known ? undefined : observeBundle(context, settings.domain, settings.serverCertificate),
    known ? undefined : observeParameter(context, settings.domain, settings.bundleParameter),
  ]);
  const { configured, spareLeaves, publicCertificates } = inService;
  // Between the deletion and re-creation of a configuration, the unused leaf shows what devices trust.
  const leaf = configured?.leaf ?? spareLeaves[0];
  const authority =
    authorities.kind === 'known'
      ? authorities.state
      : await observeRollover(context, settings, authorities, leaf?.chain);
  const kmsKey = await observeNextKmsKey(context, settings, authority);
  const forbiddingCaa = await observeForbiddingCaa(settings, dns, publicCertificates);
  return {
    ...inService,
    now: context.clock.now(),
    iotEndpoint,
    authority,
    bundle: await bundle?.(authoritiesOf(authority)),
    parameter,
    kmsKey,
    forbiddingCaa,
    dns,
  };
}

/** Every stored CA of the domain: whichever signed its bundle is one of them. */
function authoritiesOf(state: AuthorityState): readonly CertificateChain[] {
  return state.kind === 'stored' ? state.generations.map(({ authority }) => authority) : [];
}

/** `reading`: names the validation records, and may still be running while the zone is searched for. */
async function observeDns(
  context: Context,
  settings: DesiredSettings,
  reading: Promise<InService>,
): Promise<ZoneState> {
  const { domain, dns } = settings;
  const certificates = async () => (await reading).publicCertificates;
  const zone = await findZone(context, domain, dns);
  return zone
    ? withProtections(context, settings, await observeZone(context, zone, domain, certificates))
    : observeShown(settings, await certificates());
}
