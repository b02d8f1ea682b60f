import { type Article, dateStatement, surnames } from '../../article/index.ts';
import { knownFacts } from '../known.ts';
import { permanentAddress, type Site } from '../addresses.ts';
import { oneLine } from '../safe-text.ts';
import { wordsOf } from '../words-of.ts';
import { evidenceStyle } from './pdf-evidence.ts';
import { type PdfLanguage, counterStyle, pdfLanguage } from './pdf-languages.ts';

/**
 * Style of the PDF of `article`: a journal's page with its running heads (CSS Paged Media). The
 * notes at its foot are placed by `pdf-pages.ts`.
 */
export function pdfStyle(given: Article, site: Site): string {
  const article = knownFacts(given);
  // The gutter holds the numbers of paragraphs and notes.
  const sides = ['40mm', '28mm'];
  const [right, left] = article.dir === 'rtl' ? sides.toReversed() : sides;
  const [start, end] = article.dir === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  const lines = foot(article, site);
  const words = wordsOf(article, site);
  const language = pdfLanguage(article.lang, words);
  const counters = counterStyle(words);
  const page = counters === undefined ? 'counter(page)' : `counter(page, ${counters})`;
  const gutter = `padding-${start}: 12mm; text-align: ${start};`;
  return `${styleIn(language)}${evidenceStyle(site, language.sans)}${language.style}${ownStyle(site, language)}
@page {
  margin: 27mm ${right} 32mm ${left};
  @top-${start} { content: ${cssString(surnames(article, words))}; ${gutter} }
  @top-${end} { content: ${cssString(shortened(article.shortTitle ?? article.title.text))}; text-align: ${end}; }
  @bottom-${start} { content: ${lines.map(cssString).join(" '\\a ' ")}; ${gutter} }
  @bottom-${end} { content: ${page}; text-align: ${end}; }
}
@page :first {
  @top-left { content: none; }
  @top-right { content: none; }
  @bottom-${start} { content: ${cssString(lines[0] ?? '')}; }
}
`;
}

