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
  'client-ssm': 'ssm',
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

describe('the policies of docs/iam', () => {
  const folder = new URL('docs/iam/', root);
  const allowed = readdirSync(folder).flatMap((name) =>
    policy
      .parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
      .Statement.flatMap(({ Action }) => Action),
  );

  it('allow every call that the code makes', () => {
    // Roles are assumed by a trust policy, and GetCallerIdentity needs no permission.
    const exempt = ['AssumeRole', 'AssumeRoleWithWebIdentity', 'GetCallerIdentity'].map(
      (action) => `client-sts:${action}`,
    );
    const sent = actionsSent().filter((action) => !exempt.includes(action));
    expect(sent.length).toBeGreaterThan(30);
    expect(sent.filter((action) => !allowed.includes(action))).toEqual([]);
  });

  it('allow nothing else but what AWS asks of the caller beside', () => {
    const sent = new Set(actionsSent());
    const others = new Set(allowed.filter((action) => !sent.has(action)));
    expect([...others].toSorted()).toEqual([
      'acm:AddTagsToCertificate',
      'kms:Decrypt',
      'kms:GenerateDataKey',
      'kms:TagResource',
      'ssm:AddTagsToResource',
    ]);
  });
});
