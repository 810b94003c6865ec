/** What to mask so that a secret cannot be read from a log. */
import { createPrivateKey, type KeyObject } from 'node:crypto';

const marker = /^-----(BEGIN|END) [A-Z0-9 ]+-----$/;
const privateKeyBlock = /-----BEGIN ([A-Z ]*PRIVATE KEY)-----.*?-----END \1-----/gs;

/** Shorter lines of a longer secret reveal nothing (the end of a base64 body), and masking them would make the log unreadable. */
const shortestLine = 8;
/** A secret of one line is a passphrase or a token: shorter than this it protects nothing. */
const shortestSecret = 4;

/** Every masked text of this run, with or without a runner. */
export class MaskedTexts {
  readonly #texts = new Set<string>();

  /** Returns the texts to mask. */
  add(secret: string): readonly string[] {
    const texts = masksOf(secret);
    for (const text of texts) {
      this.#texts.add(text);
    }
    return texts;
  }

  /** True if one of them is in the text; a passphrase of a few letters does not count, as it may occur by chance. */
  areIn(text: string): boolean {
    return [...this.#texts].some(
      (masked) => masked.length >= shortestLine && text.includes(masked),
    );
  }
}

/**
 * The texts to mask, of one line each: the runner splits a text of several lines itself and would also mask PEM's marker lines. Of
 * a text with private keys only the keys are secret: a CA's certificate that is masked line by line could not be handed to another
 * job, because GitHub drops job outputs in which it sees a masked text. Each key is masked in all of its PEM forms, whichever was
 * provided: ACM accepts only PKCS#8, while OpenSSL also writes PKCS#1 and SEC1.
 */
export function masksOf(secret: string): readonly string[] {
  const text = secret.trim().replaceAll('\\n', '\n').replaceAll('\r', '');
  const keys = [...text.matchAll(privateKeyBlock)].flatMap(([block]) => [block, ...formsOf(block)]);
  const lines = (keys.length > 0 ? keys : [text])
    .flatMap(linesOf)
    .filter((line) => line.length >= shortestLine && !marker.test(line));
  return [
    ...new Set([...wholeOf(secret.trim()), ...lines, ...keys.map(derOf), ...keys.map(base64Of)]),
  ];
}

function wholeOf(secret: string): readonly string[] {
  return secret.includes('\n') || secret.length < shortestSecret ? [] : [secret];
}

function linesOf(block: string): readonly string[] {
  return block.split('\n').map((line) => line.trim());
}

/** PEM in each form of a key; empty for an encrypted or damaged one. */
function formsOf(block: string): readonly string[] {
  const key = readKey(linesOf(block).join('\n'));
  return key
    ? formatsOf(key).map((type) => key.export({ type, format: 'pem' }).toString().trim())
    : [];
}

function readKey(block: string): KeyObject | undefined {
  try {
    return createPrivateKey(block);
  } catch {
    return undefined;
  }
}

function formatsOf({ asymmetricKeyType }: KeyObject): readonly ('pkcs8' | 'pkcs1' | 'sec1')[] {
  switch (asymmetricKeyType) {
    case 'rsa':
      return ['pkcs8', 'pkcs1'];
    case 'ec':
      return ['pkcs8', 'sec1'];
    default:
      return ['pkcs8'];
  }
}

/** The base64 of the DER: the body in one piece. */
function derOf(block: string): string {
  return linesOf(block)
    .filter((line) => !marker.test(line))
    .join('');
}

/** As sent to AWS in a request's body, without the last group, which depends on what follows the block. */
function base64Of(block: string): string {
  const bytes = Buffer.from(block);
  return bytes.subarray(0, bytes.length - (bytes.length % 3)).toString('base64');
}
