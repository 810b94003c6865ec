/**
 * The outputs for people, a line each. What is in a file whose path is an output too is left to that file, and what is Markdown to
 * --json: its content was in the log.
 */
export function outputLines(outputs: ReadonlyMap<string, string>): readonly string[] {
  return [...outputs]
    .filter(([name]) => !outputs.has(`${name}-path`) && !name.endsWith('-markdown'))
    .map(([name, value]) => `${name}: ${value}`);
}
