import { addressOf, baseName, insidePath } from './files.ts';
import { slugOf } from './labels.ts';
import { referTo } from './referring.ts';
import type { LibraryArticle, Run } from './run.ts';
import { bracketed, type Scan, tell } from './inline/scan.ts';

/** Endings of documents that other tools make pages of. */
const document = /\.(?:md|markdown|mdx|qmd|rmd|ipynb|rst|html?)$/i;

/** The article of the library that a name, a path or a title means. */
function articleFor(library: readonly LibraryArticle[], typed: string): LibraryArticle | undefined {
  const target = typed.replace(/[?#].*$/s, '').replace(/\/(?:index(?:\.\w+)?)?$/i, '');
  const name = slugOf(baseName(target.replace(document, '')).replace(/^\d{4}-\d\d-\d\d-/, ''));
  if (name === '') return undefined;
  return library.find(({ slug, title }) => slug === name || slugOf(title ?? '') === name);
}

/** Where a link leads in our site; nothing where what it leads to is not there. */
export function addressIn(run: Run, typed: string): string | undefined {
  const target = typed.trim();
  if (/^(?:https?|mailto|doi|ftp|tel|urn):/i.test(target)) return target;
  if (target.startsWith('#')) {
    const label = run.labels.find(target.slice(1));
    return label === undefined ? undefined : `#${label.id}`;
  }
  const article = articleFor(run.library, target);
  if (article) return `../${article.slug}/article.md`;
  const path = target.replace(/[?#].*$/s, '');
  const found = insidePath(path) === undefined ? undefined : run.beside.find(path);
  if (found === undefined || document.test(found) || !run.beside.take(found)) return undefined;
  return addressOf(found);
}

/** True for the path of a page that another tool would make, or of a post by its name alone. */
export function isDocument(target: string): boolean {
  return document.test(target.replace(/[?#].*$/s, ''));
}

/**
 * A link of another tool in our form, accounted for. Where what it leads to is not here, its words
 * stand without a link.
 * @param words Its words in our Markdown; without them, those of what it leads to.
 * @param typed The link as typed, for the report.
 */
export function linkTo(
  target: string,
  words: string | undefined,
  scan: Scan,
  typed: string,
): string {
  const { run } = scan;
  if (target.startsWith('#')) {
    const out = referTo(run, target.slice(1), 'name', words && bracketed(words));
    if (out !== undefined) {
      tell(scan, 'syntax', 'converted', typed);
      return out;
    }
  }
  const address = addressIn(run, target);
  const own = words ?? articleFor(run.library, target)?.title ?? nameOf(target);
  if (address === undefined) {
    const why = `"${target}" is no article of the library and no file beside the manuscript: its words stand without a link.`;
    tell(scan, 'syntax', 'guessed', typed, why);
    return own;
  }
  tell(scan, 'syntax', 'converted', typed);
  return `[${bracketed(own)}](${address})`;
}

/** What a target is called where nothing else names it. */
export function nameOf(target: string): string {
  const [path = '', ...rest] = target.split('#');
  const heading = rest.join(' > ');
  const name = baseName(path).replace(document, '');
  return [name, heading].filter((part) => part !== '').join(' > ') || target;
}
