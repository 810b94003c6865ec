import { err, ok, type Result } from '../pki/result.ts';
import { seen } from './field.ts';

/** AWS IoT Core quotas, "Message broker and protocol limits". */
const longestTopic = 256;
const mostSlashes = 7;
const longestClientId = 128;

/**
 * A topic to publish to and to subscribe to, without characters that IoT Core or the policy of the verification's identity would
 * interpret.
 */
export function readTopic(text: string): Result<string> {
  const problem = findTextProblem(text, longestTopic);
  if (problem !== undefined) {
    return err(`${seen(text)} ${problem}`);
  }
  if (/[+#]/.test(text)) {
    return err(`${seen(text)} has an MQTT wildcard, + or #; give one topic`);
  }
  if (text.startsWith('$')) {
    return err(`${seen(text)} begins with $, which is reserved for AWS topics`);
  }
  const slashes = text.split('/').length - 1;
  return slashes > mostSlashes
    ? err(`${seen(text)} has ${slashes} slashes; IoT Core accepts ${mostSlashes}`)
    : ok(text);
}

export function readClientId(text: string): Result<string> {
  const problem = findTextProblem(text, longestClientId);
  return problem === undefined ? ok(text) : err(`${seen(text)} ${problem}`);
}

/**
 * `*`, `?` and `${` mean something in an IoT policy: with them the short-lived identity would be allowed more than this one topic
 * or client ID.
 */
function findTextProblem(text: string, most: number): string | undefined {
  if (/\p{Cc}/u.test(text)) {
    return 'has a control character';
  }
  if (/[*?]|\$\{/.test(text)) {
    return `has *, ? or \${, which IoT policies interpret as a wildcard or a variable`;
  }
  const bytes = Buffer.byteLength(text);
  return bytes > most ? `is ${bytes} bytes long; IoT Core accepts ${most}` : undefined;
}
