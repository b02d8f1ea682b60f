import { messages } from './messages.ts';
import type { Marked, Result, Results } from './results.ts';
import { briefCount, hintsForReaders, keysForReaders } from './words-for-readers.ts';

/** Makes an element with attributes and children; never from a string of HTML. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** What an empty dialog says. */
export function hints(): HTMLElement[] {
  return [
    ...hintsForReaders(!('unnumbered' in document.documentElement.dataset)).map((hint) =>
      make('p', {}, hint),
    ),
    make(
      'p',
      { class: 'search-keys' },
      ...keysForReaders().flatMap(([key, does]) => [
        make('span', {}, make('kbd', {}, key), ` ${does}`),
        ' ',
      ]),
    ),
  ];
}

/** The groups of results as a listbox's children; every option is a link. */
export function resultNodes(results: Results, base: string, id: string): HTMLElement[] {
  let number = 0;
  return results.groups.map((group) =>
    make(
      'div',
      { role: 'group', 'aria-label': messages.groups[group.kind], class: 'search-group' },
      make(
        'div',
        { 'aria-hidden': 'true', class: 'search-kind' },
        messages.groups[group.kind],
        make('span', { class: 'search-count' }, briefCount(group.total, group.more)),
      ),
      ...group.results.map((result) =>
        resultNode(result, base, `${id}-${++number}`, languageOfText(result, results)),
      ),
    ),
  );
}

/** The language of a place, where it may be another than the page's. */
function languageOfText({ kind, articles }: Result, { languages }: Results): object {
  const lang = kind === 'note' || kind === 'text' ? languages?.[articles[0] ?? ''] : undefined;
  return lang === undefined ? {} : { lang };
}

function resultNode(result: Result, base: string, id: string, lang: object): HTMLElement {
  // "Note 3" is in the page's language, what is an author's in that of the author.
  const own = ({ text }: Marked): object => ({ dir: directionOf(text), ...lang });
  const isLabel = result.kind !== 'work' && result.excerpt !== undefined;
  return make(
    'a',
    {
      role: 'option',
      id,
      class: 'search-result',
      href: base + result.url,
      'data-kind': result.kind,
      'aria-selected': 'false',
    },
    make(
      'span',
      { class: 'search-title', ...(isLabel ? {} : own(result.title)) },
      ...marked(result.title),
    ),
    ...(result.where ? [make('span', { class: 'search-where' }, result.where)] : []),
    ...(result.excerpt
      ? [
          make(
            'span',
            {
              class: `search-excerpt${result.verbatim ? ' search-verbatim' : ''}`,
              ...own(result.excerpt),
            },
            ...marked(result.excerpt),
          ),
        ]
      : []),
  );
}

/** The way that most letters of a text are written; its first may be those of a name or a citation. */
function directionOf(text: string): string {
  const count = (letters: RegExp): number => text.match(letters)?.length ?? 0;
  const rtl = count(/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu);
  return rtl * 2 > count(/\p{L}/gu) ? 'rtl' : 'ltr';
}

function marked({ text, ranges }: Marked): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    if (start < at) continue;
    nodes.push(text.slice(at, start), make('mark', {}, text.slice(start, end)));
    at = end;
  }
  nodes.push(text.slice(at));
  return nodes;
}
