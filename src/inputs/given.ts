import { createPrivateKey } from 'node:crypto';
import { type InputName, inputNames, rows } from './table.ts';

/** The process environment as Node gives it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The inputs that are set: trimmed, none of them empty. */
export type GivenInputs = Readonly<Partial<Record<InputName, string>>>;

/**
 * Reads the inputs as the runner passes them. Only the region has a second source: the variables that configure-aws-credentials
 * exports, which every AWS SDK reads too.
 */
export function readGivenInputs(environment: Environment): GivenInputs {
  const given: { [name in InputName]?: string } = {};
  for (const name of inputNames) {
    const text = readInput(environment, name);
    if (text !== '') {
      given[name] = text;
    }
  }
  const region =
    given['aws-region'] || environment.AWS_REGION?.trim() || environment.AWS_DEFAULT_REGION?.trim();
  return region ? { ...given, 'aws-region': region } : given;
}

/** Credentials of the SDK: if leaked, anyone can use them until they expire. */
const credentialVariables = ['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'] as const;

/**
 * Every secret text of the inputs and of the AWS credentials in the environment, to be masked before anything else is done. A
 * multi-line text is returned as one; masking splits it into lines. An encrypted key is returned encrypted and decrypted, as is
 * any other text with a private key.
 */
export function secretInputs(environment: Environment): string[] {
  const inputs = inputNames.map((name) => ({ name, text: readInput(environment, name) }));
  return [
    ...inputs.filter(isSecret).map(({ text }) => text),
    ...openedKey(environment),
    ...credentialVariables.map((name) => environment[name]?.trim() ?? ''),
  ].filter((text) => text !== '');
}

function isSecret({ name, text }: { readonly name: InputName; readonly text: string }): boolean {
  return rows[name].secret === true || text.includes('PRIVATE KEY-----');
}

function openedKey(environment: Environment): readonly string[] {
  const key = readInput(environment, 'ca-private-key');
  const passphrase = readInput(environment, 'ca-private-key-passphrase');
  if (key === '' || passphrase === '') {
    return [];
  }
  try {
    const opened = createPrivateKey({ key, passphrase });
    return [opened.export({ type: 'pkcs8', format: 'pem' }).toString()];
  } catch {
    return [];
  }
}

/** The runner converts an input's name to upper case and keeps its hyphens. */
function readInput(environment: Environment, name: InputName): string {
  return environment[`INPUT_${name.toUpperCase()}`]?.trim() ?? '';
}
