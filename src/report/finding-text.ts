import type { Finding } from '../pki/finding.ts';
import { findingText } from './checks/certificate-text.ts';
import type { Words } from './failures/words.ts';

/** "server-auth: no extendedKeyUsage". */
export function findingClause(finding: Finding): string {
  return `${finding.id}: ${findingText(finding).seen}`;
}

/** Why a certificate is not imported. */
export function findingFailure(finding: Finding): Words {
  const { expected, remedy } = findingText(finding);
  return {
    said: `${findingClause(finding)}, expected ${expected}`,
    remedy: remedy ?? 'Provide a server certificate that meets the requirement.',
  };
}
