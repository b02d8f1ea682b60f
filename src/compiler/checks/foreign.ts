import { htmlNames } from './html-names.ts';
import { pointFinder } from '../lines.ts';
import { type Problem, report, rules } from '../../article/index.ts';
import type { CheckInput, RawFact } from './input.ts';

interface Syntax {
  readonly pattern: RegExp;
  /** Whose it is, for readers of the message. */
  readonly of: string;
  /** How it is written here, by its name (the first group of the pattern). */
  readonly instead: (name: string) => string;
  /** What becomes of it here, where it does not stand on the page as typed. */
  readonly shown?: string;
}

const citation = 'a citation: [@key], or @key in a sentence';
const reference = 'a cross-reference: @fig:id, or [words](#id)';
const image = 'an image: ![What it shows](file.png)';
const box = 'a div: a line "::: note", the words, a line ":::"';
const note = 'a note: ^[its words], or [^label]';

/** Ways of other tools to write what Markdown has no sign for, as they stand in running text. */
const syntaxes: readonly Syntax[] = [
  {
    // MyST, "Roles": {name}`content`. Code is one sign here.
    pattern: /\{([a-z][\w:+.-]{0,40})\}(?=\uFFFC)/gi,
    of: 'MyST',
    instead: (name) => {
      if (/^cite|^footcite/.test(name)) return citation;
      if (/^(?:ref|numref|eq|prf:ref)$/.test(name)) return reference;
      if (/^(?:doc|download)$/.test(name)) return 'a link: [words](address)';
      if (name === 'sub') return '~the words~';
      if (name === 'sup') return '^the words^';
      if (name === 'math') return '$the formula$';
      if (/^fn|footnote/.test(name)) return note;
      return 'its words alone';
    },
  },
  {
    // MyST and Sphinx: a directive in colons.
    pattern: /^[ \t>]*:{3,}[ \t]*\{([a-z][\w:-]{0,40})\}/gim,
    of: 'MyST',
    instead: directive,
  },
  {
    // MyST: a label for what follows.
    pattern: /^\(([\w:.-]{1,80})\)=[ \t]*$/gm,
    of: 'MyST',
    instead: (name) => `{#${name}} behind the heading, the image or the caption`,
  },
  {
    // Liquid, in Jekyll's and Distill's sites.
    pattern: /(?<!\{)\{%-?[ \t]{0,5}(\w[\w-]{0,30})[^%\n]{0,500}%\}/g,
    of: 'Jekyll',
    instead: (name) => {
      if (/^cite/.test(name)) return citation;
      if (/^(?:include|figure|image)/.test(name)) return image;
      if (/highlight|^raw|^endraw/.test(name)) return 'a block of code: ``` before and after it';
      return 'the words that it stands for';
    },
  },
  {
    pattern: /\{\{[<%][ \t]{0,5}\/?[ \t]{0,5}([\w-]{1,40})[^\n{}]{0,500}[>%]\}\}/g,
    of: 'Hugo or Quarto',
    instead: (name) =>
      /fig|image|img/.test(name) ? image : 'the words or the image that it stands for',
  },
  {
    pattern: /\{\{-?[ \t]{0,5}([a-z_][\w.]{0,80})[ \t]{0,5}(?:\|[^{}\n]{0,80})?-?\}\}/gi,
    of: 'a template',
    instead: () => 'the words that it stands for',
  },
  {
    // Obsidian and wikis.
    // A number in two brackets is a mark that somebody typed.
    pattern: /(!?)\[\[(?![@^]|\d{1,4}\]\])[^[\]\n]{1,200}\]\](?![([{:])/g,
    of: 'Obsidian',
    instead: (embed) =>
      embed === '!' ? image : 'a link: [words](../folder/article.md#id), or its words alone',
  },
  {
    pattern: /^[ \t]*>[ \t]*\[!([\w-]{1,40})\]/gm,
    of: 'GitHub or Obsidian',
    instead: () => box,
  },
  {
    pattern: /(?<![=\w])==(?=[^\s=])[^=\n]{1,300}==(?!=)/g,
    of: 'Obsidian',
    instead: () => '<mark>the words</mark>',
  },
  { pattern: /%%[^%\n]{1,300}%%/g, of: 'Obsidian', instead: () => 'a comment: <!-- words -->' },
  {
    // bookdown, "Cross-references". The backslash is part of it.
    pattern: /\\@ref\(([^)\s]{1,80})\)/g,
    of: 'bookdown',
    instead: () => reference,
  },
  {
    pattern: /^(?:!!!|\?\?\?\+?)[ \t]{1,5}([\w-]{1,40})/gm,
    of: 'MkDocs',
    instead: () => box,
  },
  {
    pattern: /\{:[ \t]?(?:[.#][^}\n]{0,200}|toc)\}/g,
    of: 'kramdown',
    instead: () => '{#id .class} behind a heading, an image or [words]',
  },
  {
    // Quarto prints these attributes; to Pandoc they are attributes like any other.
    pattern:
      /\{[^{}\n]{0,300}\b(?:title|fig-cap|fig-alt|tbl-cap|caption)="[^"\n]{1,500}"[^{}\n]{0,300}\}/g,
    of: 'Quarto',
    instead: () => 'the words themselves, in the text or in [the caption]',
    shown: 'The words of the attribute do not stand on the page.',
  },
  {
    pattern: /^[ \t]*\[TOC\][ \t]*$/gim,
    of: 'other tools',
    instead: () => 'nothing: every article has its contents',
  },
  {
    pattern: /^\.\. ([\w:-]{1,40})::/gm,
    of: 'reStructuredText',
    instead: directive,
  },
  {
    pattern: /^(?:import[ \t][^\n]{1,200}[ \t]from[ \t]+['"]|export[ \t]+(?:const|default)[ \t])/gm,
    of: 'MDX',
    instead: () => 'nothing: the page runs no scripts of an article',
  },
];

/**
 * What is the syntax of another tool and would stand on the page as typed: at its place, and how
 * it is written here. Code, formulas and comments are not looked at.
 */
export function checkForeignSyntax(input: CheckInput): Problem[] {
  const { file, raw } = input;
  const prose = proseOf(raw);
  const point = pointFinder(raw.body);
  const at = (offset: number, length: number): Problem['place'] => {
    const end = point(offset + length);
    return { file, ...point(offset), end: { line: end.line, column: end.column } };
  };
  const problems = syntaxes.flatMap(({ pattern, of, instead, shown }) =>
    [...prose.matchAll(pattern)]
      .filter(({ index }) => prose[index - 1] !== '\\')
      .map((match): Problem => {
        const lead = /^[ \t>]*/.exec(match[0])?.[0].length ?? 0;
        const typed = match[0].slice(lead);
        const place = at(match.index + lead, typed.length);
        return report(rules.syntaxForeign, place, {
          typed,
          of: `the syntax of ${of}`,
          instead: instead((match[1] ?? '').toLowerCase()),
          ...(shown === undefined ? {} : { shown }),
        });
      }),
  );
  for (const [typed, index] of matches(prose, /\[\^(?:(?=[^\]\n]*\s)[^[\]\n]{1,300})?\](?!:)/g)) {
    problems.push(report(rules.noteLabelSpaces, at(index, typed.length), { typed }));
  }
  for (const { value, offset } of raw.html) {
    if (/^<[!?]/.test(value)) continue;
    for (const [typed, index] of matches(value, /<[a-z][^\s/>]*(?=[\s/>])/gi)) {
      const name = typed.slice(1);
      if (htmlNames.has(name.toLowerCase()) && (name === name.toLowerCase() || !/[a-z]/.test(name)))
        continue;
      problems.push(
        report(rules.syntaxForeign, at(offset + index, typed.length), {
          typed: `${typed}>`,
          of: toolOf(name),
          instead: element(name),
          shown:
            'The words in it stand on the page, and nothing else of it. A < that begins no element is written \\<.',
        }),
      );
    }
  }
  for (const { info, offset } of raw.fences) {
    const name = /^\{([a-z][\w:-]*)/i.exec(info)?.[1];
    if (name === undefined) continue;
    problems.push(
      report(rules.syntaxForeign, at(offset, 3), {
        typed: `{${name}}`,
        of: 'the syntax of MyST or knitr',
        instead: directive(name),
      }),
    );
  }
  return problems;
}

function toolOf(element: string): string {
  if (element.startsWith('d-')) return 'the syntax of Distill';
  return /^[A-Z]/.test(element) ? 'the syntax of MDX' : 'which HTML does not have';
}

function element(name: string): string {
  if (name === 'd-cite') return citation;
  if (name === 'd-footnote') return note;
  if (name === 'd-math') return '$the formula$';
  if (name === 'd-code') return 'a block of code: ``` before and after it';
  return 'Markdown, or an element of HTML that marks up text';
}

function directive(name: string): string {
  if (/^(?:figure|image|fig)$/i.test(name)) return `${image}{#fig:id}`;
  if (/table/i.test(name)) return 'a pipe table, with "Table: words {#tbl:id}" below it';
  if (/math/i.test(name)) return '$$the formula$$';
  if (/^(?:bibliography|contents|toctree)$/i.test(name)) return 'nothing: the page has it already';
  if (/^(?:r|python|julia|ojs|bash|sql|code-cell|code|code-block)$/i.test(name)) {
    return 'the name of the language alone, as in ```python: nothing is run';
  }
  return box;
}

function matches(text: string, pattern: RegExp): [string, number][] {
  return [...text.matchAll(pattern)].map(({ 0: typed, index }) => [typed, index]);
}

/** The source with a sign of its own in place of every character that is no running text. */
function proseOf({ body, apart }: RawFact): string {
  let prose = '';
  let done = 0;
  for (const { start, end } of apart) {
    if (start < done) continue;
    prose += body.slice(done, start) + body.slice(start, end).replace(/[^\r\n]/g, '\uFFFC');
    done = end;
  }
  return prose + body.slice(done);
}
