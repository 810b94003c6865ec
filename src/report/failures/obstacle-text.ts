import type { ReimportRefusal } from '../../resources/server-certificate/reimport-refusal.ts';

/** Why a server certificate cannot replace another under its ARN, as a clause about the current one. */
export function obstacleText(obstacle: ReimportRefusal): string {
  switch (obstacle.kind) {
    case 'not-imported':
      return `it is ${obstacle.type ?? 'of unknown type'}, not imported`;
    case 'key':
      return `its key is ${obstacle.actual}, the new one ${obstacle.next}`;
    case 'signature':
      return `it is signed with ${obstacle.actual}, the new one with ${obstacle.next}`;
    case 'common-name':
      return `its CN is ${obstacle.actual ?? 'empty'}, the new one's ${obstacle.next ?? 'empty'}`;
    case 'names':
      return `its SANs are ${listOf(obstacle.actual)}, the new one's ${listOf(obstacle.next)}`;
    case 'usages-lost':
      return `it has key usages that the new one lacks: ${obstacle.usages.join(', ')}`;
  }
}

function listOf(names: readonly string[]): string {
  return names.join(', ') || 'none';
}
