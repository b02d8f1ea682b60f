import { directionOf } from '../../messages/index.ts';
import type { Root } from 'hast';
import { h } from 'hastscript';
import type { Article, Author, Picture, Text } from '../../article/index.ts';
import { markup } from '../../article/markup.ts';
import { articleTree, textOf, type ClusterFinder } from './article-tree.ts';
import type { Parts } from './parts.ts';

type FrontMatter = Pick<
  Article,
  | 'title'
  | 'subtitle'
  | 'shortTitle'
  | 'authors'
  | 'translators'
  | 'translationOf'
  | 'journal'
  | 'date'
  | 'lang'
  | 'dir'
  | 'abstract'
  | 'description'
  | 'keywords'
  | 'doi'
  | 'licence'
  | 'cover'
  | 'inferred'
  | 'style'
>;

/** What the frontmatter says of the article, its texts as they are printed. */
export function frontMatterOf(
  { inputs, converted, lang, pictures }: Parts,
  clusterAt: ClusterFinder,
): FrontMatter {
  const { metadata, edition } = inputs;
  const text = (name: string): Text | undefined => {
    const tree = converted.extras.get(name);
    return tree && textOf(tree.children, clusterAt);
  };
  const title = text('title');
  const subtitle = text('subtitle');
  const abstract = text('abstract');
  return {
    title: title ? withoutParagraph(title) : untitled(),
    ...(subtitle && { subtitle: withoutParagraph(subtitle) }),
    ...(metadata.shortTitle !== undefined && { shortTitle: metadata.shortTitle }),
    authors: metadata.authors.map((author, index) =>
      authorOf(author, text(`author ${index}`), pictures.portraits[index]),
    ),
    ...(metadata.translators.length > 0 && {
      translators: metadata.translators.map((translator) =>
        authorOf(translator, undefined, undefined),
      ),
    }),
    ...(metadata.translationOf !== undefined && { translationOf: metadata.translationOf }),
    ...(metadata.journal && { journal: metadata.journal }),
    ...(metadata.date && { date: metadata.date }),
    lang,
    dir: metadata.dir ?? directionOf(lang),
    ...(abstract && { abstract }),
    ...(metadata.description !== undefined && { description: metadata.description }),
    keywords: metadata.keywords,
    ...(metadata.doi !== undefined && { doi: metadata.doi }),
    ...(metadata.licence && { licence: metadata.licence }),
    ...(pictures.cover && { cover: pictures.cover }),
    inferred: edition?.inferred ?? [],
    ...(metadata.csl !== undefined && { style: metadata.csl }),
  };
}

function authorOf(
  author: Parts['inputs']['metadata']['authors'][number],
  note: Text | undefined,
  portrait: Picture | undefined,
): Author {
  const { name, given, family, affiliations, rors, roles, orcid, email } = author;
  return {
    name,
    affiliations,
    ...(rors && { rors }),
    ...(roles && { roles }),
    ...(given !== undefined && { given }),
    ...(family !== undefined && { family }),
    ...(orcid !== undefined && { orcid }),
    ...(email !== undefined && { email }),
    ...(note && { note: withoutParagraph(note) }),
    ...(portrait && { portrait }),
  };
}

function untitled(): Text {
  return { tree: articleTree([h(`span.${markup.faultClass}`, 'Untitled')]), text: 'Untitled' };
}

/** A title's words without the paragraph that Markdown puts around them. */
function withoutParagraph({ tree, text }: Text): Text {
  const [only, ...more] = tree.children;
  const isParagraph = only?.type === 'element' && only.tagName === 'p' && more.length === 0;
  const inside: Root = isParagraph ? { type: 'root', children: only.children } : tree;
  return { tree: inside, text };
}
