export interface Partition {
  /** In ARNs. */
  readonly name: 'aws' | 'aws-cn';
  /** Of the names of endpoints. */
  readonly dnsSuffix: 'amazonaws.com' | 'amazonaws.com.cn';
}

/** China's regions are a partition of their own (AWS China, "Endpoints and ARNs"); the others here are the commercial one's. */
export function partitionOf(region: string): Partition {
  return region.startsWith('cn-')
    ? { name: 'aws-cn', dnsSuffix: 'amazonaws.com.cn' }
    : { name: 'aws', dnsSuffix: 'amazonaws.com' };
}
