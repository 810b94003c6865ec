/** The outputs for people, a line each; what is in a file whose path is an output too is left to that file. */
export function outputLines(outputs: ReadonlyMap<string, string>): readonly string[] {
  return [...outputs]
    .filter(([name]) => !outputs.has(`${name}-path`))
    .map(([name, value]) => `${name}: ${value}`);
}
