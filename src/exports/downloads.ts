import type { recordEndings } from '../article/index.ts';
import { type Article, type Work, articleFileNames, articleFormatNames } from '../article/index.ts';
import { articleFormats, recordFormats } from './formats.ts';
import type { Site } from './addresses.ts';
import type { LinkedAt, LinkedFile } from './linked-file.ts';
import { isOffered, recordsOffered } from './offered.ts';

/** What a page has to know of the files that were made for it. */
export interface LinkOptions {
  /** Whether the PDF was made. Default: false. */
  readonly pdf?: boolean;
  /** The site, which may offer a few formats only. Default: all. */
  readonly site?: Pick<Site, 'downloads'>;
}

/** Every file that the page of `article` links to: records of it, its forms, its list of works. */
export function linkedFiles(
  article: Article,
  { pdf = false, site = {} }: LinkOptions = {},
): LinkedFile[] {
  return [
    ...records('citation', 'Citation', ['describedby'], site),
    ...articleFormatNames
      .filter((name) => (name !== 'pdf' || pdf) && isOffered(name, site))
      .map((name) => {
        const { label, type, linked } = articleFormats[name];
        return { file: articleFileNames[name], label, type, linked };
      }),
    ...(article.works.length > 0
      ? records('references', 'Works cited', ['downloads', 'item'], site)
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
  what: string,
  linked: readonly LinkedAt[],
  site: Pick<Site, 'downloads'>,
): LinkedFile[] {
  return recordsOffered(site).map((ending) => {
    const { label, type } = recordFormats[ending];
    return { file: `${name}.${ending}`, label: `${what}, ${label}`, type, linked };
  });
}
