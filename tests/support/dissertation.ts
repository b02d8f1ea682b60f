import type { CompileResult } from '../../src/compiler/compile.ts';
import { compileTexts } from './compile.ts';

/** How large a generated dissertation is. The defaults are those of a real one. */
export interface DissertationSize {
  readonly clusters?: number;
  readonly works?: number;
  readonly tables?: number;
  readonly notes?: number;
  readonly figures?: number;
  /** Words of running text, about. */
  readonly words?: number;
  /** True for works that are all by one author in one year. */
  readonly oneAuthor?: boolean;
  /** A citation style by name. */
  readonly csl?: string;
}

/** The files of an article as long as a dissertation: the same for the same size. */
export function dissertation(size: DissertationSize = {}): Record<string, string> {
  const {
    clusters = 875,
    works = 400,
    tables = 54,
    notes = 300,
    figures = 60,
    words = 58_000,
  } = size;
  const random = seeded(7);
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)]!;
  const sentence = (length: number): string => {
    const made = Array.from({ length }, () => pick(vocabulary)).join(' ');
    return made.charAt(0).toUpperCase() + made.slice(1);
  };
  const bibliography = Array.from({ length: works }, (_, n) => ({
    id: `work${n}`,
    type: pick(['book', 'article-journal', 'chapter', 'thesis', 'webpage']),
    title: `${sentence(6)} ${n}`,
    'container-title': sentence(3),
    publisher: sentence(2),
    page: `${n + 1}-${n + 20}`,
    author: size.oneAuthor
      ? [{ family: 'Doe', given: 'Jane' }]
      : Array.from({ length: 1 + (n % 4) }, (__, at) => ({
          family: `${sentence(1)}${n % 97}${at}`,
          given: 'Anna',
        })),
    issued: { 'date-parts': [[size.oneAuthor ? 2020 : 1960 + (n % 60)]] },
  }));
  let cited = 0;
  const cluster = (): string => {
    const items = 1 + (cited % 5 === 0 ? 1 : 0);
    const first = (cited * 3) % works;
    const keys = Array.from({ length: items }, (_, at) => `@work${(first + at) % works}`);
    const page = `p. ${first + 5}`;
    cited++;
    if (cited % 7 === 0) return `${keys[0]!} [${page}]`;
    return keys.length === 1 && cited % 4 === 0 ? `[${keys[0]!}, ${page}]` : `[${keys.join('; ')}]`;
  };
  const parts: string[] = [];
  const paragraphs = Math.ceil(words / 80);
  const share = (total: number, index: number): number =>
    Math.floor(((index + 1) * total) / paragraphs) - Math.floor((index * total) / paragraphs);
  let [table, note, figure] = [0, 0, 0];
  for (let index = 0; index < paragraphs; index++) {
    if (index % 80 === 0) parts.push(`# Chapter ${index / 80 + 1} ${sentence(3)}`);
    else if (index % 16 === 0) parts.push(`## ${sentence(4)} ${index}`);
    const sentences = Array.from({ length: 4 }, () => sentence(18));
    const here = share(clusters, index);
    for (let n = 0; n < here; n++) sentences[n % 4] += ` ${cluster()}`;
    const called = share(notes, index);
    const text = sentences.map((one) => `${one}.`);
    for (let n = 0; n < called; n++) text[n % 4] += `[^n${note + n}]`;
    parts.push(text.join(' '));
    for (let n = 0; n < called; n++, note++) parts.push(`[^n${note}]: ${sentence(20)}.`);
    for (let n = share(tables, index); n > 0; n--, table++) parts.push(tableOf(table, sentence));
    for (let n = share(figures, index); n > 0; n--, figure++) {
      parts.push(`![${sentence(8)} ${figure}](figures/${figure}.svg){#fig:f${figure}}`);
    }
  }
  const files: Record<string, string> = {
    'article.md': [
      ...['---', 'title: A Dissertation', 'author: Jane Doe', 'bibliography: references.json'],
      ...(size.csl === undefined ? [] : [`csl: ${size.csl}`]),
      `---\n\n${parts.join('\n\n')}\n`,
    ].join('\n'),
    'references.json': JSON.stringify(bibliography, null, 1),
  };
  for (let n = 0; n < figures; n++) files[`figures/${n}.svg`] = drawing;
  return files;
}

/** Compiles what {@link dissertation} made; figures lie beside the text. */
export function compileDissertation(
  made: Readonly<Record<string, string>>,
): Promise<CompileResult> {
  const texts = Object.entries(made).filter(([path]) => !path.startsWith('figures/'));
  const figures = Object.keys(made).filter((path) => path.startsWith('figures/'));
  const assets = figures.map((path) => ({ path, picture: 'svg', width: 9, height: 9 }));
  return compileTexts(Object.fromEntries(texts), {}, { assets });
}

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>\n';

/** A pipe, simple and grid table by turns, each with a caption. */
function tableOf(n: number, sentence: (length: number) => string): string {
  const caption = `Table: ${sentence(5)} ${n}. {#tbl:t${n}}`;
  const rows = Array.from({ length: 8 }, (_, row) => [`row ${row}`, String(n * row), `${row}.5`]);
  const pad = (cells: readonly string[]): string[] => cells.map((cell) => cell.padEnd(8));
  const lines = [
    [
      '| Name | Count | Mean |',
      '|------|------:|-----:|',
      ...rows.map((row) => `| ${row.join(' | ')} |`),
    ],
    [
      pad(['Name', 'Count', 'Mean']).join(' '),
      Array(3).fill('-'.repeat(8)).join(' '),
      ...rows.map((row) => pad(row).join(' ')),
    ],
    [
      edge('-'),
      boxes(['Name', 'Count', 'Mean']),
      edge('='),
      ...rows.flatMap((row) => [boxes(row), edge('-')]),
    ],
  ][n % 3]!;
  return `${lines.join('\n')}\n\n${caption}`;

  function edge(mark: string): string {
    return `+${Array(3).fill(mark.repeat(10)).join('+')}+`;
  }
  function boxes(cells: readonly string[]): string {
    return `|${pad(cells)
      .map((cell) => ` ${cell} `)
      .join('|')}|`;
  }
}

const vocabulary =
  'archive border claim debate evidence framework granted history inquiry judgement known language method narrative origin policy question record source theory usage value witness account before between certain during every further general however indeed later many never often partly rather several though under within year'.split(
    ' ',
  );

/** Numbers from 0 to 1, the same for the same seed (mulberry32, by Tommy Ettinger). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
