import type { Element, Properties, Root } from 'hast';
import {
  type Article,
  type Beside,
  type Passage,
  besideOriginal,
  changed,
  elementsOf,
  passagesOf,
} from '../article/index.ts';
import { excerpt } from './excerpts/excerpt.ts';
import { htmlOf, withApparatus } from './print.ts';

/** A passage of one of two texts that stand side by side. */
export interface Side {
  /** Rank of a heading; nothing else has one. */
  readonly level?: 2 | 3 | 4;
  /** Of a heading. */
  readonly id?: string;
  readonly html: string;
}

/** What stands side by side; what has no counterpart stands alone. */
export interface Row {
  readonly own?: Side;
  readonly other?: Side;
}

/** What the ids of the other text begin with: both texts may have the same. */
const otherPrefix = 'other-';

/**
 * The rows of an article and another version of it, of which one is the original. Links lead to
 * places of the page where it has them, else to the page of their own article.
 */
export function rowsOf(own: Article, other: Article): Row[] {
  const isOriginal = other.translationOf === own.slug;
  const { rows } = isOriginal ? besideOriginal(other, own) : besideOriginal(own, other);
  const [ownSide, otherSide] = [printer(own), printer(other, otherPrefix)];
  return rows.map(({ original, translation }: Beside): Row => {
    const [first, second] = isOriginal ? [original, translation] : [translation, original];
    return {
      ...(first && { own: ownSide(first) }),
      ...(second && { other: otherSide(second) }),
    };
  });
}

/** Prints passages of an article for a page that has all of them, and no notes and works. */
function printer(article: Article, prefix = ''): (passage: Passage) => Side {
  const present = passagesOf(article).flatMap(({ tree, section, level }) => [
    ...(level === undefined ? [] : [section.id]),
    ...elementsOf(tree).flatMap(({ properties: { id } }) => (typeof id === 'string' ? [id] : [])),
  ]);
  const { fit } = excerpt(
    article,
    new Set(),
    new Map(present.map((id) => [id, `#${encodeURIComponent(prefix + id)}`])),
  );
  return ({ tree, section, level }) => ({
    ...(level !== undefined && { level, id: prefix + section.id }),
    html: htmlOf(renamed(fit(withApparatus(withoutQuotes(tree), article)), prefix)),
  });
}

/** Without the pull-quotes, whose words stand in the text. */
function withoutQuotes(tree: Root): Root {
  return changed(tree, (node) => (node.type === 'pullQuote' ? [] : undefined));
}

/**
 * A text whose ids begin with `prefix`, and what names them. Both texts have a "Table 1": what is a
 * landmark on the page of one article is a mere group here.
 */
function renamed(tree: Root, prefix: string): Root {
  return changed(tree, (node) =>
    node.type === 'element' ? [withPrefix(node, prefix)] : undefined,
  );
}

function withPrefix(element: Element, prefix: string): Element {
  const { id, role, ariaLabelledBy } = element.properties;
  const properties: Properties = {
    ...element.properties,
    ...(typeof id === 'string' && { id: prefix + id }),
    ...(role === 'region' && { role: 'group' }),
    ...(Array.isArray(ariaLabelledBy) && {
      ariaLabelledBy: ariaLabelledBy.map((each) => `${prefix}${each}`),
    }),
  };
  return { ...element, properties };
}

/** How many rows have one side only. */
export function unmatchedIn(rows: readonly Row[]): number {
  return rows.filter(({ own, other }) => !own || !other).length;
}
