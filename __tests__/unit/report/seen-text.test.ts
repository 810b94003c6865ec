/** What a wait saw, in words. */
import { expect, it } from '@jest/globals';
import type { Seen } from '../../../src/context/seen.ts';
import { seenText } from '../../../src/report/seen-text.ts';
import { domain } from './outcomes.ts';

const unreachable = { kind: 'unreachable', code: 'ECONNREFUSED' } as const;
const previous = {
  kind: 'previous',
  fingerprint: 'AB:CD',
  notAfter: new Date('2027-03-01T12:00:00Z'),
} as const;

it.each<[Seen, string]>([
  [{ kind: 'certificate-not-visible' }, 'ACM does not return it yet'],
  [{ kind: 'record-not-published' }, 'ACM has not published its validation record yet'],
  [{ kind: 'validation-pending' }, 'PENDING_VALIDATION; DNS shows its record'],
  [
    {
      kind: 'validation-pending',
      missing: { name: `_a.${domain}`, answer: { kind: 'found', values: ['b', 'c'] } },
    },
    'PENDING_VALIDATION; DNS shows _a.iot.example.com as CNAME b, c',
  ],
  [
    { kind: 'validation-pending', missing: { name: `_a.${domain}`, answer: { kind: 'nxdomain' } } },
    'PENDING_VALIDATION; DNS does not show _a.iot.example.com: no such name (NXDOMAIN)',
  ],
  [{ kind: 'configuration-not-found' }, 'not found yet'],
  [{ kind: 'configuration-outdated' }, 'still in its previous state'],
  [{ kind: 'configuration-status', status: 'ENABLED' }, 'still reported as enabled'],
  [{ kind: 'configuration-exists', name: 'a', status: 'DISABLED' }, 'a still exists (disabled)'],
  [{ kind: 'served-as-invalid' }, 'it is served but still reported as INVALID'],
  [
    { kind: 'not-served', served: { kind: 'default' } },
    "the endpoint's default certificate is served",
  ],
  [
    { kind: 'not-served', served: { kind: 'none', handshake: unreachable }, invalid: {} },
    'no connection (ECONNREFUSED); the new one is INVALID so far: no reason given',
  ],
  [
    { kind: 'not-served', served: { kind: 'default' }, invalid: { detail: 'no match' } },
    "the endpoint's default certificate is served; the new one is INVALID so far: no match",
  ],
  [
    { kind: 'not-served', served: previous, invalid: {} },
    'IoT Core is still serving the previous certificate (expires 2027-03-01T12:00:00Z, SHA-256 AB:CD)',
  ],
  [{ kind: 'still-served', domain }, 'a certificate for iot.example.com is still served'],
  [
    { kind: 'endpoint-without-certificate', handshake: unreachable },
    'the endpoint itself presents no certificate: no connection (ECONNREFUSED)',
  ],
  [{ kind: 'certificate-in-use' }, 'still in use'],
  [{ kind: 'certificate-exists' }, 'it still exists'],
  [{ kind: 'change-pending' }, 'PENDING'],
  [
    {
      kind: 'call-failed',
      answer: { kind: 'connection', code: 'ECONNRESET' },
      said: 'socket hang up',
    },
    'the call failed: ECONNRESET: socket hang up',
  ],
  [{ kind: 'cname', answer: { kind: 'found', values: ['a', 'b'] } }, 'CNAME a, b'],
  [{ kind: 'cname', answer: { kind: 'nodata' } }, 'no CNAME: no record of this type (NODATA)'],
  [{ kind: 'cname', answer: { kind: 'timeout' } }, 'no answer in time'],
])('%j is reported as %j', (seen, words) => {
  expect(seenText(seen)).toBe(words);
});

it('is at most 1,000 characters long, whatever a name server says', () => {
  const values = Array.from({ length: 1_000 }, () => 'elsewhere.example.net');
  expect(seenText({ kind: 'cname', answer: { kind: 'found', values } })).toHaveLength(1_000);
});
