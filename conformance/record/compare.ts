/**
 * `node conformance/record/compare.ts RECORD [--knobs JSON]`: replays a record against the sandbox and prints each difference in one line. Exit code 1 when there is one that is not accepted. `--knobs`: as `PUT /knobs` of the sandbox's control URL takes them.
 */
import { parseArgs } from 'node:util';
import { reasonFor } from './accepted.ts';
import { type CallComparison, replay } from './replay.ts';
import { readRecord } from './schema.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { knobs: { type: 'string', default: '{}' } },
});
const [path] = positionals;
if (path === undefined) {
  console.error('Give the record: node conformance/record/compare.ts RECORD');
  process.exit(2);
}

const compared = await replay(readRecord(path), { knobs: JSON.parse(values.knobs) });
const told = compared.flatMap(linesOf);
for (const { line } of told) {
  console.log(line);
}
const open = told.filter(({ isOpen }) => isOpen).length;
const leftOut = compared.filter((one) => one.leftOut !== undefined).length;
console.log(
  `${compared.length - leftOut} calls replayed, ${leftOut} left out, ${open} differences, ${told.length - open - leftOut} accepted`,
);
process.exitCode = open === 0 ? 0 : 1;

function linesOf({ call, differences, leftOut }: CallComparison) {
  const title = `call ${call.call} ${call.service}:${call.operation}`;
  if (leftOut !== undefined) {
    return [{ line: `${title}: left out, ${leftOut}`, isOpen: false }];
  }
  return differences.map(({ path: at, recorded, replayed }) => {
    const reason = reasonFor(call.service, call.operation, at);
    const difference = `${title} ${at}: recorded ${recorded}, the sandbox ${replayed}`;
    return reason === undefined
      ? { line: difference, isOpen: true }
      : { line: `${difference} (accepted: ${reason})`, isOpen: false };
  });
}
