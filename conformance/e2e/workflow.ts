/** A workflow file, as far as run-workflow.ts runs it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const texts = z.record(z.string(), scalar.transform(String)).default({});

/** Strict: a key that nobody here knows would change what a step does. */
const step = z.strictObject({
  id: z.string().optional(),
  name: z.string().optional(),
  if: scalar.transform(String).default('success()'),
  uses: z.string().optional(),
  run: z.string().optional(),
  shell: z.literal('bash').optional(),
  env: texts,
  with: texts,
  'continue-on-error': z.boolean().default(false),
});
export type Step = z.infer<typeof step>;

const job = z.object({
  needs: z.union([z.string().transform((name) => [name]), z.array(z.string())]).default([]),
  if: z.string().default('success()'),
  env: texts,
  outputs: texts,
  /** Of a job that is a workflow of its own; it has no steps. */
  uses: z.string().optional(),
  steps: z.array(step).default([]),
});
export type Job = z.infer<typeof job>;

const workflow = z.object({ env: texts, jobs: z.record(z.string(), job) });
export type Workflow = z.infer<typeof workflow>;

/** @param name Of a file in .github/workflows. */
export function readWorkflow(name: string): Workflow {
  const path = join(import.meta.dirname, '../../.github/workflows', name);
  return workflow.parse(parse(readFileSync(path, 'utf8')));
}
