/** Every operation of IoT's control plane that the sandbox knows. */
import { configurationOperations } from './configuration-operations.ts';
import type { Operation } from './operation.ts';
import { policyOperations } from './policy-operations.ts';
import { registryOperations } from './registry-operations.ts';
import { tagOperations } from './tag-operations.ts';

export const operations: readonly Operation[] = [
  ...configurationOperations,
  ...registryOperations,
  ...policyOperations,
  ...tagOperations,
];
