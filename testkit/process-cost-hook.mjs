/**
 * Preloaded by `node --import`: says at the end of the process, in a line on stderr that process-cost.ts reads, what it cost. JavaScript and
 * without dependencies, so that it costs next to nothing itself.
 */
import { statSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const files = [];
registerHooks({
  load: (url, context, next) => {
    if (url.startsWith('file:')) {
      const path = fileURLToPath(url);
      files.push([path, statSync(path).size]);
    }
    return next(url, context);
  },
});
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cost = {
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    peakMegabytes: maxRSS / 1024,
    files,
  };
  process.stderr.write(`process-cost ${JSON.stringify(cost)}\n`);
});
