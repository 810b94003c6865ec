/**
 * To be run in namespaces of its own (unshare(1): --mount, --net), with a resolv.conf as argument: the sandbox's DNS takes port 53
 * and the system's resolver is set to it. Prints, as JSON, what getaddrinfo says of each name: the canonical name and the
 * addresses, or its error.
 */
import { runBeside } from '../../support/tools.ts';
import { startZone } from './zone.ts';

const names = [
  'a.example.com',
  'C.exAMple.Com',
  'dual.example.com',
  'gone.example.com',
  'iot.example.com',
  'long.example.com',
  'many.example.com',
  'servfail.example.com',
  'silent.example.com',
];

const getaddrinfo = `
import json, socket, sys
errors = {getattr(socket, name): name for name in ('EAI_NONAME', 'EAI_NODATA', 'EAI_AGAIN', 'EAI_FAIL')}
answers = {}
for name in sys.argv[1:]:
    try:
        found = socket.getaddrinfo(name, None, type=socket.SOCK_STREAM, flags=socket.AI_CANONNAME)
        answers[name] = [found[0][3]] + sorted(address[4][0] for address in found)
    except socket.gaierror as error:
        answers[name] = errors.get(error.errno, str(error))
print(json.dumps(answers))
`;

async function said(command: string, ...args: readonly string[]): Promise<string> {
  const { status, text } = await runBeside(command, args);
  if (status !== 0) {
    throw new Error(`${command} ${args.join(' ')}: ${text}`);
  }
  return text;
}

await said('ip', 'link', 'set', 'lo', 'up');
await said('mount', '--bind', process.argv[2] ?? '', '/etc/resolv.conf');
const sandbox = await startZone({ dnsPort: 53 });
sandbox.knobs.dns.faults = { 'servfail.example.com': 'servfail', 'silent.example.com': 'drop' };
console.log(await said('/usr/bin/python3', '-c', getaddrinfo, ...names));
await sandbox.close();
