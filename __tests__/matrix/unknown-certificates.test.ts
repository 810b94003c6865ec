import { describe, it } from '@jest/globals';
import { live } from './unknown-life.ts';
import { certificateWorlds } from './unknown-worlds.ts';

describe('a domain is provisioned, verified, rotated and torn down where', () => {
  it.each(certificateWorlds)('$name', live, 60_000);
});
