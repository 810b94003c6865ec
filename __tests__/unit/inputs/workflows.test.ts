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
    pull_request: z.optional(z.object({ paths: z.array(z.string()) })),
    push: z.optional(z.object({ branches: z.tuple([z.literal('main')]) })),
  }),
  permissions: z.strictObject({}),
  concurrency: z.object({ group: z.string(), 'cancel-in-progress': z.literal(false) }),
  jobs: z.record(
    z.string(),
    z.object({
      environment: z.optional(z.string()),
      'runs-on': z.literal('ubuntu-24.04'),
      'timeout-minutes': z.number(),
      permissions: z.record(z.string(), z.string()),
      steps: z.array(
        z.union([
          z.object({
            uses: z.string().check(z.regex(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/)),
            with: z.record(z.string(), scalar),
          }),
          z.object({ run: z.string(), env: z.record(z.string(), z.string()) }),
        ]),
      ),
    }),
  ),
});

const workflows = readdirSync(folder)
  .filter((name) => name.endsWith('.yml'))
  .map((name) => {
    const read = workflow.parse(parse(readFileSync(`${folder}/${name}`, 'utf8')));
    return { name, read };
  });

/** Every step that is this action, in a job of a workflow. */
const uses = workflows.flatMap(({ name, read }) =>
  Object.entries(read.jobs).flatMap(([jobName, job]) => {
    const steps = job.steps.flatMap((step) =>
      'uses' in step && step.uses.includes('/aws-iot-custom-domain@') ? [step.with] : [],
    );
    return steps.map((given, at) => ({ name, jobName, at, read, job, given }));
  }),
);

it('there is one for each thing to do', () => {
  expect(uses.map(({ name, jobName }) => `${name} ${jobName}`)).toEqual([
    'plan-and-apply.yml plan',
    'plan-and-apply.yml apply',
    ...Array.from({ length: 3 }, () => 'provision-cloudflare.yml provision'),
    'provision.yml provision',
    'rollover.yml rollover',
    'rotate-now.yml rotate',
    'rotate.yml rotate',
    'teardown.yml teardown',
    'verify-outside.yml verify',
    'verify.yml verify',
  ]);
});

it('those that wait for a reviewer are in one concurrency group, in which no scheduled one waits behind them', () => {
  const groups = workflows.map(({ name, read }) => [name, read.concurrency.group] as const);
  expect(new Map(groups.filter(([, group]) => group !== 'iot-custom-domain'))).toEqual(
    new Map([
      [
        'plan-and-apply.yml',
        `iot-custom-domain\${{ github.event_name == 'pull_request' && format('-plan-{0}', github.event.number) || '' }}`,
      ],
      ['rotate-now.yml', 'iot-custom-domain-rotate'],
      ['rotate.yml', 'iot-custom-domain-rotate'],
      ['verify-outside.yml', 'iot-custom-domain-outside'],
      ['verify.yml', 'iot-custom-domain-verify'],
    ]),
  );
});

describe('provision-cloudflare.yml and plan-and-apply.yml', () => {
  const inputsOf = (wanted: string, but: readonly string[]) =>
    uses
      .filter(({ name }) => name === wanted)
      .map(({ given }) =>
        Object.fromEntries(Object.entries(given).filter(([name]) => !but.includes(name))),
      );

  it('give each run of the action the same domain', () => {
    const [first, ...others] = inputsOf('provision-cloudflare.yml', ['wait-minutes']);
    expect(others).toEqual([first, first]);
    const [plan, apply] = inputsOf('plan-and-apply.yml', [
      'dry-run',
      'role-to-assume',
      'client-certificate',
      'client-private-key',
    ]);
    expect(plan).toEqual(apply);
  });
});

describe.each(uses)('$name $jobName $at', ({ name, jobName, read, job, given }) => {
  it('may do no more than it needs', () => {
    expect(job.permissions).toEqual({
      ...('role-to-assume' in given && { 'id-token': 'write' }),
      ...('issue-on-failure' in given && { issues: 'write' }),
      ...(jobName === 'plan' && { 'pull-requests': 'write' }),
      ...(name === 'provision-cloudflare.yml' && { contents: 'read' }),
    });
  });

  it('gives inputs of action.yml, and none that contradict each other, whatever is chosen', async () => {
    expect(inputNames).toEqual(expect.arrayContaining(Object.keys(given)));
    const client = await createMaterial('EC_prime256v1');
    const fixed = { 'vars.IOT_CA_CERTIFICATE': client.authority.certificate };
    const stored = {
      'secrets.IOT_CLIENT_CERTIFICATE': client.leaf.certificate,
      'secrets.IOT_CLIENT_PRIVATE_KEY': pem(client.leaf.privateKey),
    };
    // Until someone stores them, they are empty.
    const unset = Object.fromEntries(Object.keys(stored).map((name) => [name, '']));
    const ways = choices(read.on.workflow_dispatch?.inputs ?? {});
    for (const chosen of ways.flatMap((way) => [
      { ...way, ...fixed, ...stored },
      { ...way, ...fixed, ...unset },
    ])) {
      const inputs = Object.entries(given).map(([name, value]) => [name, fill(value, chosen)]);
      const settings = await parseSettings(environment(Object.fromEntries(inputs)), now);
      expect(settings.operation).toBe(given.operation);
    }
  });

  it('takes the role that its page has for it, in the environment that guards that role', () => {
    const role = roleOf(name, jobName, String(given.operation));
    if (role === undefined) {
      expect({ ...given, ...job }).not.toHaveProperty('role-to-assume');
      expect(job).not.toHaveProperty('environment');
      return;
    }
    expect(given['role-to-assume']).toBe(
      `arn:aws:iam::123456789012:role/iot-custom-domain-${role}`,
    );
    expect(job.environment).toBe(`iot-custom-domain-${role}`);
    expect(existsSync(`docs/iam/${role}.json`)).toBe(true);
  });

  it('leaves a run the time to wait that the action takes for itself', async () => {
    const { operation, domain } = given;
    const texts = {
      operation: String(operation),
      domain: String(domain),
      'role-to-assume': String(given['role-to-assume'] ?? ''),
      'dry-run': String(given['dry-run'] === true),
    };
    const { waitMinutes, dryRun } = await parseSettings(environment(texts), now);
    const waits = operation !== 'verify' && !dryRun;
    expect(job['timeout-minutes']).toBeGreaterThan(waits ? waitMinutes + 10 : 10);
  });
});

/** Undefined where it has none. */
function roleOf(name: string, jobName: string, operation: string): string | undefined {
  if (name === 'verify-outside.yml') {
    return undefined;
  }
  if (jobName === 'plan') {
    return 'plan';
  }
  return /^(provision|rollover|teardown|plan)/.test(name) ? 'provision' : operation;
}

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
