/** What a probe made, to be removed in the opposite order, whatever became of the probe. */
export class Undo {
  readonly #steps: { readonly what: string; readonly step: () => Promise<unknown> }[] = [];

  add(what: string, step: () => Promise<unknown>): void {
    this.#steps.push({ what, step });
  }

  /** What could not be removed, with AWS's reason. The next run's sweep finds it by its tag or name. */
  async run(): Promise<readonly string[]> {
    const left: string[] = [];
    for (const { what, step } of this.#steps.splice(0).toReversed()) {
      try {
        await step();
      } catch (error) {
        left.push(`${what}: ${error instanceof Error ? error.message : error}`);
      }
    }
    return left;
  }
}
