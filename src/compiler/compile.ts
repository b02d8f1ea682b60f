import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Heading, Nodes, Root as MdastRoot } from 'mdast';
import { toString } from 'mdast-util-to-string';
import {
  type Article,
  type ArticleFolder,
  type Ledger,
  type Problem,
  append,
  filesOf,
  hasErrors,
  lowered,
  report,
  rules,
  sortProblems,
} from '../article/index.ts';
import { markup, noteId, noteRefId } from '../article/markup.ts';
import { assemble } from './assemble/assemble.ts';
import { doiUrl, safeUrl } from './bibliography/work-facts.ts';
import { printCitations } from './citations/print-citations.ts';
import { readStyleInfo } from './citations/style-info.ts';
import { citationsBeforeStop } from './citations/double-stops.ts';
import { loadStyle, StyleError } from './citations/style.ts';
import { parseFrontText, titleOfHeading } from './metadata/front-text.ts';
import type { Metadata } from './metadata/frontmatter.ts';
import { highlighterFor } from './html/code.ts';
import { convert } from './html/convert.ts';
import { finishLinks, type LinkContext } from './html/links.ts';
import { articleFile, readInputs, type Inputs } from './metadata/read-sources.ts';
import { outwardLinks, type OutwardLink } from './links/elsewhere.ts';
import { fragmentsOf } from './links/ids.ts';
import { isPublishable } from './links/published.ts';
import { parseMarkdown } from './markdown/parse.ts';
import { settleStops } from './citations/note-stops.ts';
import { citeInNotes } from './citations/note-style.ts';
import { collectNotes, type CollectedNotes } from './structure/notes.ts';
import { factsOfArticle, review } from './checks/review.ts';
import { outline, sectionNumbers } from './structure/outline.ts';
import { wordsLost } from './words/check.ts';
import { worksWithoutWords } from './citations/works-without-words.ts';

export interface CompileOptions {
  /** Faults that leave something to show become warnings and are marked at their place. */
  readonly draft: boolean;
  /** Path that the site is served under, `/` at both ends. */
  readonly base: string;
  /** Citation styles of the library by name: CSL as XML. */
  readonly styles: ReadonlyMap<string, string>;
}

export interface CompileResult {
  /** Absent where an error leaves nothing to publish. */
  readonly article?: Article;
  /** Sorted by place. Files are named relative to the article's folder. */
  readonly problems: readonly Problem[];
  /** What `permalinks.json` has to hold for the article as it stands. */
  readonly ledger?: Ledger;
  /** Links to other pages of the site that the author has not accepted: for the library to check. */
  readonly outward?: readonly OutwardLink[];
  /** The text of every source file by name, for excerpts in reports. */
  readonly sources: Readonly<Record<string, string>>;
}

/**
 * Compiles one article's folder: read → parse → resolve → print → check → Article. Every fault
 * found is returned, none is thrown; with an error among them there is no article, unless
 * `draft` asks for what can be shown.
 */
