import type { recordEndings } from '../article/index.ts';
import {
  type Article,
  type ArticleFormatName,
  type Work,
  articleFileNames,
  articleFormatNames,
} from '../article/index.ts';
import { articleFormats, recordFormats } from './formats.ts';
import type { Site } from './addresses.ts';
import type { LinkedAt, LinkedFile } from './linked-file.ts';
import { isOffered, recordsOffered } from './offered.ts';
import { wordsOf } from './words-of.ts';

/** What a page has to know of the files that were made for it. */
export interface LinkOptions {
  /** The forms that an engine made, which is not always at hand. Default: none. */
  readonly made?: readonly ArticleFormatName[];
  /** The site, which may offer a few formats only. Default: all. */
  readonly site?: Pick<Site, 'downloads' | 'messages'>;
}

/** Every file that the page of `article` links to: records of it, its forms, its list of works. */
export function linkedFiles(
  article: Article,
  { made = [], site = {} }: LinkOptions = {},
): LinkedFile[] {
  const words = wordsOf(article, site);
  const { citation, worksCited } = words.print.files;
  return [
    ...records('citation', citation, ['describedby'], site),
    ...articleFormatNames
      .filter((name) => isHere(name, made) && isOffered(name, site))
      .map((name) => {
        const { label, type, linked } = articleFormats[name];
        return { file: articleFileNames[name], label: label(words), type, linked };
      }),
    ...(article.works.length > 0
      ? records('references', worksCited, ['downloads', 'item'], site)
      : []),
  ];
}

/** The records of one work, below the address of the article's works: the most used format first. */
export function dossierFiles({ slug }: Work, site: Pick<Site, 'downloads'> = {}): LinkedFile[] {
  const first = (ending: (typeof recordEndings)[number]) => recordFormats[ending].dossierPlace;
  return recordsOffered(site)
    .toSorted((a, b) => first(a) - first(b))
    .map((ending) => {
      const { label, type } = recordFormats[ending];
      return { file: `${slug}.${ending}`, label, type, linked: ['dossier'] };
    });
}

function isHere(name: ArticleFormatName, made: readonly ArticleFormatName[]): boolean {
  return typeof articleFormats[name].make === 'function' || made.includes(name);
}

function records(
  name: string,
  labelled: (values: { readonly format: string }) => string,
  linked: readonly LinkedAt[],
  site: Pick<Site, 'downloads'>,
): LinkedFile[] {
  return recordsOffered(site).map((ending) => {
    const { label, type } = recordFormats[ending];
    return { file: `${name}.${ending}`, label: labelled({ format: label }), type, linked };
  });
}
