import type { AnnotatedArticle } from '../../annotations/model.ts';
import { articleMeta } from '../article-meta.ts';

/** The article that this page belongs to, as it is kept. */
export function articleRecord(path: string): AnnotatedArticle {
  const { lang, dir } = document.documentElement;
  const { authors, ...meta } = articleMeta();
  return {
    title:
      document.querySelector(`.crumbs a[href="${CSS.escape(path)}"]`)?.textContent.trim() ??
      document.querySelector('h1')?.textContent.trim() ??
      document.title,
    ...meta,
    authors: [...authors],
    path,
    url: new URL(path, urlOfSite()).href,
    lang,
    dir: dir === 'rtl' ? 'rtl' : 'ltr',
  };
}

/** Where the site is published, as the page's own address says. */
function urlOfSite(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  return canonical ?? location.href;
}
