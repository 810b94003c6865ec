/** CHANGELOG.md as https://keepachangelog.com has it: `## Unreleased`, then a section for each release, the newest first. */

export interface Section {
  /** `Unreleased` or a version. */
  readonly name: string;
  /** As written; undefined under Unreleased. */
  readonly date: string | undefined;
  /** What is below the heading, without blank lines around it. */
  readonly notes: string;
}

const heading = /^## (?<name>\S+)(?: - (?<date>\S+))?$/m;

export function sectionsOf(changelog: string): readonly Section[] {
  return changelog
    .split(/^(?=## )/m)
    .map((part) => ({ part, match: heading.exec(part) }))
    .flatMap(({ part, match }) =>
      match === null
        ? []
        : [
            {
              name: match.groups?.name ?? '',
              date: match.groups?.date,
              notes: part.slice(match[0].length).trim(),
            },
          ],
    );
}

/**
 * The changelog with what is unreleased under the version, and an empty Unreleased above it.
 * @throws Error when nothing is unreleased.
 */
export function withRelease(changelog: string, version: string, date: string): string {
  const unreleased = sectionsOf(changelog).find(({ name }) => name === 'Unreleased');
  if (!unreleased?.notes) {
    throw new Error('CHANGELOG.md has nothing under "## Unreleased": there is nothing to release');
  }
  return changelog.replace(/^## Unreleased$/m, `## Unreleased\n\n## ${version} - ${date}`);
}
