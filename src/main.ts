/** What action.yml starts. Everything else is in run.ts, which can be imported without starting anything. */
import { processHost } from './github/host.ts';
import { run } from './run.ts';

const host = processHost();
await run(host);
if (host.signal.aborted) {
  // What was given up may still hold a socket or a timer.
  setTimeout(() => process.exit(), 250).unref();
}
