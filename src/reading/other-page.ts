import { alreadyPrints } from './copy.ts';

/** What is told of another page of the site. */
export interface PageSummary {
  readonly title: string;
  /** First sentences; empty where all is said beside the link already. */
  readonly words: string;
}

type Pages = Readonly<
  Record<string, { readonly title: string; readonly words: readonly string[] }>
>;

const articles = new Map<string, Promise<Pages>>();

/**
 * Title and first sentences of the page that a link leads to, from the `pages.json` of its
 * article: what is not `said` beside the link already. Undefined for a page that it does not tell
 * of, and where it cannot be had.
 */
export async function summaryOf(
  { pathname }: HTMLAnchorElement,
  said: string,
): Promise<PageSummary | undefined> {
  const [, article, path] = /^(.*\/articles\/[^/]+\/)(.*)$/.exec(pathname) ?? [];
  if (article === undefined || path === undefined) return undefined;
  try {
    let coming = articles.get(article);
    if (!coming) articles.set(article, (coming = pagesOf(article)));
    const page = (await coming)[decodeURIComponent(path)];
    return (
      page && {
        title: page.title,
        words: page.words.find((text) => !alreadyPrints(said, text)) ?? '',
      }
    );
  } catch {
    return undefined;
  }
}

async function pagesOf(article: string): Promise<Pages> {
  const response = await fetch(`${article}pages.json`);
  if (!response.ok) throw new Error(`Unexpected status ${response.status} of pages.json`);
  return response.json() as Promise<Pages>;
}
