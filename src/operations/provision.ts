/** provision: brings a domain to service from whatever state it is in, and proves it. */
import type { Rim } from '../convergence/rim.ts';
import type { ProvisionSettings } from '../inputs/settings.ts';
import type { Outcome } from '../outcome.ts';
import { converge } from './converge.ts';

export function provision(settings: ProvisionSettings, rim: Rim): Promise<Outcome> {
  return converge(settings, rim, () => []);
}
