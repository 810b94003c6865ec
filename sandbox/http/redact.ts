/** Private keys, secret texts and credentials out of bodies, with filler of the same length in their place. */

const secretMembers = [
  'PrivateKey',
  'Passphrase',
  'SecretString',
  'SecretBinary',
  'SecretAccessKey',
  'SessionToken',
].join('|');
const jsonMember = new RegExp(`("(?:${secretMembers})"\\s*:\\s*)("(?:[^"\\\\]|\\\\.)*")`, 'g');
const xmlElement = new RegExp(`<(${secretMembers})>([^<]*)</\\1>`, 'g');
/** Of the query protocol. */
const formMember = /((?:^|&)WebIdentityToken=)([^&]*)/g;
/** Even where it does not belong. */
const pem = /-----BEGIN [A-Z ]*PRIVATE KEY-----.*?-----END [A-Z ]*PRIVATE KEY-----/gs;

/** The body of a JSON, XML or form message. "A" fits text and base64 alike. */
export function withoutSecrets(body: string): string {
  return body
    .replace(jsonMember, (_all, name: string, text: string) => `${name}"${filler(decoded(text))}"`)
    .replace(xmlElement, (_all, name: string, text: string) => `<${name}>${filler(text)}</${name}>`)
    .replace(formMember, (_all, name: string, text: string) => `${name}${filler(text)}`)
    .replace(pem, filler);
}

/** Base64's padding stays: it says how many octets there are. */
function filler(text: string): string {
  const padding = /=*$/.exec(text)?.[0] ?? '';
  return 'A'.repeat(text.length - padding.length) + padding;
}

/** A JSON string literal's text; unchanged if it is malformed. */
function decoded(literal: string): string {
  try {
    return String(JSON.parse(literal));
  } catch {
    return literal;
  }
}
