import { type MetaValue, type PandocTree, wordsOf } from '../../pandoc/index.ts';
import type { Accounted } from '../model.ts';
import { inWords } from './say.ts';

/** What an article takes from somewhere else than its text. */
export const elsewhere =
  'It is made of the frontmatter, the bibliography or another place of the folder: change it there by hand.';

/** Works that a co-author cites and the article does not: the document brings them in its fields. */
export function addedWorks(written: PandocTree, changed: PandocTree): Accounted[] {
  const known = new Set(worksOf(written).map(({ id }) => id));
  return worksOf(changed)
    .filter(({ id }) => !known.has(id))
    .map(({ id, title }) => ({
      kind: 'work',
      fate: 'lost',
      what: `@${id}, ${inWords(title)}`,
      why: 'It is cited anew: put it into the bibliography.',
    }));
}

function worksOf({ meta }: PandocTree): { readonly id: string; readonly title: string }[] {
  const references = meta['references'];
  if (references?.t !== 'MetaList') return [];
  return references.c.flatMap((work) => {
    if (work.t !== 'MetaMap') return [];
    const [id = '', title = ''] = ['id', 'title'].map((key) => metaWords(work.c[key]));
    return [{ id, title }];
  });
}

function metaWords(value: MetaValue | undefined): string {
  return value?.t === 'MetaString' ? value.c : wordsOf(value?.c).trim();
}

/** Title, authors and abstract that are others: they are made of the frontmatter. */
export function changedFront(written: PandocTree, changed: PandocTree): Accounted[] {
  return ['title', 'subtitle', 'author', 'abstract', 'date'].flatMap((key) => {
    const [old = '', now = ''] = [written, changed].map(({ meta }) =>
      wordsOf(meta[key]?.c).replace(/\s+/g, ' ').trim(),
    );
    if (old === now) return [];
    const what = `${key}: ${inWords(old)} is now ${inWords(now)}`;
    return [{ kind: 'metadata', fate: 'lost', what, why: elsewhere } as const];
  });
}
