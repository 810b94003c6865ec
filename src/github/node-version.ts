/** What action.yml declares (`runs.using`), and the version that every test runs on. */
const declared = 24;

/** A note if the action runs on another Node version than it was tested with; otherwise undefined. `version`: "24.21.0". */
export function otherNode(version: string): string | undefined {
  return version.startsWith(`${declared}.`)
    ? undefined
    : `This is Node ${version}; the action requires Node ${declared} and is tested on no other version.`;
}
