/**
 * Jest runs tests in a realm of their own, where the errors of Node's own modules (ECONNRESET, ENOTFOUND, …) are no
 * instances of Error: the SDK would wrap them and lose their codes. Importing this makes them what they are outside jest.
 */
import { types } from 'node:util';

const ordinary = Function.prototype[Symbol.hasInstance];

Object.defineProperty(Error, Symbol.hasInstance, {
  value(this: unknown, candidate: unknown): boolean {
    return ordinary.call(this, candidate) || (this === Error && types.isNativeError(candidate));
  },
});
