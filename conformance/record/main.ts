/**
 * `node conformance/record/main.ts --record FILE [--upstream URL] [--port P] [--env-file F]`
 *
 * With credentials in the environment. Prints its address; a client that is given it as AWS_ENDPOINT_URL is recorded until
 * SIGINT or SIGTERM. `--env-file` gets the line `AWS_ENDPOINT_URL=…`, as GITHUB_ENV takes it.
 */
import { appendFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startRecorder } from './recorder.ts';

const { values } = parseArgs({
  options: {
    record: { type: 'string' },
    upstream: { type: 'string' },
    port: { type: 'string', default: '0' },
    'env-file': { type: 'string' },
  },
});
const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env;
const path = values.record;
if (path === undefined || !AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY) {
  console.error(
    'Give --record FILE, and AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment.',
  );
  process.exit(2);
}

writeFileSync(path, '');
const recorder = await startRecorder({
  credentials: {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN && { sessionToken: AWS_SESSION_TOKEN }),
  },
  upstream: values.upstream || undefined,
  port: Number(values.port),
  now: Date.now,
  write: (line) => appendFileSync(path, `${line}\n`),
});
if (values['env-file'] !== undefined) {
  appendFileSync(values['env-file'], `AWS_ENDPOINT_URL=${recorder.url}\n`);
}
console.log(`recording to ${path}: AWS_ENDPOINT_URL=${recorder.url}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void recorder.close().then(() => process.exit(0));
  });
}
