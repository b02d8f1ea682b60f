import type { APIRoute } from 'astro';
import { thisSite, toWorkJson } from '../../../../exports/index.ts';
import { type SharedWork, worksAcross } from '../../../../library/index.ts';
import { loadLibrary } from '../../../load-articles.ts';

interface Props {
  readonly shared: SharedWork;
  readonly namesakes: readonly SharedWork[];
}

/** What a reader's basket takes of every work. */
export async function getStaticPaths() {
  const works = worksAcross(await loadLibrary());
  const bySlug = Map.groupBy(works, ({ work }) => work.slug);
  return works.map((shared) => ({
    params: { key: shared.slug },
    props: {
      shared,
      namesakes: (bySlug.get(shared.work.slug) ?? []).filter((other) => other !== shared),
    } satisfies Props,
  }));
}

export const GET: APIRoute<Props> = async ({ props: { shared, namesakes } }) =>
  new Response(await toWorkJson(shared, thisSite, namesakes), {
    headers: { 'content-type': 'application/json' },
  });
