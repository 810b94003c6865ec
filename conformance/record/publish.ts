/** A call's members, made fit to be published. */
import { CertificateDescriber, certificatesIn } from './describe-certificate.ts';
import { struckOut } from './described.ts';
import { Pseudonyms } from './pseudonyms.ts';
import { awsMembers } from './vocabulary.ts';

/** Struck out whatever they hold. */
const secretMembers =
  /^(privateKey|privateKeyPem|secretString|secretBinary|passphrase|secretAccessKey|sessionToken|accessKeyId|webIdentityToken|samlAssertion|tokenCode)$/i;
/** Sentences for people. */
const sentenceMembers = /^(message|messages|serverCertificateStatusDetail|renewalStatusReason)$/i;

const privateKeyBlock = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;
const requestBlock = /-----BEGIN (NEW )?CERTIFICATE REQUEST-----/;

export class Publisher {
  readonly pseudonyms = new Pseudonyms();
  readonly #certificates: CertificateDescriber;

  constructor(startedAt: Date) {
    this.#certificates = new CertificateDescriber(this.pseudonyms, startedAt);
  }

  /** What was asked and what was answered, together: secrets of either are known before anything is written. */
  publish<Parts extends Record<string, unknown>>(parts: Parts): { [Part in keyof Parts]: unknown } {
    this.#learn('', parts);
    const published = Object.entries(parts).map(([name, part]) => [name, this.#member('', part)]);
    return Object.fromEntries(published);
  }

  sentence(text: string): string {
    return this.pseudonyms.ofSentence(text);
  }

  #learn(name: string, value: unknown): void {
    if (typeof value === 'string') {
      const decoded = decode(value).text;
      if (secretMembers.test(name) || privateKeyBlock.test(decoded)) {
        this.pseudonyms.addSecret(value);
        this.pseudonyms.addSecret(decoded);
      }
      for (const pem of certificatesIn(decoded)) {
        this.#certificates.meet(pem);
      }
    } else if (typeof value === 'object' && value !== null) {
      for (const [member, content] of Object.entries(value)) {
        this.#learn(Array.isArray(value) ? name : member, content);
      }
    }
  }

  #member(name: string, value: unknown): unknown {
    if (Array.isArray(value)) {
      return value.map((item) => this.#member(name, item));
    }
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(
        Object.entries(value).map(([member, content]) => [
          this.#memberName(member),
          this.#member(member, content),
        ]),
      );
    }
    return typeof value === 'string' ? this.#text(name, value) : value;
  }

  /** Those that the model has; in maps that a user fills they may be anything. */
  #memberName(name: string): string {
    return awsMembers.has(name) ? name : this.pseudonyms.ofValue(name);
  }

  #text(name: string, value: string): unknown {
    const { text, encoding } = decode(value);
    if (secretMembers.test(name) || privateKeyBlock.test(text)) {
      return struckOut;
    }
    const certificates = certificatesIn(text);
    if (certificates.length > 0) {
      return {
        $certificates: certificates.map((pem) => this.#certificates.describe(pem)),
        encoding,
      };
    }
    if (requestBlock.test(text)) {
      return { $certificateRequest: true, encoding };
    }
    const inside = readObject(value);
    if (inside !== undefined) {
      return { $json: this.#member('', inside) };
    }
    return sentenceMembers.test(name)
      ? this.pseudonyms.ofSentence(value)
      : this.pseudonyms.ofValue(value);
  }
}

/** PEM travels as it is, or as base64 where the API's member is a blob. */
function decode(value: string): { readonly text: string; readonly encoding: 'text' | 'base64' } {
  const decoded = /^[A-Za-z0-9+/\s]{40,}={0,2}$/.test(value)
    ? Buffer.from(value, 'base64').toString('utf8')
    : '';
  return decoded.includes('-----BEGIN ')
    ? { text: decoded, encoding: 'base64' }
    : { text: value, encoding: 'text' };
}

function readObject(value: string): object | undefined {
  if (!/^\s*[{[]/.test(value)) {
    return undefined;
  }
  try {
    const read: unknown = JSON.parse(value);
    return typeof read === 'object' && read !== null ? read : undefined;
  } catch {
    return undefined;
  }
}
