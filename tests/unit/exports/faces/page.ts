import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { z } from 'zod';
import { linkedFiles } from '../../../../src/exports/downloads.ts';
import { articleCard, cardTags } from '../../../../src/exports/page-metadata/cards.ts';
import { coins } from '../../../../src/exports/works/coins.ts';
import { workItem } from '../../../../src/exports/works/csl-json.ts';
import { highwireTags } from '../../../../src/exports/page-metadata/highwire.ts';
import { jsonLd, scriptJson } from '../../../../src/exports/page-metadata/json-ld.ts';
import { signposting } from '../../../../src/exports/page-metadata/signposting.ts';
import { everyFact, one, textOf, untagged, type Face } from './face.ts';

/** What stands in a page for machines. */
export const pageFaces: readonly Face[] = [
  {
    name: 'Highwire tags in the head, read as HTML',
    needs: [],
    says: ['title', 'authors', 'date', 'journal', 'language', 'keywords', 'works'],
    make: (article, site) => head(highwireTags(article, site).map((tag) => h('meta', { ...tag }))),
    read: (made) => ({
      title: one(meta(made, 'name', 'citation_title')),
      authors: meta(made, 'name', 'citation_author'),
      date: one(meta(made, 'name', 'citation_publication_date'))?.replaceAll('/', '-'),
      journal: one(meta(made, 'name', 'citation_journal_title')),
      keywords: meta(made, 'name', 'citation_keywords'),
      language: one(meta(made, 'name', 'citation_language')),
      works: meta(made, 'name', 'citation_reference').map(
        (reference) =>
          reference
            .split(';')
            .find((pair) => pair.startsWith('citation_title='))
            ?.slice('citation_title='.length) ?? '',
      ),
    }),
    // Semicolons part the fields of a reference.
    puts: (article) => ({
      works: article.works.map((work) =>
        untagged(workItem(work).title ?? '').replace(/\s*;\s*/g, ', '),
      ),
    }),
  },
  {
    name: 'JSON-LD in a script, read as HTML and JSON',
    needs: [],
    says: everyFact.filter((fact) => fact !== 'notes'),
    make: (article, site) =>
      `<script type="application/ld+json">${scriptJson(jsonLd(article, site))}</script>`,
    read: (made) => {
      const [script] = selectAll('script', htmlOf(made));
      const data = linkedData.parse(JSON.parse(script ? toString(script) : ''));
      return {
        title: data.headline,
        authors: data.author?.map(({ name }) => name) ?? [],
        date: data.datePublished,
        journal: periodical(data.isPartOf),
        language: data.inLanguage,
        licence: data.license,
        works: data.citation?.map(({ name }) => name) ?? [],
        keywords: data.keywords ?? [],
        headings: headingsOf(data.hasPart),
      };
    },
    puts: ({ licence }) => ({ licence: licence?.url ?? licence?.name }),
  },
  {
    name: 'Open Graph tags, read as HTML',
    needs: [],
    says: ['title', 'authors', 'date', 'keywords'],
    make: (article, site) =>
      head(
        cardTags(articleCard(article, site.root), site, article).map((tag) =>
          h('meta', { ...tag }),
        ),
      ),
    read: (made) => ({
      title: one(meta(made, 'property', 'og:title')),
      authors: meta(made, 'property', 'article:author'),
      date: one(meta(made, 'property', 'article:published_time')),
      keywords: meta(made, 'property', 'article:tag'),
    }),
  },
  {
    name: 'Signposting, read as HTML',
    needs: [],
    says: ['licence'],
    make: (article, site) =>
      head(signposting(article, site, linkedFiles(article)).map((link) => h('link', { ...link }))),
    read: (made) => ({
      licence: one(
        selectAll('link[rel="license"]', htmlOf(made)).map(({ properties }) =>
          String(properties['href']),
        ),
      ),
    }),
    puts: ({ licence }) => ({ licence: licence?.url }),
  },
  {
    name: 'COinS, read as a query',
    needs: [],
    says: ['works'],
    make: (article) =>
      toHtml(article.works.map((work) => h('span', { className: ['Z3988'], title: coins(work) }))),
    read: (made) => ({
      works: selectAll('.Z3988', htmlOf(made)).map(({ properties }) => {
        const query = new URLSearchParams(String(properties['title']));
        return ['rft.atitle', 'rft.title', 'rft.btitle'].flatMap((key) => query.get(key) ?? [])[0]!;
      }),
    }),
  },
];

function head(tags: readonly Element[]): string {
  return toHtml(h('head', [...tags]));
}

function meta(made: string | Uint8Array, attribute: 'name' | 'property', key: string): string[] {
  return selectAll(`meta[${attribute}="${key}"]`, htmlOf(made)).map(({ properties }) =>
    String(properties['content']),
  );
}

/** Names of parts and of the parts of parts, in order. */
function headingsOf(parts: unknown): string[] {
  return chapters.parse(parts ?? []).flatMap(({ name, hasPart }) => [name, ...headingsOf(hasPart)]);
}

/** The name at the end of issue, volume and journal. */
function periodical(data: unknown): string | undefined {
  if (data === undefined) return undefined;
  const { name, isPartOf } = part.parse(data);
  return name ?? periodical(isPartOf);
}

function htmlOf(made: string | Uint8Array): Root {
  return fromHtml(textOf(made), { fragment: true });
}

const named = z.looseObject({ name: z.string() });
const linkedData = z.looseObject({
  headline: z.string(),
  author: z.array(named).optional(),
  keywords: z.array(z.string()).optional(),
  hasPart: z.unknown().optional(),
  datePublished: z.string().optional(),
  inLanguage: z.string(),
  license: z.string().optional(),
  isPartOf: z.unknown().optional(),
  citation: z.array(named).optional(),
});
const chapters = z.array(z.looseObject({ name: z.string(), hasPart: z.unknown().optional() }));
const part = z.looseObject({ name: z.string().optional(), isPartOf: z.unknown().optional() });
