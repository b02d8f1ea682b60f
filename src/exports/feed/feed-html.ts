import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { type Article, type Author, type Note, endsWithWorksHeading } from '../../article/index.ts';
import type { Words } from '../../messages/index.ts';
import { absolute, addressesOf, type Site } from '../addresses.ts';
import { altOf, holdsBlock, isMarkBesideMark, markIn, noteOf, taskOf, treeOf } from '../tree.ts';
import { translatedBy } from '../translators.ts';
import { pieceLanguage } from '../piece-language.ts';
import { wordsOf } from '../words-of.ts';

/**
 * An article as HTML for a feed reader: who wrote it, the abstract, the text and the works.
 * Notes stand where they are first called, since marks lead nowhere in a feed reader: those of
 * one paragraph within the words, longer ones as a block after the paragraph. Every address is
 * absolute.
 */
export function feedHtml(article: Article, site: Site): string {
  const { title, subtitle, abstract, sections, notes, works } = article;
  const writer = new FeedWriter(article, site);
  const translated = translatedBy(article, site);
  const { words: t } = writer;
  const children: RootContent[] = [
    ...writer.notesOnTitle([title.tree, ...(subtitle ? [subtitle.tree] : [])]),
    ...article.authors.flatMap((author) => byline(author, writer)),
    ...(translated === undefined ? [] : [h('p', translated)]),
    ...(abstract ? [h('p', h('strong', t.print.abstract)), ...writer.blocks(abstract.tree)] : []),
    ...sections.flatMap((section) => [
      ...(section.title.text === '' ? [] : writer.around(`h${section.level}`, section.title.tree)),
      ...writer.blocks(section.tree),
    ]),
    ...notes.flatMap((note) => writer.unseen(note)),
    ...(works.length > 0 && !endsWithWorksHeading(article) ? [h('h2', t.terms.sources)] : []),
    ...(works.length > 0
      ? [
          h(
            'ul',
            works.map(({ reference, csl }) =>
              h(
                'li',
                { ...pieceLanguage(reference.text, article, csl.language) },
                writer.blocks(reference.tree),
              ),
            ),
          ),
        ]
      : []),
  ];
  return toHtml({ type: 'root', children });
}

function byline({ name, affiliations, note }: Author, writer: FeedWriter): ElementContent[] {
  const line = h('p', [name, ...affiliations].join(writer.words.terms.comma));
  if (!note) return [line];
  const isWords = !treeOf(note.tree).children.some(holdsBlock);
  return [line, ...(isWords ? writer.around('p', note.tree) : writer.blocks(note.tree))];
}

class FeedWriter {
  /** In the language of the article, which is that of its entry. */
  readonly words: Words;
  readonly #article: Article;
  readonly #base: string;
  readonly #shown = new Set<Note>();
  /** Long notes that were called and wait for the end of the paragraph. */
  #waiting: ElementContent[] = [];

  constructor(article: Article, site: Site) {
    this.words = wordsOf(article, site);
    this.#article = article;
    this.#base = addressesOf(article, site).article;
  }

  /** A text of the article as blocks. */
  blocks(text: Root): ElementContent[] {
    return this.#flow(treeOf(text));
  }

