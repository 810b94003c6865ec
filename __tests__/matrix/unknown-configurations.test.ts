import { describe, it } from '@jest/globals';
import { live } from './unknown-life.ts';
import { configurationWorlds } from './unknown-worlds.ts';

describe('a domain is provisioned, verified, rotated and torn down where', () => {
  it.each(configurationWorlds)('$name', live, 60_000);
});
