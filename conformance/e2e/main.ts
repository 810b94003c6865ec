/** `node conformance/e2e/main.ts [JOB …]`: the jobs of aws-e2e.yml against the sandbox; all of them when none is named. */
import { readWorkflow, runWorkflow } from './run-workflow.ts';

const named = process.argv.slice(2);
const jobs = named.length > 0 ? named : Object.keys(readWorkflow().jobs);
const { steps, temp } = await runWorkflow(jobs, (line) => console.log(line));
console.log();
for (const { job, step, outcome } of steps) {
  console.log(`${job.padEnd(10)} ${outcome.padEnd(9)} ${step}`);
}
console.log(`what would be uploaded lies in ${temp}/aws-e2e`);
process.exitCode = steps.some(({ outcome }) => outcome === 'failure') ? 1 : 0;
