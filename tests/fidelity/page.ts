import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import type { ElementContent } from 'hast';
import type { Passage, Words } from './words.ts';

/** A page in the contract's markup that holds exactly `words`: what a faultless build would write. */
export function pageOf(words: Words): string {
  const starts = [...words.headings.map((heading) => heading.paragraph), Infinity];
  const sections = words.headings.map((heading, at) => {
    const blocks = words.paragraphs.flatMap((passage, index) => {
      const n = index + 1;
      if (n < heading.paragraph || n >= starts[at + 1]!) return [];
      return [
        ...words.pullQuotes
          .filter((quote) => quote.paragraph === n)
          .map((quote) =>
            h(
              'aside.pullquote',
              { role: 'doc-pullquote' },
              h('a', { href: `#pq-${words.pullQuotes.indexOf(quote)}`, dataWords: quote.words }),
            ),
          ),
        h('p', { id: `p-${n}`, dataN: n }, withMarks(passage), h('a.para-link', '¶')),
      ];
    });
    const title = h('h2', italics(heading.words), h('a.section-link', '#'));
    return h('section.section', { id: `s-${at + 1}` }, title, blocks);
  });
  const notes = words.notes.map((note) =>
    h(
      'li',
      { id: `note-${note.label}` },
      h('p', italics(note.words), ' ', h('a', { role: 'doc-backlink' }, '↩')),
    ),
  );
  const body = h(
    'body',
    h('h1', words.title),
    h('p', words.author),
    h('p', words.authorNote),
    h('p', words.abstract),
    h(
      'ul',
      words.keywords.map((word) => h('li', word)),
    ),
    // In a page of ours these stand in their paragraphs.
    words.pullQuotes.map((quote, nth) =>
      h('span.pullquote-source', { id: `pq-${nth}` }, italics(quote.words)),
    ),
    sections,
    h('section', { role: 'doc-endnotes', id: 'notes' }, h('h2', 'Notes'), h('ol', notes)),
  );
  return toHtml(body);
}

function withMarks({ words, marks }: Passage): ElementContent[] {
  let from = 0;
  const content = marks.flatMap(({ label, offset }) => {
    const before = italics(words.slice(from, offset));
    from = offset;
    return [...before, h('sup', h('a', { role: 'doc-noteref', href: `#note-${label}` }, label))];
  });
  return [...content, ...italics(words.slice(from))];
}

function italics(words: string): ElementContent[] {
  return words
    .split('*')
    .map((piece, at) => (at % 2 === 0 ? { type: 'text', value: piece } : h('em', piece)));
}
