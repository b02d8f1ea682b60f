import type { CslItem } from '../../article/index.ts';
import { bundledStyles, loadStyle, readBibliography, readStyleInfo } from '../../compiler/index.ts';
import { ManuscriptError } from '../model.ts';
import { chooseReadings, type Chosen } from './choose-readings.ts';
import { findNotes, type TypedArticle } from './find-notes.ts';
import { type Files, withFrontmatter } from './folder.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import { type Citation, planCitations } from './plan.ts';
import { makeProposals, type Proposal } from './proposals.ts';
import { type Context, printedNotes, settle } from './settle.ts';
import { takeProposals, type Taken } from './take.ts';
import { Works } from './works.ts';

export interface StructureInput {
  /** Name of the article's folder. */
  readonly slug: string;
  /** The text files of the article's folder by name: `article.md`, bibliographies, `edition.yaml`. */
  readonly files: Files;
  /** Styles of the library by name ("my-journal.csl"): CSL as XML. */
  readonly styles: ReadonlyMap<string, string>;
  /** The style to print in; without it the article's, else the one that proves most. */
  readonly style?: string;
  /** Bibliographies that are matched first: `.bib`, `.json`, `.yaml`. */
  readonly known?: readonly { readonly file: string; readonly text: string }[];
}

/** What the typed notes of an article may become; nothing is changed yet. */
export interface Structure {
  /** One for each note, in the order of the file. */
  readonly proposals: readonly Proposal[];
  /** The style that they are proved in, and whether it was chosen here. */
  readonly style: { readonly name: string; readonly isChosen: boolean };
  /**
   * The article's files with the notes that are proved, and those nearly proved ones that `choose`
   * takes: their differences are listed in `edition.yaml`.
   */
  readonly take: (choose?: (proposal: Proposal) => boolean) => Promise<Taken>;
}

/**
 * Makes works and citations of notes that are only typed. Each proposal is proved: it is written
 * into the article, the article is compiled, and the note must be printed as it was typed.
 * @throws {ManuscriptError} where there is no article, or a bibliography that cannot be read.
 * @throws {StyleError} where the style cannot be used.
 */
export async function structureNotes(input: StructureInput): Promise<Structure> {
  const source = input.files.get('article.md');
  if (source === undefined)
    throw new ManuscriptError('Unexpected folder without article.md, expected an article');
  const article = findNotes(source);
  const own = ownWorks(input, article);
  const known = readWorks(input.known ?? [], article.lang);
  const [empty] = known.length === 0 ? (input.known ?? []) : [];
  if (empty) throw new ManuscriptError(`Unexpected content of ${empty.file}, expected works`);
  const given = [...own, ...known];
  const printed = await printedNotes(input.files, input);
  const numbers = new Map([...printed.keys()].map((label, n) => [label, n + 1]));
  const mentions = mentionsIn(
    article.notes
      .filter(({ label }) => numbers.has(label))
      .sort((a, b) => (numbers.get(a.label) ?? 0) - (numbers.get(b.label) ?? 0)),
    article.lang,
  );
  const italics = mentions.some(({ paragraph }) => paragraph.italic.includes(true));
  const style = await chooseStyle(input, article, mentions, given, italics);
  const planned = planCitations(mentions, style.chosen, style.works, numbers);
  const context: Context = {
    slug: input.slug,
    files: input.files,
    article,
    styles: input.styles,
    ...(style.name !== article.csl && { csl: style.name }),
    stop: readStyleInfo(style.xml).stop,
    own: new Set(own.map(({ id }) => id)),
    typed: await printedNotes(inStyle(input.files, style.name), input),
    italics,
  };
  const certain = new Set(planned.filter((citation) => isCertain(citation, style.chosen)));
  const all = await settle(context, planned, certain, () => true);
  const proposals = makeProposals(article, mentions, style.chosen, all);
  return {
    proposals,
    style: { name: style.name, isChosen: style.isChosen },
    take: (choose = () => false) =>
      takeProposals(
        { context, planned, certain, proposals, isStyleChosen: style.isChosen },
        choose,
      ),
  };
}

function isCertain({ mention, isShort }: Citation, chosen: ReadonlyMap<Mention, Chosen>): boolean {
  return !isShort && chosen.get(mention)?.proof.status === 'proved';
}

function inStyle(files: Files, csl: string): Files {
  const source = files.get('article.md') ?? '';
  return new Map([...files, ['article.md', withFrontmatter(source, { csl })]]);
}

function ownWorks({ files }: StructureInput, { lang, bibliography }: TypedArticle): CslItem[] {
  const named = bibliography
    .map((path) => path.replace(/^\.\//, ''))
    .filter((path) => files.has(path));
  const beside = [...files.keys()].filter((path) => /^references\.(?:bib|json|ya?ml)$/i.test(path));
  const paths = named.length > 0 ? named : beside;
  return readWorks(
    paths.map((file) => ({ file, text: files.get(file) ?? '' })),
    lang,
  );
}

function readWorks(
  files: readonly { readonly file: string; readonly text: string }[],
  lang: string,
): CslItem[] {
  return readBibliography(files, lang).works.map(({ csl }) => csl);
}

interface InStyle {
  readonly name: string;
  readonly xml: string;
  readonly isChosen: boolean;
  readonly chosen: ReadonlyMap<Mention, Chosen>;
  readonly works: Works;
}

/** The style that is named, else of those that cite in notes the one that proves most. */
async function chooseStyle(
  input: StructureInput,
  article: TypedArticle,
  mentions: readonly Mention[],
  given: readonly CslItem[],
  italics: boolean,
): Promise<InStyle> {
  const named = input.style ?? article.csl;
  const names = named === undefined ? candidates(input, article) : [named];
  let best: (InStyle & { readonly score: number }) | undefined;
  for (const name of names) {
    const xml = loadStyle(name, input.styles);
    const works = new Works(given);
    const lang = article.lang;
    const chosen = await chooseReadings(mentions, { xml, lang }, works, italics);
    const score = [...chosen.values()].reduce(
      (sum, { proof }) => sum + (proof.status === 'proved' ? 1000 : 1),
      0,
    );
    if (best === undefined || score > best.score)
      best = { name, xml, chosen, works, isChosen: named === undefined, score };
  }
  if (best === undefined) throw new ManuscriptError('Unexpected lack of styles, expected one');
  return best;
}

/** Styles that cite in notes; only the article's own where another would change what is printed. */
function candidates({ styles }: StructureInput, { citesInText }: TypedArticle): string[] {
  if (citesInText) return ['apa'];
  const own = [...styles].filter(([, xml]) => isOfNotes(xml)).map(([name]) => nameOf(name));
  const bundled = bundledStyles.filter((name) => isOfNotes(loadStyle(name, new Map())));
  return [...new Set([...own.sort(), ...bundled])];
}

function isOfNotes(xml: string): boolean {
  try {
    return readStyleInfo(xml).styleClass === 'note';
  } catch {
    // A file that is no style is reported where it is used.
    return false;
  }
}

function nameOf(file: string): string {
  return file.replace(/^.*[/\\]/, '').replace(/\.csl$/i, '');
}
