import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { languagesContent, pseudo } from './languages.ts';
import type { Piece } from './readable.ts';

/** What of a page stands outside all messages, and is no word of the article. */
export function unmarked(pieces: readonly Piece[], known: ReadonlySet<string>): string[] {
  const faults: string[] = [];
  let depth = 0;
  for (const { text, where, lang, isAttribute } of pieces) {
    // A label in a picture is a whole of its own, and may be shortened.
    const isAlone = isAttribute || /^(?:text|tspan)\b/.test(where);
    let open = isAlone ? 0 : depth;
    let outside = '';
    for (const char of text) {
      if (char === pseudo.open) open += 1;
      else if (char === pseudo.close) open -= 1;
      else if (open === 0) outside += char;
    }
    if (!isAlone) depth = open;
    if (lang !== pseudo.tag && lang !== '') continue;
    // Of a word that is cut off by an ellipsis nothing can be said.
    const typed =
      outside
        .replace(/[\p{L}\p{M}]+…/gu, '')
        .replace(/https?:\S+|10\.\d{4}\/\S+/g, '')
        .match(words) ?? [];
    const foreign = typed.filter((word) => word.length > 1 && !known.has(plain(word)));
    if (foreign.length > 0)
      faults.push(`${foreign.join(' ')} — ${where}: ${text.trim().slice(0, 90)}`);
  }
  if (depth !== 0) faults.push('a message that does not end');
  return faults;
}

/** The words of the article and its works, of the site’s name, and of its citation style. */
export async function wordsOfArticle(): Promise<ReadonlySet<string>> {
  const files = ['article.md', 'references.json', 'edition.yaml'].map((name) =>
    join(languagesContent, 'articles', 'en', name),
  );
  const texts = await Promise.all(
    [...files, join(languagesContent, 'site.yaml')].map((file) => readFile(file, 'utf8')),
  );
  // Citation styles print these, and `Intl` the months: neither is a message.
  const terms =
    'Ibid In in edited Edited by ed Ed eds accessed Accessed Retrieved from and Before vol no pp ' +
    'chap ch kB January Jan March Mar October Oct';
  // Samples of type, and the name that `Intl` gives a language.
  const others = 'Aa English qps';
  const formats =
    'APA MLA Chicago BibTeX RIS CSL JSON PDF EPUB Word LaTeX Markdown JATS XML ORCID DOI';
  const known = [...texts, terms, others, formats].join(' ').replaceAll("''", "'");
  return new Set(known.match(words)?.map(plain));
}

const words = /[\p{L}\p{M}’']+/gu;

function plain(word: string): string {
  return word.replace(/’/g, "'").replace(/^'+|'+$/g, '');
}