/** What a site sets otherwise: the accent, and fonts (`pdf.ts` brings their faces). */
function ownStyle({ accent, fonts }: Site, { serif, sans }: PdfLanguage): string {
  const text = fonts?.body ? `'Site Text', ` : '';
  const title = fonts?.headings ? `'Site Title', ` : text;
  return [
    accent === undefined ? '' : `.journal { color: ${accent}; }`,
    text && `html, mtext { font-family: ${text}'Source Serif 4', ${serif}'Noto Serif', serif; }`,
    title && `h1 { font-family: ${title}'Source Serif 4', ${serif}serif; }`,
    fonts?.headings &&
      `h2, h3, h4, h5, h6 { font-family: ${title}'Source Sans 3', ${sans}sans-serif; }`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** Where the article is found, and what is known of its date, if anything is. */
function foot(article: Article, site: Site): string[] {
  const address = permanentAddress(article, site).replace(/^https?:\/\/(?:www\.)?/, '');
  const words = wordsOf(article, site);
  const stated = dateStatement(article, words);
  if (stated === words.terms.dateNotGiven) return [address];
  const line = `${address} · ${stated}`;
  return widthOf(line) <= 90 ? [line] : [address, stated];
}

/** What has room on one line beside the authors. */
function shortened(title: string): string {
  const words = oneLine(title);
  if (widthOf(words) <= 76) return words;
  const kept = Math.round((72 * words.length) / widthOf(words));
  return `${words.slice(0, kept).replace(/\s+\S*$/u, '')} …`;
}

/** Letters that a line is as wide as: characters of Chinese and Japanese are as wide as two. */
function widthOf(line: string): number {
  return line.length + (line.match(wide)?.length ?? 0);
}

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/gu;

/** CSS Syntax, 4.3.7; nothing in it ends the string, or the element that the style stands in. */
function cssString(words: string): string {
  const escape = (sign: string) => `\\${sign.codePointAt(0)?.toString(16)} `;
  return `'${oneLine(words).replace(/['"\\<>]/g, escape)}'`;
}

// eslint-disable-next-line max-lines-per-function -- one style sheet
function styleIn({ serif, sans }: PdfLanguage): string {
  return `
@page {
  size: A4;
  @top-left { font: 400 8.5pt 'Source Sans 3', ${sans}sans-serif; color: #555; vertical-align: bottom; padding-bottom: 6mm; }
  @top-right { font: 400 8.5pt 'Source Sans 3', ${sans}sans-serif; color: #555; vertical-align: bottom; padding-bottom: 6mm; }
  @bottom-left { font: 400 8.5pt/12pt 'Source Sans 3', ${sans}sans-serif; color: #555; white-space: pre-wrap; vertical-align: top; padding-top: 6mm; }
  @bottom-right { font: 400 8.5pt/12pt 'Source Sans 3', ${sans}sans-serif; color: #555; vertical-align: top; padding-top: 6mm; }
}
* { box-sizing: border-box; }
html { font: 400 11.5pt/16pt 'Source Serif 4', ${serif}'Noto Serif', 'Times New Roman', serif; color: #000; }
/* A word broken by the browser would keep its hyphen when it is copied. */
body { margin: 0; hyphens: manual; hyphenate-character: '-'; overflow-wrap: anywhere; }

/* Lines of 62 to 68 letters on average. */
header, main, .endnotes, .added { width: 130mm; }
/* A page with the gutter beside its lines; 42 of them, and its notes stand at its foot. */
.page { width: 142mm; padding-inline-start: 12mm; }
/* Signs that are raised over the first line stay on the page. */
.page { display: flex; flex-direction: column; justify-content: space-between; height: 238mm; border-top: 0.9mm solid transparent; break-after: page; }
.page:last-child { break-after: auto; }
.foot { padding-top: 10pt; }
.foot::before { content: ''; display: block; width: 30mm; border-top: 0.4pt solid #000; margin-bottom: 4pt; }

h1 { font: 600 23pt/28pt 'Source Serif 4', ${serif}serif; margin: 0 0 6mm; text-wrap: balance; }
h2, h3, h4, h5, h6 { font-family: 'Source Sans 3', ${sans}sans-serif; font-weight: 600; line-height: 16pt; margin: 26pt 0 6pt; break-after: avoid; break-inside: avoid; }
/* Kept spaces at line ends: bookmarks would run the words of a broken heading together. */
h1, h2, h3, h4 { white-space: pre-wrap; }
h2 { font-size: 13pt; }
h3 { font-size: 11.5pt; margin-top: 18pt; }
h4, h5, h6 { font-size: 10.5pt; margin-top: 16pt; margin-bottom: 0; }
/* Not justified: without hyphenation its lines would gape. */
p { position: relative; margin: 0; text-indent: 1.4em; orphans: 2; widows: 2; }
header p, :not(p) + p, p:first-child, :is(li, dd, td, th, blockquote, details, aside) p { text-indent: 0; }
:is(li, dd, td, th, blockquote, details, aside) p + p { margin-top: 0.8mm; }
/* As high as digits of 7.5 points, on the first line of its paragraph. */
.drawn-number { position: absolute; inset-inline-end: 100%; margin: 0.625em 0 0; margin-inline-end: 4mm; height: 0.431em; fill: #777; }
blockquote .drawn-number { margin-inline-end: 10mm; }

header { margin-bottom: 32pt; }
.journal { font: 600 9pt/12pt 'Source Sans 3', ${sans}sans-serif; color: #8c2f23; margin-bottom: 14mm; }
.subtitle { font-size: 14pt; line-height: 19pt; margin: -4mm 0 7mm; }
.author { margin-bottom: 2mm; }
.author > p { font-size: 12pt; }
.author > p > b { font-weight: inherit; }
.author > p + p, .author > p + div, .translators { font: 400 9.5pt/13pt 'Source Sans 3', ${sans}sans-serif; color: #333; }
.address, .stated, .licence { font: 400 8.5pt/12pt 'Source Sans 3', ${sans}sans-serif; color: #555; }
.address { margin-top: 3.5mm; }
.abstract { margin: 7mm 0 0; padding: 4.5mm 0 5mm; border: solid #999; border-width: 0.4pt 0; font-size: 10pt; line-height: 14pt; }
.abstract h2 { font-size: 9pt; line-height: 12pt; margin: 0 0 1.2mm; }
.keywords { font: 400 8.5pt/12pt 'Source Sans 3', ${sans}sans-serif; color: #333; margin-top: 3mm; }
a { color: inherit; text-decoration: none; }
sup, sub { font-size: 0.7em; line-height: 0; }

aside { position: relative; padding-top: 1.5pt; font-size: 9pt; line-height: 12pt; }
aside :is(ul, ol, dl, pre, table, figure, blockquote, math, .formula) { margin-top: 0; margin-bottom: 0; }
aside > div > :not(:first-child) { margin-top: 0.8mm; }
/* Beside its number, whichever way it is written. */
aside > div[dir] { text-align: match-parent; }
aside :is(table, pre, figcaption, caption) { font-size: 8pt; }
aside img { max-height: 80mm; }
.number { position: absolute; inset-inline-end: 100%; margin-inline-end: 2mm; white-space: nowrap; }
/* What the edition adds. */
.editorial { font-family: 'Source Sans 3', ${sans}sans-serif; font-size: 0.95em; color: #444; }

blockquote { margin: 8pt 0; margin-inline-start: 6mm; font-size: 0.95em; }
ul, ol { margin: 2mm 0; padding-inline-start: 6mm; }
ul { list-style-type: '•\\2002'; }
li :is(ul, ol) { margin: 0; }
li:has(> div > input, > div > p > input) { list-style: none; }
input { appearance: none; width: 0.75em; height: 0.75em; margin-block: 0; margin-inline: -1.15em 0.4em; border: 0.5pt solid #000; }
input:checked { background: linear-gradient(45deg, transparent 46%, #000 46% 54%, transparent 54%), linear-gradient(-45deg, transparent 46%, #000 46% 54%, transparent 54%); }
summary { list-style: none; font-weight: 600; }
math { overflow-wrap: normal; white-space: nowrap; }
mtext { font-family: 'Source Serif 4', ${serif}serif; }
dl { margin: 2mm 0; }
dt { font-weight: 600; break-after: avoid; }
dd { margin: 0; margin-inline-start: 6mm; }
math[display='block'], .formula { margin: 3mm 0; }
.formula { padding-inline-start: 3em; text-indent: -1.5em; }
.formula math { margin-block: 0.25em; text-indent: 0; }
figure { margin: 5mm 0; break-inside: avoid; text-align: center; }
img { max-width: 100%; height: auto; max-height: 180mm; object-fit: contain; }
.cover img { max-height: 90mm; }
figcaption, caption { font: 400 8.5pt/1.4 'Source Sans 3', ${sans}sans-serif; text-align: start; margin: 2mm 0; break-after: avoid; }
caption { margin: 0; padding-bottom: 1mm; }
.caption-label { font-weight: 600; }
/* The number of a formula, beside it. */
div:has(> .caption-label) { position: relative; padding-inline: 11mm; }
div > .caption-label { position: absolute; inset-inline-end: 0; top: 50%; translate: 0 -50%; font-weight: 400; }
table { border-collapse: collapse; font-size: 9.5pt; line-height: 1.35; margin: 4mm 0; width: 100%; break-inside: avoid; }
td table { font-size: inherit; margin: 0; }
thead { break-after: avoid; }
tr { break-inside: avoid; }
th, td { padding: 1mm 2mm; border-bottom: 0.3pt solid #000; text-align: start; vertical-align: top; overflow-wrap: break-word; }
:is(th, td)[align='right'] { text-align: end; }
:is(th, td)[align='center'] { text-align: center; }
:is(th, td) p { text-indent: 0; }
.breaking :is(th, td), .long { overflow-wrap: anywhere; }
.tight :is(th, td) { padding: 0.6mm 1mm; }
pre { margin: 2.5mm 0; font-size: 9pt; line-height: 1.35; white-space: pre-wrap; }
code { font-size: 0.88em; }
pre code { font-size: 1em; }
/* Words that no line breaks: pdf-hyphens.ts. */
.joined { white-space: nowrap; }
.joined wbr { white-space: normal; }
code .joined { white-space: pre; }
hr { margin: 5mm 0; border: 0; text-align: center; }
hr::before { content: '* * *' / ''; }
.works { list-style: none; margin: 0; padding: 0; font-size: 9.5pt; line-height: 13pt; }
.works li { padding-inline-start: 1.4em; text-indent: -1.4em; }
.works li + li { margin-top: var(--between-works, 3.5pt); }

/* What begins or ends with a page, or goes on over it. */
.text > :first-child, .text > header > :first-child { margin-top: 0; }
.text > :last-child { margin-bottom: 0; }
.continued.continued { margin-top: 0; padding-top: 0; border-top: 0; text-indent: 0; }
li.continued.continued { list-style: none; }
.broken.broken { margin-bottom: 0; padding-bottom: 0; border-bottom: 0; }
`;
}
