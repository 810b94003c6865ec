import { describe, expect, it } from '@jest/globals';
import { type Accepted, reasonFor } from '../../conformance/record/accepted.ts';

const list: readonly Accepted[] = [
  { service: 'iot', operation: 'DescribeEndpoint', path: 'outcome', reason: 'one' },
  {
    service: 'acm',
    operation: 'DescribeCertificate',
    path: 'response.Certificate.*',
    reason: 'all below',
  },
];

describe('a difference is accepted', () => {
  it.each([
    ['iot', 'DescribeEndpoint', 'outcome', 'one'],
    ['acm', 'DescribeCertificate', 'response.Certificate.Options.Export', 'all below'],
    ['iot', 'DescribeEndpoint', 'outcome.more', undefined],
    ['acm', 'DescribeCertificate', 'response', undefined],
    ['acm', 'DescribeEndpoint', 'outcome', undefined],
  ])('%s:%s at %s: %s', (service, operation, path, reason) => {
    expect(reasonFor(service, operation, path, list)).toBe(reason);
  });
});
