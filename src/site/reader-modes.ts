import type { Element, Root } from 'hast';
import { changed } from '../article/index.ts';

/**
 * Reader modes judge an element by its class and id: what is named like the surroundings of an
 * article ("related", "comment", "header") is taken out with all its words, whatever it holds. A
 * class that speaks of an article keeps it (mozilla/readability, `unlikelyCandidates` and
 * `okMaybeItsACandidate`; Firefox, and others by the same rules).
 */
export const articleClass = 'in-article';

/**
 * A text of an article whose elements reader modes keep, whatever their author named them. A `div`
 * with the class `figure` is a figure to them as well: they take a `div` out that holds little but
 * a picture and links, such as one with the source of the picture (mozilla/readability,
 * `_cleanConditionally`).
 */
export function keepNamed(tree: Root): Root {
  return changed(tree, (node) => {
    if (node.type !== 'element' || node.tagName === 'a') return undefined;
    const isFigure = node.tagName === 'div' && classesOf(node).includes('figure');
    const element = isFigure ? { ...node, tagName: 'figure' } : node;
    if (suspect.test(namesOf(node))) return [withClass(element)];
    return isFigure ? [element] : undefined;
  });
}

const suspect =
  /-ad-|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|agegate|pag(?:ination|er)|popup|yom-remote/i;

function namesOf(element: Element): string {
  return [...classesOf(element), element.properties['id'] ?? ''].join(' ');
}

function classesOf({ properties: { className } }: Element): readonly string[] {
  return Array.isArray(className) ? className.map(String) : [];
}

function withClass(element: Element): Element {
  const { properties } = element;
  const own = classesOf(element);
  const className = [articleClass, ...own];
  // The class stands where it stood, or first.
  const classed = own.length > 0 ? { ...properties, className } : { className, ...properties };
  return { ...element, properties: classed };
}
