import type { Finding } from '../pki/finding.ts';
import type { Words } from './failures/words.ts';

/** "server-auth: no extendedKeyUsage". */
export function findingText({ id, seen }: Finding): string {
  return `${id}: ${seen}`;
}

/** Why a certificate is not imported. */
export function findingFailure({ id, seen, expected, remedy }: Finding): Words {
  return {
    said: `${id}: ${seen}, expected ${expected}`,
    remedy: remedy ?? 'Provide a server certificate that meets the requirement.',
  };
}
