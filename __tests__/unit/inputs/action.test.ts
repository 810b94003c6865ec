import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { parseSettings } from '../../../src/inputs/parse.ts';
import { inputNames, rows } from '../../../src/inputs/table.ts';
import { environment, now } from './environment.ts';

const description = z.string().check(z.minLength(20), z.regex(/\.$/));
const action = z
  .strictObject({
    name: z.string(),
    // GitHub Marketplace refuses a longer one.
    description: z.string().check(z.maxLength(124)),
    author: z.string(),
    branding: z.strictObject({ icon: z.string(), color: z.string() }),
    inputs: z.record(
      z.string(),
      z.strictObject({ description, required: z.boolean(), default: z.optional(z.string()) }),
    ),
    outputs: z.record(z.string(), z.strictObject({ description })),
    runs: z.strictObject({ using: z.literal('node24'), main: z.literal('dist/index.js') }),
  })
  .parse(parse(readFileSync('action.yml', 'utf8')));

const defaults = Object.fromEntries(
  Object.entries(action.inputs).map(([name, input]) => [name, input.default ?? '']),
);

describe('action.yml', () => {
  it('describes the very inputs that are read', () => {
    expect(Object.keys(action.inputs)).toEqual(inputNames);
  });

  it('requires what has no default anywhere', () => {
    const required = Object.entries(action.inputs).filter(([, input]) => input.required);

    expect(required.map(([name]) => name)).toEqual(['operation', 'domain']);
  });

  it.each(['provision', 'verify', 'rotate', 'teardown'])(
    'has the defaults that %s reads where nothing is given',
    async (operation) => {
      const withDefaults = { ...environment(defaults), ...environment({ operation }) };

      expect(await parseSettings(withDefaults, now)).toEqual(
        await parseSettings(environment({ operation }), now),
      );
    },
  );

  it('says in the description what a default of the table is that it does not fill in itself', () => {
    const silent = inputNames.filter((name) => {
      const { absent } = rows[name];
      const value = absent.ok ? absent.value : undefined;
      const { default: filledIn, description } = action.inputs[name] ?? {};
      return (
        (typeof value === 'string' || typeof value === 'number') &&
        filledIn !== String(value) &&
        !description?.includes(`Default: ${value}.`) &&
        !description?.includes(`Default: \`${value}\`.`)
      );
    });
    expect(silent).toEqual([]);
  });

  it('says of each secret that it is one, and of what one operation takes which that is', () => {
    const descriptions = inputNames.map((name) => ({
      ...rows[name],
      name,
      text: action.inputs[name]?.description ?? '',
    }));
    const secrets = descriptions.filter(({ secret }) => secret);
    const unmarked = secrets.filter(({ text }) => !/from a secret|^Token for/.test(text));
    const lone = descriptions.filter(({ only, text }) => {
      const [, named] = /Only valid with `(provision|verify|rotate|teardown)`/.exec(text) ?? [];
      return named !== only;
    });
    expect([...unmarked, ...lone].map(({ name }) => name)).toEqual([]);
  });

  it('describes every output of the contract', () => {
    expect(Object.keys(action.outputs).sort()).toEqual(
      [
        'endpoint',
        'iot-endpoint',
        'ca-certificate',
        'ca-certificate-path',
        'trust-bundle-path',
        'server-certificate-arn',
        'chain-bytes',
        'validation-certificate-arn',
        'domain-configuration-arn',
        'domain-configuration-name',
        'server-certificate-fingerprint',
        'server-certificate-not-after',
        'breaks-at',
        'renews-at',
        'changed',
        'plan',
        'status',
        'warnings',
        'dns-records',
        'plan-markdown',
        'report',
        'report-path',
      ].sort(),
    );
  });
});