export async function compile(
  folder: ArticleFolder,
  options: CompileOptions,
): Promise<CompileResult> {
  const inputs = readInputs(folder);
  if (!('metadata' in inputs)) return { problems: inputs.problems, sources: {} };
  const { problems, sources } = inputs;
  const finish = (article?: Article, found: readonly Problem[] = problems): CompileResult => {
    const faults = sortProblems(found);
    const sorted = faults.map((problem) => (options.draft && article ? lowered(problem) : problem));
    const publish = article && (options.draft || !hasErrors(sorted));
    const shown = options.draft && faults.length > 0 ? { faults } : {};
    return { ...(publish && { article: { ...article, ...shown } }), problems: sorted, sources };
  };
  if (hasErrors(problems) && !options.draft && inputs.body.trim() === '') return finish();

  if (inputs.body.trim() === '' && !problems.some(({ rule }) => rule === rules.fileEmpty.id)) {
    problems.push(report(rules.textMissing, beginning, { holds: 'frontmatter' }));
  }
  const style = styleOf(inputs.metadata, folder, options, problems);
  const lang = inputs.metadata.lang ?? 'en';
  // A style may be made for a language (CSL 1.0.2, `default-locale`).
  const langIn = (csl: string) => inputs.metadata.lang ?? readStyleInfo(csl).defaultLocale ?? lang;
  const parsed = parseMarkdown(inputs.body, articleFile, langIn(style));
  append(problems, parsed.problems);
  const { tree } = parsed;
  const title = titleHeading(tree, inputs, problems);
  const front = parseFrontText(
    inputs.metadata,
    sources[articleFile] ?? '',
    labelsIn(tree),
    langIn(style),
  );
  append(problems, front.problems);
  const texts = [...(title ? [titleOfHeading(title, inputs.body)] : []), ...front.texts];
  const facts = factsOfArticle(tree, front.texts, inputs, folder, options.base);
  if (title) tree.children.shift();
  const works = new Map(
    inputs.works.map(({ key, csl, broken }) => [
      key,
      broken === undefined ? csl : { ...csl, title: `[?${key}]` },
    ]),
  );
  const unread = inputs.works.filter(({ broken }) => broken !== undefined);
  const trees = [...texts.map((text) => text.tree), tree];
  const { styleClass, stop } = readStyleInfo(style);
  if (styleClass === 'note') {
    for (const each of trees) {
      citeInNotes(each, ({ items }) => items.some(({ key }) => works.has(key)));
    }
  }
  const collected = collectNotes(...trees);
  if (styleClass === 'note' && stop) settleStops(collected);
  const repairs = new Map(
    (inputs.edition?.emendations ?? []).flatMap(({ kind, at, field, edited }) =>
      kind === 'repair' && field === 'URL' && at.startsWith('work ')
        ? [[at.slice('work '.length).trim(), edited] as const]
        : [],
    ),
  );
  const followed = new Map(inputs.works.map(({ key, href }) => [key, href]));
  const addresses = new Map<string, string>();
  for (const [key, csl] of works) {
    const href = safeUrl(repairs.get(key) ?? followed.get(key) ?? csl.URL) ?? doiUrl(csl.DOI);
    if (href !== undefined) addresses.set(key, href);
  }
  const inNotes = collected.notes.flatMap(({ children }) => children);
  const beforeStop = citationsBeforeStop([...trees, ...inNotes]);
  const printIn = (csl: string) =>
    printCitations(collected, {
      file: articleFile,
      works,
      broken: new Set(unread.map(({ key }) => key)),
      addresses,
      style: csl,
      lang: langIn(csl),
      nocite: inputs.metadata.nocite,
      targets: targetsOf(tree),
      beforeStop,
    });
  const printed = await printIn(style).catch((error: unknown) => {
    problems.push(unusable(inputs.metadata, error));
    return printIn(loadStyle(undefined, new Map()));
  });
  append(problems, printed.problems);
  append(problems, worksWithoutWords(printed.references, inputs.works, problems));

  const converted = convert(tree, {
    file: articleFile,
    notes: collected,
    citation: (cluster) => printed.html.get(cluster) ?? [{ type: 'text', value: cluster.raw }],
    author: (cluster) => printed.authors.get(cluster) ?? [],
    mark: (node) => markOf(node, collected),
    extras: new Map(texts.map((text) => [text.name, text.tree])),
    highlight: await highlighterFor(tree),
  });
  append(problems, converted.problems);
  const images = new Set<string>();
  const files = new Set<string>();
  const { slug } = folder;
  const context: LinkContext = {
    slug,
    base: options.base,
    images: new Map(
      folder.assets
        .filter(({ picture }) => picture !== undefined)
        .map((asset) => [asset.path, asset]),
    ),
    use: (path) => void images.add(path),
    files: new Set(filesOf(folder).filter(isPublishable)),
    publish: (path) => void files.add(path),
    tables: counting(),
  };
  for (const part of [converted.body, ...converted.notes, ...converted.extras.values()]) {
    finishLinks(part, context);
  }
  const outlined = outline(converted.body);
  const assembled = assemble({
    slug,
    lang,
    inputs,
    collected,
    printed,
    converted,
    outline: outlined,
    addresses,
    images: [...images].sort(),
    files: [...files].sort(),
  });
  append(problems, assembled.problems);
  const showable = converted.extras.has('title') || options.draft;
  const outward = outwardLinks(facts.links, slug, options.base);
  const reviewed = review(
    [...problems, ...outward.map(({ problem }) => problem)],
    { ...facts, fragments: fragmentsOf(assembled.article) },
    inputs,
    assembled.article,
    (found) =>
      wordsLost({
        texts: [...front.texts.map(({ source }) => source), inputs.body],
        front: [...converted.extras.values()],
        body: outlined.sections.flatMap(({ heading, children }) => [
          ...(heading ? [heading] : []),
          ...children,
        ]),
        notes: converted.notes,
        printed: printed.made,
        problems: found,
      }),
  );
  const unknown = new Set(outward.map(({ problem }) => problem));
  const result = finish(
    showable ? assembled.article : undefined,
    reviewed.problems.filter((problem) => !unknown.has(problem)),
  );
  const left = new Set(reviewed.problems);
  return {
    ...result,
    ledger: assembled.addresses.ledger,
    outward: outward.filter(({ problem }) => left.has(problem)),
  };
}

/** Where a problem of the article as a whole stands. */
const beginning = { file: articleFile, line: 1, column: 1 };

