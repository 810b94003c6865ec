/** The workflows to copy say what action.yml offers. .ci/lint-workflows holds them to GitHub's own rules. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { parseSettings } from '../../../src/inputs/parse.ts';
import { inputNames } from '../../../src/inputs/table.ts';
import { environment, now } from './environment.ts';
import { createMaterial, pem } from './material.ts';

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
      environment: z.string(),
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

describe.each(workflows)('$name', ({ name, read, job, otherJobs, given }) => {
  it('is one job that may do no more than it needs', () => {
    expect(otherJobs).toEqual([]);
    expect(job?.permissions).toEqual({
      'id-token': 'write',
      ...('issue-on-failure' in given && { issues: 'write' }),
    });
  });

  it('gives inputs of action.yml, and none that contradict each other, whatever is chosen', async () => {
    expect(inputNames).toEqual(expect.arrayContaining(Object.keys(given)));
    const client = await createMaterial('EC_prime256v1');
    const stored = {
      'secrets.IOT_CLIENT_CERTIFICATE': client.leaf.certificate,
      'secrets.IOT_CLIENT_PRIVATE_KEY': pem(client.leaf.privateKey),
    };
    // Until somebody stores them, they are empty.
    const unset = Object.fromEntries(Object.keys(stored).map((name) => [name, '']));
    const ways = choices(read.on.workflow_dispatch?.inputs ?? {});
    for (const chosen of ways.flatMap((way) => [
      { ...way, ...stored },
      { ...way, ...unset },
    ])) {
      const inputs = Object.entries(given).map(([name, value]) => [name, fill(value, chosen)]);
      const settings = await parseSettings(environment(Object.fromEntries(inputs)), now);
      expect(settings.operation).toBe(given.operation);
    }
  });

  it('takes the role that its page has for it, in the environment that guards that role', () => {
    const manual = ['provision.yml', 'rollover.yml', 'teardown.yml'].includes(name);
    const role = manual ? 'provision' : given.operation;
    expect(given['role-to-assume']).toBe(
      `arn:aws:iam::123456789012:role/iot-custom-domain-${role}`,
    );
    expect(job?.environment).toBe(`iot-custom-domain-${role}`);
    expect(existsSync(`docs/iam/${role}.json`)).toBe(true);
  });

  it('leaves a run the time to wait that the action takes for itself', async () => {
    const { operation, domain } = given;
    const texts = {
      operation: String(operation),
      domain: String(domain),
      'role-to-assume': String(given['role-to-assume']),
    };
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
    const filled = chosen[input ?? expression];
    if (filled === undefined && expression !== 'github.token') {
      throw new Error(`nobody knows what ${expression} is`);
    }
    return filled ?? 'token';
  });
}
