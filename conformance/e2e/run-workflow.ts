/** Runs a workflow's jobs one after the other, on this machine and in one workspace. What needs GitHub itself is left out. */
import { type Context, fill, isDue, type Scope } from './expression.ts';
import { runActionStep, runShellStep, type StepEnd } from './run-step.ts';
import type { Job, Step, Workflow } from './workflow.ts';

export interface StepResult {
  readonly job: string;
  readonly step: string;
  readonly outcome: 'success' | 'failure' | 'skipped' | 'left out';
  readonly outputs: Readonly<Record<string, string>>;
}

export interface WorkflowRun {
  readonly steps: readonly StepResult[];
  readonly jobs: ReadonlyMap<string, JobResult>;
}

export type JobResult = 'success' | 'failure' | 'skipped';

/** What the runner's machine, GitHub and the person who starts the workflow contribute. */
export interface World {
  /** The checkout: where `run:` steps run. */
  readonly workspace: string;
  /** RUNNER_TEMP of `run:` steps. */
  readonly temp: string;
  /** `vars`, `inputs`, `github`; what a context lacks is empty. */
  readonly contexts: Context;
  /** In every step, below what the workflow sets. */
  readonly environment: Readonly<Record<string, string>>;
  /** In every step, above what the workflow sets. */
  readonly overridden?: Readonly<Record<string, string>>;
  /** Added to the `with:` of the action. */
  readonly actionInputs?: Readonly<Record<string, string>>;
  readonly onLine: OnLine;
}

export type OnLine = (line: string) => void;

export interface OpenWorld {
  readonly world: World;
  close(): Promise<void>;
}

/** @param jobs Names, in an order in which each comes after those that it needs. */
export async function runWorkflow(
  workflow: Workflow,
  jobs: readonly string[],
  world: World,
): Promise<WorkflowRun> {
  const steps: StepResult[] = [];
  const needs = new Map<string, { result: JobResult; outputs: Context }>();
  for (const name of jobs) {
    const job = workflow.jobs[name];
    if (!job) {
      throw new Error(`the workflow has no job ${name}`);
    }
    const contexts = contextsOf(world, Object.fromEntries(needs));
    // As on GitHub a job does not run after a skipped one either; one that was not asked for counts as done.
    const hasFailed = job.needs.some(
      (needed) => (needs.get(needed)?.result ?? 'success') !== 'success',
    );
    if (!isDue(job.if, { contexts, hasFailed })) {
      world.onLine(`▶ ${name}: skipped`);
      needs.set(name, { result: 'skipped', outputs: {} });
      continue;
    }
    const run = new JobRun(name, job, { ...world, contexts });
    steps.push(...(await run.steps(workflow.env)));
    needs.set(name, run.end());
  }
  const results = [...needs].map(([name, { result }]) => [name, result] as const);
  return { steps, jobs: new Map(results) };
}

function contextsOf({ contexts, temp }: World, needs: Context): Context {
  const empty = { vars: {}, inputs: {}, github: {}, matrix: {}, env: {} };
  return { ...empty, ...contexts, runner: { temp }, needs };
}

/** Setting up a machine, which this one is already; and actions of others. */
const leftOut = /^(?:npm ci|sudo) /;

class JobRun {
  readonly #name: string;
  readonly #job: Job;
  readonly #world: World;
  readonly #ids: Record<string, Context> = {};
  #env: Readonly<Record<string, string>> = {};
  #hasFailed = false;

  constructor(name: string, job: Job, world: World) {
    this.#name = name;
    this.#job = job;
    this.#world = world;
  }

  async steps(workflowEnv: Readonly<Record<string, string>>): Promise<readonly StepResult[]> {
    this.#extendEnv(workflowEnv);
    this.#extendEnv(this.#job.env);
    const results: StepResult[] = [];
    for (const step of this.#job.steps) {
      results.push({ job: this.#name, ...(await this.#take(step)) });
    }
    return results;
  }

  end(): { result: JobResult; outputs: Context } {
    return {
      result: this.#hasFailed ? 'failure' : 'success',
      outputs: this.#fillAll(this.#job.outputs),
    };
  }

  async #take(step: Step): Promise<Omit<StepResult, 'job'>> {
    const name = fill(step.name ?? step.uses ?? step.run ?? '', this.#scope());
    const isOurs = step.uses === './' || (step.run !== undefined && !leftOut.test(step.run));
    if (!isOurs || !isDue(step.if, this.#scope())) {
      const outcome = isOurs ? 'skipped' : 'left out';
      this.#keep(step, outcome, {});
      return { step: name, outcome, outputs: {} };
    }
    this.#world.onLine(`▶ ${this.#name}: ${name}`);
    const { exitCode, outputs, env } = await this.#run(step);
    this.#env = { ...this.#env, ...env };
    const outcome = exitCode === 0 ? 'success' : 'failure';
    this.#hasFailed ||= outcome === 'failure' && !step['continue-on-error'];
    this.#world.onLine(`  ${outcome}`);
    this.#keep(step, outcome, outputs);
    return { step: name, outcome, outputs };
  }

  #keep({ id, ...step }: Step, outcome: string, outputs: Readonly<Record<string, string>>): void {
    if (id !== undefined) {
      const isForgiven = outcome === 'failure' && step['continue-on-error'];
      this.#ids[id] = { outcome, conclusion: isForgiven ? 'success' : outcome, outputs };
    }
  }

  #run(step: Step): Promise<StepEnd> {
    const { environment, overridden, temp, workspace, onLine } = this.#world;
    const place = {
      environment: { ...environment, ...this.#env, ...this.#fillAll(step.env), ...overridden },
      temp,
      workspace,
      onLine: (line: string) => onLine(`  ${line}`),
    };
    return step.uses === './'
      ? runActionStep({ ...this.#fillAll(step.with), ...this.#world.actionInputs }, place)
      : runShellStep(fill(step.run ?? '', this.#scope()), place);
  }

  #extendEnv(texts: Readonly<Record<string, string>>): void {
    this.#env = { ...this.#env, ...this.#fillAll(texts) };
  }

  #fillAll(texts: Readonly<Record<string, string>>): Record<string, string> {
    const scope = this.#scope();
    return Object.fromEntries(
      Object.entries(texts).map(([name, text]) => [name, fill(text, scope)]),
    );
  }

  #scope(): Scope {
    const { contexts, environment, overridden } = this.#world;
    const env = { ...environment, ...this.#env, ...overridden };
    return { contexts: { ...contexts, env, steps: this.#ids }, hasFailed: this.#hasFailed };
  }
}
