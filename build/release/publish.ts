/**
 * `node build/release/publish.ts VERSION FOLDER`: publishes this commit as release vVERSION with what assets.ts put into the folder,
 * then points the tag of its major version (`v1`) at it. May be run again: a draft that an earlier run left is made from scratch,
 * a release that was published from this commit is kept.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GitHub, type Release } from './github.ts';

const [version = '', folder = ''] = process.argv.slice(2);
const commit = required('GITHUB_SHA');
const tag = `v${version}`;
const major = `v${version.split('.')[0]}`;
const github = new GitHub(
  `${required('GITHUB_API_URL')}/repos/${required('GITHUB_REPOSITORY')}`,
  required('GITHUB_TOKEN'),
);

const before = await github.findRelease(tag);
const release = before?.isDraft === false ? before : await publish(before);
const released = await github.findTag(tag);
if (released !== commit) {
  throw new Error(
    `${tag} is commit ${released ?? 'unknown'}, not ${commit}: a released version is never released again; choose the next one`,
  );
}
if (!release.isImmutable) {
  throw new Error(
    `${release.page} is published, but its tag and assets can still be changed. Turn on "Release immutability" in the repository's settings, delete the release and its tag, and re-run this job.`,
  );
}
await pointMajorTag();
console.log(`Released ${tag} from ${commit}: ${release.page}`);

/** All assets are there before anyone sees the release: an immutable one accepts none later. */
async function publish(left: Release | undefined): Promise<Release> {
  // A tag that exists would be published as it is, wherever it points.
  const taken = await github.findTag(tag);
  if (taken !== undefined) {
    throw new Error(`tag ${tag} exists already, at ${taken}, without a release: delete the tag`);
  }
  if (left !== undefined) {
    await github.deleteRelease(left);
  }
  const notes = readFileSync(join(folder, 'notes.md'), 'utf8');
  const draft = await github.createDraft(tag, commit, notes);
  const assets = join(folder, 'assets');
  for (const name of readdirSync(assets)) {
    await github.upload(draft, name, readFileSync(join(assets, name)));
    console.log(`Attached ${name}`);
  }
  return github.publish(draft);
}

async function pointMajorTag(): Promise<void> {
  const current = await github.findTag(major);
  if (current === undefined) {
    await github.createTag(major, commit);
  } else if (current !== commit) {
    await github.moveTag(major, commit);
  }
  console.log(
    `${major} points at ${commit}${current === undefined ? '' : `, before at ${current}`}`,
  );
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set: this runs in .github/workflows/release.yml`);
  }
  return value;
}
