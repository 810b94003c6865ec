/** The only file that knows it runs inside a job: inputs → operation → report → exit. */
import { systemClock } from './clock.ts';
import type { Rim } from './convergence/rim.ts';
import { InputError } from './errors.ts';
import { secretInputs } from './inputs/given.ts';
import { parseSettings } from './inputs/parse.ts';
import type { Settings } from './inputs/settings.ts';
import type { Outcomes } from './outcome.ts';
import { createJob, type Job } from './report/job.ts';
import { planLines } from './report/plan-text.ts';

await main();

async function main(): Promise<void> {
  const job = await createJob(process.env);
  try {
    await run(job);
  } catch (error) {
    if (error instanceof InputError) {
      job.refuseInputs(error);
    } else {
      job.fail(error);
    }
  }
}

async function run(job: Job): Promise<void> {
  for (const secret of secretInputs(process.env)) {
    job.mask(secret);
  }
  const settings = await parseSettings(process.env, systemClock.now());
  const outcomes = await operate(settings, await createRim(settings, job));
  const { publish } = await import('./report/publish.ts');
  const now = systemClock.now();
  await publish(outcomes, { job, settings: settings.report, environment: process.env, now });
}

async function operate(settings: Settings, rim: Rim): Promise<Outcomes> {
  switch (settings.operation) {
    case 'provision': {
      const { provision } = await import('./operations/provision.ts');
      return [await provision(settings, rim)];
    }
    case 'verify': {
      const { verify } = await import('./operations/verify.ts');
      return verify(settings, rim);
    }
    case 'teardown': {
      const { teardown } = await import('./operations/teardown.ts');
      return [await teardown(settings, rim)];
    }
    case 'rotate': {
      const { rotate } = await import('./operations/rotate.ts');
      return [await rotate(settings, rim)];
    }
  }
}

async function createRim(settings: Settings, { log, mask }: Job): Promise<Rim> {
  const { createAws } = await import('./aws/aws.ts');
  const { region = '', dns, waitMinutes } = settings;
  return {
    aws: createAws({
      region,
      subject: subjectOf(settings),
      clock: systemClock,
      log,
      dnsRoleArn: dns.kind === 'route53' ? dns.roleArn : undefined,
    }),
    clock: systemClock,
    log,
    mask,
    showPlan: (changes) => {
      for (const line of planLines(changes)) {
        log.info(line);
      }
    },
    signal: cancellation(),
    deadline: new Date(systemClock.now().getTime() + waitMinutes * 60_000),
  };
}

/** What the run is about, as a failed call names it. */
function subjectOf(settings: Settings): string {
  if (settings.operation !== 'verify') {
    return settings.domain;
  }
  const [first, ...others] = settings.domains;
  return others.length === 0 ? first : `${settings.domains.length} domains`;
}

/** Aborted by what a runner sends a cancelled job: SIGINT, then SIGTERM. Clean-up still runs. */
function cancellation(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => controller.abort(new Error('the job was cancelled')));
  }
  return controller.signal;
}
