/**
 * A message without the marks that isolate its values (`format`): for labels that become part of a
 * text or are copied, where nothing in them is written the other way.
 */
export function withoutIsolates(text: string): string {
  return text.replace(/[\u2067-\u2069]/g, '');
}
