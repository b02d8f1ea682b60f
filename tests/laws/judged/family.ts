import { foreignLocators, groups, locators, markups, narratives, sentences } from './forms.ts';

/** Where a citation can stand. */
export const places = ['text', 'note', 'note alone', 'elsewhere'] as const;
export type Place = (typeof places)[number];

/** A style of each class: author and date, numbers, notes. */
export const styles = ['apa', 'ieee', 'chicago-notes'] as const;
export type Style = (typeof styles)[number];

export interface Case {
  readonly name: string;
  /** Markdown, its works under keys of its own. */
  readonly markdown: string;
}

/** One document with every case of a place, and the works it cites, as CSL-JSON. */
export interface Family {
  /** BCP 47 tag of the language that it is printed in. */
  readonly lang: string;
  readonly markdown: string;
  readonly bibliography: string;
  readonly cases: readonly Case[];
}

/** Blocks and inlines that can hold a citation, `…` in its stead. */
const holders: Readonly<Record<string, string>> = {
  heading: '## Words … more',
  'list item': '- Words … more.',
  'numbered item': '1. Words … more.',
  quotation: '> Words … more.',
  'cell of a pipe table': '| head | other |\n|------|-------|\n| … | cell |',
  'head of a pipe table': '| … | other |\n|------|-------|\n| word | cell |',
  'caption of a table': '| head | other |\n|------|-------|\n| word | cell |\n\n: Words … more.',
  'cell of a grid table':
    '+------------------------------+\n| @@                           |\n+------------------------------+',
  'caption of a figure': '![Words … more.](a.png)',
  definition: 'Term\n\n:   Words … more.',
  term: 'Term …\n\n:   Words.',
  'line block': '| Words … more,\n| and a line.',
  div: '::: box\nWords … more.\n:::',
  'HTML in a line': 'Words <b>…</b> more.',
  'inline note': 'Words.^[See … here.]',
  'inline note alone': 'Words.^[…]',
  'note of two paragraphs': 'Words.[^two]\n\n[^two]: First.\n\n    Then … more.',
};
const elsewhere = ['[@A]', '[see @A, p. 3; @B]', '@A [p. 3]'];

/** All ways to cite in one place, in English. */
export function familyOf(place: Place): Family {
  return familyWith(casesOf(place), place, 'en');
}

/** Locators in the terms of another language. */
export function familyIn(lang: string): Family {
  const typed = foreignLocators[lang] ?? [];
  const cases = typed.map((locator) => ({ name: locator, markdown: `Words [@A, ${locator}].` }));
  return familyWith(cases, 'text', lang);
}

function familyWith(all: readonly Case[], place: Place, lang: string): Family {
  const cases = all.map(({ name, markdown }, index) => ({
    name,
    markdown: withOwnKeys(markdown, index),
  }));
  const text = cases.map(({ markdown }, index) => standing(place, markdown, index));
  return {
    lang,
    markdown: `${text.join('\n\n')}\n`,
    bibliography: JSON.stringify(cases.flatMap(({ markdown }, index) => worksOf(index, markdown))),
    cases,
  };
}

function casesOf(place: Place): Case[] {
  const listed = (forms: Readonly<Record<string, string>>, around: (form: string) => string) =>
    Object.entries(forms).map(([name, form]) => ({ name, markdown: around(form) }));
  if (place === 'elsewhere') {
    return Object.entries(holders).flatMap(([name, holder]) =>
      elsewhere.map((form) => ({ name: `${form} in ${name}`, markdown: filled(holder, form) })),
    );
  }
  const around = (form: string): string =>
    place === 'note alone' ? form : `Words ${form}, and more.`;
  const parts = [groups, narratives, markups, ...(place === 'note alone' ? [] : [locators])];
  return [
    ...parts.flatMap((forms) => listed(forms, around)),
    ...(place === 'note alone' ? [] : listed(sentences, (sentence) => sentence)),
  ];
}

function filled(holder: string, form: string): string {
  return holder.replace('…', form).replace(/@@ {28}/, form.padEnd(30));
}

function standing(place: Place, markdown: string, index: number): string {
  const [begin, end] = [`Begin${index}.`, `End${index}.`];
  if (place === 'text') return `${begin} ${markdown} ${end}`;
  if (place === 'elsewhere') {
    return `${begin}\n\n${markdown.replaceAll('[^two]', `[^two${index}]`)}\n\n${end}`;
  }
  const note = markdown.replaceAll('\n', '\n    ');
  return `${begin}[^n${index}] ${end}\n\n[^n${index}]: ${note}`;
}

/** Works are never shared, so that no case depends on those before it. */
function withOwnKeys(form: string, index: number): string {
  return form.replace(
    /@(\{?)([A-E])\b/g,
    (_, brace: string, key: string) => `@${brace}w${index}${key.toLowerCase()}`,
  );
}

function worksOf(index: number, markdown: string): object[] {
  const name = surname(index);
  const work = (key: string, family: string, given: string, year: number, title: string) => ({
    id: `w${index}${key}`,
    type: 'book',
    title: `${title} ${family.toLowerCase()}`,
    publisher: 'Press',
    'publisher-place': 'City',
    author: [{ family, given }],
    issued: { 'date-parts': [[year]] },
  });
  return [
    work('a', `Ad${name}`, 'Ada', 2001, 'About'),
    work('b', `Be${name}`, 'Ben', 2002, 'Before'),
    work('c', `Ci${name}`, 'Cid', 2003, 'Concerning'),
    work('d', `Ad${name}`, 'Ada', 2005, 'Deciding'),
    work('e', `Ad${name}`, 'Ada', 2005, 'Ending'),
  ].filter(({ id }) => new RegExp(`\\b${id}\\b`).test(markdown));
}

/** Letters for a number, so that each case has authors of its own: "bak". */
function surname(index: number): string {
  const letters = 'bdfgklmnprstvz';
  const vowels = 'aeiou';
  const [first, rest] = [index % letters.length, Math.floor(index / letters.length)];
  return `${letters[first]}${vowels[rest % 5]}${letters[Math.floor(rest / 5)]}`;
}
