import {
  type Article,
  type CslItem,
  type Paragraph,
  type Section,
  typed,
} from '../../article/index.ts';
import { type Words, withoutIsolates } from '../../messages/index.ts';
import { addressesOf, type Site } from '../addresses.ts';
import { bibtexEntry } from '../works/bibtex.ts';
import { articleItem } from '../works/csl-json.ts';
import { knownFacts } from '../known.ts';
import { oneLine } from '../safe-text.ts';
import { risRecord } from '../works/ris.ts';
import { wordsOf } from '../words-of.ts';
import { type StyledReference, citationForms } from './reference-styles.ts';

/** What is cited: the whole article, or a place in it. */
export type CitedPlace = { readonly section: Section } | { readonly paragraph: Paragraph };

/** One way to cite, as plain text. */
export interface CiteForm {
  readonly style: StyledReference['style'] | 'BibTeX' | 'RIS';
  readonly text: string;
}

/**
 * How to cite the article, a section or a paragraph of it, on the web: the place is named ("para.
 * 12"), unless the site shows no numbers of paragraphs, and the address leads to it. BibTeX and RIS
 * describe the article, with the place as a note.
 */
export async function citeAs(given: Article, site: Site, place?: CitedPlace): Promise<CiteForm[]> {
  const article = knownFacts(typed(given));
  const addresses = addressesOf(article, site);
  const target = place && ('section' in place ? place.section.id : place.paragraph.id);
  const named = place && (site.paragraphNumbers !== false || 'section' in place) && place;
  const address = target === undefined ? addresses.article : addresses.fragment(target);
  const item = articleItem(article, addresses);
  const words = wordsOf(article, site);
  const located = {
    ...item,
    URL: address,
    ...(named && { note: placeWords(named, 'Chicago', words) }),
  };
  return [
    ...(await formsOf(article, item)).map(({ style, text: formatted }) => {
      const text = formatted.replace(addresses.article, () => address);
      return {
        style,
        text: named ? withPlace(text, placeWords(named, style, words), style) : text,
      };
    }),
    { style: 'BibTeX' as const, text: bibtexEntry(located) },
    { style: 'RIS' as const, text: risRecord(located) },
  ];
}

/** Formatted once for an article on a site, whatever places in it are cited. */
function formsOf(article: Article, item: CslItem): Promise<readonly StyledReference[]> {
  const known = formatted.get(article);
  if (known !== undefined && known.url === item.URL) return known.forms;
  const forms = citationForms(item, article.lang);
  formatted.set(article, { url: item.URL, forms });
  return forms;
}

const formatted = new WeakMap<
  Article,
  { readonly url: string | undefined; readonly forms: Promise<readonly StyledReference[]> }
>();

/**
 * Styles name a place in the web text by its paragraph or the words of its heading; what stands
 * before the first heading has none of its own.
 */
function placeWords(
  place: CitedPlace,
  style: StyledReference['style'],
  { terms, print: { cite } }: Words,
): string {
  if ('paragraph' in place) {
    const number = String(place.paragraph.n);
    const told = style === 'MLA' ? cite.paragraphMla({ number }) : cite.paragraph({ number });
    return withoutIsolates(told);
  }
  const title = oneLine(place.section.title.text) || terms.opening;
  return withoutIsolates(cite.section({ title }));
}

/** The place before the address with which every form ends; in APA, in brackets after it. */
function withPlace(text: string, words: string, style: StyledReference['style']): string {
  const at = text.search(/https?:\/\/\S+$/);
  if (at < 0) return `${text} ${words}`;
  return style === 'APA' ? `${text} [${words}]` : `${text.slice(0, at)}${words}, ${text.slice(at)}`;
}
