import type { AnnotatedArticle } from '../../annotations/model.ts';

/** What this page says of the article that it belongs to, in the tags that reference managers read. */
export function articleRecord(path: string): AnnotatedArticle {
  const meta = (name: string) =>
    [...document.querySelectorAll<HTMLMetaElement>(`meta[name="${name}"]`)].map(
      ({ content }) => content,
    );
  const { lang, dir } = document.documentElement;
  const [journal] = meta('citation_journal_title');
  const year = meta('citation_publication_date')[0]?.slice(0, 4);
  const [title] = meta('citation_title');
  return {
    path,
    url: new URL(path, urlOfSite()).href,
    title:
      title ??
      document.querySelector(`.crumbs a[href="${CSS.escape(path)}"]`)?.textContent.trim() ??
      document.querySelector('h1')?.textContent.trim() ??
      document.title,
    authors: meta('citation_author').map((name) => name.split(', ').reverse().join(' ')),
    ...(journal ? { journal } : {}),
    ...(year ? { year } : {}),
    lang,
    dir: dir === 'rtl' ? 'rtl' : 'ltr',
  };
}

/** Where the site is published, as the page's own address says. */
function urlOfSite(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  return canonical ?? location.href;
}
