import type { CslName } from '../../article/index.ts';
import { nameReadings } from './names.ts';

/** What stands before a title: prose that stays, and then names. */
export interface Head {
  /** Where the reference begins. */
  readonly from: number;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
}

/** Words that lead from prose to a reference, in the languages of the locators. */
const signal =
  /(?:^|[\s(;,—–])(?:see(?:\salso)?(?:,?\s(?:for\sexample|for\sinstance|e\.g\.|especially|esp\.|inter\salia|generally|further)),?|see\salso|see|cf\.(?:\salso)?|compare|quoted\sin|cited\sin|as\squoted\sin|as\scited\sin|reprinted\sin|discussed\sin|also|e\.g\.,?|for\sexample,?|for\sinstance,?|contra|accord|but\ssee|instead|vgl\.(?:\s(?:auch|etwa|dazu|hierzu|nur))*|siehe(?:\s(?:auch|aber|etwa|dazu|hierzu))*|s\.\sauch|so\s(?:auch|etwa)|zit(?:iert)?\.?\s(?:n\.|nach)|zitiert\sin|voir(?:\saussi)?|cit[ée]\s(?:dans|par)|véase(?:\stambién)?|cfr?\.|vid\.|vedi(?:\sanche)?|zie(?:\sook)?|by)\s+/giu;

/** Editors, as the words after names say. */
const editorRole =
  /[,\s]+(?:\(\s?(?:eds?\.?|hrsg\.?|hg\.?|dir\.?|éds?\.?|editors?)\s?\)|(?:eds?\.?|hrsg\.|hg\.|éds?\.))[,:]?\s*$/iu;

/** No list of names with its prose is longer. */
const longest = 1500;

/**
 * How the words between the beginning of a part and a title may be meant, the likeliest first.
 * Empty where they are neither names nor prose that leads to the title.
 * @param isAfterTitle true where the words stand between one title and another.
 */
export function headReadings(
  text: string,
  from: number,
  title: number,
  isAfterTitle = false,
): Head[] {
  if (title - from > longest) return [];
  const head = text.slice(from, title);
  if (/^[\s"“(]*$/.test(head)) return isAfterTitle ? [] : [{ from: title }];
  const starts = [
    0,
    ...[...head.matchAll(signal)].map(({ 0: { length }, index }) => index + length),
  ];
  // After another title, what leads to this one must say that it is a reference of its own.
  if (isAfterTitle) starts.shift();
  const found: Head[] = [];
  for (const start of starts.reverse().slice(0, 3)) {
    const names = head.slice(start);
    const begin = from + start;
    if (names.trim() === '') found.push({ from: title });
    else found.push(...namedHeads(names, begin));
  }
  // "see the album “…”": a common noun, and no name, leads to the title.
  const isLed = starts.some((start) => start > 0) && /(?:^|\s)\p{Ll}{3,}\s$/u.test(head);
  if (found.length === 0 && isLed) found.push({ from: title });
  return found;
}

function namedHeads(typed: string, from: number): Head[] {
  const start = from + (typed.length - typed.trimStart().length);
  const role = editorRole.exec(typed);
  const names = nameReadings(
    (role ? typed.slice(0, role.index) : typed).replace(/[,.:;]?\s*$/u, stopOf),
  );
  return names.map((list) => ({ from: start, ...(role ? { editor: list } : { author: list }) }));
}

/** The stop of an initial belongs to the name: "Maresca, J., “…”" has a comma after it. */
function stopOf(end: string, at: number, whole: string): string {
  return end.startsWith('.') && /\p{Lu}$/u.test(whole.slice(0, at)) ? '.' : '';
}

/** Editors of a book that holds a chapter: "R. Art and R. Jervis (eds), ". */
export function editorReadings(typed: string): CslName[][] {
  const role = editorRole.exec(typed);
  return role ? nameReadings(typed.slice(0, role.index)) : [];
}
