/** What action.yml declares (`runs.using`), and every test runs on. */
const declared = 24;

/** That the action runs on another Node than the one it was tested with; undefined where it does not. `version`: "24.21.0". */
export function otherNode(version: string): string | undefined {
  return version.startsWith(`${declared}.`)
    ? undefined
    : `This is Node ${version}; the action requires Node ${declared} and is tested on no other version.`;
}
