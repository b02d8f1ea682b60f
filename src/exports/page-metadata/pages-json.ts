import { type Article, sectionTitle, withSubsections } from '../../article/index.ts';
import { sentences } from '../../compiler/index.ts';
import { citingPlaces, placeName, shortName } from '../../library/index.ts';
import { headStrip } from '../../pictures/index.ts';
import type { Site } from '../addresses.ts';
import { wordsOf } from '../words-of.ts';

/** Characters of a page's words, as far as whole sentences go. */
const limit = 220;

/** What is told of a page where a link to it stands. */
interface PageSummary {
  readonly title: string;
  /** First sentences, in the order in which they are told: the first that is not said there yet. */
  readonly words: readonly string[];
}

/**
 * `pages.json`: title and first sentences of every page of `article`, by its path below the
 * article's ("" is the article itself), for previews of links. Paths are not percent-encoded.
 */
export function toPagesJson(article: Article, site: Pick<Site, 'messages'> = {}): string {
  const { title, abstract, sections, works, paragraphs, lang } = article;
  const t = wordsOf(article, site);
  const opening = abstract?.text ?? paragraphs[0]?.text ?? '';
  const pages: Record<string, PageSummary> = {
    '': { title: title.text, words: told([opening], lang) },
    'about/': {
      title: t.article.about.title,
      words: [t.print.pages.about],
    },
  };
  const strip = headStrip(article, t);
  if (strip)
    pages['evidence/'] = {
      title: t.pictures.page.title,
      words: [t.terms.sentence({ text: strip.words })],
    };
  for (const section of sections) {
    const ids = new Set(withSubsections(article, section).map(({ id }) => id));
    const first = paragraphs.find((paragraph) => ids.has(paragraph.section));
    pages[`sections/${section.id}/`] = {
      title: sectionTitle(section, t),
      words: told([first?.text ?? ''], lang),
    };
  }
  for (const work of works) {
    const [place] = citingPlaces(article, work);
    const sentence = firstSentences(place?.mentions[0]?.place.sentence ?? '', lang);
    pages[`sources/${work.slug}/`] = {
      title: t.terms.named({ name: shortName(work, t), text: work.title }),
      words: [
        ...told([work.reference.text], lang),
        ...(place && sentence
          ? [t.print.pages.citedIn({ place: placeName(place, t), sentence })]
          : []),
      ],
    };
  }
  return `${JSON.stringify(pages)}\n`;
}

function told(texts: readonly string[], lang: string): string[] {
  return texts.map((text) => firstSentences(text, lang)).filter((text) => text !== '');
}

/** As many whole sentences as fit; of a first one that does not, as many whole words. */
function firstSentences(text: string, lang: string): string {
  // Whatever ends beyond twice the limit does not fit.
  const fits = ({ end }: { end: number }) => text.slice(0, end).trimEnd().length <= limit;
  const last = sentences(text.slice(0, 2 * limit), lang).findLast(fits);
  const fitting = text.slice(0, last?.end ?? 0).trim();
  if (fitting !== '' || text.trim() === '') return fitting;
  const cut = text.slice(0, limit);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > 0 ? space : limit).replace(/[\p{P}\s]+$/u, '')}…`;
}
