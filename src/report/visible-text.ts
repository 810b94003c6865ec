/** Text that came from outside (AWS, a peer, a certificate), before it is shown. */

/** One line of what can be seen: control, format and separator characters of any kind become single spaces. */
export function oneLine(text: string): string {
  return text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
}
