/**
 * Messages that are the same words in a language as in English, by their texts: someone has looked
 * at each of them.
 */
const same: Readonly<Record<string, readonly string[]>> = {
  es: [
    'Editor',
    'Hyperlegible',
    'Original',
    'Sepia',
    'Software',
    'Tab',
    'Vol. {volume}',
    '[Ibid. = {work} ({note})]',
    '[Ibid. = {work}]',
    'abcdefghijklmnopqrstuvwxyz',
    'c. {years}',
    'error',
    'pp. {pages}',
    'sec. “{title}”',
    'software',
    'vol. {volume}',
    '{count} error',
    '{count} min',
    '{name} et al.',
  ],

  pt: [
    'Hyperlegible',
    'Original',
    'Site',
    'Software',
    'Volume',
    '[Ibid. = {work} ({note})]',
    '[Ibid. = {work}]',
    'abcdefghijklmnopqrstuvwxyz',
    'c. {years}',
    'item {words}',
    'par. {number}',
    'software',
    '{count} min',
    '{name} et al.',
  ],
};

/** Whether a message is rightly the same as in English. */
export function sameAsInEnglish(tag: string, path: string, text: string): boolean {
  const known = same[tag] ?? [];
  return known.includes(text) || known.includes(path);
}
