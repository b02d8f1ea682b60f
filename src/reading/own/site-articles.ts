import type { AnnotatedArticle } from '../../annotations/model.ts';

/** Address of the site, as its pages give it as their own, without a slash at its end. */
export function siteAddress(): string {
  const link = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  return new URL(link?.href ?? location.href).origin + base();
}

/**
 * The articles of this site, of which a file may hold annotations, as the list of all articles
 * (`articles.json`) tells of them. Rejects where it cannot be had.
 */
export async function siteArticles(): Promise<AnnotatedArticle[]> {
  const answer = await fetch(`${base()}/articles.json`);
  if (!answer.ok) throw new Error(`Unexpected answer ${answer.status}`);
  const list = (await answer.json()) as readonly Listed[];
  const { lang } = document.documentElement;
  const { origin } = new URL(siteAddress());
  return list.map(
    ({ slug, title, authors = [], year, lang: own = lang, dir = 'ltr' }): AnnotatedArticle => {
      const path = `${base()}/articles/${encodeURIComponent(slug)}/`;
      return {
        path,
        url: origin + path,
        title,
        authors: [...authors],
        ...(year !== undefined && { year: String(year) }),
        lang: own,
        dir,
      };
    },
  );
}

interface Listed {
  readonly slug: string;
  readonly title: string;
  readonly authors?: readonly string[];
  readonly year?: number;
  readonly lang?: string;
  readonly dir?: AnnotatedArticle['dir'];
}

function base(): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '');
}
