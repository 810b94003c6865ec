import type { IssuerFinding, Subject } from './finding.ts';
import { pathProblems, wayTo } from './trust-path.ts';

/**
 * Whether each certificate of the chain is issued by the next, and the chain leads to every root that devices trust and to no
 * excluded one.
 */
export function examineIssuer({ leaf, path, trust, excluded }: Subject): IssuerFinding {
  const [problem] = pathProblems(path.slice(1), leaf);
  const unreached = trust.filter((root) => wayTo(path, root) === undefined);
  const check = {
    id: 'issuer',
    issuer: leaf.issuer,
    trusted: trust.map(({ subject }) => subject),
  } as const;
  if (problem === undefined && unreached.length === 0 && trust.length > 0) {
    const reached = excluded.filter((root) => wayTo(path, root) !== undefined);
    return reached.length === 0
      ? { ...check, result: 'pass' }
      : {
          ...check,
          result: 'fail',
          code: 'chain-reaches-current-root',
          reached: reached.map(({ subject }) => subject),
        };
  }
  if (problem !== undefined || unreached.length === trust.length) {
    return {
      ...check,
      result: 'fail',
      code: 'chain-broken',
      problem,
      endsAt: path.at(-1)?.issuer ?? leaf.issuer,
    };
  }
  return {
    ...check,
    result: 'fail',
    code: 'chain-misses-root',
    missed: unreached.map(({ subject }) => subject),
  };
}
