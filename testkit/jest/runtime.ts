/**
 * Jest's runtime: Node's own module loader in place of jest's. Test files and what they import are loaded as Node loads them:
 * TypeScript by type stripping, each module once for a worker, compiled code from NODE_COMPILE_CACHE.
 */
import { createRequire, registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { type Globals, setGlobals } from './globals.ts';

const require = createRequire(import.meta.url);

const globals = new URL('globals.ts', import.meta.url).href;
const tests = new URL('../../__tests__/', import.meta.url).href;

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === '@jest/globals') {
      return { url: globals, shortCircuit: true };
    }
    const resolved = next(specifier, context);
    const testFile = testFileOf(context.parentURL);
    return testFile !== undefined && isTestCode(resolved.url)
      ? { ...resolved, url: `${resolved.url}?${testFile}` }
      : resolved;
  },
});

/** For which test file a module is loaded: itself, or what its query names. */
function testFileOf(url = ''): string | undefined {
  return isTestCode(url) ? (url.split('?')[1] ?? url.slice(tests.length)) : undefined;
}

/** What test files import from one another's folders: loaded for each of them, since some of it registers hooks when it is loaded. */
function isTestCode(url: string): boolean {
  return url.startsWith(tests) && url.split('?')[0]?.endsWith('.ts') === true;
}

/** The part of jest-runtime that jest-runner and jest-circus call. */
export default class NodeRuntime {
  readonly requireModule = require;

  /** jest-circus itself, with the state of one test file. */
  requireInternalModule(path: string): unknown {
    delete require.cache[path];
    Reflect.deleteProperty(globalThis, Symbol.for('EVENT_HANDLERS'));
    return require(path);
  }

  unstable_shouldLoadAsEsm(): boolean {
    return true;
  }

  unstable_importModule(path: string): Promise<unknown> {
    return import(pathToFileURL(path).href);
  }

  setGlobalsForRuntime(globals: Globals): void {
    setGlobals(globals);
  }

  /** None: type stripping keeps lines and columns. */
  getSourceMaps(): ReadonlyMap<string, string> {
    return new Map();
  }

  getAllCoverageInfoCopy(): undefined {}

  enterTestCode(): void {}

  leaveTestCode(): void {}

  teardown(): void {}
}
