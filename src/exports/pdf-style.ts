/** Style of the PDF: a journal's page, notes at its foot (CSS Paged Media, CSS GCPM). */
export const pdfStyle = `
@page {
  size: A4;
  margin: 27mm 32mm 30mm;
  @top-left { content: string(left); font: 400 8.5pt 'Source Sans 3', sans-serif; vertical-align: bottom; padding-bottom: 5mm; }
  @top-right { content: string(right); font: 400 8.5pt 'Source Sans 3', sans-serif; vertical-align: bottom; padding-bottom: 5mm; text-align: right; }
  @top-center { content: none; }
  @bottom-center { content: counter(page); font: 400 9pt 'Source Sans 3', sans-serif; vertical-align: top; padding-top: 6mm; }
  @footnote { float: bottom; border-top: 0.4pt solid #000; padding-top: 2mm; margin-top: 4mm; }
}
@page :first {
  @top-left { content: none; }
  @top-right { content: none; }
}
* { box-sizing: border-box; }
html { font: 400 10.5pt/1.42 'Source Serif 4', 'Noto Serif', 'Times New Roman', serif; color: #000; }
body { margin: 0; hyphens: auto; }
.running-left { string-set: left content(text); }
.running-right { string-set: right content(text); }
.running-left, .running-right { position: absolute; height: 0; overflow: hidden; margin: 0; color: transparent; font-size: 1pt; }
h1 { font: 600 20pt/1.2 'Source Serif 4', serif; margin: 0 0 5mm; hyphens: none; }
h2, h3, h4 { font-family: 'Source Sans 3', sans-serif; font-weight: 600; line-height: 1.25; margin: 7mm 0 2.5mm; break-after: avoid; hyphens: none; }
/* Kept spaces at line ends: bookmarks would run the words of a broken heading together. */
h1, h2, h3, h4 { white-space: pre-wrap; }
h2 { font-size: 12.5pt; }
h3 { font-size: 11pt; }
h4 { font-size: 10pt; }
/* Not justified: most browsers that print bring no hyphenation, and its lines would gape. */
p { margin: 0; text-indent: 1.4em; text-wrap: pretty; orphans: 2; widows: 2; }
header p, main > p:first-child, h2 + p, h3 + p, h4 + p, blockquote p, li p, td p, .abstract p { text-indent: 0; }
header { margin-bottom: 8mm; }
.journal { font: 400 9.5pt 'Source Sans 3', sans-serif; margin-bottom: 9mm; }
.subtitle { font-size: 13pt; margin-bottom: 4mm; }
.author { margin-bottom: 1.5mm; }
.author span { display: block; font: 400 9.5pt/1.4 'Source Sans 3', sans-serif; }
.address, .licence { font: 400 8.5pt/1.4 'Source Sans 3', sans-serif; margin-top: 2mm; hyphens: none; overflow-wrap: anywhere; }
.abstract { margin: 7mm 0 0; padding: 4mm 0; border-top: 0.4pt solid #000; border-bottom: 0.4pt solid #000; font-size: 9.5pt; }
.abstract h2 { font-size: 9.5pt; margin: 0 0 1mm; }
.keywords { font: 400 9pt/1.4 'Source Sans 3', sans-serif; margin-top: 2.5mm; }
a { color: inherit; text-decoration: none; }
sup, sub { font-size: 0.7em; line-height: 0; }
.footnote { float: footnote; font-size: 8.5pt; line-height: 1.35; text-align: start; text-indent: 0; hyphens: none; overflow-wrap: anywhere; font-style: normal; font-weight: 400; }
.footnote::footnote-call { content: none; }
.footnote::footnote-marker { content: none; }
.footnote + .footnote { margin-top: 0.6mm; }
.inner-note { display: block; padding-left: 1.4em; }
.block { display: block; }
.block-li { padding-left: 1.2em; }
.block-pre { white-space: pre-wrap; }
blockquote { margin: 3mm 0 3mm 6mm; font-size: 0.95em; }
ul, ol { margin: 2mm 0; padding-left: 6mm; }
math[display='block'] { margin: 3mm 0; }
figure { margin: 5mm 0; break-inside: avoid; text-align: center; }
img { max-width: 100%; max-height: 180mm; }
figcaption, caption { font: 400 8.5pt/1.4 'Source Sans 3', sans-serif; text-align: start; margin: 2mm 0; }
table { border-collapse: collapse; font-size: 9pt; margin: 4mm 0; width: 100%; break-inside: avoid; }
tr { break-inside: avoid; }
th, td { padding: 1mm 2mm; border-bottom: 0.3pt solid #000; text-align: start; vertical-align: top; hyphens: none; }
pre { font-size: 8.5pt; white-space: pre-wrap; overflow-wrap: anywhere; }
code { font-size: 0.88em; overflow-wrap: anywhere; }
.works { list-style: none; padding: 0; font-size: 9.5pt; }
.works li { padding-left: 1.4em; text-indent: -1.4em; margin-bottom: 1.2mm; break-inside: avoid; overflow-wrap: anywhere; hyphens: none; }
`;
