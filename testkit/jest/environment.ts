/** Jest's testEnvironment: the process itself, as it would be without jest. */

/**
 * Jest's own environments are realms of their own, in which every module is compiled again for each test file, globals are looked up
 * slowly, and the errors of Node are no instances of Error. Here a worker loads a module once, as Node does, and for all its test files.
 * What a test file may leave behind in the process is undone at its end.
 */
export default class ProcessEnvironment {
  readonly global = globalThis;
  readonly fakeTimers = null;
  readonly fakeTimersModern = null;
  readonly #console = globalThis.console;
  readonly #exit = process.exit;
  readonly #exitCode = process.exitCode;
  readonly #environment = { ...process.env };

  async setup(): Promise<void> {}

  async teardown(): Promise<void> {
    globalThis.console = this.#console;
    process.exit = this.#exit;
    process.exitCode = this.#exitCode;
    for (const name of Object.keys(process.env)) {
      delete process.env[name];
    }
    Object.assign(process.env, this.#environment);
  }

  exportConditions(): readonly string[] {
    return ['node', 'node-addons'];
  }

  /** None: nothing is compiled by jest. */
  getVmContext(): null {
    return null;
  }
}
