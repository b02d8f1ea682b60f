import {
  type Imported,
  type Merged,
  type Refusal,
  importFrom,
  largestFile,
  merge,
} from '../../annotations/exchange/index.ts';
import type { AnnotatedArticle, Annotation } from '../../annotations/model.ts';
import { make } from '../dom.ts';
import { own } from './messages.ts';
import { saveRecords } from './save-file.ts';
import { siteArticles } from './site-articles.ts';
import { type OwnStore, ownStore, StoreError } from './store.ts';

/** Articles that are named of those that are not here. */
const named = 5;

/**
 * Brings the annotations of a file in, all of them or none, and tells what came of it in sentences.
 * @param article The article that they may belong to; any of the site without it.
 */
export async function broughtIn(
  file: File,
  article: AnnotatedArticle | undefined,
): Promise<HTMLElement> {
  const { take } = own.notebook;
  const told = make('div', { class: 'take-result' });
  const name = make('bdi', {}, shortened(file.name));
  const tell = (...sentences: readonly string[]) =>
    told.replaceChildren(make('p', {}, name, ' ', make('span', {}, sentences.join(' '))));
  if (file.size > largestFile) {
    tell(take.nothingCame, take.refused['too-large']);
    return told;
  }
  try {
    const store = await ownStore();
    const known = await knownArticles(store, article);
    if (!known) {
      tell(take.noList);
      return told;
    }
    const [bytes, { annotations }] = await Promise.all([file.arrayBuffer(), store.annotations()]);
    const imported = importFrom(new Uint8Array(bytes), {
      articles: known,
      now: new Date().toISOString(),
    });
    const merged = merge(annotations, imported.read);
    if (merged.put.length > 0) await keep(store, merged.put, imported.articles);
    tell(...sentencesOf(imported, merged, article !== undefined));
    if (imported.unread.length > 0) told.append(saveLeft(imported.unread));
  } catch (error) {
    const { faults } = own.notebook;
    const fault = error instanceof StoreError ? error.fault : undefined;
    tell(take.nothingCame, fault === undefined ? faults.notKept : faults[fault]);
  }
  return told;
}

/** Keeps what has come in, with the articles that are not known yet. */
async function keep(
  store: OwnStore,
  annotations: readonly Annotation[],
  articles: readonly AnnotatedArticle[],
): Promise<void> {
  const known = new Set((await store.articles()).map(({ path }) => path));
  const needed = new Set(annotations.map(({ article }) => article));
  await store.put(
    annotations,
    articles.filter(({ path }) => needed.has(path) && !known.has(path)),
  );
}

/** The articles of this site; those in which the reader has something as they were last seen. */
async function knownArticles(
  store: OwnStore,
  article: AnnotatedArticle | undefined,
): Promise<AnnotatedArticle[] | undefined> {
  const seen = await store.articles();
  if (article !== undefined) return [seen.find(({ path }) => path === article.path) ?? article];
  const paths = new Set(seen.map(({ path }) => path));
  try {
    const all = await siteArticles();
    return [...seen, ...all.filter(({ path }) => !paths.has(path))];
  } catch {
    return seen.length > 0 ? seen : undefined;
  }
}

function sentencesOf(
  { foreign, refused }: Imported,
  { added, changed, doubles }: Merged,
  isOfOne: boolean,
): string[] {
  const { take } = own.notebook;
  const belongs = isOfOne ? take.otherArticle : take.foreign;
  const others = foreign.slice(named);
  return [
    ...(added + changed + doubles === 0 ? [take.nothingCame] : []),
    ...(added > 0 ? [take.added({ count: added })] : []),
    ...(changed > 0 ? [take.changed({ count: changed })] : []),
    ...(doubles > 0 ? [take.doubles({ count: doubles })] : []),
    ...foreign
      .slice(0, named)
      .map(({ title, url, count }) =>
        belongs({ count, title: isolated(shortened(title || url || take.unnamed)) }),
      ),
    ...(others.length > 0 ? [take.moreForeign({ count: others.length })] : []),
    ...refused.map(({ reason, count }) => refusal(reason, count)),
  ];
}

function refusal(reason: Refusal, count: number): string {
  const message = own.notebook.take.refused[reason];
  return typeof message === 'string' ? message : message({ count });
}

function saveLeft(unread: readonly unknown[]): HTMLElement {
  const save = make('button', { type: 'button' }, own.notebook.take.saveRefused);
  save.addEventListener('click', () => saveRecords('left-out', unread));
  return make('p', {}, save);
}

/** A text of anybody's within a sentence: with its own direction, and none beyond its end. */
function isolated(text: string): string {
  return `\u2068${text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')}\u2069`;
}

function shortened(text: string): string {
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}
