import { emphasisStyle } from '../emphasis-style.ts';
import { primaryOf } from '../../messages/index.ts';

/**
 * The style sheet of the book: readers lay their own over it.
 * @param lang Language of the text.
 * @param accent Colour of the journal's name on the title page; that of the text without it.
 */
export function epubStyle(lang: string, accent: string | undefined): string {
  const own = accent === undefined ? '' : `.titlepage .journal { color: ${accent}; }\n`;
  return style + own + emphasisStyle(lang) + (bookStyles[primaryOf(lang)] ?? '');
}

/** Chinese and Japanese: strict ends of lines, and the indent of their paragraphs. */
const bookStyles: Readonly<Record<string, string>> = {
  zh: 'body { line-break: strict; }\np { text-indent: 2em; }\n',
  ja: 'body { line-break: strict; }\np { text-indent: 1em; }\n',
};

const style = `html { line-height: 1.5; }
body { margin: 0 5%; }
h1, h2, h3, h4 { line-height: 1.2; text-align: start; hyphens: none; break-after: avoid; margin: 2em 0 0.8em; }
h1 { font-size: 1.4em; }
h2 { font-size: 1.2em; }
h3, h4 { font-size: 1em; }
p { margin: 0; text-indent: 1.4em; overflow-wrap: break-word; orphans: 2; widows: 2; }
section > p:first-child, h1 + p, h2 + p, h3 + p, h4 + p, hr + p, blockquote p, li p, td p, dd p, .note p, .abstract p { text-indent: 0; }
blockquote { margin: 1em 1.4em; }
hr { margin: 1.4em 0; border: 0; text-align: center; }
hr::before { content: '* * *'; content: '* * *' / ''; }
figure { margin: 1.4em 0; text-align: center; break-inside: avoid; }
img { max-width: 100%; height: auto; }
figcaption, caption { font-size: 0.85em; text-align: start; margin: 0.5em 0; }
.caption-label { font-weight: 600; }
.math-display > .caption-label { display: block; font-weight: normal; text-align: end; }
table { border-collapse: collapse; font-size: 0.9em; margin: 1em 0; }
th, td { padding: 0.25em 0.6em; border-bottom: 1px solid; text-align: start; vertical-align: top; }
th.align-center, td.align-center { text-align: center; }
th.align-right, td.align-right { text-align: end; }
ul.contains-task-list { list-style: none; padding-inline-start: 1.4em; }
pre { white-space: pre-wrap; font-size: 0.85em; margin: 1em 0; }
sup, sub { font-size: 0.75em; line-height: 0; }
a.noteref, a.citation { text-decoration: none; }
.csl-upright { font-style: normal; }
.csl-baseline { vertical-align: baseline; }
.csl-small-caps { font-variant: small-caps; }
a { color: inherit; overflow-wrap: anywhere; }
.note { margin: 0 0 0.6em; font-size: 0.9em; }
.note .back a { margin-inline-end: 0.6em; }
.table { overflow-x: auto; }
.works ul { list-style: none; margin: 0; padding: 0; }
.works li { margin: 0 0 0.6em; padding-inline-start: 1.4em; text-indent: -1.4em; font-size: 0.9em; }
.titlepage { margin-top: 12%; }
.titlepage h1 { font-size: 1.8em; margin: 0 0 0.5em; }
.titlepage p { text-indent: 0; margin: 0 0 0.6em; }
.titlepage .journal { font-variant: small-caps; }
.titlepage .facts { margin-top: 3em; font-size: 0.85em; }
.abstract { margin: 3em 0 0; font-size: 0.95em; }
.keywords { margin: 1em 0 0; font-size: 0.85em; text-indent: 0; }
math[display='block'] { margin: 1em 0; }
`;
