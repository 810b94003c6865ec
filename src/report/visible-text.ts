/** Text that came from outside (AWS, a peer, a certificate), before it is shown. */

/** Visible text on one line: control, format and separator characters of any kind become single spaces. */
export function oneLine(text: string): string {
  return text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
}
