import type { Chunk, Details } from './details.ts';
import { canBeBody } from './names.ts';
import type { TypedWork } from './reading.ts';

/** Publisher and place, or the title of what holds a work, as the words after its title may say. */
export type Imprint = Partial<Pick<TypedWork, 'publisher' | 'publisher-place' | 'container-title'>>;

/**
 * How the words that are no other detail may be meant, the likeliest first. Empty where there are
 * more of them than have a meaning; an empty imprint where there are none.
 * @param hasContainer true where it is known already what holds the work.
 */
export function imprintReadings(
  text: string,
  { others, end }: Details,
  hasContainer: boolean,
): Imprint[] {
  const counted = others.filter(({ from }) => from < end);
  const inside = counted.filter(({ inBrackets }) => inBrackets);
  const outside = counted.filter(({ inBrackets }) => !inBrackets);
  // "Working Paper (NBER, 2009)": a kind of work, or a title, before the brackets.
  if (inside.length > 0 && outside.length > 0) return [];
  if (counted.length === 0) return [{}];
  if (inside.length > 0) return ofPlaces(text, inside);
  if (isPlaced(text, outside)) return ofPlaces(text, outside);
  if (outside.length > 1 || !isName(outside[0]!.words)) return [];
  const { words } = outside[0]!;
  const publishers = canBeBody(words) ? [{ publisher: words }] : [];
  return hasContainer ? publishers : [{ 'container-title': words }, ...publishers];
}

/** "London: New Beacon", "Keene, NY: Ausable", "Pearson" */
function ofPlaces(text: string, chunks: readonly Chunk[]): Imprint[] {
  const words = text.slice(chunks[0]!.from, chunks.at(-1)!.to).trim();
  const colon = words.search(/:\s/);
  if (colon > 0)
    return [{ 'publisher-place': words.slice(0, colon), publisher: words.slice(colon + 1).trim() }];
  // "Revised, Springer", "Routledge, London": which is which, nobody can tell.
  const isList = /,/.test(words.replace(/,\s(?:Inc|Ltd|LLC|Co|Corp|GmbH|AG|S\.?A)\b/gu, ''));
  if (/[;()]/.test(words) || isList || !isName(words) || !canBeBody(words)) return [];
  return [{ publisher: words }, { 'publisher-place': words }];
}

/** What holds or publishes a work has a name: no number, no address. */
export function isName(words: string): boolean {
  if (/^(?:vols?|nos?|pp?|eds?|rev(?:ised)?|repr(?:int)?|trans)\b/iu.test(words)) return false;
  return /^[^\p{Ll}"“”]/u.test(words) && /\p{L}{2}/u.test(words) && !/\w\.\w+\//.test(words);
}

function isPlaced(text: string, chunks: readonly Chunk[]): boolean {
  return /^[^:]{2,60}:\s/.test(text.slice(chunks[0]!.from, chunks.at(-1)!.to));
}
