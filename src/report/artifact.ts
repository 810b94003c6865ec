import { dirname } from 'node:path';
import { Failure } from '../errors.ts';
import type { ReportFiles } from './outputs.ts';

/**
 * Uploads the report and the CA's certificate as a workflow artifact. It was asked for by name and another job waits for
 * it, so that an upload that fails is a failure of the run.
 *
 * @throws Failure
 */
export async function uploadArtifact(name: string, files: ReportFiles): Promise<void> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  const paths = [files.reportPath, files.caCertificatePath].filter((path) => path !== undefined);
  try {
    await new DefaultArtifactClient().uploadArtifact(name, paths, dirname(files.reportPath));
  } catch (cause) {
    throw new Failure({
      doing: `uploading the artifact ${name}`,
      said: cause instanceof Error ? cause.message : String(cause),
      remedy:
        'See that artifact-name is a name no other upload of this workflow run uses; without it, the outputs report-path and ca-certificate-path name the files.',
      cause,
    });
  }
}
