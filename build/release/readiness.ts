/** Whether a commit may be released under a version: a decision over plain data. check.ts collects it. */
import type { Section } from './changelog.ts';

export interface Candidate {
  readonly version: string;
  /** The Git reference that the workflow was started from. */
  readonly ref: string;
  readonly packageVersion: string;
  /** package-lock.json has it twice. */
  readonly lockVersions: readonly string[];
  readonly sections: readonly Section[];
  /** All tags of the repository. */
  readonly tags: readonly string[];
}

/** Each problem as a sentence with what to do; empty when the candidate may be released. */
export function problemsOf(candidate: Candidate): readonly string[] {
  const { version, ref } = candidate;
  if (parts(version) === undefined) {
    return [`version "${version}" is not of the form 1.2.3`];
  }
  return [
    ...(ref === 'refs/heads/main' ? [] : [`started from ${ref}: releases are made from main only`]),
    ...versionProblems(candidate),
    ...changelogProblems(candidate),
    ...tagProblems(candidate),
  ];
}

function versionProblems({ version, packageVersion, lockVersions }: Candidate): string[] {
  const stale = [
    ...(packageVersion === version ? [] : [`package.json has version ${packageVersion}`]),
    ...lockVersions
      .filter((lockVersion) => lockVersion !== version)
      .map((lockVersion) => `package-lock.json has version ${lockVersion}`),
  ];
  return [...new Set(stale)].map(
    (problem) => `${problem}, not ${version}: run node build/release/prepare.ts ${version}`,
  );
}

function changelogProblems({ version, sections }: Candidate): string[] {
  const [first, second] = sections;
  if (first?.name !== 'Unreleased' || second?.name !== version) {
    return [`CHANGELOG.md does not begin with "## Unreleased" and "## ${version} - DATE"`];
  }
  return [
    ...(first.notes === ''
      ? []
      : [`CHANGELOG.md has entries under Unreleased: move them to ${version}`]),
    ...(isDate(second.date) ? [] : [`CHANGELOG.md: ${version} has no date of the form 2026-11-26`]),
    ...(second.notes === '' ? [`CHANGELOG.md has nothing to say about ${version}`] : []),
  ];
}

function tagProblems({ version, tags }: Candidate): string[] {
  const later = tags.filter((tag) => tag.startsWith('v') && !isBefore(tag.slice(1), version));
  return later.map((tag) =>
    tag === `v${version}`
      ? `tag ${tag} exists: a released version is never released again; choose the next one`
      : `tag ${tag} exists: ${version} is not later`,
  );
}

/** Tags that are no version, such as `v1`, come before every version. */
function isBefore(one: string, other: string): boolean {
  const [a, b] = [parts(one), parts(other)];
  if (a === undefined || b === undefined) {
    return true;
  }
  const differing = a.findIndex((part, at) => part !== b[at]);
  return differing !== -1 && (a[differing] ?? 0) < (b[differing] ?? 0);
}

function parts(version: string): readonly number[] | undefined {
  return /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}$/.test(version)
    ? version.split('.').map(Number)
    : undefined;
}

function isDate(text: string | undefined): boolean {
  const isForm = text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text);
  return isForm && !Number.isNaN(Date.parse(text));
}
