/** A sandbox whose DNS has something of everything. */
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../sandbox/sandbox.ts';

const texts = (count: number) =>
  Array.from({ length: count }, (_, i) => `"${i} ${'x'.repeat(99)}"`);

export async function startZone(options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ domain: 'iot.sandbox.example', ...options });
  const ttl = 60;
  sandbox.route53.createZone({
    name: 'example.com',
    records: [
      { name: 'iot.example.com', type: 'CNAME', ttl, values: [sandbox.iotEndpoint] },
      { name: 'a.example.com', type: 'CNAME', ttl, values: ['b.example.com'] },
      { name: 'b.example.com', type: 'CNAME', ttl, values: ['c.example.com'] },
      { name: 'c.example.com', type: 'A', ttl, values: ['192.0.2.1'] },
      { name: 'dual.example.com', type: 'A', ttl, values: ['192.0.2.2'] },
      { name: 'dual.example.com', type: 'AAAA', ttl, values: ['2001:db8::2'] },
      {
        name: 'many.example.com',
        type: 'A',
        ttl,
        values: Array.from({ length: 100 }, (_, index) => `198.51.100.${index}`),
      },
      { name: 'away.example.com', type: 'CNAME', ttl, values: ['gone.example.com'] },
      { name: 'loop.example.com', type: 'CNAME', ttl, values: ['loop.example.com'] },
      { name: 'medium.example.com', type: 'TXT', ttl, values: texts(7) },
      { name: 'long.example.com', type: 'TXT', ttl, values: texts(20) },
    ],
  });
  return sandbox;
}
