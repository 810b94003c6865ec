import type { BreaksAt } from '../context/outcome.ts';

const whats = {
  'server-certificate-expires': 'the server certificate',
  'served-certificate-expires': 'the server certificate still served,',
  'ca-expires': 'the certificate authority',
} as const;

/** Why devices stop connecting then, as a clause. */
export function breaksText({ code, name }: Pick<BreaksAt, 'code' | 'name'>): string {
  return code === 'devices-refused'
    ? `devices are refused now, as ${name} shows`
    : `${whats[code]} ${name} expires`;
}
