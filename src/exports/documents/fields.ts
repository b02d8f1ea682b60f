import type { Citation, CitationCluster } from '../../article/index.ts';
import type { Inline } from '../../pandoc/index.ts';
import { safeText, safeValue } from '../safe-text.ts';
import { workItem } from '../works/csl-json.ts';
import type { DocumentContext } from './context.ts';

/**
 * Printed citations as a field of Word that Zotero reads and keeps up to date, and of which Pandoc's
 * `docx+citations` makes keys again. The works are in the field itself.
 * (ECMA-376 Part 1, §17.16.2, complex fields; zotero/zotero `integration.js`, "ITEM CSL_CITATION".)
 * @param nth position of the cluster in the article
 */
export function citationField(
  cluster: CitationCluster,
  nth: number,
  printed: readonly Inline[],
  plain: string,
  context: DocumentContext,
): Inline[] {
  const { article } = context;
  const citations = cluster.citations.flatMap(
    (id) => article.citations.find((citation) => citation.id === id) ?? [],
  );
  const items = citations.flatMap((citation) => citationItem(citation, context));
  if (items.length === 0) return [...printed];
  const [{ note } = {}] = citations;
  const noteIndex = article.notes.find(({ label }) => label === note)?.number ?? 0;
  const code = JSON.stringify(
    {
      citationID: `c${nth + 1}`,
      properties: { formattedCitation: plain, plainCitation: plain, noteIndex },
      citationItems: items,
      schema: 'https://github.com/citation-style-language/schema/raw/master/csl-citation.json',
    },
    safeValue,
  );
  return [
    openXml(
      `${fieldChar('begin')}<w:r><w:instrText xml:space="preserve"> ADDIN ZOTERO_ITEM CSL_CITATION ${escaped(code)} </w:instrText></w:r>${fieldChar('separate')}`,
    ),
    ...printed,
    openXml(fieldChar('end')),
  ];
}

function citationItem(citation: Citation, { article, addresses }: DocumentContext): object[] {
  const { key, locator, label, prefix, suffix } = citation;
  const work = article.works.find((each) => each.key === key);
  if (!work) return [];
  return [
    {
      id: key,
      uris: [addresses.work(work)],
      itemData: workItem(work),
      ...(locator !== undefined && { locator, label: label ?? 'page' }),
      ...(prefix !== undefined && { prefix }),
      ...(suffix !== undefined && { suffix }),
    },
  ];
}

function fieldChar(type: 'begin' | 'separate' | 'end'): string {
  return `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
}

function openXml(xml: string): Inline {
  return { t: 'RawInline', c: ['openxml', xml] };
}

function escaped(text: string): string {
  return safeText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
