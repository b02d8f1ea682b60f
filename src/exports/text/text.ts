import { type Article, endsWithWorksHeading, issueLine } from '../../article/index.ts';
import { wordsFor } from '../../messages/index.ts';
import { addressesOf, type Site } from '../addresses.ts';
import { bareDoi, doiAddress } from '../works/csl-fields.ts';
import { knownFacts } from '../known.ts';
import { lineOfText, prefixed, wordsOfText } from './plain-text.ts';
import { oneLine, safeText } from '../safe-text.ts';
import { translatedBy } from '../translators.ts';

/**
 * `article.txt`: the words of the article in UTF-8, one line a paragraph, note marks as `[12]`,
 * notes (their further blocks indented) and works at the end.
 */
export function toPlainText(given: Article, site: Site): string {
  const article = knownFacts(given);
  const notes = [
    ...(article.notes.length > 0 ? ['Notes'] : []),
    ...article.notes.map(({ number, body }) =>
      prefixed(wordsOfText(body.tree, article), `[${number}] `, '    '),
    ),
  ];
  const works = [
    ...(article.works.length > 0 && !endsWithWorksHeading(article) ? ['Sources'] : []),
    ...article.works.map(({ reference }) => oneLine(reference.text)),
  ];
  const blocks = [
    title(article),
    ...article.authors.flatMap(({ name, affiliations, note }) => [
      [name, ...affiliations].join(', '),
      ...(note ? [wordsOfText(note.tree, article)] : []),
    ]),
    translatedBy(article, site) ?? '',
    facts(article, site).join('\n'),
    ...(article.abstract ? ['Abstract', wordsOfText(article.abstract.tree, article)] : []),
    ...(article.keywords.length > 0 ? [`Keywords: ${article.keywords.join('; ')}`] : []),
    ...article.sections.flatMap(({ number, title: heading, tree }) => [
      [number && `${number}.`, lineOfText(heading.tree, article)].filter(Boolean).join(' '),
      wordsOfText(tree, article),
    ]),
    ...(endsWithWorksHeading(article) ? [...works, ...notes] : [...notes, ...works]),
  ];
  return `${blocks
    .map((block) => safeText(block).trimEnd())
    .filter((block) => block.trim() !== '')
    .join('\n\n')}\n`;
}

/** Title and subtitle on one line, with their marks. */
function title(article: Article): string {
  const { title: main, subtitle } = article;
  const line = lineOfText(main.tree, article);
  if (!subtitle) return line;
  const colon = /[.:?!…]$/u.test(main.text) ? '' : ':';
  return `${line}${colon} ${lineOfText(subtitle.tree, article)}`;
}

function facts(article: Article, site: Site): string[] {
  const { licence } = article;
  const doi = bareDoi(article.doi);
  return [
    issueLine(article, wordsFor(article.lang, site.messages)),
    doi === undefined ? '' : doiAddress(doi),
    addressesOf(article, site).article,
    [licence?.name, licence?.url].filter(Boolean).join(', '),
  ].filter(Boolean);
}
