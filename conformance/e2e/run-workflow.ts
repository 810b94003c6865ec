/** The steps of `.github/workflows/aws-e2e.yml`, run here against the sandbox; what needs GitHub or AWS itself is left out. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { listen } from '../../sandbox/listen.ts';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { runAction } from '../../testkit/runner.ts';

const root = join(import.meta.dirname, '../..');
const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const map = z.record(z.string(), scalar).default({});

const step = z.object({
  id: z.string().optional(),
  name: z.string().optional(),
  if: z.string().default('success()'),
  uses: z.string().optional(),
  run: z.string().optional(),
  env: map,
  with: map,
  'continue-on-error': z.boolean().default(false),
});
type Step = z.infer<typeof step>;

const workflowSchema = z.object({
  env: map,
  jobs: z.record(z.string(), z.object({ env: map, steps: z.array(step) })),
});
export type Workflow = z.infer<typeof workflowSchema>;

export function readWorkflow(): Workflow {
  const path = join(root, '.github/workflows/aws-e2e.yml');
  return workflowSchema.parse(parse(readFileSync(path, 'utf8')));
}

export interface StepResult {
  readonly job: string;
  readonly step: string;
  readonly outcome: 'success' | 'failure' | 'skipped' | 'left out';
  /** The action's; empty for others. */
  readonly outputs: Readonly<Record<string, string>>;
}

export interface WorkflowRun {
  readonly steps: readonly StepResult[];
  /** RUNNER_TEMP: what would be uploaded lies in its folder aws-e2e. */
  readonly temp: string;
}

const zone = 'e2e.example.com';
/** What a maintainer sets, and GitHub knows. */
const values: Readonly<Record<string, string>> = {
  'vars.AWS_E2E_DOMAIN': zone,
  'github.run_id': '1234567890',
};
/** Instead of what the workflow has: waits go by the clock on the wall here. */
const overridden = { PROBE_MINUTES: '1' };
/** With a use of the certificate by IoT Core a teardown would wait for ACM for 20 minutes of the clock on the wall. */
const knobs = { iot: { serverCertificateInUse: false } };

export async function runWorkflow(
  jobs: readonly string[],
  onLine: (line: string) => void,
): Promise<WorkflowRun> {
  const workflow = readWorkflow();
  const temp = mkdtempSync(join(tmpdir(), 'aws-e2e-'));
  const sandbox = await startSandbox({ domain: `run.${zone}` });
  Object.assign(sandbox.knobs.iot, knobs.iot);
  try {
    const steps: StepResult[] = [];
    for (const job of jobs) {
      steps.push(...(await new Job(workflow, job, sandbox, temp, onLine).run()));
    }
    return { steps, temp };
  } finally {
    await sandbox.close();
  }
}

class Job {
  readonly #workflow: Workflow;
  readonly #name: string;
  readonly #sandbox: Sandbox;
  readonly #temp: string;
  readonly #onLine: (line: string) => void;
  readonly #results: StepResult[] = [];
  readonly #ids = new Map<string, StepResult>();
  #hasFailed = false;

  constructor(
    workflow: Workflow,
    name: string,
    sandbox: Sandbox,
    temp: string,
    onLine: (line: string) => void,
  ) {
    this.#workflow = workflow;
    this.#name = name;
    this.#sandbox = sandbox;
    this.#temp = temp;
    this.#onLine = onLine;
  }

  async run(): Promise<readonly StepResult[]> {
    const job = this.#workflow.jobs[this.#name];
    if (!job) {
      throw new Error(`aws-e2e.yml has no job ${this.#name}`);
    }
    const port = await freePort();
    const environment = {
      ...this.#workflow.env,
      SANDBOX_KNOBS: JSON.stringify(knobs),
      RECORDER_PORT: String(port),
      RECORDER_UPSTREAM: this.#sandbox.endpointUrl,
      SANDBOX_DATA_PLANE: `127.0.0.1:${this.#sandbox.mqttPort}`,
      SANDBOX_AMAZON_ROOT_CA: this.#amazonRoot(),
      ...this.#sandbox.environment(),
      ...this.#fill(job.env, {}),
    };
    for (const one of job.steps) {
      await this.#take(one, environment);
    }
    return this.#results;
  }

