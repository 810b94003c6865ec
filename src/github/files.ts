import { appendFile, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../errors.ts';
import type { VerifiedBundle } from '../pki/trust-bundle.ts';
import type { ReportFiles } from './outputs.ts';

export interface FileContents {
  /** In pieces. */
  readonly report: Iterable<string>;
  /** Undefined: unknown, or not the same for all domains. */
  readonly caCertificate: string | undefined;
  readonly trustBundle: VerifiedBundle | undefined;
}

/**
 * Writes the report and, if known, the CA's certificate and the trust bundle into a new folder: under RUNNER_TEMP, which lasts for the
 * job, or in the system's temporary folder without a runner. Never rejects: `failure` is why the rest was not written.
 */
export async function writeFiles(
  { report, caCertificate, trustBundle }: FileContents,
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
      files = { ...files, caCertificatePath };
    }
    if (trustBundle) {
      files = { ...files, trustBundlePath: await writeBundle(folder, trustBundle) };
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

async function writeBundle(folder: string, bundle: VerifiedBundle): Promise<string> {
  const path = join(folder, 'trust-bundle');
  const { bundleFiles } = await import('../pki/trust-bundle-files.ts');
  await mkdir(path);
  for (const { name, content } of bundleFiles(bundle)) {
    await writeFile(join(path, name), content);
  }
  return path;
}
