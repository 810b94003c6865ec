import { describe, it } from '@jest/globals';
import { live } from './unknown-life.ts';
import { dataPlaneWorlds } from './unknown-worlds.ts';

describe('a domain is provisioned, verified, rotated and torn down where', () => {
  it.each(dataPlaneWorlds)('$name', live, 60_000);
});
