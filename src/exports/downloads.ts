import type { recordEndings } from '../article/index.ts';
import { type Article, type Work, articleFileNames, articleFormatNames } from '../article/index.ts';
import { articleFormats, recordFormats } from './formats.ts';
import type { Site } from './addresses.ts';
import type { LinkedAt, LinkedFile } from './linked-file.ts';
import { isOffered, recordsOffered } from './offered.ts';
import { wordsOf } from './words-of.ts';

/** What a page has to know of the files that were made for it. */
export interface LinkOptions {
  /** Whether the PDF was made. Default: false. */
  readonly pdf?: boolean;
  /** The site, which may offer a few formats only. Default: all. */
  readonly site?: Pick<Site, 'downloads' | 'messages'>;
}

/** Every file that the page of `article` links to: records of it, its forms, its list of works. */
export function linkedFiles(
  article: Article,
  { pdf = false, site = {} }: LinkOptions = {},
): LinkedFile[] {
  const words = wordsOf(article, site);
  const { citation, worksCited } = words.print.files;
  return [
    ...records('citation', citation, ['describedby'], site),
    ...articleFormatNames
      .filter((name) => (name !== 'pdf' || pdf) && isOffered(name, site))
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
