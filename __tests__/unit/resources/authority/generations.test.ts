import { expect, it } from '@jest/globals';
import { subjectOfGeneration } from '../../../../src/resources/authority/generations.ts';

const named = (value: string) => [
  { type: 'O', value: 'Example' },
  { type: 'CN', value },
];

it.each([
  ['Fleet CA', 'Fleet CA 2'],
  ['a'.repeat(64), `${'a'.repeat(62)} 2`],
  [`a${'😀'.repeat(40)}`, `a${'😀'.repeat(40)} 2`],
  ['😀'.repeat(64), `${'😀'.repeat(62)} 2`],
])('the second CA after %s is %s', (first, second) => {
  expect(subjectOfGeneration(named(first), 2)).toEqual(named(second));
});

it('a CA without a CN gets one', () => {
  expect(subjectOfGeneration([{ type: 'O', value: 'Example' }], 3)).toEqual([
    { type: 'O', value: 'Example' },
    { type: 'CN', value: 'CA 3' },
  ]);
});
