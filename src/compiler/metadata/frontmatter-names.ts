/** A person's name, split as far as its form tells. */
export interface PersonName {
  /** In natural order: "Anna Maria van der Berg". */
  readonly name: string;
  readonly given?: string;
  readonly family?: string;
}

const SUFFIX = /^(?:jr|sr|junior|senior|ii|iii|iv|ph\.?d|m\.?d|esq)\.?$/i;
/** Particles that belong to the family name also where they are capitalised. */
const PARTICLE =
  /^(?:van|von|der|den|ter|ten|de|del|della|di|da|dos|das|du|des|la|le|zu|zur|af|av|bin|ibn|bint|al|el|st\.?|’t|'t)$/i;
/** A family name of two words in Arabic letters: "عبد الباقي", "أبو زيد", "صلاح الدين". */
const ARABIC_PAIR = /(?<=^|\s)(?:(?:عبد|أبو|أبي|ابن|بن|آل)\s\S+|\S+\s(?:الدين|الله))$/u;
const FAMILY_FIRST = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * Splits a name as typed. "van der Berg, Anna Maria" and "King, Martin Luther, Jr." by their
 * commas; "Ludwig van Beethoven" at the particle; "Jane Doe" at the last word; 王 小明 family
 * first. A single word is a family name (CSL 1.0.2: mononyms stand in `family`).
 */
export function readName(typed: string): PersonName {
  const text = typed.normalize('NFC').replace(/\s+/g, ' ').trim();
  const commas = text.split(/\s*[,،，]\s*/).filter((part) => part !== '');
  if (commas.length === 2 && SUFFIX.test(commas[1]!)) {
    return withSuffix(splitNatural(commas[0]!), commas[1]!);
  }
  if (commas.length === 2) return joinName(commas[1]!, commas[0]!);
  if (commas.length === 3) {
    const suffix = commas.findIndex((part, index) => index > 0 && SUFFIX.test(part));
    if (suffix > 0) {
      return withSuffix(joinName(commas[3 - suffix]!, commas[0]!), commas[suffix]!);
    }
  }
  return splitNatural(text);
}

/** A name from its parts, in natural order; particles belong to the family name. */
export function joinName(given: string, family: string, suffix = ''): PersonName {
  const name = [given, family].filter((part) => part !== '').join(' ');
  const person = {
    name,
    ...(given === '' ? {} : { given }),
    ...(family === '' ? {} : { family }),
  };
  return suffix === '' ? person : withSuffix(person, suffix);
}

function splitNatural(text: string): PersonName {
  const words = text.split(' ');
  if (words.length === 1) return { name: text, family: text };
  if (FAMILY_FIRST.test(text)) {
    return { name: text, given: words.slice(1).join(' '), family: words[0]! };
  }
  const last = words.at(-1)!;
  if (words.length > 2 && SUFFIX.test(last)) {
    return withSuffix(splitNatural(words.slice(0, -1).join(' ')), last);
  }
  const pair = ARABIC_PAIR.exec(text);
  if (pair) return joinName(text.slice(0, pair.index).trim(), pair[0]);
  const particle = words.findIndex(
    (word, index) => index > 0 && index < words.length - 1 && PARTICLE.test(word),
  );
  const at = particle > 0 ? particle : words.length - 1;
  return { name: text, given: words.slice(0, at).join(' '), family: words.slice(at).join(' ') };
}

function withSuffix(person: PersonName, suffix: string): PersonName {
  return { ...person, name: `${person.name}${/^[ivx]+$/i.test(suffix) ? ' ' : ', '}${suffix}` };
}
