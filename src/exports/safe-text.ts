/**
 * `text` without the characters that XML 1.0 forbids (§2.2) and that no format of text carries
 * well: control characters, lone surrogates, noncharacters.
 */
export function safeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|[\u007F-\u009F]/gu, '');
}

/** For `JSON.stringify`: every text in what is written, made safe. */
export function safeValue(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? safeText(value) : value;
}

/** `text` on one line: runs of white space become one space. */
export function oneLine(text: string): string {
  return safeText(text)
    .replace(/[\s\u2028\u2029]+/gu, ' ')
    .trim();
}
