import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';

const root = new URL('../../../', import.meta.url);
const oneOrMany = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const policy = z.object({ Statement: z.array(z.object({ Action: oneOrMany })) });

const signingName: Readonly<Record<string, string>> = {
  'client-acm': 'acm',
  'client-iot': 'iot',
  'client-kms': 'kms',
  'client-route-53': 'route53',
  'client-secrets-manager': 'secretsmanager',
};

/** "ImportCertificate" for each command and paginator that src/aws takes from an SDK client. */
function actionsSent(): readonly string[] {
  const rooms = new URL('src/aws/', root);
  return readdirSync(rooms).flatMap((file) => {
    const source = readFileSync(new URL(file, rooms), 'utf8');
    return [...source.matchAll(/import \{([^}]*)\} from '@aws-sdk\/([\w-]+)'/g)].flatMap(
      ([, names = '', client = '']) =>
        [...names.matchAll(/\b(?:paginate(\w+)|(\w+)Command)\b/g)].map(
          ([, paginated, sent]) => `${signingName[client] ?? client}:${paginated ?? sent}`,
        ),
    );
  });
}

describe('docs/iam-policy.md', () => {
  const text = readFileSync(new URL('docs/iam-policy.md', root), 'utf8');
  const [, block = ''] = /```json\n([\s\S]*?)```/.exec(text) ?? [];
  const allowed = policy.parse(JSON.parse(block)).Statement.flatMap(({ Action }) => Action);

  it('allows every call that the code makes', () => {
    const sent = actionsSent().filter((action) => action !== 'client-sts:AssumeRole');
    expect(sent.length).toBeGreaterThan(30);
    expect(sent.filter((action) => !allowed.includes(action))).toEqual([]);
  });

  it('allows nothing else but what AWS wants for the tags', () => {
    const sent = new Set(actionsSent());
    expect(allowed.filter((action) => !sent.has(action)).toSorted()).toEqual([
      'acm:AddTagsToCertificate',
      'kms:TagResource',
    ]);
  });
});
