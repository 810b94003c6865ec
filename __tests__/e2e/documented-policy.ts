import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PolicyDocument, policyDocument } from '../../sandbox/http/iam.ts';

/** The policy that docs/iam-policy.md tells people to use, for any zone; the sandbox does not judge conditions. */
export function documentedPolicy(): PolicyDocument {
  const page = readFileSync(join(import.meta.dirname, '../../docs/iam-policy.md'), 'utf8');
  const [, json = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
  const { Statement: statements } = JSON.parse(json.replaceAll('Z0123456789ABCDEFGHIJ', '*'));
  return policyDocument.parse({
    Statement: statements.map(
      ({ Condition: _, ...statement }: Record<string, unknown>) => statement,
    ),
  });
}
