import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayMs } from '../../../src/days.ts';
import { crossSign } from '../../../src/pki/cross-sign.ts';
import { issueServerCertificate } from '../../../src/pki/leaf.ts';
import { type CertificateChain, keyAlgorithms } from '../../../src/pki/material.ts';
import { rolloverState } from '../../../src/pki/rollover.ts';
import type { StoredAuthority } from '../../../src/pki/stored-authority.ts';
import type { TestAuthority } from '../../../testkit/authority.ts';
import { now } from '../../../testkit/certificates.ts';
import { leafRequest, root } from './rolled.ts';

/** A generation with its leaf: on its own, and with the cross-certificate in its chain, where it has one. */
interface Era {
  readonly generation: StoredAuthority & { readonly secretId: string };
  readonly plain: CertificateChain;
  readonly crossed: CertificateChain;
}

const eras = 4;

/** Days from `now` at whose end the era's authority expires. */
const end = (era: number) => 1000 * (era + 1);
const afterDays = (days: number) => new Date(now.getTime() + days * dayMs);

describe.each(keyAlgorithms)('a rollover with keys of %s', (keyAlgorithm) => {
  const makeEra = async (
    authority: TestAuthority,
    before: TestAuthority | undefined,
    secretId: string,
  ): Promise<Era> => {
    const plain = await issueServerCertificate(authority, leafRequest(keyAlgorithm, now));
    if (before === undefined) {
      return { generation: { secretId, authority }, plain, crossed: plain };
    }
    const certificate = await crossSign({ next: authority, by: before, now });
    const crossCertificate = { certificate, above: [before.certificate] };
    return {
      generation: { secretId, authority, crossCertificate: certificate },
      plain,
      crossed: await issueServerCertificate(
        authority,
        leafRequest(keyAlgorithm, now, { crossCertificate }),
      ),
    };
  };

  const history = Promise.all(
    Array.from({ length: eras }, (_, era) => root(`CA ${era}`, keyAlgorithm, now, end(era))),
  ).then((authorities) =>
    Promise.all(
      authorities.map((authority, era) =>
        makeEra(authority, authorities[era - 1], era === 0 ? 'NAME' : `NAME/${era + 1}`),
      ),
    ),
  );

  const situations = fc.record({
    generations: fc.integer({ min: 1, max: eras }),
    leafOf: fc.option(fc.integer({ min: 0, max: eras - 1 })),
    crossed: fc.boolean(),
    days: fc.integer({ min: 0, max: end(eras) + 100 }),
  });

  type Situation = typeof situations extends fc.Arbitrary<infer Value> ? Value : never;

  const stateIn = (
    all: readonly Era[],
    { generations, leafOf, crossed, days }: Situation,
    from = 0,
  ) => {
    const era = leafOf === null ? undefined : all[Math.min(leafOf, generations - 1)];
    return rolloverState(
      { active: all.slice(from, generations).map(({ generation }) => generation), abandoned: [] },
      crossed ? era?.crossed : era?.plain,
      afterDays(days),
    );
  };

  it('is in progress exactly while the old root may be all that a device trusts', async () => {
    const all = await history;
    fc.assert(
      fc.property(situations, (situation) => {
        const { generations, leafOf, crossed, days } = situation;
        const [current, next] = [all[generations - 2], all[generations - 1]];
        const oldRootLives = current !== undefined && days <= end(generations - 2);
        const finished = leafOf !== null && leafOf >= generations - 1 && !crossed;
        const announced = leafOf === generations - 2;
        expect(stateIn(all, situation)).toEqual(
          oldRootLives && !finished
            ? {
                kind: announced ? 'announced' : 'rolling',
                current: current.generation,
                next: next?.generation,
              }
            : { kind: 'single', current: next?.generation },
        );
      }),
    );
  });

  it('does not depend on what was before the last two generations', async () => {
    const all = await history;
    fc.assert(
      fc.property(situations, (situation) => {
        const from = Math.max(0, situation.generations - 2);
        expect(stateIn(all, situation, from)).toEqual(stateIn(all, situation));
      }),
    );
  });

  it('never comes back by itself once it is over', async () => {
    const all = await history;
    fc.assert(
      fc.property(situations, fc.nat({ max: 5000 }), (situation, more) => {
        const later = stateIn(all, { ...situation, days: situation.days + more });
        expect(later.kind !== 'single' && stateIn(all, situation).kind === 'single').toBe(false);
      }),
    );
  });

  it('is aborting while the leaf is of an abandoned authority, and over once it is not', async () => {
    const [first, second, third] = await history;
    if (!first || !second || !third) {
      throw new Error('each of them was made');
    }
    const standing = { active: [first.generation], abandoned: [second.generation] };
    const [current, next] = [first.generation, second.generation];
    expect(rolloverState(standing, second.crossed, now)).toEqual({
      kind: 'aborting',
      current,
      next,
    });
    const over = { kind: 'single', current: current };
    expect(rolloverState(standing, first.plain, now)).toEqual(over);
    expect(rolloverState(standing, undefined, now)).toEqual(over);
    const later = { ...standing, active: [first.generation, third.generation] };
    expect(rolloverState(later, first.plain, now)).toMatchObject({
      kind: 'announced',
      next: third.generation,
    });
  });
});

it('has no state without a generation', () => {
  expect(() => rolloverState({ active: [], abandoned: [] }, undefined, now)).toThrow(RangeError);
});
