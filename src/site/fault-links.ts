import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import {
  type Article,
  type Problem,
  type SourcePoint,
  changed,
  elementsOf,
} from '../article/index.ts';
import { markup } from '../article/markup.ts';
import { words } from '../library/index.ts';
import { articleFolder, editorLink } from './editor-link.ts';

/** The file that the words of an article stand in. */
const textFile = 'article.md';

const made = new WeakMap<Article, Article>();

/**
 * The article as the dev server shows it: each fault that is marked in its text leads to its line
 * in the author's editor. Made once for each article; one without faults stays as it is.
 */
export function withFaultLinks(article: Article): Article {
  const { faults = [], title, subtitle, abstract, sections, notes } = article;
  if (faults.length === 0) return article;
  const known = made.get(article);
  if (known) return known;
  const folder = articleFolder(article.slug);
  const link = (point: SourcePoint): string => editorLink(folder, { file: textFile, ...point });
  const { open } = words(article.lang).article.faults;
  const shown = <T extends { readonly tree: Root }>(text: T): T => ({
    ...text,
    tree: linked(text.tree, faults, link, open),
  });
  const result: Article = {
    ...article,
    title: shown(title),
    ...(subtitle && { subtitle: shown(subtitle) }),
    ...(abstract && { abstract: shown(abstract) }),
    sections: sections.map((section) => ({ ...shown(section), title: shown(section.title) })),
    notes: notes.map((note) => ({ ...note, body: shown(note.body) })),
  };
  made.set(article, result);
  return result;
}

function linked(
  tree: Root,
  faults: readonly Problem[],
  link: (point: SourcePoint) => string,
  open: (values: { readonly file: string; readonly line: string }) => string,
): Root {
  const places = placesOf(tree, faults);
  let next = 0;
  // `changed` comes to an element after its children, as `placesOf` lists them.
  return changed(tree, (node): readonly ElementContent[] | undefined => {
    if (!isFault(node)) return undefined;
    const place = places[next++];
    if (!place) return undefined;
    const properties = {
      href: link(place),
      title: open({ file: textFile, line: String(place.line) }),
    };
    // What holds blocks gets the link before them.
    const inline =
      node.tagName === 'span' && !elementsOf(node).some((each) => each.tagName === 'a');
    const children = inline
      ? [h('a', properties, node.children)]
      : [h('a', properties, `${textFile}:${place.line}:${place.column}`), ...node.children];
    return [{ ...node, children }];
  });
}

/** Where each marked fault stands, innermost first: by itself, or by what it stands in or holds. */
function placesOf(tree: Root, faults: readonly Problem[]): (SourcePoint | undefined)[] {
  const places: (SourcePoint | undefined)[] = [];
  const visit = (parent: Root | Element, around: SourcePoint | undefined): void => {
    for (const child of parent.children) {
      if (child.type === 'citationCluster') visit({ ...child, type: 'root' }, around);
      if (child.type !== 'element') continue;
      const own = child.source ?? around;
      visit(child, own);
      if (!isFault(child)) continue;
      const within = elementsOf(child).find(({ source }) => source)?.source;
      const point = child.source ?? within ?? around;
      places.push(point && exact(point, faults));
    }
  };
  visit(tree, undefined);
  return places;
}

/** The place of the fault that is reported there: within the stretch that begins at `point`. */
function exact(point: SourcePoint, faults: readonly Problem[]): SourcePoint {
  const reported = faults
    .map(({ place }) => place)
    .filter(({ file, line, column }) => {
      return file === textFile && line === point.line && column >= point.column;
    });
  return reported.sort((a, b) => a.column - b.column)[0] ?? point;
}

function isFault(node: ElementContent | Root['children'][number]): node is Element {
  if (node.type !== 'element') return false;
  const { className } = node.properties;
  return Array.isArray(className) && className.includes(markup.faultClass);
}
