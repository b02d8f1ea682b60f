import type { Frontmatter, Place } from '../../article/index.ts';
import { typed, type Context } from './frontmatter-context.ts';

/** The pieces of Markdown of the frontmatter, but those about authors. */
export interface FrontmatterTexts {
  readonly title?: string;
  readonly shortTitle?: string;
  readonly subtitle?: string;
  readonly abstract?: string;
}

/**
 * Title and subtitle, each from a key of its own or from the map `title`, and the abstract.
 * @returns each trimmed, and where its words begin.
 */
export function readTexts(
  fields: Frontmatter,
  context: Context,
): { readonly texts: FrontmatterTexts; readonly places: ReadonlyMap<string, Place> } {
  const { title, shortTitle } = titlesOf(fields, context);
  const found = {
    title,
    shortTitle,
    subtitle: { words: fields.subtitle, path: [typed('subtitle', context)] },
    abstract: { words: fields.abstract, path: [typed('abstract', context)] },
  };
  const texts: Record<string, string> = {};
  const places = new Map<string, Place>();
  for (const [name, text] of Object.entries(found)) {
    if (!isGiven(text)) continue;
    texts[name] = text.words.trim();
    places.set(name, context.yaml.placeOfWords(text.path));
  }
  return { texts, places };
}

interface Typed {
  readonly words?: string | null | undefined;
  readonly path: readonly PropertyKey[];
}

function isGiven(text: Typed | undefined): text is Typed & { readonly words: string } {
  return text?.words !== undefined && text.words !== null;
}

function titlesOf(
  fields: Frontmatter,
  context: Context,
): { readonly title: Typed | undefined; readonly shortTitle: Typed | undefined } {
  const key = typed('title', context);
  const given = fields.title;
  const parts: Typed[] =
    typeof given === 'object'
      ? (['long', 'main', 'text'] as const).map((part) => ({
          words: given[part],
          path: [key, part],
        }))
      : [{ words: given, path: [key] }];
  const short: Typed[] = [
    { words: fields['short-title'], path: [typed('short-title', context)] },
    ...(typeof given === 'object' ? [{ words: given.short, path: [key, 'short'] }] : []),
  ];
  const shortTitle = short.find(isGiven);
  const title = parts.find(isGiven) ?? shortTitle;
  return {
    title: title?.words ? title : undefined,
    shortTitle: shortTitle?.words ? shortTitle : undefined,
  };
}
