import type { APIRoute } from 'astro';
import { SITE_LANG, publication } from '../../../../library/index.ts';
import {
  type BrowserPart,
  browserParts,
  messagesOf,
  spokenFor,
} from '../../../../messages/index.ts';
import { loadLibrary } from '../../../load-articles.ts';

/** The messages of every language that a page is in, in the parts that scripts ask for. */
export async function getStaticPaths() {
  const langs = [SITE_LANG, ...(await loadLibrary()).map(({ lang }) => lang)];
  const spoken = new Set(langs.map((lang) => spokenFor(lang, publication.messages)));
  return [...spoken].flatMap((lang) =>
    browserParts.map((part) => ({ params: { lang, part }, props: { lang, part } })),
  );
}

export const GET: APIRoute<{ readonly lang: string; readonly part: BrowserPart }> = ({ props }) =>
  Response.json(messagesOf(props.lang, props.part, publication.messages));
