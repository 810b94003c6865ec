/** Facts travel as data, and src/report alone makes sentences of them: no other room has one in its sources. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parseSync } from '@swc/core';

const root = join(import.meta.dirname, '../..');

interface Silent {
  readonly folder: string;
  /** Files that have sentences still, or have words that are none, and why. */
  readonly except: Readonly<Record<string, string>>;
}

const ofInputs = 'problems of an input, which are lines for its author from the start';
const ofDebugging = 'lines of the debug log, for those who read the sources';
const ofTheJob = 'a line of the log, told before there is a run';
const ofDescriptions = 'what AWS keeps as the description of a thing';
const ofCode = 'C, with comments for those who build with it';
const ofLabels = 'what tells two certificates of one subject apart';
const ofNames = 'names as their owners write them';

const silent: readonly Silent[] = [
  {
    folder: 'src/verification',
    except: {
      'mqtt-refusal.ts': ofNames,
    },
  },
  {
    folder: 'src/pki',
    except: {
      'device-classes.ts': ofNames,
      'name.ts': ofInputs,
      'trust-bundle-files.ts': ofCode,
      'trust-path.ts': ofLabels,
    },
  },
  {
    folder: 'src/aws',
    except: {
      'acm-search.ts': ofDebugging,
      'retry.ts': ofDebugging,
      'route53.ts': ofDebugging,
      'send-once.ts': ofDebugging,
      'sts-web-identity.ts': ofTheJob,
    },
  },
  { folder: 'src/context', except: {} },
  {
    folder: 'src/resources',
    except: {
      'authority/apply-key.ts': ofDescriptions,
      'authority/store.ts': ofDescriptions,
      'trust-bundle/apply.ts': ofDescriptions,
      'trust-bundle/parameter.ts': ofDescriptions,
      'validation-certificate/plan-record.ts': ofNames,
    },
  },
  { folder: 'src/operations', except: { 'verify-subject.ts': ofDebugging } },
];

/** As many words as a sentence has, or a clause that says something. */
const fewest = 4;

/**
 * The text of each literal and template with so many words; an expression in a template counts as one. What is thrown as one of
 * the language's own errors is no fact of a run, and left out.
 */
function sentences(source: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null || isProgrammingError(node)) {
      return;
    }
    const text = textOf(node);
    if (text !== undefined && wordsIn(text) >= fewest) {
      found.push(text);
    }
    Object.values(node).forEach(visit);
  };
  visit(parseSync(source, { syntax: 'typescript', target: 'es2022' }).body);
  return found;
}

/** What only a programmer can cause. */
const bugs: ReadonlySet<unknown> = new Set(['Error', 'RangeError', 'TypeError']);

function isProgrammingError(node: object): boolean {
  return (
    'type' in node &&
    node.type === 'NewExpression' &&
    'callee' in node &&
    typeof node.callee === 'object' &&
    node.callee !== null &&
    'value' in node.callee &&
    bugs.has(node.callee.value)
  );
}

function textOf(node: object): string | undefined {
  if (!('type' in node)) {
    return undefined;
  }
  if (node.type === 'StringLiteral' && 'value' in node) {
    return String(node.value);
  }
  return node.type === 'TemplateLiteral' && 'quasis' in node && Array.isArray(node.quasis)
    ? node.quasis.map(({ raw }: { readonly raw: string }) => raw).join('…')
    : undefined;
}

/** Words are what has a letter, or represents an expression. */
function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}…]/u.test(word)).length;
}

it('finds a sentence in a literal and in a template, and none in a comment, a code or a bug', () => {
  const source = `
    /* this is a comment */
    const seen = 'no CNAME, but an address';
    const other = \`\${name} leads to \${value}\`;
    const code = 'cname-missing';
    const query = \`\${call} \${code}\`;
    throw new Error('this cannot be, says the programmer');
  `;
  expect(sentences(source)).toEqual(['no CNAME, but an address', '… leads to …']);
});

describe.each(silent)('$folder', ({ folder, except }) => {
  const files = globSync(`${folder}/**/*.ts`, { cwd: root }).map((file) =>
    file.slice(folder.length + 1),
  );

  it.each(files.filter((file) => !(file in except)))('%s has no sentence', (file) => {
    expect(sentences(readFileSync(join(root, folder, file), 'utf8'))).toEqual([]);
  });

  it('excepts only files that have some', () => {
    const without = Object.keys(except).filter(
      (file) =>
        !files.includes(file) ||
        sentences(readFileSync(join(root, folder, file), 'utf8')).length === 0,
    );
    expect(without).toEqual([]);
  });
});
