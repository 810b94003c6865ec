import { err, ok, type Result } from '../pki/result.ts';
import { isGiven, type Reading } from './reading.ts';

/** The run's domains and region: `verify` accepts several domains, and needs no region if it examines only the network. */
export type Target =
  | {
      readonly operation: 'provision' | 'rotate' | 'teardown';
      readonly domain: string;
      readonly region: string;
    }
  | {
      readonly operation: 'verify';
      readonly domains: readonly [string, ...string[]];
      readonly region: string | undefined;
    };

/** Returns the problems of the combined inputs; those of each single input are in the reading. */
export function readTarget(reading: Reading): Result<Target> {
  const { operation, domain: domains, 'aws-region': region } = reading.values;
  const missing = isGiven(reading, 'aws-region') ? undefined : missingRegion(reading);
  const crowd =
    operation !== 'verify' && domains !== undefined && domains.length > 1
      ? `domain has ${domains.length} names, one per line; only verify accepts several`
      : undefined;
  const problems = [crowd, missing].filter((problem) => problem !== undefined);
  if (operation === undefined || domains === undefined || problems.length > 0) {
    return err(...problems);
  }
  if (operation === 'verify') {
    return ok({ operation, domains, region });
  }
  return region === undefined ? err() : ok({ operation, domain: domains[0], region });
}

function missingRegion(reading: Reading): string | undefined {
  if (reading.values.operation !== 'verify') {
    return 'aws-region is required; run aws-actions/configure-aws-credentials in an earlier step, which sets AWS_REGION, or give this input';
  }
  return isGiven(reading, 'ca-certificate')
    ? undefined
    : 'aws-region is required unless ca-certificate is given; run aws-actions/configure-aws-credentials in an earlier step, which sets AWS_REGION, or give ca-certificate to check only what the network shows';
}
