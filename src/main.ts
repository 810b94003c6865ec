/** The entry point of action.yml. The rest is in run.ts, which can be imported without side effects. */
import { exitIfCancelled, limitYoungGeneration, processHost } from './github/host.ts';
import { createJob } from './github/job.ts';
import { run } from './run.ts';

limitYoungGeneration();
const host = processHost();
await run(host, createJob(host));
exitIfCancelled(host);
