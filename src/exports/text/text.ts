import { type Article, endsWithWorksHeading, issueLine } from '../../article/index.ts';
import type { Words } from '../../messages/index.ts';
import { addressesOf, type Site } from '../addresses.ts';
import { bareDoi, doiAddress } from '../works/csl-fields.ts';
import { knownFacts } from '../known.ts';
import { lineOfText, prefixed, wordsOfText } from './plain-text.ts';
import { oneLine, safeText } from '../safe-text.ts';
import { translatedBy } from '../translators.ts';
import { wordsOf } from '../words-of.ts';

/**
 * `article.txt`: the words of the article in UTF-8, one line a paragraph, note marks as `[12]`,
 * notes (their further blocks indented) and works at the end.
 */
export function toPlainText(given: Article, site: Site): string {
  const article = knownFacts(given);
  const t = wordsOf(article, site);
  const notes = [
    ...(article.notes.length > 0 ? [t.terms.notes] : []),
    ...article.notes.map(({ number, body }) =>
      prefixed(wordsOfText(body.tree, article, t), `[${t.digits(String(number))}] `, '    '),
    ),
  ];
  const works = [
    ...(article.works.length > 0 && !endsWithWorksHeading(article) ? [t.terms.sources] : []),
    ...article.works.map(({ reference }) => oneLine(reference.text)),
  ];
  const blocks = [
    title(article, t),
    ...article.authors.flatMap(({ name, affiliations, note }) => [
      [name, ...affiliations].join(t.terms.comma),
      ...(note ? [wordsOfText(note.tree, article, t)] : []),
    ]),
    translatedBy(article, site) ?? '',
    facts(article, site, t).join('\n'),
    ...(article.abstract ? [t.print.abstract, wordsOfText(article.abstract.tree, article, t)] : []),
    ...(article.keywords.length > 0
      ? [t.print.keywords({ keywords: article.keywords.join(t.terms.semicolon) })]
      : []),
    ...article.sections.flatMap(({ number, title: heading, tree }) => [
      [number && `${t.digits(number)}.`, lineOfText(heading.tree, article, t)]
        .filter(Boolean)
        .join(' '),
      wordsOfText(tree, article, t),
    ]),
    ...(endsWithWorksHeading(article) ? [...works, ...notes] : [...notes, ...works]),
  ];
  return `${blocks
    .map((block) => safeText(block).trimEnd())
    .filter((block) => block.trim() !== '')
    .join('\n\n')}\n`;
}

/** Title and subtitle on one line, with their marks. */
function title(article: Article, t: Words): string {
  const { title: main, subtitle } = article;
  const line = lineOfText(main.tree, article, t);
  if (!subtitle) return line;
  const colon = /[.:?!…]$/u.test(main.text) ? '' : ':';
  return `${line}${colon} ${lineOfText(subtitle.tree, article, t)}`;
}

function facts(article: Article, site: Site, words: Words): string[] {
  const { licence } = article;
  const doi = bareDoi(article.doi);
  return [
    issueLine(article, words),
    doi === undefined ? '' : doiAddress(doi),
    addressesOf(article, site).article,
    [licence?.name, licence?.url].filter(Boolean).join(words.terms.comma),
  ].filter(Boolean);
}
