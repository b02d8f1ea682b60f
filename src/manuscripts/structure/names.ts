import { type CslName, others } from '../../article/index.ts';

/** Words by which a body is known from a person. */
const bodies =
  /\b(?:Academy|Administration|Agency|Alliance|Archives?|Assembly|Association|Authority|Bank|Board|Bureau|Cent(?:er|re)|Church|College|Commission|Committee|Community|Company|Conference|Congress|Convention|Corporation|Council|Court|Department|Embassy|Federation|Foundation|Fund|Government|Group|House|Institut[eo]?|Kingdom|Library|Media|Minist(?:ry|erium)|Mission|Museum|Nations|Network|Office|Organi[sz]ation|Parliament|Party|Press|Program(?:me)?|Project|Secretariat|Senate|Service|Society|States|Team|Tribunal|Trust|Union|Universit\p{L}+|Verband|Verein|Watch|Labs?|Laborator\p{L}+|Software|Systems|Technolog\p{L}+|Linux|Research|Studios?|Magazine|News|Times|Daily|Online|Wikipedia|Wikimedia|Digital|International|National|European|Global|United|Royal|Federal|Inc|Ltd|GmbH|LLC|Staff|Editors|Collective|Initiative|Movement|Guild|Bundes\p{L}+|Amt|Gesellschaft|Stiftung)\b/u;

/** Particles that stand before a family name and belong to it. */
const particle =
  /^(?:von|van|der|den|dem|de|del|della|di|da|dos|du|la|le|ter|ten|zu|zur|al|el|ibn|bin)$/i;

/** What may stand between names of people. */
const joints = /\s*(?:,\s*(?:and|und|et|y|e|en|&)\s+|\s(?:and|und|et|y|e|en|&)\s+|;\s+|\s*\/\s*)/u;

const word = String.raw`(?:\p{Lu}[\p{L}\p{M}'’.\-‐‑]*|(?:von|van|der|den|dem|de|del|della|di|da|dos|du|la|le|ter|ten|zu|zur|al|el|ibn|bin|Jr\.?|Sr\.?))`;
const person = new RegExp(String.raw`^${word}(?:\s?${word}){0,6}$`, 'u');
const initials = /^(?:\p{Lu}\p{L}?\.[\s-]?){1,4}$/u;

/**
 * How a list of names that is typed may be meant, the likeliest first: people with their family
 * names first or last, or a body. Empty where it can be no list of names.
 */
export function nameReadings(typed: string): CslName[][] {
  const text = typed.trim().replace(/\s+/g, ' ');
  if (text.length === 0 || text.length > 300) return [];
  const { names, more } = withoutOthers(text);
  const tail = more ? [others] : [];
  const readings: CslName[][] = [];
  const literal = bodyList(names);
  if (literal) readings.push([...literal, ...tail]);
  else {
    for (const read of [familyFirst(names), familyLast(names)])
      if (read) readings.push([...read, ...tail]);
    // A style that turns names round prints one that is typed in its natural order only as it is.
    const natural = familyLast(names);
    if (natural)
      readings.push([...natural.map((name) => ({ ...name, literal: fullName(name) })), ...tail]);
    if (canBeBody(names) && !joined.test(names)) readings.push([{ literal: names }, ...tail]);
  }
  return readings;
}

/** "et al.", "u. a.", "and others" at the end of names. */
function withoutOthers(text: string): { readonly names: string; readonly more: boolean } {
  const names = text.replace(/,?\s+(?:et\s+al\.?|u\.\s?a\.|and\s+others|et\s+alii)$/iu, '');
  return { names, more: names !== text };
}

/** What is a list is no single name. */
const joined = /[,&]|\s(?:and|und|et)\s/u;

/** Words that begin a sentence and no name. */
const beginsProse =
  /^(?:according|after|again|against|all|also|although|among|and|another|any|as|at|because|before|both|but|by|cf|compare|contrast|despite|during|each|even|every|following|for|from|given|he|hence|her|here|his|how|however|if|in|indeed|instead|it|its|later|like|many|most|nor|not|on|once|one|or|our|quoted|quoting|recently|referring|see|she|similarly|since|so|some|such|that|their|then|there|these|they|this|those|though|through|thus|to|under|unlike|until|upon|we|what|when|where|whereas|which|while|with|within|yet|vgl|siehe|so|dazu|hierzu|zum|zur|zu|im|bei|nach|mit|auch|aus|wie|als|ob|wenn|doch|aber|hier|dort|diese[rsn]?|voir|cf|dans|selon|pour|comme|véase|según|para|como)$/iu;
/** Small words within the name of a body. */
const small =
  /^(?:of|the|and|for|in|on|at|to|&|de|des|du|la|le|les|l|et|y|e|el|los|für|und|der|die|das|den|dem|am|im|zur|zum|von|van|het|voor|di|del|della|dei)$/iu;

