/** What action.yml starts. Everything else is in run.ts, which can be imported without starting anything. */
import { processHost } from './github/host.ts';
import { run } from './run.ts';

await run(processHost());
