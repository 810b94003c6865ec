/** One run of the action: inputs → operation → report. */
import { afterCancelling, cleanUpMs } from './context/cancelling.ts';
import type { Context } from './context/context.ts';
import type { Outcomes } from './context/outcome.ts';
import { RunRecord } from './context/run-record.ts';
import type { Host } from './github/host.ts';
import type { Job } from './github/job.ts';
import { otherNode } from './github/node-version.ts';
import { secretInputs } from './inputs/given.ts';
import { InputError, type InputProblem } from './inputs/input-error.ts';
import { parseSettings } from './inputs/parse.ts';
import type { Settings } from './inputs/settings.ts';

/** Never rejects: a run that goes wrong says why by its job, which fails. */
export async function run(host: Host, job: Job): Promise<void> {
  const other = otherNode(process.versions.node);
  if (other !== undefined) {
    job.log.warning(other);
  }
  const done: Done = { changed: () => false };
  try {
    await runIn(host, job, done);
  } catch (error) {
    job.setFailed();
    if (error instanceof InputError) {
      job.refuseInputs(await Promise.all(error.problems.map(lineOf)));
    } else {
      const { errorLine } = await import('./report/reasons.ts');
      job.error(new Error(errorLine(error), { cause: error }));
    }
    job.output('changed', String(done.changed()));
    job.output('status', 'failed');
  }
}

/** What a run has done so far, however it ends. */
interface Done {
  changed: () => boolean;
}

/** The words about certificates and keys are loaded only if one of them is refused. */
async function lineOf(problem: InputProblem): Promise<string> {
  return typeof problem === 'string'
    ? problem
    : (await import('./report/input-problem-text.ts')).inputProblemText(problem);
}

async function runIn(host: Host, job: Job, done: Done): Promise<void> {
  const { environment, clock } = host;
  for (const secret of secretInputs(environment)) {
    job.mask(secret);
  }
  const settings = await parseSettings(environment, clock.now());
  const context = await createContext(settings, job, host);
  done.changed = () => context.record.changed;
  if (settings.operation === 'verify' && settings.domains.length > 1) {
    host.saveMemory?.();
  }
  const outcomes = await operate(settings, context);
  done.changed = () => outcomes.some(({ changed }) => changed);
  const { publish } = await import('./github/publish.ts');
  const now = clock.now();
  await publish(outcomes, { job, settings: settings.report, environment, now });
}

async function operate(settings: Settings, context: Context): Promise<Outcomes> {
  switch (settings.operation) {
    case 'provision': {
      const { provision } = await import('./operations/provision.ts');
      return [await provision(settings, context)];
    }
    case 'verify': {
      const { verify } = await import('./operations/verify.ts');
      return verify(settings, context);
    }
    case 'teardown': {
      const { teardown } = await import('./operations/teardown.ts');
      return [await teardown(settings, context)];
    }
    case 'rotate': {
      const { rotate } = await import('./operations/rotate.ts');
      return [await rotate(settings, context)];
    }
  }
}

async function createContext(
  settings: Settings,
  { log, mask, idToken }: Job,
  { clock, signal }: Host,
): Promise<Context> {
  const [{ createAws }, { createRunLog }] = await Promise.all([
    import('./aws/aws.ts'),
    import('./report/run-log.ts'),
  ]);
  const { region = '', dns, waitMinutes, tags, role } = settings;
  const deadline = new Date(clock.now().getTime() + waitMinutes * 60_000);
  const report = createRunLog(log);
  const cleanUpSignal = afterCancelling(signal, cleanUpMs);
  return {
    aws: createAws({
      region,
      subject: subjectOf(settings),
      tags,
      role: role && { settings: role, idToken },
      clock,
      log,
      mask,
      signal,
      cleanUpSignal,
      deadline,
      dnsRoleArn: dns.kind === 'route53' ? dns.roleArn : undefined,
    }),
    clock,
    log,
    mask,
    report,
    record: new RunRecord({ clock, report }),
    signal,
    cleanUpSignal,
    deadline,
  };
}

/** The run's subject, as a failed call names it. */
function subjectOf(settings: Settings): string {
  if (settings.operation !== 'verify') {
    return settings.domain;
  }
  const [first, ...others] = settings.domains;
  return others.length === 0 ? first : `${settings.domains.length} domains`;
}
