/** What a client without certificate, and one with an unknown SNI, meets at the account's endpoint. */
import { DescribeEndpointCommand } from '@aws-sdk/client-iot';
import { newName } from './ground.ts';
import { isRefusal, type Look, look } from './look.ts';
import { type Finding, notSettled, type Probe, settled } from './probe.ts';

export const handshakes: Probe = {
  name: 'handshakes',
  item: 8,
  asks: 'How does the endpoint turn away a client without certificate, and one that asks for a name it does not have?',
  needs: 'nothing',
  possibilities: [
    'certificate shown, then turned away by an alert',
    'certificate shown, then closed',
    'certificate shown, and left open',
    'turned away before the certificate could be verified',
    'default certificate',
    'refused',
  ],
  run: async (ground) => {
    const { endpointAddress = '' } = await ground.clients.iot.send(
      new DescribeEndpointCommand({ endpointType: 'iot:Data-ATS' }),
    );
    const ask = (servername: string, version?: 'TLSv1.2' | 'TLSv1.3') =>
      look({
        ...ground.dataPlane,
        servername,
        trust: ground.amazonRoots,
        ...(version && { version }),
      });
    return [
      withoutCertificate('no client certificate, TLS 1.2', await ask(endpointAddress, 'TLSv1.2')),
      withoutCertificate('no client certificate, TLS 1.3', await ask(endpointAddress, 'TLSv1.3')),
      unknownName(await ask(newName(ground))),
    ];
  },
};

function withoutCertificate(of: string, seen: Look): Finding {
  const { isVerified, ended, leaf } = seen;
  const said = `leaf ${leaf === undefined ? 'not shown' : 'shown'}, ${isVerified ? '' : 'not '}verified, ended by ${ended}`;
  if (!isVerified) {
    return isRefusal(seen)
      ? settled(of, 'turned away before the certificate could be verified', said)
      : notSettled(of, said);
  }
  switch (ended) {
    case 'open':
      return settled(of, 'certificate shown, and left open', said);
    case 'closed':
    case 'ECONNRESET':
      return settled(of, 'certificate shown, then closed', said);
    default:
      return settled(of, 'certificate shown, then turned away by an alert', said);
  }
}

function unknownName(seen: Look): Finding {
  const of = 'an unknown SNI';
  if (seen.ended === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    return settled(of, 'default certificate', seen.ended);
  }
  return seen.leaf === undefined && isRefusal(seen)
    ? settled(of, 'refused', seen.ended)
    : notSettled(of, seen.ended);
}
