import { stringify } from 'yaml';
import type { Accounted, Imported } from '../model.ts';
import { convertBlocks } from './blocks/blocks.ts';
import { detectDialect, dialectNames, type Dialect } from './detect.ts';
import { baseName, type Beside, besideOf, type Neighbours } from './files.ts';
import { keysOf, takeBibliographies } from './front/bibliography.ts';
import { convertFront, type OurFront } from './front/convert.ts';
import { partsOf, titleOf } from './front/body.ts';
import { macrosOf, withProject } from './front/project.ts';
import { type Front, readFront } from './front/read.ts';
import { convertInline } from './inline/inline.ts';
import { type Label, labelsAfter } from './labels.ts';
import type { LibraryArticle, Run } from './run.ts';

/** Markdown of another tool. */
export interface MarkdownManuscript {
  /** Name of its file, for the report and as a sign of its tool. */
  readonly name: string;
  readonly text: string;
  /** The files beside it: bibliographies, pictures, files that it includes. */
  readonly neighbours?: Neighbours;
  /** Articles of the library, which its wikilinks may mean. */
  readonly library?: readonly LibraryArticle[];
  /** The tool that it was written for; without it, that is concluded. */
  readonly dialect?: Dialect;
}

export interface ImportedMarkdown extends Imported {
  readonly dialect: Dialect;
}

/** A manuscript that lies alone. */
const noNeighbours: Neighbours = { names: [], read: () => undefined };

/**
 * Turns Markdown of MyST, Quarto, R Markdown, Jekyll, Distill, Hugo or Obsidian into an article's
 * folder. What has a form here takes it, the rest stays with its words, and all of it is in the
 * report. Pure: nothing is read but `neighbours`, nothing is run, nothing is fetched.
 * @throws {ManuscriptError} where the frontmatter cannot be read.
 */
export function importMarkdown(manuscript: MarkdownManuscript): ImportedMarkdown {
  const name = baseName(manuscript.name);
  const text = manuscript.text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const front = readFront(text, name);
  const dialect = manuscript.dialect ?? detectDialect(name, text, front.values, front.form);
  const source: Source = { manuscript, name, front, dialect };
  // Labels may stand below what refers to them: they are found in a first run.
  const found = convert(source, { labels: new Map(), texts: new Map() });
  const { files, report } = convert(source, found);
  return { files, report, dialect };
}

interface Source {
  readonly manuscript: MarkdownManuscript;
  readonly name: string;
  readonly front: Front;
  readonly dialect: Dialect;
}

/** What a run finds that a second one needs from its beginning. */
interface Known {
  readonly labels: ReadonlyMap<string, Label>;
  readonly texts: ReadonlyMap<string, string>;
}

function convert(source: Source, known: Known): Known & Imported {
  const { manuscript, name, front, dialect } = source;
  const report: Accounted[] = [];
  const account = (piece: Accounted): void => void report.push(piece);
  account({
    kind: 'metadata',
    fate: 'converted',
    what: `read as ${dialectNames[dialect]}`,
    where: name,
  });
  const beside = besideOf(manuscript.neighbours ?? noNeighbours);
  const values = withProject(front.values, dialect, beside, account);
  const { ours, isKey } = convertMetadata(source, values, beside, account);
  const labels = labelsAfter(known.labels);
  const run: Run = {
    dialect,
    front: values,
    macros: macrosOf(values.get('math')),
    account,
    labels,
    beside,
    library: manuscript.library ?? [],
    isKey,
    definitions: [],
    textReferences: new Map(known.texts),
    depth: 0,
    including: [name],
    blocks: convertBlocks,
    inline: convertInline,
  };
  const { title, lines } = titleOf(front.body.split('\n'), ours, run, name);
  ours.set('title', title);
  const body = convertBlocks({ lines, first: 1, file: name }, run);
  const parts = partsOf(values, run, name);
  for (const key of ['title', 'subtitle', 'abstract']) {
    const words = ours.get(key);
    if (typeof words === 'string')
      ours.set(key, convertInline(words, { file: name, line: 1 }, run));
  }
  const { definitions, textReferences } = run;
  const text = [...body, ...parts, ...(definitions.length > 0 ? ['', ...definitions] : [])];
  const files = new Map<string, Uint8Array | string>([
    ['article.md', articleOf(ours, text.join('\n'))],
    ...beside.taken,
  ]);
  return { files, report, labels: labels.defined, texts: textReferences };
}

/** The frontmatter in our form, its bibliography and pictures taken along. */
function convertMetadata(
  { front, name, dialect }: Source,
  values: Run['front'],
  beside: Beside,
  account: Run['account'],
): { ours: OurFront; isKey: Run['isKey'] } {
  const { comments } = front;
  const printsDescription = dialect === 'distill';
  const ours = convertFront({ values, name, beside, account, printsDescription });
  for (const { line, words } of comments) {
    const why = 'A comment of the frontmatter.';
    account({ kind: 'comment', fate: 'left out', what: words, where: `${name}:${line}`, why });
  }
  const files = takeBibliographies(values.get('bibliography'), beside, `${name}:1`, account);
  if (files.length > 0) ours.set('bibliography', files.length === 1 ? files[0] : files);
  return { ours, isKey: keysOf(files.flatMap((path) => beside.text(path) ?? [])) };
}

/** The file of an article: its title is the first key. */
function articleOf(front: OurFront, markdown: string): string {
  const entries = [...front].sort(([a], [b]) => Number(b === 'title') - Number(a === 'title'));
  const yaml = stringify(Object.fromEntries(entries), { lineWidth: 0 });
  return `---\n${yaml}---\n\n${markdown.replace(/^\n+/, '').trimEnd()}\n`;
}
