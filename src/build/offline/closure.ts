/** What a page loads besides: tags of the parts of a page, with their attributes. */
const tags =
  /<(?:img|script|source|video|audio|track|object|embed|iframe|image|use)\b(?:[^<>"']|"[^"]*"|'[^']*')*>/g;
const attributes = /\s(?:src|srcset|poster|data|href)="([^"]*)"/g;

/** Addresses of pictures and other parts that a page shows, as they are written. */
export function shownBy(html: string): string[] {
  const found = new Set<string>();
  for (const [tag] of html.matchAll(tags))
    for (const [match, value = ''] of tag.matchAll(attributes)) {
      const written = value.replaceAll('&amp;', '&');
      const isSet = match.trimStart().startsWith('srcset');
      const all = isSet
        ? written.split(',').map((one) => one.trim().split(/\s+/)[0] ?? '')
        : [written];
      for (const one of all) if (one !== '' && !/^(?:#|data:)/.test(one)) found.add(one);
    }
  return [...found];
}

/** The language that the interface speaks on a page. */
export function spokenOn(html: string): string {
  const tag = /<html\b[^>]*>/.exec(html)?.[0] ?? '';
  return / data-words="([^"]*)"/.exec(tag)?.[1] ?? / lang="([^"]*)"/.exec(tag)?.[1] ?? 'en';
}

/**
 * Names of the files of `_astro/` that texts load, now or later: each file whose name stands in a
 * text, or in a script or style sheet that is loaded so. Names hold a hash of the content, so that
 * nothing else is called like one.
 * @param texts By name: the scripts and style sheets among the files; of all others nothing.
 */
export function loadedBy(
  pages: Iterable<string>,
  texts: ReadonlyMap<string, string | undefined>,
): Set<string> {
  const found = new Set<string>();
  const take = (text: string): void => {
    for (const [name] of text.matchAll(/[\w@~.[\]-]+\.\w+/g)) if (texts.has(name)) found.add(name);
  };
  for (const page of pages)
    for (const [, name = ''] of page.matchAll(/_astro\/([^"'\s()?#<>\\&]+)/g))
      if (texts.has(name)) found.add(name);
  // What is found is looked through in its turn.
  for (const name of found) take(texts.get(name) ?? '');
  return found;
}