/** Words with capitals, and small ones between them, as names have and prose has not. */
export function canBeBody(text: string): boolean {
  const words = text.split(/[\s,]+/u).filter((each) => each !== '');
  const [first = ''] = words;
  return (
    words.length <= 16 &&
    !/[;:?!_*]/.test(text) &&
    /^[\p{Lu}\d]/u.test(first) &&
    !beginsProse.test(first) &&
    words.every((each) => /^[^\p{Ll}]/u.test(each) || small.test(each))
  );
}

function bodyList(text: string): CslName[] | undefined {
  if (!canBeBody(text.replace(/^the\s/u, 'The '))) return undefined;
  const isShout = /^\p{Lu}{2,8}$/u.test(text);
  if (!isShout && !bodies.test(text) && !/^The\s/.test(text)) return undefined;
  const parts = text.split(/\s+(?:and|und|et|&)\s+/u);
  const [, ...further] = parts;
  if (further.length > 0 && !text.includes(',') && bodies.test(parts[0]!) && further.every(isWhole))
    return parts.map((literal) => ({ literal: literal.replace(/,$/, '') }));
  return [{ literal: text }];
}

/** "the Poetry Foundation" begins another body; "Human Services" goes on with "Department of Health". */
function isWhole(part: string): boolean {
  return (
    bodies.test(part) &&
    /^the\s|^University\s|\s(?:Foundation|Institute|University|Association|Council|Society|Bank|Museum|Library|Press|College|Commission)$/u.test(
      part,
    )
  );
}

/** "Safi, M. & Borger, J.", "Taylor, Diana, and Alex Fattal" */
function familyFirst(text: string): CslName[] | undefined {
  const names: CslName[] = [];
  for (const group of text.split(joints)) {
    const parts = group.split(/,\s*/u).filter((part) => part !== '');
    if (parts.length === 0) return undefined;
    if (parts.length === 1) {
      // After the first, names may stand in their natural order.
      const natural = names.length > 0 ? naturalName(parts[0]!) : undefined;
      if (!natural) return undefined;
      names.push(natural);
      continue;
    }
    if (parts.length % 2 !== 0) return undefined;
    for (let at = 0; at < parts.length; at += 2) {
      const family = parts[at]!;
      const given = parts[at + 1]!;
      if (!person.test(family) || !person.test(given) || initials.test(family)) return undefined;
      if (isWholeName(family) && isWholeName(given)) return undefined;
      names.push({ family, given });
    }
  }
  return names.length > 0 ? names : undefined;
}

/** Two of "Zoë Tanaka, Dana Vance, and Carl Novák" are no family and given name of one. */
function isWholeName(words: string): boolean {
  const parts = words.split(' ').filter((part) => !particle.test(part));
  return parts.length > 1 && !initials.test(parts.at(-1)!);
}

/** "R. Art and R. Jervis", "Annie Murray, Jared Wiercinski, and Alex Fattal" */
function familyLast(text: string): CslName[] | undefined {
  const names: CslName[] = [];
  for (const typed of text.split(joints).flatMap((part) => part.split(/,\s*/u))) {
    const name = naturalName(typed.trim());
    if (!name) return undefined;
    names.push(name);
  }
  return names.length > 0 ? names : undefined;
}

function naturalName(typed: string): CslName | undefined {
  if (!person.test(typed)) return undefined;
  const words = typed.replace(/(\.)(?=\p{Lu}\p{L}+$)/u, '$1 ').split(' ');
  if (words.length < 2 || beginsProse.test(words[0]!)) return undefined;
  let at = words.length - 1;
  const suffix = /^(?:Jr|Sr)\.?$|^I{2,3}$/.test(words[at] ?? '') ? words[at--] : undefined;
  while (at > 1 && isParticle(words[at - 1]!)) at--;
  const given = words.slice(0, at).join(' ');
  const family = words.slice(at, suffix === undefined ? undefined : -1).join(' ');
  if (given === '' || family === '' || initials.test(family)) return undefined;
  return { family, given, ...(suffix !== undefined && { suffix }) };
}

/** "von", "El", "Abou": in small letters any, with a capital only those that are no given names. */
function isParticle(word: string): boolean {
  return /^\p{Ll}/u.test(word)
    ? particle.test(word)
    : /^(?:El|Al|Abou?|Abu|Van|Von|De|Del|Di|Du|Da|Dos|Ibn|Bin)$/.test(word);
}

function fullName({ given, family, suffix }: CslName): string {
  return [given, family, suffix].filter((part) => part !== undefined).join(' ');
}

/** Family names by which a work is known again, in small letters. */
export function familiesOf(names: readonly CslName[] | undefined): string[] {
  return (names ?? [])
    .filter((name) => name !== others)
    .map(({ family, literal }) => (family ?? literal ?? '').toLowerCase());
}
