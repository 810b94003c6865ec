import { expect, it } from '@jest/globals';
import { type RoleCredentials, renewing } from '../../../src/aws/sts-role-credentials.ts';
import { TestClock } from '../../support/test-clock.ts';

const minute = 60_000;

/** A role whose sessions last an hour; `fails`: what assuming it is answered with instead. */
function role(clock: TestClock) {
  const state: { assumed: number; fails?: Error } = { assumed: 0 };
  const assume = async (): Promise<RoleCredentials> => {
    if (state.fails) {
      throw state.fails;
    }
    state.assumed += 1;
    return {
      accessKeyId: `ASIA${state.assumed}`,
      secretAccessKey: 'secret',
      sessionToken: 'token',
      expiration: new Date(clock.now().getTime() + 60 * minute),
    };
  };
  return { state, credentials: renewing(clock, assume) };
}

it('concurrent callers share one session', async () => {
  const { state, credentials } = role(new TestClock());
  const [one, other] = await Promise.all([credentials(), credentials()]);
  expect(one).toBe(other);
  expect(state.assumed).toBe(1);
});

it('a session is renewed five minutes before it expires', async () => {
  const clock = new TestClock();
  const { credentials } = role(clock);
  await credentials();
  clock.advance(54 * minute);
  expect(await credentials()).toMatchObject({ accessKeyId: 'ASIA1' });
  clock.advance(2 * minute);
  expect(await credentials()).toMatchObject({ accessKeyId: 'ASIA2' });
});

it('a session that cannot be renewed is used until it expires', async () => {
  const clock = new TestClock();
  const { state, credentials } = role(clock);
  await credentials();
  clock.advance(56 * minute);
  state.fails = new Error('GitHub gives no token');
  expect(await credentials()).toMatchObject({ accessKeyId: 'ASIA1' });
  clock.advance(5 * minute);
  await expect(credentials()).rejects.toThrow('GitHub gives no token');
  delete state.fails;
  expect(await credentials()).toMatchObject({ accessKeyId: 'ASIA2' });
});
