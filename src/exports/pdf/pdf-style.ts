import { type Article, surnames } from '../../article/index.ts';
import { knownFacts } from '../known.ts';
import { oneLine } from '../safe-text.ts';

/**
 * Style of the PDF of `article`: a journal's page with its running heads (CSS Paged Media). The
 * notes at its foot are placed by `pdf-pages.ts`.
 */
export function pdfStyle(given: Article): string {
  const article = knownFacts(given);
  return `${style}
@page {
  @top-left { content: ${cssString(surnames(article))}; }
  @top-right { content: ${cssString(shortened(article.shortTitle ?? article.title.text))}; }
}
@page :first {
  @top-left { content: none; }
  @top-right { content: none; }
}
`;
}

/** What has room on one line beside the authors. */
function shortened(title: string): string {
  const words = oneLine(title);
  return words.length <= 90 ? words : `${words.slice(0, 85).replace(/\s+\S*$/u, '')} …`;
}

/** CSS Syntax, 4.3.7; nothing in it ends the string, or the element that the style stands in. */
function cssString(words: string): string {
  const escape = (sign: string) => `\\${sign.codePointAt(0)?.toString(16)} `;
  return `'${oneLine(words).replace(/['"\\<>]/g, escape)}'`;
}

const style = `
@page {
  size: A4;
  margin: 26mm 32mm 29mm;
  @top-left { font: 400 8.5pt 'Source Sans 3', sans-serif; vertical-align: bottom; padding-bottom: 5mm; }
  @top-right { font: 400 8.5pt 'Source Sans 3', sans-serif; vertical-align: bottom; padding-bottom: 5mm; text-align: right; }
  @bottom-center { content: counter(page); font: 400 9pt 'Source Sans 3', sans-serif; vertical-align: top; padding-top: 5mm; }
}
* { box-sizing: border-box; }
html { font: 400 10.5pt/1.42 'Source Serif 4', 'Noto Serif', 'Times New Roman', serif; color: #000; }
/* A word broken by the browser would keep its hyphen when it is copied. */
body { margin: 0; hyphens: manual; hyphenate-character: '-'; overflow-wrap: anywhere; }

/* A page, narrower than the paper by its margins; its notes stand at its foot. */
.page, header, main, .endnotes { width: 146mm; }
/* Signs that are raised over the first line stay on the page. */
.page { display: flex; flex-direction: column; justify-content: space-between; height: 241.5mm; border-top: 1mm solid transparent; break-after: page; }
.page:last-child { break-after: auto; }
.foot { padding-top: 4mm; }
.foot::before { content: ''; display: block; border-top: 0.4pt solid #000; margin-bottom: 1.2mm; }

h1 { font: 600 20pt/1.2 'Source Serif 4', serif; margin: 0 0 5mm; }
h2, h3, h4, h5, h6 { font-family: 'Source Sans 3', sans-serif; font-weight: 600; line-height: 1.25; margin: 7mm 0 2.5mm; break-after: avoid; break-inside: avoid; }
/* Kept spaces at line ends: bookmarks would run the words of a broken heading together. */
h1, h2, h3, h4 { white-space: pre-wrap; }
h2 { font-size: 12.5pt; }
h3 { font-size: 11pt; }
h4, h5, h6 { font-size: 10pt; }
/* Not justified: without hyphenation its lines would gape. */
p { margin: 0; text-indent: 1.4em; orphans: 2; widows: 2; }
header p, :not(p) + p, p:first-child, :is(li, dd, td, th, blockquote, details, aside) p { text-indent: 0; }
:is(li, dd, td, th, blockquote, details, aside) p + p { margin-top: 0.8mm; }
header { margin-bottom: 8mm; }
.journal { font: 400 9.5pt 'Source Sans 3', sans-serif; margin-bottom: 9mm; }
.subtitle { font-size: 13pt; margin-bottom: 4mm; }
.author { margin-bottom: 1.5mm; }
.author p + p, .author div { font: 400 9.5pt/1.4 'Source Sans 3', sans-serif; }
.address, .licence { font: 400 8.5pt/1.4 'Source Sans 3', sans-serif; margin-top: 2mm; }
.abstract { margin: 7mm 0 0; padding: 4mm 0; border-top: 0.4pt solid #000; border-bottom: 0.4pt solid #000; font-size: 9.5pt; }
.abstract h2 { font-size: 9.5pt; margin: 0 0 1mm; }
.keywords { font: 400 9pt/1.4 'Source Sans 3', sans-serif; margin-top: 2.5mm; }
a { color: inherit; text-decoration: none; }
sup, sub { font-size: 0.7em; line-height: 0; }

aside { position: relative; padding: 0.6mm 0 0 6mm; font-size: 8.5pt; line-height: 1.35; }
aside :is(ul, ol, dl, pre, table, figure, blockquote, math, .formula) { margin-top: 0; margin-bottom: 0; }
aside > div > :not(:first-child) { margin-top: 0.8mm; }
aside :is(table, pre, figcaption, caption) { font-size: 8pt; }
aside img { max-height: 80mm; }
.number { position: absolute; left: 0; }
[dir='rtl'] .number { left: auto; right: 0; }
[dir='rtl'] aside { padding: 0.6mm 6mm 0 0; }

blockquote { margin: 3mm 0 3mm 6mm; font-size: 0.95em; }
ul, ol { margin: 2mm 0; padding-inline-start: 6mm; }
ul { list-style-type: '•\\2002'; }
li :is(ul, ol) { margin: 0; }
li:has(> div > input, > div > p > input) { list-style: none; }
input { appearance: none; width: 0.75em; height: 0.75em; margin: 0 0.4em 0 -1.15em; border: 0.5pt solid #000; }
input:checked { background: linear-gradient(45deg, transparent 46%, #000 46% 54%, transparent 54%), linear-gradient(-45deg, transparent 46%, #000 46% 54%, transparent 54%); }
summary { list-style: none; font-weight: 600; }
math { overflow-wrap: normal; white-space: nowrap; }
mtext { font-family: 'Source Serif 4', serif; }
dl { margin: 2mm 0; }
dt { font-weight: 600; break-after: avoid; }
dd { margin: 0 0 0 6mm; }
math[display='block'], .formula { margin: 3mm 0; }
.formula { padding-inline-start: 3em; text-indent: -1.5em; }
.formula math { margin-block: 0.25em; text-indent: 0; }
figure { margin: 5mm 0; break-inside: avoid; text-align: center; }
img { max-width: 100%; height: auto; max-height: 180mm; object-fit: contain; }
.cover img { max-height: 90mm; }
figcaption, caption { font: 400 8.5pt/1.4 'Source Sans 3', sans-serif; text-align: start; margin: 2mm 0; break-after: avoid; }
caption { margin: 0; padding-bottom: 1mm; }
table { border-collapse: collapse; font-size: 9pt; line-height: 1.35; margin: 4mm 0; width: 100%; break-inside: avoid; }
td table { font-size: inherit; margin: 0; }
thead { break-after: avoid; }
tr { break-inside: avoid; }
th, td { padding: 1mm 2mm; border-bottom: 0.3pt solid #000; text-align: start; vertical-align: top; overflow-wrap: break-word; }
:is(th, td)[align='right'] { text-align: end; }
:is(th, td)[align='center'] { text-align: center; }
:is(th, td) p { text-indent: 0; }
.breaking :is(th, td), .long { overflow-wrap: anywhere; }
.tight :is(th, td) { padding: 0.6mm 1mm; }
pre { margin: 2.5mm 0; font-size: 8.5pt; line-height: 1.35; white-space: pre-wrap; }
code { font-size: 0.88em; }
pre code { font-size: 1em; }
/* Words that no line breaks: pdf-hyphens.ts. */
.joined { white-space: nowrap; }
.joined wbr { white-space: normal; }
code .joined { white-space: pre; }
hr { margin: 5mm 0; border: 0; text-align: center; }
hr::before { content: '* * *' / ''; }
.works { list-style: none; padding: 0; font-size: 9.5pt; }
.works li { padding-inline-start: 1.4em; text-indent: -1.4em; margin-bottom: 1.2mm; break-inside: avoid; }

/* What begins or ends with a page, or goes on over it. */
.text > :first-child, .text > header > :first-child { margin-top: 0; }
.text > :last-child { margin-bottom: 0; }
.continued.continued { margin-top: 0; padding-top: 0; border-top: 0; text-indent: 0; }
li.continued.continued { list-style: none; }
.broken.broken { margin-bottom: 0; padding-bottom: 0; border-bottom: 0; }
`;
