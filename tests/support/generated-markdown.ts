import fc from 'fast-check';

/** Short made-up words, so that one that is lost or moved is known again. */
const word = fc.nat({ max: 4999 }).map((number) => {
  const [consonants, vowels] = ['bdfgklmnprstvz', 'aeiou'];
  let rest = (number * 7919 + 17) % 343_000;
  let syllables = '';
  for (let count = 0; count < 3; count++) {
    const [syllable, left] = [rest % 70, Math.floor(rest / 70)];
    syllables += `${consonants[syllable % 14]}${vowels[Math.floor(syllable / 14)]}`;
    rest = left;
  }
  return `q${syllables}x`;
});

const blocks = fc.constantFrom(
  ...['\n', '\n\n', '\n\n> ', '\n\n- ', '\n- ', '\n    ', '\n\n    ', '\n\n1. ', '\n\n## '],
  ...['\n\n::: note\n', '\n:::\n', '\n\n```js\n', '\n```\n', '\n\n:   ', '\n: ', '\n\n| ', '\n| '],
);
const inlines = fc.constantFrom(
  ...['*', '**', '_', '`', '``', '~', '~~', '^', '$', '$$', '\\', '\\\n', '  \n', '"', "'", '--'],
  ...['[', ']', '](#a)', '](http://x.org/a "t")', '{.a}', '{#b}', '![', '](m.png)', '][r]', '...'],
  ...['\n\n[r]: http://e.org "q"\n', '[x]', '\n- [x] '],
);
const notes = fc.constantFrom('[^1]', '\n\n[^1]: ', '[^2]', '\n\n[^2]: ', '^[', ']');
const citations = fc.constantFrom(
  ...['[@doe, p. 3]', '[see @doe, p. 3, and more; also @roe]', '@doe', '@doe [p. 3]', '[-@roe]'],
  ...['@nobody', 'a@b.org', '[@nobody]', '@fig:x', '[@', '@'],
);
const tables = fc.constantFrom(
  ...['\n\n::: note\n+---+---+\n| ka | kb |\n+---+---+\n:::\n', ' | `ia|ib` |\n', ' |||\n| '],
  '\n\n: la\n\n    sa   sb\n  ---- ----\n    ta   tb\n\n: ua\n\n',
  ...['\n\n| a | b |\n|---|---|\n| ', ' | ', ' |\n| ', '\n\nTable: ', '\n\n: '],
  '\n\nna  nb\n--- ---\nca  cb\nda  db\n\n',
  '\n\n+---+---+\n| ga | gb |\n+===+===+\n| ha | hb |\n+---+---+\n',
  '\n\n---------\nma   mb\n---- ----\nna   nb\noa   ob\n\npa   pb\n---------\n',
);
const html = fc.constantFrom(
  ...[
    '<b>',
    '</b>',
    '<br>',
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<!-- ',
    ' -->',
    '&amp;',
    '&eacute;',
  ],
  ...['&nbsp;', '&#65;', '&bogus;', '<http://x.org/y>', '<a@b.org>', '<span class="z">', '</span>'],
  ...['\n\n<div class="', '\n\n<ul', '<!-->', '[^1]:\t', '\n\n[^2]:\n\n    ', '\\ '],
  ...['<details>', '</details>', '<table><tr><td>', '</td></tr></table>', '<', '>', '<i'],
  '<img alt="alto" src="x.png">',
);
const signs = fc.constantFrom(
  ...['- ', '+ ', '1) ', '(a) ', 'A. ', '# ', '> ', ':', '|', '---', '\n---\n', '\n===\n', '\t'],
  ...['\u00a0', 'é', 'e\u0301', '漢字', '😀', '\\*', '\\[', '\\alpha', '{', '}', '(', ')', '%'],
  '\r\n',
);
const part = fc.oneof(
  { weight: 6, arbitrary: word },
  { weight: 6, arbitrary: fc.constant(' ') },
  ...[blocks, inlines, notes, citations, tables, html, signs],
);

/** Markdown in which every construct may begin anywhere, closed or not, with words between. */
export const generatedMarkdown = fc
  .array(part, { minLength: 1, maxLength: 40 })
  .map((parts) => parts.join(''));

/** The works and pictures that {@link generatedMarkdown} names. */
export const generatedFiles = {
  'references.json': JSON.stringify([
    { id: 'doe', type: 'book', title: 'Zed', author: [{ family: 'Doe' }] },
    { id: 'roe', type: 'book', title: 'Yod', author: [{ family: 'Roe' }] },
  ]),
};
export const generatedAssets = [{ path: 'm.png', picture: 'png', width: 3, height: 3 }] as const;
