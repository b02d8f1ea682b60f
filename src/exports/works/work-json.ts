import type { Article, RecordEnding, Work } from '../../article/index.ts';
import { type SharedWork, mentionsOf, placeName } from '../../library/index.ts';
import { type Site, addressesOf, siteAddresses, webAddress } from '../addresses.ts';
import { referencesIn } from '../cite/reference-styles.ts';
import { recordFormats } from '../formats.ts';
import { recordsOffered } from '../offered.ts';
import { safeValue } from '../safe-text.ts';
import { wordsOf } from '../words-of.ts';
import { coins } from './coins.ts';
import { bareDoi, doiAddress } from './csl-fields.ts';

/**
 * `sources/<key>/work.json`, beside the page of a work: all that a reader's basket exports of it.
 * Its records are those of `sources/<key>.bib` and its like below the first article that cites it, as far as the site
 * offers them; its forms are made by the compiler's own citation engine in that article's language.
 * Addresses are absolute.
 * @param namesakes Other works whose keys make the same file name: whoever comes from an article
 * finds by them which of the works it means.
 */
export async function toWorkJson(
  { slug, work, uses }: SharedWork,
  site: Site,
  namesakes: readonly SharedWork[] = [],
): Promise<string> {
  const addresses = siteAddresses(site);
  const [first] = uses;
  const styles = first ? (await referencesIn(first.article)).get(first.work.key) : undefined;
  const { article, csl } = first?.work ? { ...first, csl: first.work.csl } : { csl: work.csl };
  const doi = bareDoi(csl.DOI);
  const original = webAddress(work.href);
  const archived = webAddress(work.archived);
  const whole = {
    key: work.key,
    address: addresses.work(slug),
    title: work.title,
    lang: article?.lang ?? site.lang ?? 'en',
    reference: work.reference.text,
    ...(doi !== undefined && { doi: doiAddress(doi) }),
    ...(original !== undefined && { original }),
    ...(archived !== undefined && { archived }),
    openurl: coins(work),
    styles: styles ?? [],
    records: recordsOf(work, site),
    citedIn: uses.map((use) => citedIn(use.article, use.work, site)),
    ...(namesakes.length > 0 && {
      namesakes: namesakes.map((other) => ({
        address: addresses.work(other.slug),
        dossiers: other.uses.map((use) => addressesOf(use.article, site).work(use.work)),
      })),
    }),
  };
  return `${JSON.stringify(whole, safeValue)}\n`;
}

function recordsOf(work: Work, site: Site): Partial<Record<RecordEnding, string>> {
  return Object.fromEntries(
    recordsOffered(site).map((ending) => [ending, recordFormats[ending].ofWorks([work])]),
  );
}

function citedIn(article: Article, work: Work, site: Site) {
  const addresses = addressesOf(article, site);
  const words = wordsOf(article, site);
  return {
    article: addresses.article,
    title: article.title.text,
    dossier: addresses.work(work),
    places: mentionsOf(article, work).map(({ place, note, paragraph, locator }) => ({
      address: addresses.fragment(place.target),
      name: placeName({ ...(note && { note }), ...(paragraph && { paragraph }) }, words),
      ...(locator !== undefined && { locator }),
      sentence: place.sentence,
    })),
  };
}
