/** What a process of its own cost: processor, memory, modules. */
import { join } from 'node:path';
import { z } from 'zod/mini';

const marker = 'process-cost ';

const cost = z.object({
  /** Of user and system. */
  cpuSeconds: z.number(),
  peakMegabytes: z.number(),
  /** The modules that were loaded from files: path and bytes. */
  files: z.array(z.tuple([z.string(), z.number()])),
});

export type ProcessCost = z.infer<typeof cost>;

/** @param output everything that the process printed. @throws Error where it did not say. */
export function processCost(output: string): ProcessCost {
  const line = output.split('\n').find((one) => one.startsWith(marker));
  if (line === undefined) {
    throw new Error('the process did not say what it cost');
  }
  return cost.parse(JSON.parse(line.slice(marker.length)));
}

/** The variables that make a process say it. */
export const sayingItsCost = {
  NODE_OPTIONS: `--import=${join(import.meta.dirname, 'process-cost-hook.mjs')}`,
} as const;
