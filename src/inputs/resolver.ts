import { isIP, isIPv6 } from 'node:net';
import { err, ok, type Result } from '../pki/result.ts';
import { seen } from './field.ts';

const accepted =
  'HOST or HOST:PORT of a DNS server, an IPv6 address in brackets: 192.0.2.53, [2001:db8::53]:5353';

/** Reads where a DNS server listens; the value is the text itself. */
export function readResolver(text: string): Result<string> {
  if (isIPv6(text)) {
    return err(`${seen(text)} is an IPv6 address without brackets; write [${text}]`);
  }
  const [, address, name, port = '53'] =
    /^(?:\[([^\]]*)\]|([^:[\]]+))(?::(\d{1,5}))?$/.exec(text) ?? [];
  const isHost = address === undefined ? name !== undefined && isHostname(name) : isIPv6(address);
  const isPort = Number(port) >= 1 && Number(port) <= 65_535;
  return isHost && isPort ? ok(text) : err(`${seen(text)} is not ${accepted}`);
}

function isHostname(text: string): boolean {
  return isIP(text) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text);
}
