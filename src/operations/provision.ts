/** provision: puts a domain into service from any state, and verifies it. */
import type { Context } from '../context/context.ts';
import type { Outcome } from '../context/outcome.ts';
import type { DesiredSettings } from '../inputs/settings.ts';
import { converge } from './converge.ts';

export function provision(settings: DesiredSettings, context: Context): Promise<Outcome> {
  return converge(settings, context, () => []);
}
