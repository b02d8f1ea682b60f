import type { Article, Journal, Licence } from '../article/index.ts';
import type { Site } from './addresses.ts';

/**
 * The article with what its publication says of every article: the licence where it names none
 * and, where the publication is a journal, the journal, its ISSN and its publisher. What the
 * article says itself stands; one that appeared in another journal gets nothing of this one.
 */
export function inPublication(article: Article, site: Site): Article {
  const licence: Licence | undefined = article.licence ?? site.licence;
  const journal = journalOf(article.journal, site);
  if (licence === article.licence && journal === article.journal) return article;
  return { ...article, ...(licence && { licence }), ...(journal && { journal }) };
}

function journalOf(journal: Journal | undefined, site: Site): Journal | undefined {
  const [issn] = site.issn ?? [];
  const publisher = site.publisher?.name;
  if (journal === undefined && issn === undefined) return undefined;
  if (journal !== undefined && journal.title.trim() !== site.name) return journal;
  const known = journal ?? { title: site.name };
  if (issn === undefined && publisher === undefined) return journal;
  return {
    ...known,
    ...(issn !== undefined && known.issn === undefined && { issn }),
    ...(publisher !== undefined && known.publisher === undefined && { publisher }),
  };
}
