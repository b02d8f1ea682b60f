/** What a page says of its article in the tags that reference managers read. */
export interface ArticleMeta {
  readonly title?: string;
  /** In natural order. */
  readonly authors: readonly string[];
  readonly journal?: string;
  readonly year?: string;
}

export function articleMeta(): ArticleMeta {
  const meta = (name: string) =>
    [...document.querySelectorAll<HTMLMetaElement>(`meta[name="${name}"]`)].map(
      ({ content }) => content,
    );
  const [title] = meta('citation_title');
  const [journal] = meta('citation_journal_title');
  const year = meta('citation_publication_date')[0]?.slice(0, 4);
  return {
    ...(title === undefined ? {} : { title }),
    authors: meta('citation_author').map((name) => name.split(', ').reverse().join(' ')),
    ...(journal ? { journal } : {}),
    ...(year ? { year } : {}),
  };
}
