import fc from 'fast-check';

const word = fc.stringMatching(/^w[a-z]{3,7}$/);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));

/** Works that the citations of {@link anyText} name, as CSL-JSON. */
export const anyWorks = JSON.stringify([
  {
    id: 'doe2001',
    type: 'book',
    title: 'On Notes',
    author: [{ family: 'Doe', given: 'Jane' }],
    issued: { 'date-parts': [[2001]] },
  },
  {
    id: 'roe',
    type: 'article-journal',
    title: 'Margins',
    author: [{ family: 'Roe', given: 'Richard', literal: 'R. Roe' }],
    'container-title': 'Journal of Pages',
    URL: 'https://example.org/margins',
    issued: { 'date-parts': [[2002, 5]] },
  },
]);

const citation = fc.constantFrom(
  '[@doe2001]',
  '[see @doe2001, chap. 2]',
  '[@doe2001, pp. 3-5; -@roe, bk. 2 and more]',
  '[cf. *also* @roe, {p. iv, 7}, *passim*]',
  '@doe2001 [p. 3]',
  '@roe',
);
const labels = ['1', 'a', 'long-label', 'ß'] as const;
const note = fc.constantFrom(...labels.map((label) => `[^${label}]`));

const { line } = fc.letrec<{ inline: string; line: string }>((tie) => ({
  line: fc
    .array(fc.tuple(word, tie('inline')), { minLength: 1, maxLength: 3 })
    .map((parts) => parts.map(([before, inline]) => `${before} ${inline}`).join(' ')),
  inline: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words,
    citation,
    note,
    word.map((text) => `\`${text}|\``),
    word.map((text) => `$\\text{${text}}$`),
    word.map((text) => `E^${text}^`),
    word.map((text) => `H~${text}~`),
    word.map((text) => `![${text}](map.svg)`),
    fc.constantFrom(
      '&amp;',
      '\\*',
      '--',
      '...',
      '@ 5',
      'a_b_c',
      '1 < 2',
      '[x]',
      '{y}',
      '$5',
      '"q"',
    ),
    tie('line').map((text) => `*${text} w*`),
    tie('line').map((text) => `**${text} w**`),
    tie('line').map((text) => `~~${text} w~~`),
    tie('line').map((text) => `[${text}]{.small lang="de"}`),
    tie('line').map((text) => `<mark>${text}</mark>`),
    tie('line').map((text) => `^[${text} w]`),
    words.map((text) => `[${text}](https://example.org/a_b?c=d&e)`),
  ),
}));

type Lines = readonly string[];

const cell = line.map((text) => text.replaceAll('|', '\\|'));

const { blocks } = fc.letrec<{ block: Lines; blocks: Lines }>((tie) => ({
  blocks: fc
    .array(tie('block'), { minLength: 1, maxLength: 3 })
    .map((list): Lines =>
      list.flatMap((each, index) => (index === 0 ? each : ['', 'Between.', '', ...each])),
    ),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    line.map((text): Lines => [text]),
    fc.tuple(line, line).map(([one, other]): Lines => [`${one}\\`, other]),
    fc.tuple(line, line).map(([one, other]): Lines => [`- ${one}`, `- ${other}`]),
    fc.tuple(line, line).map(([one, other]): Lines => [`4. ${one}`, '', `5. ${other}`]),
    fc.tuple(line, line).map(([one, other]): Lines => [`- [x] ${one}`, `- [ ] ${other}`]),
    fc.tuple(words, words).map(([one, other]): Lines => [`| ${one}`, `|    ${other}`]),
    fc
      .tuple(cell, cell, cell, line)
      .map(([one, two, three, four]): Lines => [
        ...[`| ${one} | b |`, '|:---|--:|', `| ${two} | ${three} |`],
        ...['', `: ${four}`],
      ]),
    fc.tuple(word, line).map(([term, text]): Lines => [term, `:   ${text}`]),
    word.map((text): Lines => ['```js', `const ${text} = 1;`, '', '```']),
    word.map((text): Lines => ['$$', `\\text{${text}}`, '$$']),
    line.map((text): Lines => [`![${text.replace(/!\[[^\]]*\]\([^)]*\)/g, 'w')}](map.svg)`]),
    tie('blocks').map((inner): Lines => inner.map((text) => `> ${text}`.trimEnd())),
    tie('blocks').map((inner): Lines => ['::: {.remark lang="fr"}', '', ...inner, '', ':::']),
    fc.tuple(word, tie('blocks')).map(([first, inner]): Lines => within(`- ${first}`, inner)),
    fc.tuple(word, tie('blocks')).map(([first, inner]): Lines => within(`1.  ${first}`, inner)),
    fc
      .tuple(word, word, tie('blocks'))
      .map(([term, first, inner]): Lines => [term, ...within(`:   ${first}`, inner)]),
    fc
      .tuple(word, tie('blocks'))
      .map(([summary, inner]): Lines => [
        ...['<details>', `<summary>${summary}</summary>`, ''],
        ...[...inner, '', '</details>'],
      ]),
  ),
}));

function within(first: string, inner: Lines): Lines {
  return [first, '', ...inner.map((text) => (text === '' ? '' : `    ${text}`))];
}

const section = fc
  .record({ mark: fc.constantFrom('## ', '### '), title: words, body: blocks })
  .map(({ mark, title, body }) => [`${mark}${title}`, '', ...body].join('\n'));

/**
 * Texts as authors write them, constructs in one another as they come. Words begin with "w"; notes
 * are all defined, and all works in {@link anyWorks}.
 */
export const anyText: fc.Arbitrary<string> = fc
  .tuple(blocks, fc.array(section, { maxLength: 2 }), fc.tuple(...labels.map(() => blocks)))
  .map(([opening, sections, notes]) =>
    [
      opening.join('\n'),
      ...sections,
      ...notes.map((body, index) => within(`[^${labels[index] ?? ''}]: Note.`, body).join('\n')),
    ].join('\n\n'),
  );
