import type { Finding, Subject } from './finding.ts';
import { pathProblems, wayTo } from './trust-path.ts';

/** Whether each link of the chain stands on the next, and the chain leads to every root that devices trust. */
export function examineIssuer({ leaf, path, trust }: Subject): Finding {
  const [problem] = pathProblems(path.slice(1), leaf);
  const unreached = trust.filter((root) => wayTo(path, root) === undefined);
  const subjects = trust.map(({ subject }) => subject).join(' and to ');
  const expected = `a chain, each certificate signed by the next, to ${subjects || 'a trusted CA'}`;
  if (problem === undefined && unreached.length === 0 && trust.length > 0) {
    return { id: 'issuer', result: 'pass', seen: `issued by ${leaf.issuer}`, expected };
  }
  const check = { id: 'issuer', result: 'fail', expected } as const;
  if (problem !== undefined || unreached.length === trust.length) {
    return {
      ...check,
      code: 'chain-broken',
      seen: problem ?? `a chain that ends at ${path.at(-1)?.issuer}, which is not trusted`,
      remedy:
        'Provide the chain in order, each certificate signing the previous one, the root last, and the CA that devices trust.',
    };
  }
  const missed = unreached.map(({ subject }) => subject).join(' or ');
  return {
    ...check,
    code: 'chain-misses-root',
    seen: `issued by ${leaf.issuer}, with a chain that does not lead to ${missed}: a device that trusts only that CA would not connect`,
    remedy:
      'Run rotate: during a rollover it issues the server certificate with the cross-certificate, which leads to both roots.',
  };
}
