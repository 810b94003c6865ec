import type { BreaksAt } from '../verification/breaks-at.ts';

const whats = {
  'server-certificate-expires': 'the server certificate',
  'served-certificate-expires': 'the server certificate still being served,',
  'ca-expires': 'the CA',
} as const;

/** Why devices stop connecting then, as a clause. */
export function breaksText({ code, name }: Pick<BreaksAt, 'code' | 'name'>): string {
  return code === 'devices-refused'
    ? `devices are refused now, as ${name} shows`
    : `${whats[code]} ${name} expires`;
}
