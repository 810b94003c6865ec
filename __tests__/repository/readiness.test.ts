import { describe, expect, it } from '@jest/globals';
import { sectionsOf, withRelease } from '../../build/release/changelog.ts';
import { type Candidate, problemsOf } from '../../build/release/readiness.ts';

const changelog = `# Changelog

## Unreleased

## 1.2.0 - 2026-11-26

- A thing
- Another thing

## 1.1.0 - 2026-10-01

- Before
`;
const ready: Candidate = {
  version: '1.2.0',
  ref: 'refs/heads/main',
  packageVersion: '1.2.0',
  lockVersions: ['1.2.0', '1.2.0'],
  sections: sectionsOf(changelog),
  tags: ['v1', 'v1.1.0', 'v1.1.10', 'experiment'],
};

describe('the changelog', () => {
  it('is read by section', () => {
    expect(sectionsOf(changelog)).toEqual([
      { name: 'Unreleased', date: undefined, notes: '' },
      { name: '1.2.0', date: '2026-11-26', notes: '- A thing\n- Another thing' },
      { name: '1.1.0', date: '2026-10-01', notes: '- Before' },
    ]);
  });

  it('gets what is unreleased under the version', () => {
    const before = changelog.replace('## Unreleased\n', '## Unreleased\n\n- New\n');
    expect(sectionsOf(withRelease(before, '1.3.0', '2026-12-01')).slice(0, 2)).toEqual([
      { name: 'Unreleased', date: undefined, notes: '' },
      { name: '1.3.0', date: '2026-12-01', notes: '- New' },
    ]);
  });

  it('has something unreleased, or there is nothing to release', () => {
    expect(() => withRelease(changelog, '1.3.0', '2026-12-01')).toThrow('nothing to release');
  });
});

describe('a candidate', () => {
  it('may be released when everything says the version', () => {
    expect(problemsOf(ready)).toEqual([]);
  });

  it('is the first one where there is no tag', () => {
    expect(problemsOf({ ...ready, tags: [] })).toEqual([]);
  });

  it.each(['v1.2.0', '1.2', '1.2.0-rc.1', '01.2.0', '', '1.2.0; rm -rf /'])(
    'is refused as version %j',
    (version) => {
      expect(problemsOf({ ...ready, version })).toEqual([
        `version "${version}" is not of the form 1.2.3`,
      ]);
    },
  );

  it.each<[string, Partial<Candidate>, string]>([
    ['from a branch', { ref: 'refs/heads/fix' }, 'releases are made from main only'],
    ['from a tag', { ref: 'refs/tags/v1.2.0' }, 'releases are made from main only'],
    [
      'without its version',
      { packageVersion: '1.1.0' },
      'package.json has version 1.1.0, not 1.2.0',
    ],
    [
      'with a stale lock',
      { lockVersions: ['1.2.0', '1.1.0'] },
      'package-lock.json has version 1.1.0',
    ],
    ['that was released', { tags: ['v1.2.0'] }, 'tag v1.2.0 exists: a released version'],
    ['before the latest', { tags: ['v1.10.0'] }, 'tag v1.10.0 exists: 1.2.0 is not later'],
    ['before the next major', { tags: ['v2.0.0'] }, 'tag v2.0.0 exists: 1.2.0 is not later'],
  ])('is refused %s', (_, difference, problem) => {
    expect(problemsOf({ ...ready, ...difference })).toEqual([expect.stringContaining(problem)]);
  });

  it.each([
    ['', 'does not begin with'],
    ['## 1.2.0 - 2026-11-26\n\n- New\n', 'does not begin with'],
    ['## Unreleased\n\n- New\n\n## 1.2.0 - 2026-11-26\n\n- New\n', 'has entries under Unreleased'],
    ['## Unreleased\n\n## 1.2.0\n\n- New\n', 'has no date'],
    ['## Unreleased\n\n## 1.2.0 - 2026-13-26\n\n- New\n', 'has no date'],
    [
      '## Unreleased\n\n## 1.2.0 - 2026-11-26\n\n## 1.1.0 - 2026-10-01\n\n- Old\n',
      'nothing to say',
    ],
  ])('is refused with the changelog %j', (text, problem) => {
    expect(problemsOf({ ...ready, sections: sectionsOf(text) })).toEqual([
      expect.stringContaining(problem),
    ]);
  });

  it('hears all of its problems in one go', () => {
    const problems = problemsOf({ ...ready, ref: 'refs/heads/fix', packageVersion: '1.0.0' });
    expect(problems).toHaveLength(2);
  });
});
