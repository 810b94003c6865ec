import { appendFile, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../errors.ts';
import type { ReportFiles } from './outputs.ts';

/**
 * Writes the report and, if known, the CA's certificate into a new folder: under RUNNER_TEMP, which lasts for the job, or in the
 * system's temporary folder without a runner. Never rejects: `failure` is why the rest was not written.
 *
 * @param report in pieces.
 */
export async function writeFiles(
  report: Iterable<string>,
  caCertificate: string | undefined,
  runnerTemp: string | undefined,
): Promise<{ readonly files: ReportFiles; readonly failure?: Failure | undefined }> {
  const parent = runnerTemp || tmpdir();
  let files: ReportFiles = {};
  try {
    const folder = await mkdtemp(join(parent, 'iot-custom-domain-'));
    const reportPath = join(folder, 'report.json');
    await writeFile(reportPath, report);
    await appendFile(reportPath, '\n');
    files = { reportPath };
    if (caCertificate !== undefined) {
      const caCertificatePath = join(folder, 'ca.crt');
      await writeFile(caCertificatePath, caCertificate);
      files = { reportPath, caCertificatePath };
    }
    return { files };
  } catch (cause) {
    const failure = new Failure({
      code: 'report-not-written',
      action: { code: 'write-report', on: { folder: parent } },
      figures: {},
      said: cause instanceof Error ? cause.message : String(cause),
      cause,
    });
    return { files, failure };
  }
}
