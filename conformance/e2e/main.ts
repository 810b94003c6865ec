/**
 * `node conformance/e2e/main.ts [WORKFLOW.yml] [JOB …] [INPUT=VALUE …]`: runs a workflow of this repository on this machine.
 * Without a name it is aws-e2e.yml, against the sandbox; without jobs all of them.
 */
import { runWorkflow } from './run-workflow.ts';
import { readWorkflow } from './workflow.ts';
import { worlds } from './worlds.ts';

const parameters = process.argv.slice(2);
const file = parameters.find((one) => one.endsWith('.yml')) ?? 'aws-e2e.yml';
const open = worlds[file];
if (open === undefined) {
  throw new Error(`only ${Object.keys(worlds).join(', ')} run here, not ${file}`);
}
const inputs = parameters
  .filter((one) => one.includes('='))
  .map((one) => one.split('=', 2))
  .map(([name = '', value = '']) => [
    name,
    /^(?:true|false)$/.test(value) ? value === 'true' : value,
  ]);
const named = parameters.filter((one) => one !== file && !one.includes('='));

const workflow = readWorkflow(file);
const { world, close } = await open((line) => console.log(line), Object.fromEntries(inputs));
try {
  const jobs = named.length > 0 ? named : Object.keys(workflow.jobs);
  const run = await runWorkflow(workflow, jobs, world);
  console.log();
  for (const { job, step, outcome } of run.steps) {
    console.log(`${job.padEnd(10)} ${outcome.padEnd(9)} ${step}`);
  }
  for (const [job, result] of run.jobs) {
    console.log(`${job.padEnd(10)} ${result}`);
  }
  console.log(`RUNNER_TEMP was ${world.temp}`);
  process.exitCode = [...run.jobs.values()].includes('failure') ? 1 : 0;
} finally {
  await close();
}