/** 1, 2, 3, … */
function* counting(): Generator<number, never> {
  for (let n = 1; ; n++) yield n;
}

/** The single top heading that opens the text, where the frontmatter has no title. */
function titleHeading(tree: MdastRoot, inputs: Inputs, problems: Problem[]): Heading | undefined {
  if (inputs.metadata.title !== undefined) return undefined;
  const headings = tree.children.filter((node): node is Heading => node.type === 'heading');
  const top = Math.min(...headings.map(({ depth }) => depth));
  const [first, ...rest] = headings.filter(({ depth }) => depth === top);
  if (first && rest.length === 0 && tree.children[0] === first) {
    const { line, column } = first.position?.start ?? { line: 1, column: 1 };
    const place = { file: articleFile, line, column };
    problems.push(report(rules.titleFromHeading, place, { heading: toString(first) }));
    return first;
  }
  if (inputs.metadataComplete && !problems.some(({ rule }) => rule === rules.fileEmpty.id))
    problems.push(report(rules.titleMissing, beginning));
  return undefined;
}

function styleOf(
  metadata: Metadata,
  folder: ArticleFolder,
  options: CompileOptions,
  problems: Problem[],
): string {
  const files = new Map(options.styles);
  for (const [path, bytes] of folder.sources) {
    if (path.endsWith('.csl')) files.set(path, new TextDecoder().decode(bytes));
  }
  try {
    return loadStyle(metadata.csl, files);
  } catch (error) {
    problems.push(unusable(metadata, error));
    return loadStyle(undefined, new Map());
  }
}

/** What a style that cannot be used is reported as; any other fault is thrown on. */
function unusable(metadata: Metadata, error: unknown): Problem {
  if (!(error instanceof StyleError)) throw error;
  const place = metadata.places.get('csl') ?? beginning;
  return report(rules.styleUnusable, place, { fault: error.message });
}

/** Labels of the notes that a text defines, each once. */
function labelsIn(tree: MdastRoot): string[] {
  const labels = new Set<string>();
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'footnoteDefinition') labels.add(node.label ?? node.identifier);
    if ('children' in node) append(open, node.children);
  }
  return [...labels];
}

function markOf(
  node: Parameters<CollectedNotes['marks']['get']>[0],
  collected: CollectedNotes,
): ElementContent[] {
  const found = collected.marks.get(node);
  if (!found) return [];
  const { note, mark } = found;
  const link = h(
    `a.${markup.noteRefClass}`,
    {
      id: noteRefId(note.label, mark.occurrence),
      role: 'doc-noteref',
      href: `#${noteId(note.label)}`,
      ariaLabel: `Note ${note.number}`,
    },
    String(note.number),
  );
  return [h('sup', { ...link, meaning: { kind: 'noteMark', note: noteId(note.label) } })];
}

/** Ids of the text that `@fig:x` may refer to, with the words that stand for them. */
function targetsOf(tree: MdastRoot): Map<string, string> {
  const targets = new Map<string, string>();
  const counts = new Map<string, number>();
  const headings = tree.children.filter((node): node is Heading => node.type === 'heading');
  const numbers = sectionNumbers(
    headings.map(({ depth, data }) => ({
      depth,
      unnumbered: data?.attributes?.classes.includes('unnumbered') === true,
    })),
  );
  headings.forEach(({ data }, index) => {
    const id = data?.attributes?.id;
    if (id?.startsWith('sec:') !== true) return;
    targets.set(id, numbers[index] ? `Section ${numbers[index]}` : toString(headings[index]));
  });
  const add = (id: string | undefined): void => {
    const kind = id === undefined ? undefined : /^([a-z]+):/.exec(id)?.[1];
    const name = kind === undefined ? undefined : targetNames[kind];
    if (id === undefined || name === undefined || targets.has(id)) return;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    targets.set(id, `${name} ${count}`);
  };
  const open: unknown[] = [tree];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node !== 'object' || node === null) continue;
    if ('attributes' in node) add(idOf(node.attributes));
    if ('data' in node && typeof node.data === 'object' && node.data && 'attributes' in node.data) {
      add(idOf(node.data.attributes));
    }
    if ('children' in node && Array.isArray(node.children))
      append(open, [...node.children].reverse());
  }
  return targets;
}

const targetNames: Readonly<Record<string, string>> = {
  fig: 'Figure',
  figure: 'Figure',
  tbl: 'Table',
  tab: 'Table',
  table: 'Table',
  sec: 'Section',
  eq: 'Equation',
  equation: 'Equation',
  lst: 'Listing',
};

function idOf(attributes: unknown): string | undefined {
  if (typeof attributes !== 'object' || attributes === null || !('id' in attributes))
    return undefined;
  return typeof attributes.id === 'string' ? attributes.id : undefined;
}
