/** Keeps words that are hard to read in a second language out of what users and developers read. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseSync } from '@swc/core';
import { parse } from 'yaml';

/** Each with what to write instead. */
const banned: readonly (readonly [RegExp, string])[] = [
  [/\b(un)?told\b/i, 'reported, shown, documented'],
  [/\btells?\b/i, 'shows, reports'],
  [/\b(brought|bring|brings)\b/i, 'provided, provide'],
  [/\bstands?\b(?! alone|-in)/i, 'is, exists'],
  [/\blies\b/i, 'is'],
  [/\blearnt\b/i, 'knows, has installed'],
  [/\banew\b/i, 'again, recreated, reissued'],
  [/\b(goes|go|went|going) on\b/i, 'continues, resumes, still does'],
  [/\blets?\b [^.,;:]{0,30}\bgo\b/i, 'releases, retires'],
  [/\bno more\b(?! than)/i, 'no longer, stops'],
  [/\bas wanted\b/i, 'as configured'],
  [/\bfor want of\b/i, 'because … is missing'],
  [/\bwhoever\b/i, 'anyone who'],
  [/\bwhere (it|that|one|none) (is|was) not given\b/i, 'Default: X'],
  [/\bserved on\b(?! port)/i, 'still served'],
  [/\benemy\b/i, 'an attacker'],
  [/\bhimself\b/i, 'themselves'],
  [/\bspared\b/i, 'optional'],
  [/\bmend(s|ed)?\b/i, 'fix'],
  [/\bburnt\b/i, 'baked into'],
  [/\bsomebody\b/i, 'someone'],
  [/\ball the same\b/i, 'anyway'],
  [/\bpassed (it )?over\b/i, 'ignored'],
  [/\bbreaks TLS open\b/i, 'intercepts TLS'],
  [/\bRun the job again\b/i, 'Re-run the job'],
];

/** A line with one of these is right, and why. */
const allowed: readonly (readonly [text: string, why: string])[] = [
  ['| `told` |', 'the value of a knob of the sandbox'],
];

/** A page cites the title of a test as it is. */
const citedTitle = /› "[^"]*"/g;

function problems(text: string): readonly string[] {
  const rest = text
    .replaceAll(citedTitle, '')
    .split('\n')
    .filter((line) => !allowed.some(([right]) => line.includes(right)))
    .join('\n');
  return banned.flatMap(([word, better]) => {
    const [found] = word.exec(rest) ?? [];
    return found === undefined ? [] : [`«${found}» (${better}) in: ${lineOf(rest, found)}`];
  });
}

function lineOf(text: string, part: string): string {
  return text.split('\n').find((line) => line.includes(part)) ?? part;
}

function filesUnder(...paths: readonly string[]): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '--', ...paths], { encoding: 'utf8' });
  return listed.trim().split('\n');
}

/** The text of each string literal and template of a source file; of a template the parts between the expressions. */
function literals(source: string): readonly string[] {
  const texts: string[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) {
      return;
    }
    if ('type' in node && node.type === 'StringLiteral' && 'value' in node) {
      texts.push(String(node.value));
    } else if ('type' in node && node.type === 'TemplateElement' && 'raw' in node) {
      texts.push(String(node.raw));
    } else {
      Object.values(node).forEach(visit);
    }
  };
  visit(parseSync(source, { syntax: 'typescript', target: 'es2022' }).body);
  return texts.filter((text) => text.includes(' '));
}

/** The comments of a source file, each on one line. A comment begins its line: trailing comments are not used. */
function comments(source: string): readonly string[] {
  const found = source.match(/^[ \t]*(?:\/\*[\s\S]*?\*\/|\/\/.*(?:\n[ \t]*\/\/.*)*)/gm) ?? [];
  return found.map((comment) => comment.replaceAll(/\s+(?:\*\/|\*|\/\/)?\s*/g, ' ').trim());
}

/** The comments of a script or a workflow, a line each. */
function remarks(source: string): readonly string[] {
  return source.match(/^[ \t]*#.*$/gm) ?? [];
}

/** The titles of tests, up to their first placeholder of a template. */
function titles(source: string): readonly string[] {
  const found = source.matchAll(
    /\b(?:it|describe)(?:\.each\([\s\S]*?\n? *\))?\(\s*(['"`])((?:\\.|(?!\1).)*)\1/g,
  );
  return [...found].map(([, , title = '']) => title);
}

it('finds the words in a literal and not in a comment or a name', () => {
  const source = "/* told */ const told = `ACM has not told its record`; f('lies', 'it lies');";

  expect(literals(source).flatMap(problems)).toEqual([
    expect.stringContaining('told'),
    expect.stringContaining('lies'),
  ]);
});

it('finds the words in a comment, over its lines, and not in the code', () => {
  const source = [
    '/**',
    ' * What it goes',
    ' * on with.',
    ' */',
    "const told = 'https://told.example.com';",
    '  // Nobody',
    '  // is told.',
  ].join('\n');

  expect(comments(source).flatMap(problems)).toEqual([
    expect.stringContaining('goes on'),
    expect.stringContaining('told'),
  ]);
});

it('finds the words in the title of a test, also of a table of tests', () => {
  const source = `${'it'}('is told', f); ${'describe'}.each([\n  ['it lies', g()],\n])('%s stands', f);`;

  expect(titles(source)).toEqual(['is told', '%s stands']);
});

describe('no word that is hard to understand is in', () => {
  it('action.yml', () => {
    const { inputs, outputs } = parse(readFileSync('action.yml', 'utf8'));

    expect(problems(JSON.stringify([inputs, outputs], null, 1))).toEqual([]);
  });

  it.each([
    ...filesUnder('README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', 'docs/*.md'),
  ])('%s', (file) => {
    expect(problems(readFileSync(file, 'utf8'))).toEqual([]);
  });

  it.each(filesUnder('src/*.ts'))('the text of %s', (file) => {
    expect(literals(readFileSync(file, 'utf8')).flatMap(problems)).toEqual([]);
  });

  it.each(filesUnder('*.ts', '*.mjs', ':!dist/*'))('the comments of %s', (file) => {
    expect(comments(readFileSync(file, 'utf8')).flatMap(problems)).toEqual([]);
  });

  it.each(filesUnder('__tests__/*.test.ts'))('the titles of %s', (file) => {
    expect(titles(readFileSync(file, 'utf8')).flatMap(problems)).toEqual([]);
  });

  it.each(filesUnder('.github/*', '.ci/*', 'docs/workflows/*', '*.sh', '*.py'))(
    'the comments of %s',
    (file) => {
      expect(remarks(readFileSync(file, 'utf8')).flatMap(problems)).toEqual([]);
    },
  );
});
