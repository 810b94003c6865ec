import { describe, expect, it } from '@jest/globals';
import { clientIdsOf } from '../../../../src/resources/client-identity/client-ids.ts';
import { settings } from '../../../support/snapshots.ts';

const { verification } = settings();
const own = { ...verification, clientId: undefined, clientIdentity: undefined };
const given = { certificate: 'PEM', privateKey: 'PEM' };

function isAllowed(pattern: string, id: string): boolean {
  return pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : id === pattern;
}

describe('the client ids of a proof', () => {
  it('are one for each version of MQTT and each domain where the identity is the action’s own, all allowed by its policy', () => {
    const ids = clientIdsOf(own);
    const all = [1, 2, 11].map(ids.of).flatMap(({ v311, v5 }) => [v311, v5]);
    expect(new Set(all).size).toBe(6);
    expect(all.filter((id) => !isAllowed(ids.allowed, id))).toEqual([]);
    expect(all.filter((id) => Buffer.byteLength(id) > 128)).toEqual([]);
  });

  it('are of this run alone', () => {
    const [one, other] = [clientIdsOf(own), clientIdsOf(own)];
    expect(isAllowed(one.allowed, other.of(1).v311)).toBe(false);
  });

  it('are the one that was given, and nothing else is allowed', () => {
    const ids = clientIdsOf({ ...own, clientId: 'inspector' });
    expect(ids.of(1)).toEqual({ v311: 'inspector', v5: 'inspector' });
    expect(ids.allowed).toBe('inspector');
  });

  it('are one a domain with a certificate that was given: its policy may be for one', () => {
    const ids = clientIdsOf({ ...own, clientIdentity: given });
    expect(ids.of(1).v311).toBe(ids.of(1).v5);
    expect(ids.of(2).v311).not.toBe(ids.of(1).v311);
  });
});
