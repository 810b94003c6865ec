/**
 * Measures what docs/performance.md shows, as ratios in one run, since a machine by itself says little. Prints its table and writes
 * the figures as JSON.
 *
 *     npm run bench                                    all, about 4 minutes
 *     npm run bench -- --quick                         without the parts that take more than ten seconds
 *     npm run bench -- refusal one-domain              these parts
 *     npm run bench -- --json PATH                     default: bench.json in the system's temporary folder
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { besideByHand } from './by-hand.ts';
import { firstProvision } from './critical-path.ts';
import { grownAccount, manyDomains } from './many-domains.ts';
import { oneDomain, refusal } from './one-domain.ts';
import { type Row, tableOf } from './row.ts';
import { sizes } from './sizes.ts';

interface Part {
  readonly isQuick: boolean;
  readonly measure: () => Promise<readonly Row[]>;
}

/** In the order of the table. */
const parts: Readonly<Record<string, Part>> = {
  refusal: { isQuick: true, measure: () => refusal(10) },
  'one-domain': { isQuick: true, measure: () => oneDomain(5) },
  'by-hand': { isQuick: false, measure: () => besideByHand(2) },
  'first-provision': { isQuick: false, measure: firstProvision },
  'hundred-domains': { isQuick: false, measure: () => manyDomains(100, 6) },
  'thousand-domains': { isQuick: false, measure: () => manyDomains(1_000, 50) },
  'grown-account': { isQuick: false, measure: grownAccount },
  sizes: { isQuick: true, measure: sizes },
};

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'string', default: join(tmpdir(), 'bench.json') },
  },
});
const unknown = positionals.filter((name) => !(name in parts));
if (unknown.length > 0) {
  throw new Error(`no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);
}

const [load = 0] = loadavg();
const cores = availableParallelism();
const rows: Row[] = [];
for (const [name, { isQuick, measure }] of Object.entries(parts)) {
  if (positionals.length > 0 ? positionals.includes(name) : isQuick || !options.quick) {
    console.error(`${name} …`);
    rows.push(...(await measure()));
  }
}
const day = new Date().toISOString().slice(0, 10);
const conditions = `${day}, ${cores} cores, load ${load.toFixed(1)} before, Node ${process.versions.node}, the sandbox next door without latencies.`;
console.log(`${conditions}\n\n${tableOf(rows, load > cores / 2)}`);
writeFileSync(options.json, `${JSON.stringify({ conditions, rows }, undefined, 2)}\n`);
console.error(`The figures are in ${options.json}.`);
