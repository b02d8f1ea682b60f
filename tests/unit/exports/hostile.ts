import fc from 'fast-check';

/** Words that break out of a format which forgets to escape them, among ordinary ones. */
export const hostileWords = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '</script><script>alert(1)</script>',
        ']]>',
        '<!--',
        '-->',
        '"><img src=x onerror=alert(1)>',
        "' onload='x",
        '&amp;&lt;',
        '{braces}',
        '}',
        '\\input{x}',
        '$x^2$',
        '%',
        '#',
        '~',
        '@key',
        '[@key]',
        '[^1]',
        '*a*',
        '_b_',
        '**',
        '`c`',
        'ER  - ',
        '\r\nTY  - JOUR\r\n',
        '\u0000\u0007\u001b[31m',
        '\ud800',
        '\uffff',
        '\u202e',
        '---',
        ': ',
        '| ',
        '1. ',
        '(a) ',
        ';citation_title=x',
        'Ünïcødé 漢字 العربية',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.lorem({ maxCount: 3 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((words) => `a${words.join(' ')}z`);

/** `text` as a careful reader keeps it: without characters that XML forbids, on one line. */
export function kept(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|[\u007F-\u009F]/gu, '')
    .replace(/[\s\u2028\u2029]+/gu, ' ')
    .trim();
}
