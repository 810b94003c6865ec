import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { kmsAliasFor } from '../../../../src/resources/authority/kms-alias.ts';

const secretName = fc.stringMatching(/^[A-Za-z0-9/_+=.@-]{1,512}$/);

it('the alias of a secret is one that KMS takes, and no other secret’s', () => {
  fc.assert(
    fc.property(secretName, secretName, (one, other) => {
      expect(kmsAliasFor(one)).toMatch(/^alias\/[\w/-]{1,250}$/);
      expect(kmsAliasFor(one) === kmsAliasFor(other)).toBe(one === other);
    }),
  );
});

it.each([
  ['iot-custom-domain/iot.example.com/ca', 'alias/iot-custom-domain/iot_example_com/ca'],
  ['iot-custom-domain/iot.example.com/ca/2', 'alias/iot-custom-domain/iot_example_com/ca/2'],
  ['fleet_ca', expect.stringMatching(/^alias\/fleet_ca-[0-9a-f]{12}$/)],
  ['fleet.ca', 'alias/fleet_ca'],
])('%s has %s', (secretId, alias) => {
  expect(kmsAliasFor(secretId)).toEqual(alias);
});
