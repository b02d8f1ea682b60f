import type {
  Article,
  Author,
  Block,
  Citation,
  Edition,
  Journal,
  Note,
  Picture,
  Section,
  Text,
  Work,
} from '../article.ts';
import { mentionSetter } from './typeset-mentions.ts';
import { typesetText } from './typeset-text.ts';
import { literalsIn, typesetTree } from './typeset-tree.ts';

/**
 * An article as readers are shown it: all its words, in trees and in plain text, as a typographer
 * would set them (`typeset-run.ts`). Ids, keys, addresses, records of works (`csl`), what was typed
 * for citations and the wordings of emendations stay as they are, and `asTyped` is the article
 * itself, for what machines read. Made once for each article; one that is set stays as it is.
 */
export function typeset(article: Article): Article {
  if (article.asTyped) return article;
  const known = made.get(article);
  if (known) return known;
  const shown = new Setter(article).article();
  made.set(article, shown);
  return shown;
}

const made = new WeakMap<Article, Article>();

/** The article as it was typed, of one that is set for readers or not. */
export function typed(article: Article): Article {
  return article.asTyped ?? article;
}

/** Sets the words of one article. */
class Setter {
  readonly #article: Article;
  readonly #lang: string;
  readonly #literals: readonly string[];

  constructor(article: Article) {
    this.#article = article;
    this.#lang = article.lang;
    const trees = [
      ...article.sections.flatMap(({ title, tree }) => [title.tree, tree]),
      ...article.notes.map(({ body }) => body.tree),
    ];
    // Of a single sign it is not known where in a plain text it is meant.
    this.#literals = [...new Set(trees.flatMap(literalsIn))].filter((words) => words.length > 2);
  }

  article(): Article {
    const article = this.#article;
    const { title, subtitle, shortTitle, journal, date, abstract, cover } = article;
    return {
      ...article,
      title: this.#text(title),
      ...(subtitle && { subtitle: this.#text(subtitle) }),
      ...(shortTitle !== undefined && { shortTitle: this.#words(shortTitle) }),
      ...(article.links && {
        links: article.links.map((link) => ({ ...link, sentence: this.#words(link.sentence) })),
      }),
      authors: article.authors.map((author) => this.#author(author)),
      ...(article.translators && {
        translators: article.translators.map((translator) => this.#author(translator)),
      }),
      ...(journal && { journal: this.#journal(journal) }),
      ...(date && { date: { ...date, text: this.#words(date.text) } }),
      ...(abstract && { abstract: this.#text(abstract) }),
      ...(cover && { cover: this.#picture(cover) }),
      keywords: article.keywords.map((word) => this.#words(word)),
      inferred: article.inferred.map((each) => ({ ...each, reason: this.#words(each.reason) })),
      edition: this.#edition(article.edition),
      sections: article.sections.map((section) => this.#section(section)),
      paragraphs: article.paragraphs.map((each) => ({ ...each, text: this.#words(each.text) })),
      blocks: article.blocks.map((block) => this.#block(block)),
      notes: article.notes.map((note) => this.#note(note)),
      citations: article.citations.map((citation) => this.#citation(citation)),
      works: article.works.map((work) => this.#work(work)),
      pullQuotes: article.pullQuotes.map((each) => ({
        ...each,
        text: this.#words(each.text),
        ...(each.excerpt !== undefined && { excerpt: this.#words(each.excerpt) }),
      })),
      asTyped: article,
    };
  }

  #words(text: string): string {
    return typesetText(text, this.#lang, this.#literals);
  }

  #text({ tree, text }: Text): Text {
    return { tree: typesetTree(tree, this.#lang), text: this.#words(text) };
  }

  #author(author: Author): Author {
    const { given, family, note, portrait } = author;
    return {
      ...author,
      name: this.#words(author.name),
      ...(given !== undefined && { given: this.#words(given) }),
      ...(family !== undefined && { family: this.#words(family) }),
      affiliations: author.affiliations.map((each) => this.#words(each)),
      ...(note && { note: this.#text(note) }),
      ...(portrait && { portrait: this.#picture(portrait) }),
    };
  }

  #journal(journal: Journal): Journal {
    const { pages, publisher } = journal;
    return {
      ...journal,
      title: this.#words(journal.title),
      ...(pages !== undefined && { pages: this.#words(pages) }),
      ...(publisher !== undefined && { publisher: this.#words(publisher) }),
    };
  }

  #edition({ provenance, emendations, events, names }: Edition): Edition {
    const { event, mention } = mentionSetter(this.#article, this.#literals);
    return {
      events: events.map((each) => ({
        ...event(each),
        ...(each.label !== undefined && { label: this.#words(each.label) }),
      })),
      names: names.map((name) => ({
        ...name,
        label: this.#words(name.label),
        ...(name.note !== undefined && { note: this.#words(name.note) }),
        also: name.also.map((label) => this.#words(label)),
        mentions: name.mentions.map(mention),
      })),
      provenance: provenance.map((each) => this.#words(each)),
      emendations: emendations.map((each) => ({ ...each, reason: this.#words(each.reason) })),
    };
  }

  #section(section: Section): Section {
    return {
      ...section,
      title: this.#text(section.title),
      tree: typesetTree(section.tree, this.#lang),
    };
  }

  #block(block: Block): Block {
    const isTyped = block.kind === 'code' || block.kind === 'formula';
    return isTyped ? block : { ...block, text: this.#words(block.text) };
  }

  #note(note: Note): Note {
    return {
      ...note,
      body: this.#text(note.body),
      marks: note.marks.map((mark) => ({ ...mark, sentence: this.#words(mark.sentence) })),
    };
  }

  #citation(citation: Citation): Citation {
    const { locatorText, places } = citation;
    return {
      ...citation,
      text: this.#words(citation.text),
      ...(locatorText !== undefined && { locatorText: this.#words(locatorText) }),
      places: places.map((place) => ({ ...place, sentence: this.#words(place.sentence) })),
    };
  }

  #picture(picture: Picture): Picture {
    const { credit } = picture;
    return { ...picture, ...(credit !== undefined && { credit: this.#words(credit) }) };
  }

  #work(work: Work): Work {
    return {
      ...work,
      reference: this.#text(work.reference),
      title: this.#words(work.title),
      names: work.names.map((name) => this.#words(name)),
    };
  }
}
