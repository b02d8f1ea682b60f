import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { edition, emendation, event, indexedName } from '../../../src/article/schemas/edition.ts';
import { frontmatter, frontmatterAliases } from '../../../src/article/schemas/frontmatter.ts';
import type { BlockKind } from '../../../src/article/article.ts';
import {
  articlesOf,
  compileLibrary,
  libraryProblems,
} from '../../../src/library/compile-library.ts';
import { readPublication } from '../../../src/library/read-publication.ts';
import { read } from '../markdown/read.ts';

const contentDir = join(import.meta.dirname, '../../../examples');
const folders = join(contentDir, 'articles');
const slugs = readdirSync(folders).sort();

/** Every file of that name in the folders of the articles, one after the other. */
const textsOf = (name: RegExp) =>
  slugs.flatMap((slug) =>
    readdirSync(join(folders, slug))
      .filter((file) => name.test(file))
      .map((file) => readFileSync(join(folders, slug, file), 'utf8')),
  );
const articles = textsOf(/^article\.md$/);
const bodies = articles.map((text) => text.replace(/^---\n[^]*?\n---\n/, ''));
const source = bodies.join('\n\n');

describe('the examples', async () => {
  const entries = await compileLibrary({ contentDir, draft: false, base: '/' });

  it('have no problems, not even a warning', () => {
    expect(libraryProblems(entries)).toEqual([]);
    expect(readPublication(contentDir).problems).toEqual([]);
    expect(articlesOf(entries).map(({ slug }) => slug)).toEqual(slugs);
  });

  it('are short enough to be read at one sitting, and long enough to be articles', () => {
    for (const { words, translationOf } of articlesOf(entries)) {
      // Arabic says in fewer words what English says in 600.
      expect(words.text).toBeGreaterThanOrEqual(translationOf === undefined ? 600 : 500);
      expect(words.text).toBeLessThanOrEqual(1200);
    }
  });

  it('have a block of each kind', () => {
    // A heading is a block where it is below the fourth rank: no short article needs one.
    const kinds = {
      item: true,
      term: true,
      definition: true,
      table: true,
      figure: true,
      code: true,
      formula: true,
      text: true,
      heading: false,
    } satisfies Record<BlockKind, boolean>;
    const found = new Set(articlesOf(entries).flatMap(({ blocks }) => blocks.map((b) => b.kind)));
    expect(Object.entries(kinds).filter(([, shown]) => shown)).toEqual(
      Object.keys(kinds)
        .filter((kind) => found.has(kind as BlockKind))
        .map((kind) => [kind, true]),
    );
  });
});

/**
 * Nodes that the tree has only after notes, citations or metadata were taken out of the text, or
 * until addresses are put in for their names.
 */
const madeLater = new Set<Nodes['type']>(['citationAuthor', 'yaml', 'imageReference']);

it('the examples have each node that the Markdown of an article can have', () => {
  const every = {
    ...{ root: 1, paragraph: 1, heading: 1, text: 1, emphasis: 1, strong: 1, break: 1, html: 1 },
    ...{ blockquote: 1, list: 1, listItem: 1, thematicBreak: 1, code: 1, inlineCode: 1, math: 1 },
    ...{ inlineMath: 1, table: 1, tableRow: 1, tableCell: 1, delete: 1, link: 1, image: 1 },
    ...{ linkReference: 1, imageReference: 1, definition: 1, footnote: 1, footnoteReference: 1 },
    ...{ footnoteDefinition: 1, citation: 1, citationAuthor: 1, bracketedSpan: 1, fencedDiv: 1 },
    ...{ subscript: 1, superscript: 1, definitionList: 1, definitionTerm: 1 },
    ...{ definitionDescription: 1, yaml: 1 },
  } satisfies Record<Nodes['type'], 1>;
  const found = new Set<string>();
  for (const body of bodies) visit(read(body).tree, ({ type }) => void found.add(type));
  const missing = Object.keys(every).filter((type) => !found.has(type));
  expect(missing.filter((type) => !madeLater.has(type as Nodes['type']))).toEqual([]);
});

