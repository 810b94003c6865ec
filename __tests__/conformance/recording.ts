/** The action at work in a sandbox, recorded. */
import { startRecorder } from '../../conformance/record/recorder.ts';
import { type CallRecord, parseRecord } from '../../conformance/record/schema.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';

/** Lines of the record so far. */
export interface Recording {
  readonly url: string;
  text(): string;
  close(): Promise<void>;
}

export async function startRecording(sandbox: Sandbox): Promise<Recording> {
  const lines: string[] = [];
  const { AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '' } = sandbox.environment();
  const recorder = await startRecorder({
    credentials: { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY },
    upstream: sandbox.endpointUrl,
    now: Date.now,
    write: (line) => lines.push(line),
  });
  return {
    url: recorder.url,
    text: () => `${lines.join('\n')}\n`,
    close: () => recorder.close(),
  };
}

/** The record of an AWS that answers this operation otherwise. */
export function spoil(
  record: CallRecord,
  operation: string,
  change: (line: Record<string, unknown>) => Record<string, unknown>,
): CallRecord {
  const lines = [record.header, ...record.calls].map((line) =>
    'call' in line && line.operation === operation && line.outcome.kind === 'ok'
      ? change({ ...line })
      : line,
  );
  return parseRecord(lines.map((line) => JSON.stringify(line)).join('\n'));
}
