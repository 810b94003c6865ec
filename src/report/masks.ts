/** What to mask so that a secret cannot be read from a log. */

const marker = /^-----(BEGIN|END) [A-Z0-9 ]+-----$/;
const privateKeyBlock = /-----BEGIN ([A-Z ]*PRIVATE KEY)-----.*?-----END \1-----/gs;

/** Shorter lines of a longer secret tell nothing (the end of a base64 body), and masking them would shred the log. */
const shortestLine = 8;
/** A secret of one line is a passphrase or a token: shorter than this it keeps nobody out. */
const shortestSecret = 4;

/**
 * The texts to mask, of one line each: the runner splits a text of several lines itself and would mask PEM's marker lines,
 * too. Of a text with private keys only the keys are secret: a CA's certificate that is masked line by line could not be
 * handed to another job, because GitHub drops job outputs in which it sees a masked text.
 */
export function masksOf(secret: string): readonly string[] {
  const text = secret.trim().replaceAll('\\n', '\n').replaceAll('\r', '');
  const keys = [...text.matchAll(privateKeyBlock)].map(([block]) => block);
  const lines = (keys.length > 0 ? keys : [text])
    .flatMap((block) => block.split('\n'))
    .map((line) => line.trim());
  return [
    ...wholeOf(secret.trim()),
    ...lines.filter((line) => line.length >= shortestLine && !marker.test(line)),
    ...keys.map(base64Of),
  ];
}

function wholeOf(secret: string): readonly string[] {
  return secret.includes('\n') || secret.length < shortestSecret ? [] : [secret];
}

/** As it goes to AWS in a request's body, without the last group, which depends on what follows the block. */
function base64Of(block: string): string {
  const bytes = Buffer.from(block);
  return bytes.subarray(0, bytes.length - (bytes.length % 3)).toString('base64');
}
