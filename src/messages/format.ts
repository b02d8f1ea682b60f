/**
 * How messages are written and filled in. Small, and without imports: browsers load it, too.
 *
 * A message is a text with names in braces, `{title}`, or one text for each plural category of its
 * language (Unicode CLDR, "Language Plural Rules"), chosen by `{count}`.
 */
export type Message = string | PluralMessage;

export type PluralMessage = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};

/** Messages in groups of groups. */
export interface MessageTree {
  readonly [name: string]: Message | MessageTree;
}

/** The names in braces of a text. */
type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** What a message has to be told: nothing, or a text or number for each of its names. */
type NamesOf<M> = M extends string
  ? NamesIn<M>
  : M extends { readonly other: string }
    ? 'count' | NamesIn<M[keyof M]>
    : never;

export type Value = string | number;

/** A message ready to be printed: its text, or a function of what it has to be told. */
export type Spoken<M> = M extends string | { readonly one: string; readonly other: string }
  ? [NamesOf<M>] extends [never]
    ? string
    : (values: Readonly<Record<NamesOf<M>, Value>>) => string
  : { readonly [Name in keyof M]: Spoken<M[Name]> };

/** The shape of a translation: the same messages, with the plural categories of its language. */
export type Translated<M> = M extends string
  ? string
  : M extends { readonly one: string; readonly other: string }
    ? PluralMessage
    : { readonly [Name in keyof M]: Translated<M[Name]> };

/** Part of a translation. */
export type PartlyTranslated<M> = M extends string
  ? string
  : M extends { readonly one: string; readonly other: string }
    ? PluralMessage
    : { readonly [Name in keyof M]?: PartlyTranslated<M[Name]> };

const categories = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

/** Whether a node of the tree is a message with plurals, and no group of messages. */
export function isPlural(node: Message | MessageTree): node is PluralMessage {
  return (
    typeof node === 'object' &&
    typeof node['other'] === 'string' &&
    Object.keys(node).every((key) => categories.has(key)) &&
    Object.keys(node).length > 0
  );
}

/**
 * Fills in a message: numbers as `lang` writes them, texts as they are. In a right-to-left
 * language each text with letters is isolated, so that what is written the other way keeps its order
 * (Unicode Standard Annex #9, section 2.4).
 */
export function format(
  message: Message,
  values: Readonly<Record<string, Value>>,
  lang: string,
  isRtl = false,
): string {
  const count = values['count'];
  const text =
    typeof message === 'string'
      ? message
      : (message[new Intl.PluralRules([lang, 'en']).select(Number(count))] ?? message.other);
  return text.replace(/\{(\w+)\}/g, (typed, name: string) => {
    const value = values[name];
    if (value === undefined) return typed;
    if (typeof value === 'number') return new Intl.NumberFormat([lang, 'en']).format(value);
    return isRtl && /\p{L}/u.test(value) ? isolated(value) : value;
  });
}

/**
 * A text within one that runs right to left, with its own direction: that of its first letter, or
 * of the language where it is a message itself. The letters of isolated values do not count (UAX #9,
 * rule P2), so that a message which begins with a value would run left to right.
 */
export function isolated(text: string): string {
  return `${text.includes('\u2068') ? '\u2067' : '\u2068'}${text}\u2069`;
}

/** The digits of a label as a language writes them, whatever stands between: "3a" → "۳a". */
export function digitsIn(lang: string, label: string): string {
  const { format } = new Intl.NumberFormat([lang, 'en'], { useGrouping: false });
  return label.replace(/\d/g, (digit) => format(Number(digit)));
}

/** A tree of messages, each ready to be printed. */
export function spoken<M>(messages: Translated<M>, lang: string, isRtl = false): Spoken<M> {
  return speak(messages as Message | MessageTree, lang, isRtl) as Spoken<M>;
}

function speak(node: Message | MessageTree, lang: string, isRtl: boolean): unknown {
  if (typeof node === 'string' || isPlural(node)) {
    if (typeof node === 'string' && !/\{\w+\}/.test(node)) return node;
    return (values: Readonly<Record<string, Value>>) => format(node, values, lang, isRtl);
  }
  return Object.fromEntries(
    Object.entries(node).map(([name, child]) => [name, speak(child, lang, isRtl)]),
  );
}
