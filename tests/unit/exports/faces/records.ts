import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { z } from 'zod';
import { toBibtex } from '../../../../src/exports/works/bibtex.ts';
import { articleRecord } from '../../../../src/exports/files.ts';
import { toCslJson } from '../../../../src/exports/works/csl-json.ts';
import { toRis } from '../../../../src/exports/works/ris.ts';
import { toWorksJson } from '../../../../src/exports/works/works-json.ts';
import { pandocWorks } from '../pandoc.ts';
import { factsOf, textOf, untagged, type Face, type Facts } from './face.ts';

/** The article and its works as records for reference managers and for other sites. */
export const recordFaces: readonly Face[] = [
  {
    name: 'CSL-JSON, read as JSON',
    needs: [],
    says: ['title', 'authors', 'date', 'journal', 'language', 'works'],
    make: (article, site) =>
      `[${articleRecord(article, site, 'json')}, ${toCslJson(article.works)}]`,
    read: (made) => {
      const [record, works] = z.tuple([cslItems, cslItems]).parse(JSON.parse(textOf(made)));
      return recorded(record, works);
    },
  },
  {
    name: 'BibTeX, read by Pandoc',
    needs: ['pandoc'],
    says: ['title', 'authors', 'date', 'journal', 'works'],
    foldsCase: true,
    make: (article, site) => articleRecord(article, site, 'bib') + toBibtex(article.works),
    read: (made) => {
      const items = cslItems.parse(pandocWorks('bibtex', textOf(made)));
      return recorded(items.slice(0, 1), items.slice(1));
    },
  },
  {
    name: 'RIS, read by Citation.js',
    needs: [],
    says: ['title', 'authors', 'date', 'journal', 'language', 'works'],
    make: (article, site) => articleRecord(article, site, 'ris') + toRis(article.works),
    read: (made) => {
      const items = cslItems.parse(new Cite(textOf(made)).data);
      return recorded(items.slice(0, 1), items.slice(1));
    },
  },
  {
    name: 'works.json, read as JSON',
    needs: [],
    says: ['works'],
    make: (article, site) => toWorksJson([article], site),
    read: (made) => ({
      works: worksFile
        .parse(JSON.parse(textOf(made)))
        .works.map(({ csl }) => untagged(csl.title ?? ''))
        .sort(),
    }),
    puts: (article) => ({ works: [...factsOf(article).works].sort() }),
  },
];

function recorded(record: z.infer<typeof cslItems>, works: z.infer<typeof cslItems>): Facts {
  const [item] = record;
  return {
    title: item?.title,
    authors: (item?.author ?? []).map(
      ({ literal, given, family, 'dropping-particle': particle }) =>
        literal ?? [given, particle, family].filter(Boolean).join(' '),
    ),
    date: item?.issued?.['date-parts'][0]?.map((part) => String(part).padStart(2, '0')).join('-'),
    journal: item?.['container-title'],
    language: item?.language,
    works: works.map(({ title }) => untagged(title ?? '')),
  };
}

const cslItems = z.array(
  z.looseObject({
    title: z.string().optional(),
    author: z
      .array(
        z.looseObject({
          literal: z.string().optional(),
          given: z.string().optional(),
          family: z.string().optional(),
          'dropping-particle': z.string().optional(),
        }),
      )
      .optional(),
    issued: z
      .looseObject({ 'date-parts': z.array(z.array(z.union([z.number(), z.string()]))) })
      .optional(),
    'container-title': z.string().optional(),
    language: z.string().optional(),
  }),
);

const worksFile = z.looseObject({
  works: z.array(z.looseObject({ csl: z.looseObject({ title: z.string().optional() }) })),
});