describe('each construct that docs/markdown.md lists stands in an example:', () => {
  const [, table = ''] =
    /^\| what[^\n]*\n\|[^\n]*\n((?:\|[^\n]*\n)+)/m.exec(readFileSync('docs/markdown.md', 'utf8')) ??
    [];
  const listed = table.match(/^\| [^|]+/gm)?.map((cell) => cell.slice(1).trim()) ?? [];
  const written: Readonly<Record<string, readonly RegExp[]>> = {
    notes: [/[.,]\[\^\w+\]/, /^\[\^\w+\]: .+\n\n {4}\S/m, /\.\^\[/, /(\[\^narrow\])[^:][^]*\1[^:]/],
    citations: [
      /\[@\w+\]/,
      /\[see @[^\]]+;[^\]]+ -@\w+\]|; [^\]]*-@\w+\]/,
      /@\w+ \[p/,
      /@\{[^}]+\}/,
    ],
    locators: [/, p\. \d/, /, pp\. \d/, /, chap\. \d/, /, sec\. \d/, /, vol\. \d/, /, para\. \d/],
    headings: [/^## .+ \{#[\w:]+\}$/m, /^## .+\{[^}]*\.unnumbered\}$/m, /^### /m],
    'divs and spans': [/^::: wide$/m, /\[\w+\]\{lang=\w+\}/],
    'pull-quotes': [
      /\]\{\.pull-quote\}/,
      /\]\{\.pull-quote excerpt="/,
      /excerpt="[^"]+ … /,
      /\{#\w+ \.pull-quote place=away\}/,
      /^::: \{\.pull-quote of=\w+\}$/m,
      /^::: \{\.pull-quote\}\n\w/m,
    ],
    figures: [/^!\[.+\]\([\w.]+\)\{#fig:\w+\}$/m, /\]\([\w.]+\)\{#fig:\w+ \.wide\}$/m],
    tables: [
      /^\|[ -]+:? \|/m,
      /^-+ +-+ +-+$/m,
      /^-{20,}$/m,
      /^\+=+\+/m,
      /^Table: /m,
      /^: .+\{#tbl/m,
    ],
    'line blocks': [/^\| \w.*\n\| {5}\w/m],
    definitions: [/^\w+\n: {3}\w/m, /^: {3}.+\n: {3}/m, /^: {3}.+\n\n {4}\w/m],
    'small things': [/\w~\w~/, /\^−?\d\^/, /~~\w+~~/, /^- \[x\] /m, /^- \[ \] /m],
    mathematics: [/\$\\\w+\$/, /^\$\$\n/m],
    code: [/^```\{\.python /m],
    HTML: [/<abbr title=/, /<kbd>/, /^<details>$/m],
    links: [/\]\(#\w+/, /\]\(\.\.\/[\w-]+\/article\.md#[\w:]+\)/, /\]\(periods\.csv\)/],
    'cross-reference': [/@fig:/, /@tbl:/, /@eq:/, /@lst:/, /@sec:/],
  };

  it('none is missing here', () => {
    expect(Object.keys(written)).toEqual(listed);
  });

  it.each(listed)('%s', (what) => {
    expect(written[what]?.filter((form) => !form.test(source))).toEqual([]);
  });
});

it('each key of the frontmatter stands in an example', () => {
  const typed = articles.flatMap((text) =>
    [...(text.split('\n---\n')[0] ?? '').matchAll(/^([\w-]+):/gm)].map(([, key = '']) => key),
  );
  const keys = new Set(typed.map((key) => frontmatterAliases[key] ?? key));
  expect([...keys].sort()).toEqual(Object.keys(frontmatter.shape).sort());
});

it('each part of an edition and each kind of emendation stands in an example', () => {
  const editions = textsOf(/^edition\.yaml$/).join('\n');
  const keys = Object.keys(edition.shape).filter((key) => editions.includes(`\n${key}:`));
  // What is accepted is shown in a frontmatter.
  expect([...keys, 'accept'].sort()).toEqual(
    Object.keys(edition.shape)
      .filter((key) => key !== 'provenance' || editions.startsWith('provenance:'))
      .sort(),
  );
  const kinds = new Set([...editions.matchAll(/- kind: (\w+)/g)].map(([, kind]) => kind));
  expect([...kinds].sort()).toEqual([...emendation.shape.kind.options].sort());
  for (const key of Object.keys({ ...event.shape, ...indexedName.shape }))
    expect(editions).toMatch(new RegExp(`\\b${key}:\\s`));
  for (const kind of indexedName.shape.kind.options)
    expect(editions).toMatch(new RegExp(`^    kind: ${kind}$`, 'm'));
});

it('each form of references stands in an example, and what BibLaTeX has beyond BibTeX', () => {
  const files = slugs.flatMap((slug) => readdirSync(join(folders, slug)));
  for (const name of ['references.bib', 'references.json', 'references.yaml']) {
    expect(files).toContain(name);
  }
  const bib = textsOf(/\.bib$/).join('\n');
  const forms = [
    ...[/family=\w+, given=/, /prefix=/, / and others/, /newseries/, /^@string/m, /crossref +=/],
    ...[/^@xdata/m, /xdata +=/, /\d{4}~/, /\d{4}\/\d{4}/, /langid +=/, /\$\\pi\$/, /month +=/],
  ];
  expect(forms.filter((form) => !form.test(bib))).toEqual([]);
});

describe('the numbers of the article on pendulums', () => {
  const [article = ''] = bodies.filter((text) => text.includes('{#tbl:periods}'));
  const standard = 9.80665;
  /** The two means of each step, until they agree. */
  const steps = (a: number, b: number): [number, number][] =>
    Math.abs(a - b) < 1e-15 * a ? [[a, b]] : [[a, b], ...steps((a + b) / 2, Math.sqrt(a * b))];
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const stepsAt = (degrees: number) => steps(1, Math.cos(radians(degrees) / 2));
  const ratio = (degrees: number) => 1 / stepsAt(degrees).at(-1)![0];
  const small = 2 * Math.PI * Math.sqrt(1 / standard);
  const series = (degrees: number) => {
    const angle = radians(degrees);
    return 1 + angle ** 2 / 16 + (11 * angle ** 4) / 3072;
  };
  const percent = (part: number) => `${(100 * part).toFixed(2).replace('-', '−')}%`;

  it('are those of its formulas, for the means', () => {
    const typed = [...article.matchAll(/^ +(\d) +([01]\.\d{12}) +([01]\.\d{12})$/gm)];
    expect(typed).toHaveLength(5);
    for (const [, step, a, b] of typed) {
      expect(stepsAt(90)[Number(step)]?.map((mean) => mean.toFixed(12))).toEqual([a, b]);
    }
  });

  it('are those of its formulas, for the periods and the errors', () => {
    const rows = [...article.matchAll(/^\| +(\d+)° \|(.+)\|$/gm)];
    expect(rows).toHaveLength(9);
    for (const [, degrees, cells = ''] of rows) {
      const angle = Number(degrees);
      expect(cells.split('|').map((cell) => cell.trim())).toEqual([
        ratio(angle).toFixed(5),
        (small * ratio(angle)).toFixed(5),
        percent(1 / ratio(angle) - 1),
        percent(series(angle) / ratio(angle) - 1).replace('−0.00', '0.00'),
      ]);
    }
    expect(article).toContain(`${small.toFixed(5)} s`);
    expect(article).toContain(`# ${(small * ratio(90)).toFixed(5)}`);
  });

  it('are those of its formulas, for a clock', () => {
    const rows = [...article.matchAll(/^ +(\d)° +([\d.]+) s /gm)];
    expect(rows).toHaveLength(3);
    for (const [, degrees, lost] of rows) {
      expect((86_400 * (1 - 1 / ratio(Number(degrees)))).toFixed(1)).toBe(lost);
    }
  });

  it('are those of its formulas, in the file for every degree', () => {
    const [table = ''] = textsOf(/^periods\.csv$/);
    const [head, ...rows] = table.trimEnd().split('\n');
    expect(head).toBe('amplitude_degrees,period_ratio,period_seconds');
    expect(rows).toHaveLength(179);
    rows.forEach((row, index) => {
      const [degrees, first, second] = row.split(',').map(Number);
      expect(degrees).toBe(index + 1);
      expect(first).toBeCloseTo(ratio(index + 1), 9);
      expect(second).toBeCloseTo(small * ratio(index + 1), 9);
    });
  });
});
