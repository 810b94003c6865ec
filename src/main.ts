/** What action.yml starts. Everything else is in run.ts, which can be imported without starting anything. */
import { exitIfCancelled, processHost } from './github/host.ts';
import { createJob } from './github/job.ts';
import { run } from './run.ts';

const host = processHost();
await run(host, createJob(host));
exitIfCancelled(host);
