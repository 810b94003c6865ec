/** The workflows to copy say what action.yml offers. .ci/lint-workflows holds them to GitHub's own rules. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { inputNames } from '../../../src/inputs/given.ts';
import { parseSettings } from '../../../src/inputs/parse.ts';
import { environment, now } from './environment.ts';

const folder = 'docs/workflows';
const scalar = z.union([z.string(), z.boolean(), z.number()]);
const dispatchInput = z.object({ type: z.string(), options: z.optional(z.array(z.string())) });
const workflow = z.object({
  on: z.object({
    workflow_dispatch: z.nullable(
      z.object({ inputs: z.optional(z.record(z.string(), dispatchInput)) }),
    ),
  }),
  permissions: z.strictObject({}),
  concurrency: z.object({ group: z.string(), 'cancel-in-progress': z.literal(false) }),
  jobs: z.record(
    z.string(),
    z.object({
      'runs-on': z.literal('ubuntu-24.04'),
      'timeout-minutes': z.number(),
      permissions: z.record(z.string(), z.string()),
      steps: z.array(
        z.object({
          uses: z.string().check(z.regex(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/)),
          with: z.record(z.string(), scalar),
        }),
      ),
    }),
  ),
});

const workflows = readdirSync(folder)
  .filter((name) => name.endsWith('.yml'))
  .map((name) => {
    const read = workflow.parse(parse(readFileSync(`${folder}/${name}`, 'utf8')));
    const [job, ...otherJobs] = Object.values(read.jobs);
    const given = job?.steps.find(({ uses }) => uses.includes('/aws-iot-custom-domain@'))?.with;
    return { name, read, job, otherJobs, given: given ?? {} };
  });

it('there is one for each thing to do, all in one concurrency group', () => {
  expect(workflows.map(({ name }) => name)).toEqual([
    'provision.yml',
    'rollover.yml',
    'rotate-now.yml',
    'rotate.yml',
    'teardown.yml',
    'verify.yml',
  ]);
  expect(new Set(workflows.map(({ read }) => read.concurrency.group)).size).toBe(1);
});

describe.each(workflows)('$name', ({ read, job, otherJobs, given }) => {
  it('is one job that may do no more than it needs', () => {
    expect(otherJobs).toEqual([]);
    expect(job?.permissions).toEqual({
      'id-token': 'write',
      ...('issue-on-failure' in given && { issues: 'write' }),
    });
  });

  it('gives inputs of action.yml, and none that contradict each other, whatever is chosen', async () => {
    expect(inputNames).toEqual(expect.arrayContaining(Object.keys(given)));
    for (const chosen of choices(read.on.workflow_dispatch?.inputs ?? {})) {
      const inputs = Object.entries(given).map(([name, value]) => [name, fill(value, chosen)]);
      const settings = await parseSettings(environment(Object.fromEntries(inputs)), now);
      expect(settings.operation).toBe(given.operation);
    }
  });

  it('leaves a run the time to wait that the action takes for itself', async () => {
    const { operation, domain } = given;
    const texts = { operation: String(operation), domain: String(domain) };
    const { waitMinutes } = await parseSettings(environment(texts), now);
    const waits = operation !== 'verify';
    expect(job?.['timeout-minutes']).toBeGreaterThan(waits ? waitMinutes + 10 : 10);
  });
});

type Chosen = Readonly<Record<string, string>>;

/** Every way to fill in the form of workflow_dispatch. */
function choices(inputs: Readonly<Record<string, z.infer<typeof dispatchInput>>>): Chosen[] {
  return Object.entries(inputs).reduce<Chosen[]>(
    (ways, [name, { options = ['true', 'false'] }]) =>
      ways.flatMap((way) => options.map((option) => ({ ...way, [name]: option }))),
    [{}],
  );
}

/** The expressions that the workflows use, as GitHub would evaluate them. */
function fill(value: z.infer<typeof scalar>, chosen: Chosen): string {
  return String(value).replace(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => {
    const [, input] = /^inputs\.([\w-]+)(?: \|\| false)?$/.exec(expression) ?? [];
    const filled = input === undefined ? undefined : chosen[input];
    if (filled === undefined && expression !== 'github.token') {
      throw new Error(`nobody knows what ${expression} is`);
    }
    return filled ?? 'token';
  });
}
