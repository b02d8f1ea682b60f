import type { CslItem } from '../../article/index.ts';
import { compile } from '../../compiler/index.ts';
import { compare, type Proof, setWords, type SetWords } from './compare.ts';
import type { TypedArticle } from './find-notes.ts';
import { bibliographyPlace, type Files, folderOf, withFrontmatter } from './folder.ts';
import type { Citation } from './plan.ts';
import { withWorks } from './with-works.ts';
import { type Form, replaced, replacements } from './write-citations.ts';

/** An article whose notes are structured. */
export interface Context {
  readonly slug: string;
  readonly files: Files;
  readonly article: TypedArticle;
  /** Styles of the library by name: CSL as XML. */
  readonly styles: ReadonlyMap<string, string>;
  /** To be named in the frontmatter, where it names another one or none. */
  readonly csl?: string;
  /** The style ends citations with a full stop. */
  readonly stop: boolean;
  /** Works that the article's own files hold already. */
  readonly own: ReadonlySet<string>;
  /** The notes as they are typed, by label. */
  readonly typed: ReadonlyMap<string, SetWords>;
  readonly italics: boolean;
}

/** What a note would be, and whether it is printed as it was typed. */
export interface Settled {
  readonly citations: readonly Citation[];
  readonly proof: Proof;
}

/** What holds of an article, and the print of what does not. */
export interface Outcome {
  readonly notes: ReadonlyMap<string, Settled>;
  readonly files: Files;
  /** Notes that were tried and taken out again, by label. */
  readonly failed: ReadonlyMap<string, Proof>;
}

/** How a note is written, from the fullest form to none. */
type Stage = Form | 'certain' | 'off';
const next: Readonly<Record<Stage, Stage>> = {
  joined: 'alone',
  alone: 'certain',
  certain: 'off',
  off: 'off',
};

/**
 * Writes citations into an article, compiles it, and takes out again what is not printed as it was
 * typed, until all that is left holds. This is the proof: it goes through everything that a page
 * goes through, "Ibid." and short forms included.
 * @param accept whether a note is taken that is printed nearly as typed.
 * @param certain citations whose own words are proved.
 */
export async function settle(
  context: Context,
  citations: readonly Citation[],
  certain: ReadonlySet<Citation>,
  accept: (label: string, proof: Proof) => boolean,
): Promise<Outcome> {
  const labels = [...new Set(citations.map(({ mention }) => mention.note.label))];
  const stages = new Map<string, Stage>(labels.map((label) => [label, 'joined']));
  const failed = new Map<string, Proof>();
  for (let round = 0; ; round++) {
    const active = citations.filter((citation) => isActive(citation, stages, certain));
    const files = filesWith(context, active, stages);
    const printed = await printedNotes(files, context);
    const notes = new Map<string, Settled>();
    let isStable = true;
    for (const label of labels) {
      const there = active.filter(({ mention }) => mention.note.label === label);
      const stage = stages.get(label) ?? 'off';
      if (there.length === 0) {
        if (stage === 'alone') isStable = false;
        stages.set(label, 'off');
        continue;
      }
      const proof = compare(
        context.typed.get(label) ?? nothing,
        printed.get(label) ?? nothing,
        context.italics,
      );
      const isTried = stage !== 'joined' || there.some((citation) => !certain.has(citation));
      const isNearly = proof.status === 'nearly' && isTried && accept(label, proof);
      if (proof.status === 'proved' || isNearly) notes.set(label, { citations: there, proof });
      else {
        isStable = false;
        failed.set(label, proof);
        stages.set(label, round < mostRounds ? next[stage] : 'off');
      }
    }
    if (isStable) return { notes, files, failed };
  }
}

/** After so many rounds, what does not hold is left out at once. */
const mostRounds = 12;

const nothing: SetWords = { text: '', italic: [] };

function isActive(
  citation: Citation,
  stages: ReadonlyMap<string, Stage>,
  certain: ReadonlySet<Citation>,
): boolean {
  const stage = stages.get(citation.mention.note.label);
  return stage === 'certain' ? certain.has(citation) : stage !== 'off';
}

/** The article's files with citations in place of the words that they stand for. */
function filesWith(
  context: Context,
  citations: readonly Citation[],
  stages: ReadonlyMap<string, Stage>,
): Files {
  const { files, article, csl, own, stop } = context;
  const source = files.get('article.md') ?? '';
  const formOf = (citation: Citation): Form =>
    stages.get(citation.mention.note.label) === 'joined' ? 'joined' : 'alone';
  const changes = (['joined', 'alone'] as const).flatMap((form) =>
    replacements(
      citations.filter((citation) => formOf(citation) === form),
      form,
      stop,
    ),
  );
  const changed = new Map(files);
  if (citations.length === 0) return changed;
  const works = [...new Set(citations.map(({ work }) => work))]
    .filter(({ key }) => !own.has(key))
    .map(({ key, work }) => itemOf(key, work));
  const place = bibliographyPlace(files, article.bibliography);
  changed.set(
    'article.md',
    withFrontmatter(replaced(source, changes), {
      csl,
      bibliography: works.length > 0 ? place.named : undefined,
    }),
  );
  if (works.length > 0)
    changed.set(place.file, withWorks(files.get(place.file), works, place.file));
  return changed;
}

/** Fields in the order in which people write them. */
const order = [
  'type',
  'author',
  'title',
  'title-short',
  'container-title',
  'editor',
  'translator',
  'volume',
  'issue',
  'edition',
  'publisher-place',
  'publisher',
  'issued',
  'page',
  'DOI',
  'URL',
  'accessed',
];

function itemOf(key: string, work: Citation['work']['work']): CslItem {
  const rank = (name: string): number =>
    order.includes(name) ? order.indexOf(name) : order.length;
  const fields = Object.entries(work).sort(([a], [b]) => rank(a) - rank(b));
  return { id: key, type: work.type, ...Object.fromEntries(fields) };
}

/** Every note of a folder as it is printed, by label. */
export async function printedNotes(
  files: Files,
  { slug, styles }: Pick<Context, 'slug' | 'styles'>,
): Promise<Map<string, SetWords>> {
  const sources = new Map(files);
  // What the edition says of the text is checked when it is written.
  sources.delete('edition.yaml');
  sources.delete('permalinks.json');
  const { article } = await compile(folderOf(sources, slug), { draft: true, base: '/', styles });
  return new Map(
    (article?.notes ?? []).map(({ label, body }) => [label, setWords(body.tree.children)]),
  );
}
