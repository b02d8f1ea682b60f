import {
  type Article,
  type Work,
  articleFileNames,
  articleFormatNames,
  recordEndings,
} from '../article/index.ts';
import { articleFormats, recordFormats } from './formats.ts';
import type { LinkedAt, LinkedFile } from './linked-file.ts';

/** What a page has to know of the files that were made for it. */
export interface LinkOptions {
  /** Whether the PDF was made. Default: false. */
  readonly pdf?: boolean;
}

/** Every file that the page of `article` links to: records of it, its forms, its list of works. */
export function linkedFiles(article: Article, { pdf = false }: LinkOptions = {}): LinkedFile[] {
  return [
    ...records('citation', 'Citation', ['describedby']),
    ...articleFormatNames
      .filter((name) => name !== 'pdf' || pdf)
      .map((name) => {
        const { label, type, linked } = articleFormats[name];
        return { file: articleFileNames[name], label, type, linked };
      }),
    ...(article.works.length > 0
      ? records('references', 'Works cited', ['downloads', 'item'])
      : []),
  ];
}

/** The records of one work, below the address of the article's works: the most used format first. */
export function dossierFiles({ slug }: Work): LinkedFile[] {
  const first = (ending: (typeof recordEndings)[number]) => recordFormats[ending].dossierPlace;
  return recordEndings
    .toSorted((a, b) => first(a) - first(b))
    .map((ending) => {
      const { label, type } = recordFormats[ending];
      return { file: `${slug}.${ending}`, label, type, linked: ['dossier'] };
    });
}

function records(name: string, what: string, linked: readonly LinkedAt[]): LinkedFile[] {
  return recordEndings.map((ending) => {
    const { label, type } = recordFormats[ending];
    return { file: `${name}.${ending}`, label: `${what}, ${label}`, type, linked };
  });
}
