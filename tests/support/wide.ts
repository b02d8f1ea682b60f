/** A picture that is all black. */
export const drawing = (width: number, height: number) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}"/></svg>`,
  );

/** What would run off a page or a narrow window: addresses, words, formulas, tables, code and pictures. */
export const longAddress = `https://example.org/${'part/'.repeat(30)}${'0123456789'.repeat(12)}`;
const sum = (count: number, term: (n: number) => string) =>
  [...Array(count).keys()].map(term).join(' + ');
const row = (count: number, cell: (n: number) => string) =>
  `| ${[...Array(count).keys()].map(cell).join(' | ')} |`;
const table = (count: number, head: string) =>
  [
    row(count, (n) => `${head}${n}`),
    row(count, () => '---'),
    row(count, (n) => `value ${n}.5`),
  ].join('\n');
const indices = sum(40, (n) => `a_{${n}}`);
const fractions = sum(24, (n) => `\\frac{a_{${n}}}{b_{${n}}}`);
const matrix = `\\begin{pmatrix}${[...Array(24).keys()].map((n) => `a_{1,${n}}`).join(' & ')}\\end{pmatrix}`;
const wideBlocks = (start: string) =>
  [
    `An address <${longAddress}>.`,
    `${'Wort'.repeat(40)} and \`${'code'.repeat(60)}\` and $${indices}$.`,
    `$$\n${fractions}\n$$`,
    `$$\nx = ${matrix}\n$$`,
    `$$\n\\sqrt{${indices}}\n$$`,
    table(12, `${start}umn`),
    `| a | b |\n|---|---|\n| <${longAddress.replace('part', start)}> | $${indices}$ |`,
    `\`\`\`\n${'code '.repeat(40)}\n${'x'.repeat(300)}\n\`\`\``,
    '![A picture](wide.svg)',
  ].join('\n\n');
const indented = (text: string) => text.replaceAll('\n', '\n    ');
export const wideText = [
  wideBlocks('text'),
  table(14, 'col'),
  '![A tall picture](tall.svg)',
  `Called.[^a]\n\n[^a]: Note.\n\n    ${indented(wideBlocks('note'))}`,
  `- item\n\n    ${indented(wideBlocks('item'))}`,
  `> ${wideBlocks('quote').replaceAll('\n', '\n> ')}`,
].join('\n\n');

export const widePictures: Readonly<Record<string, Buffer>> = {
  'wide.svg': drawing(3000, 900),
  'tall.svg': drawing(300, 3000),
};