  async #take(one: Step, environment: Readonly<Record<string, string>>): Promise<void> {
    const name = one.name ?? one.uses ?? one.run ?? '';
    const isOurs = one.uses === './' || one.run?.startsWith('conformance/') || one.run === 'exit 1';
    if (!isOurs || !this.#isDue(one.if)) {
      this.#add(one, { step: name, outcome: isOurs ? 'skipped' : 'left out', outputs: {} });
      return;
    }
    this.#onLine(`▶ ${this.#name}: ${name}`);
    const env = { ...environment, ...this.#fill(one.env, environment), ...overridden };
    const { exitCode, outputs } =
      one.uses === './' ? await this.#act(one, env) : await this.#shell(one.run ?? '', env);
    const outcome = exitCode === 0 ? 'success' : 'failure';
    this.#hasFailed ||= outcome === 'failure' && !one['continue-on-error'];
    this.#onLine(`  ${outcome}`);
    this.#add(one, { step: name, outcome, outputs });
  }

  #add({ id }: Step, result: Omit<StepResult, 'job'>): void {
    const added = { job: this.#name, ...result };
    this.#results.push(added);
    if (id !== undefined) {
      this.#ids.set(id, added);
    }
  }

  #act(one: Step, environment: Readonly<Record<string, string>>) {
    return runAction({
      inputs: {
        ...this.#fill(one.with, environment),
        'dns-resolver': this.#sandbox.dnsAddress,
        'mqtt-port': String(this.#sandbox.mqttPort),
        'amazon-root-ca': this.#sandbox.amazonRootCertificate,
      },
      environment,
      onLine: (line) => this.#onLine(`  ${line}`),
    });
  }

  async #shell(command: string, environment: Readonly<Record<string, string>>) {
    const child = spawn('bash', ['-e', '-c', command], {
      cwd: root,
      env: {
        PATH: `${join(process.execPath, '..')}:${process.env.PATH}`,
        HOME: process.env.HOME,
        RUNNER_TEMP: this.#temp,
        GITHUB_STEP_SUMMARY: join(this.#temp, 'summary.md'),
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text: Buffer) => {
        for (const line of text.toString().trimEnd().split('\n')) {
          this.#onLine(`  ${line}`);
        }
      });
    }
    const exitCode = await new Promise<number | null>((resolve) => child.once('exit', resolve));
    return { exitCode, outputs: {} };
  }

  /** The conditions that the workflow has, and no others. */
  #isDue(condition: string): boolean {
    return condition.split(' && ').every((part) => {
      const [, id = '', member = '', operator, wanted] =
        /^steps\.(\w+)\.(outcome|outputs\.status) (==) '(\w+)'$/.exec(part) ?? [];
      if (operator !== undefined) {
        const of = this.#ids.get(id);
        return (member === 'outcome' ? of?.outcome : of?.outputs.status) === wanted;
      }
      if (part !== 'always()' && part !== 'success()') {
        throw new Error(`this runner does not know the condition ${part}`);
      }
      return part === 'always()' || !this.#hasFailed;
    });
  }

  /** Expressions of one context's member; what is not set is empty, as on GitHub. */
  #fill(
    texts: Readonly<Record<string, string>>,
    environment: Readonly<Record<string, string>>,
  ): Record<string, string> {
    const entries = Object.entries(texts).map(([name, text]) => [
      name,
      text.replace(/\$\{\{ ([\w.]+) \}\}/g, (_, expression: string) =>
        expression.startsWith('env.')
          ? (environment[expression.slice(4)] ?? '')
          : (values[expression] ?? ''),
      ),
    ]);
    return Object.fromEntries(entries);
  }

  #amazonRoot(): string {
    const path = join(this.#temp, 'amazon-root.pem');
    writeFileSync(path, this.#sandbox.amazonRootCertificate);
    return path;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0, '127.0.0.1');
  await new Promise((resolve) => server.close(resolve));
  return port;
}
