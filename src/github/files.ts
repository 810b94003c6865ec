import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../errors.ts';
import type { VerifiedBundle } from '../pki/trust-bundle.ts';
import type { ReportFiles } from './outputs.ts';

export interface FileContents {
  readonly report: string;
  /** Undefined: unknown, or not the same for all domains. */
  readonly caCertificate: string | undefined;
  readonly trustBundle: VerifiedBundle | undefined;
}

/**
 * Writes the report and, if known, the CA's certificate and the trust bundle into a new folder: under RUNNER_TEMP, which lasts for the
 * job, or in the system's temporary folder without a runner.
 *
 * @throws Failure
 */
export async function writeFiles(
  { report, caCertificate, trustBundle }: FileContents,
  runnerTemp: string | undefined,
): Promise<ReportFiles> {
  const parent = runnerTemp || tmpdir();
  try {
    const folder = await mkdtemp(join(parent, 'iot-custom-domain-'));
    const reportPath = join(folder, 'report.json');
    await writeFile(reportPath, `${report}\n`);
    return {
      reportPath,
      caCertificatePath:
        caCertificate === undefined ? undefined : await writeAuthority(folder, caCertificate),
      trustBundlePath: trustBundle && (await writeBundle(folder, trustBundle)),
    };
  } catch (cause) {
    throw new Failure({
      code: 'report-not-written',
      action: { code: 'write-report', on: { folder: parent } },
      figures: {},
      said: cause instanceof Error ? cause.message : String(cause),
      cause,
    });
  }
}

async function writeAuthority(folder: string, caCertificate: string): Promise<string> {
  const path = join(folder, 'ca.crt');
  await writeFile(path, caCertificate);
  return path;
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