  /** A text in an element that holds words only, and the long notes called there. */
  around(tagName: string, text: Root): ElementContent[] {
    return this.#flow({
      type: 'root',
      children: [{ type: 'element', tagName, properties: {}, children: contentOf(treeOf(text)) }],
    });
  }

  /** The notes that a title calls, which stands outside of the text. */
  notesOnTitle(titles: readonly Root[]): ElementContent[] {
    const marks = titles.flatMap((title) => this.#marksIn(treeOf(title)));
    return marks.flatMap((note) => this.unseen(note, this.words.print.feed.onTitle));
  }

  /** A note by itself, unless it stands in the text already. */
  unseen(note: Note, before = ''): ElementContent[] {
    if (this.#shown.has(note)) return [];
    const words = this.#called(note);
    return [h('p', before, words), ...this.#waitingNotes()];
  }

  /** Children of an element that may hold blocks. */
  #flow(parent: Readonly<Root | Element>): ElementContent[] {
    const written: ElementContent[] = [];
    for (const [index, child] of contentOf(parent).entries()) {
      const isInline = child.type !== 'element' || !holdsBlock(child);
      if (!isInline) written.push(...this.#waitingNotes());
      written.push(...this.#comma(parent, index), ...this.#node(child, parent));
      if (!isInline) written.push(...this.#waitingNotes());
    }
    written.push(...this.#waitingNotes());
    return written;
  }

  #waitingNotes(): ElementContent[] {
    const notes = this.#waiting;
    this.#waiting = [];
    return notes;
  }

  #children(element: Element): ElementContent[] {
    if (flowing.has(element.tagName)) return this.#flow(element);
    return contentOf(element).flatMap((child, index) => [
      ...this.#comma(element, index),
      ...this.#node(child, element),
    ]);
  }

  #comma(parent: Readonly<Root | Element>, index: number): ElementContent[] {
    return isMarkBesideMark(parent.children, index, this.#article) ? [h('sup', ',')] : [];
  }

  #node(child: ElementContent, parent: Readonly<Root | Element>): ElementContent[] {
    if (child.type !== 'element') return [child];
    const note =
      child.tagName === 'sup' ? markIn(child, this.#article) : noteOf(child, this.#article);
    if (note) return this.#called(note);
    if (child.tagName === 'annotation') return [];
    const task = taskOf(child);
    if (task) return [{ type: 'text', value: task === 'done' ? '☑' : '☐' }];
    return this.#element(child, parent);
  }

  #element(child: Element, parent: Readonly<Root | Element>): ElementContent[] {
    const { href, src } = child.properties;
    const kept = Object.entries(child.properties).filter(([name]) => allowed.has(name));
    const properties = Object.fromEntries(kept);
    if (child.tagName === 'img') {
      const from = absolute(String(src ?? ''), this.#base);
      const isFigure = parent.type === 'element' && parent.tagName === 'figure';
      const alt = altOf(child, isFigure ? parent : undefined);
      if (from === undefined) return alt ? [{ type: 'text', value: `[${alt}]` }] : [];
      return [h('img', { ...properties, src: from, alt })];
    }
    const children = this.#children(child);
    if (child.tagName === 'a') {
      const to = absolute(String(href ?? ''), this.#base);
      return to === undefined ? children : [h('a', { ...properties, href: to }, children)];
    }
    // Few readers open anything.
    const open = child.tagName === 'details' ? { open: true } : {};
    return [{ ...child, properties: { ...properties, ...open }, children }];
  }

  /** The number of a note, and at its first mark its words. */
  #called(note: Note): ElementContent[] {
    const address = `${this.#base}#${encodeURIComponent(note.id)}`;
    const number = () =>
      h('sup', h('a', { href: address }, this.words.digits(String(note.number))));
    if (this.#shown.has(note)) return [number()];
    this.#shown.add(note);
    const words = onlyParagraph(treeOf(note.body.tree));
    if (words) {
      const content = this.#children({ ...words, tagName: 'span' });
      return [number(), h('small', ' [', content, ']')];
    }
    const earlier = this.#waitingNotes();
    const [first, ...rest] = this.blocks(note.body.tree);
    const begun =
      first?.type === 'element' && first.tagName === 'p'
        ? [{ ...first, children: [number(), text(' '), ...first.children] }, ...rest]
        : [h('p', number()), ...(first ? [first] : []), ...rest];
    this.#waiting = [...earlier, h('blockquote', begun), ...this.#waiting];
    return [number()];
  }

  #marksIn(parent: Readonly<Root | Element>): Note[] {
    return contentOf(parent).flatMap((child) => {
      if (child.type !== 'element') return [];
      const note = noteOf(child, this.#article);
      return note ? [note] : this.#marksIn(child);
    });
  }
}

/** The paragraph that a note consists of, where it does: words alone are one. */
function onlyParagraph(tree: Readonly<Root>): Element | undefined {
  const content = contentOf(tree).filter(
    (child) => child.type === 'element' || (child.type === 'text' && child.value.trim() !== ''),
  );
  const [only] = content;
  if (content.length === 1 && only?.type === 'element' && only.tagName === 'p') {
    return only.children.some(holdsBlock) ? undefined : only;
  }
  return content.some(holdsBlock) ? undefined : h('p', content);
}

function contentOf(parent: Readonly<Root | Element>): ElementContent[] {
  return parent.children.flatMap((child) => (child.type === 'doctype' ? [] : [child]));
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

/** Elements that hold blocks, so that a note may stand in them. */
const flowing = new Set(
  'address article aside blockquote dd details div figcaption footer header li main nav section td th'.split(
    ' ',
  ),
);

const allowed = new Set(
  'lang dir title alt width height colSpan rowSpan start value display encoding'.split(' '),
);
