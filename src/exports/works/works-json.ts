import type { Article, Work } from '../../article/index.ts';
import { mentionsOf, worksAcross } from '../../library/index.ts';
import { addressesOf, siteAddresses, type Site } from '../addresses.ts';
import { workItem } from './csl-json.ts';
import { safeValue } from '../safe-text.ts';

/**
 * `works.json`: every work with the places that cite it, so that other sites can link to them by
 * key. `works[].csl` is CSL-JSON; `citedIn[].places[].address` is a permanent address.
 */
export function toWorksJson(articles: readonly Article[], site: Site): string {
  const addresses = siteAddresses(site);
  const works = worksAcross(articles).map(({ slug, work, uses }) => ({
    key: work.key,
    address: addresses.work(slug),
    title: work.title,
    kind: work.kind,
    reference: work.reference.text,
    csl: workItem(work),
    citedIn: uses.map((use) => citedIn(use.article, use.work, site)),
  }));
  const whole = { site: site.root, works };
  return `${JSON.stringify(whole, safeValue, 1)}\n`;
}

function citedIn(article: Article, work: Work, site: Site) {
  const addresses = addressesOf(article, site);
  return {
    article: addresses.article,
    title: article.title.text,
    dossier: addresses.work(work),
    places: mentionsOf(article, work).map(({ place, note, paragraph, locator }) => ({
      address: addresses.fragment(place.target),
      ...(paragraph && site.paragraphNumbers !== false && { paragraph: paragraph.n }),
      ...(paragraph && { permalink: addresses.fragment(paragraph.id) }),
      ...(note && { note: note.number }),
      ...(locator !== undefined && { locator }),
      sentence: place.sentence,
    })),
  };
}
