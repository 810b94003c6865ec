/**
 * Texts of an account, made fit to be published. A word survives only when it is AWS's own; everything else is replaced by a
 * name of ours, the same one each time: `<account-1>`, `<uuid-2>`, `<label-3>`, `<opaque-4/32>` (32: how long it was).
 */
import { awsMembers, awsWords } from './vocabulary.ts';

/** `LABEL`: with upper-case letters, which not every service takes. */
type Kind = 'account' | 'uuid' | 'label' | 'LABEL' | 'serial' | 'opaque';

const struckOut = '<struck-out>';
/** What parts words. Everything else is in them: dots, underscores, hyphens, percent signs, letters of any script. */
const word = /[^\s:/,;"'()[\]{}=@<>?&|!#$`^]+/gu;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const region =
  /^(af|ap|ca|cn|eu|il|me|mx|sa|us)(-gov|-iso[a-z]?)?-(central|(north|south)?(east|west)|north|south)-\d$/;
const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
/** An object identifier below iso.org.dod or joint-iso-itu-t.ds: of X.509. */
const objectIdentifier = /^(1\.3\.6|2\.5)(\.\d+)+$/;
const serial = /^([0-9a-f]{2}:){3,}[0-9a-f]{2}$/i;
/** Names that AWS gives: what is left of the suffix is the account's own. */
const awsSuffix =
  /(\.(iot|credentials\.iot|jobs\.iot)\.[a-z0-9-]+\.amazonaws\.com(\.cn)?|\.amazonaws\.com|\.acm-validations\.aws)$/;
/** Node's, OpenSSL's and the system's. */
const errorCode = /^((ERR|UNABLE|CERT|SELF)_[A-Z0-9_]{3,60}|E[A-Z]{4,14})$/;
/** A word of a sentence; shorter than what people take for a password. */
const plainWord = /^(?:[A-Z]?[a-z]{0,15}|[A-Z][a-z]{1,12}(?:[A-Z][a-z]{1,14}){1,4}|[A-Z]{2,5})$/;

export class Pseudonyms {
  readonly #names = new Map<string, string>();
  /** The same texts in lower case: a sentence may have them in another one. */
  readonly #known = new Set<string>();
  readonly #counts = new Map<Kind, number>();
  readonly #secrets = new Set<string>();

  /**
   * Never to be published, in whatever text it may come, nor its base64; what is escaped is no plain word, and never is.
   * Short ones are left out: they would be found in anything.
   */
  addSecret(text: string): void {
    for (const line of [text, ...text.split(/\r?\n|\\n/)].map((part) => part.trim())) {
      if (line.length >= 8) {
        this.#secrets.add(line);
        this.#secrets.add(Buffer.from(line).toString('base64').replace(/=+$/, ''));
      }
    }
  }

  /** A value whose words are names: only AWS's own survive. */
  ofValue(text: string): string {
    const clean = this.#strike(text);
    if (timestamp.test(clean)) {
      return clean;
    }
    return serial.test(clean)
      ? this.#name('serial', clean)
      : clean.replace(word, (found) => this.#ofWord(found));
  }

  /** A sentence for people: plain words survive too, but not those that are a name elsewhere, nor what is part of an ARN. */
  ofSentence(text: string): string {
    return this.#strike(text)
      .split(/(arn:\S+|\d{4}-\d\d-\d\dT[\d:.]+Z)/)
      .map((part) =>
        part.startsWith('arn:') || timestamp.test(part)
          ? this.ofValue(part)
          : part.replace(word, (found) => this.#ofProse(found)),
      )
      .join('');
  }

  #strike(text: string): string {
    let clean = text;
    for (const secret of this.#secrets) {
      clean = clean.replaceAll(secret, struckOut);
    }
    return clean;
  }

  #ofProse(found: string): string {
    const [bare = '', end = ''] = splitEnd(found);
    const isKnown = this.#known.has(bare.toLowerCase()) && bare.length > 3;
    const isPlain = plainWord.test(bare) || errorCode.test(bare) || awsMembers.has(bare);
    return isPlain && !isKnown ? found : `${this.#ofWord(bare)}${end}`;
  }

  #ofWord(found: string): string {
    const [bare, end] = splitEnd(found);
    if (bare === '' || bare === 'struck-out' || isPublic(bare)) {
      return found;
    }
    if (/^\d{12}$/.test(bare)) {
      return `${this.#name('account', bare)}${end}`;
    }
    if (uuid.test(bare)) {
      return `${this.#name('uuid', bare)}${end}`;
    }
    return `${bare.includes('.') ? this.#ofDnsName(bare) : this.#name('opaque', bare)}${end}`;
  }

  /** Label by label, so that a record still shows which name is below which. */
  #ofDnsName(name: string): string {
    const [suffix = ''] = awsSuffix.exec(name.toLowerCase()) ?? [];
    const own = name.slice(0, name.length - suffix.length);
    return own
      .split('.')
      .map((label) => this.#ofLabel(label))
      .join('.')
      .concat(suffix);
  }

  #ofLabel(label: string): string {
    const [, mark = '', rest = ''] = /^(_|)(.*)$/su.exec(label) ?? [];
    if (rest === '' || rest === '*' || rest === '\\052') {
      return label;
    }
    const [, own = '', ats = ''] = /^(.+?)(-ats|)$/su.exec(rest) ?? [];
    const kind = own === own.toLowerCase() ? 'label' : 'LABEL';
    return `${mark}${this.#name(kind, own)}${ats}`;
  }

  #name(kind: Kind, text: string): string {
    const known = this.#names.get(text);
    if (known !== undefined) {
      return known;
    }
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    const name = kind === 'opaque' ? `<opaque-${count}/${text.length}>` : `<${kind}-${count}>`;
    this.#names.set(text, name);
    this.#known.add(text.toLowerCase());
    return name;
  }
}

function splitEnd(found: string): readonly [string, string] {
  const [, bare = '', end = ''] = /^(.*?)(\.*)$/su.exec(found) ?? [];
  return [bare, end];
}

function isPublic(bare: string): boolean {
  return (
    awsWords.has(bare) ||
    region.test(bare) ||
    /^\d{1,5}(\.\d)?$/.test(bare) ||
    /^IoTSecurityPolicy_[A-Z0-9_]{1,40}$/.test(bare) ||
    objectIdentifier.test(bare)
  );
}
