import type { Article } from '../../src/article/article.ts';
import { compileTexts } from './compile.ts';

/** A made-up word of the article of {@link madeUpArticle}, and where its author put it. */
export interface MadeUpWord {
  readonly word: string;
  /** "pipe table in quotation": what it stands in, and what that stands in. */
  readonly where: string;
}

export interface MadeUpArticle {
  readonly files: Readonly<Record<string, string>>;
  /** Every word that stands once in the source and is to stand in every face. */
  readonly words: readonly MadeUpWord[];
}

/** Makes a new word that stands in `part`, for example "cell". */
type Word = (part?: string) => string;

/** A block as it is typed, and where it may not stand. */
interface Block {
  readonly name: string;
  readonly make: (word: Word) => string;
  readonly notIn?: readonly string[];
}

interface Container {
  readonly name: string;
  readonly wrap: (content: string, word: Word) => string;
}

/** Compiles the article of {@link madeUpArticle}; there is no problem in it. */
export async function compileMadeUp(): Promise<{ article: Article; words: readonly MadeUpWord[] }> {
  const { files, words } = madeUpArticle();
  const { 'map.svg': drawn, ...texts } = files;
  const assets =
    drawn === undefined ? [] : [{ path: 'map.svg', picture: 'svg', width: 40, height: 30 }];
  const { article, problems } = await compileTexts(texts, {}, { assets });
  if (!article || problems.length > 0)
    throw new Error(problems.map((each) => each.message).join('\n'));
  return { article, words };
}

/**
 * An article that holds a made-up word in every construct that `docs/markdown.md` lists, and in
 * every nesting of two: each block in each container, each inline in each wrapper. The same at
 * every call. Words have one length and none is like another, so that a face that lacks one, or
 * has it twice, is found by looking for the word.
 */
export function madeUpArticle(): MadeUpArticle {
  const words: MadeUpWord[] = [];
  let made = 0;
  const maker =
    (where: string): Word =>
    (part) => {
      const word = madeUpWord(made++);
      words.push({ word, where: part === undefined ? where : `${part} of ${where}` });
      return word;
    };
  const parts: string[] = [];
  const apart = (): void => void parts.push(`Between ${maker('paragraph')()} and the next.`);
  for (const [index, container] of [undefined, ...containers].entries()) {
    parts.push(`## Blocks ${index} ${maker('heading')()}`);
    for (const block of blocks) {
      if (block.notIn?.includes(container?.name ?? 'text') === true) continue;
      const word = maker(container ? `${block.name} in ${container.name}` : block.name);
      const content = block.make(word);
      parts.push(container ? container.wrap(content, word) : content);
      apart();
    }
  }
  for (const wrapper of wrappers) {
    parts.push(`## Inlines ${maker('heading')()}`);
    for (const inline of inlines) {
      if (inline.notIn?.includes(wrapper.name) === true) continue;
      const word = maker(`${inline.name} in ${wrapper.name}`);
      parts.push(wrapper.wrap(inline.make(word), word));
      apart();
    }
  }
  const frontmatter = [
    '---',
    ...fields.flatMap(({ name, make }) =>
      make(maker(name), (wrapper) => inWrapper(wrapper, maker)),
    ),
    'bibliography: references.json',
    '---',
  ].join('\n');
  return {
    files: {
      'article.md': `${frontmatter}\n\n${parts.join('\n\n')}\n`,
      'references.json': JSON.stringify(works, null, 1),
      'map.svg': drawing,
    },
    words,
  };
}

/** All inlines that may stand in a line of the frontmatter, one after the other. */
function inWrapper(name: string, maker: (where: string) => Word): string {
  return inlines
    .filter(({ notIn, oneLine }) => oneLine !== false && notIn?.includes(name) !== true)
    .map((inline) => inline.make(maker(`${inline.name} in ${name}`)))
    .join(' ');
}

const fields: readonly {
  readonly name: string;
  readonly make: (word: Word, inlinesIn: (wrapper: string) => string) => string[];
}[] = [
  { name: 'title', make: (word, inside) => [`title: 'A title ${word()} ${inside('title')}'`] },
  {
    name: 'subtitle',
    make: (word, inside) => [`subtitle: 'A subtitle ${word()} ${inside('subtitle')}'`],
  },
  {
    name: 'author',
    make: (word, inside) => [
      'author:',
      `  - name: Anna ${word('name')}`,
      `    affiliation: University of ${word('affiliation')}`,
      `    note: 'She is ${word('note')} ${inside('author’s note')}'`,
    ],
  },
  {
    name: 'abstract',
    make: (word, inside) => [
      'abstract: |',
      `  The first ${word()} paragraph.`,
      '',
      `  The second: ${inside('abstract')}`,
    ],
  },
  { name: 'keywords', make: (word) => [`keywords: [${word()}, ${word()}]`] },
];

const blocks: readonly Block[] = [
  { name: 'paragraph', make: (w) => `One ${w()} and ${w()} more\nof ${w('second line')} it.` },
  { name: 'bullet list', make: (w) => `- ${w()}\n- ${w()} two\n    - ${w('inner item')}` },
  { name: 'loose list', make: (w) => `- ${w()}\n\n    ${w('second paragraph')}\n\n- ${w()}` },
  { name: 'ordered list', make: (w) => `3. ${w()}\n4. ${w()} two` },
  { name: 'task list', make: (w) => `- [x] ${w('done')}\n- [ ] ${w('open')}` },
  { name: 'quotation', make: (w) => `> ${w()} and\n> ${w()}` },
  {
    name: 'pipe table',
    make: (w) =>
      [
        `| ${w('head')} | ${w('head')} two |`,
        '|---|--:|',
        `| ${w('cell')} | ${w('cell')} and ${w('cell')} |`,
        `| one, *${w('cell')}* | |`,
        '',
        `Table: The caption ${w('caption')}.`,
      ].join('\n'),
  },
  {
    name: 'simple table',
    make: (w) =>
      [
        `${w('head')}    ${w('head')}`,
        '----------  ------------',
        `${w('cell')}    ${w('cell')}`,
        `${w('cell')}`,
      ].join('\n'),
  },
  {
    name: 'multiline table',
    make: (w) =>
      [
        '------------------------',
        `${w('head')}    ${w('head')}`,
        '----------  ------------',
        `${w('cell')}    ${w('cell')}`,
        `${w('cell')}    ${w('cell')}`,
        '',
        `${w('cell')}    ${w('cell')}`,
        '------------------------',
      ].join('\n'),
    notIn: ['grid cell'],
  },
  {
    name: 'grid table',
    make: (w) =>
      [
        '+------------+------------+',
        `| ${w('head')}   | ${w('head')}   |`,
        '+============+============+',
        `| ${w('cell')}   | - ${w('cell')} |`,
        `| ${w('cell')}   | - ${w('cell')} |`,
        '+------------+------------+',
      ].join('\n'),
    notIn: ['grid cell'],
  },
  { name: 'definition', make: (w) => `${w('term')}\n:   ${w()}\n\n    ${w('second paragraph')}` },
  { name: 'line block', make: (w) => `| ${w()}\n|   ${w('indented line')}` },
  { name: 'fenced code', make: (w) => `\`\`\`js\nconst ${w()} = '${w()}';\n\`\`\`` },
  { name: 'indented code', make: (w) => `    ${w()} = 1` },
  { name: 'display formula', make: (w) => `$$\n\\text{${w()}}\n$$` },
  {
    name: 'figure',
    make: (w) => {
      const word = w();
      return `![The caption ${word} of *${w()}*](map.svg){#fig:${labelFor(word)}}`;
    },
  },
  { name: 'div', make: (w) => `::: remark\n${w()} inside\n:::` },
  {
    name: 'HTML',
    make: (w) => `<details>\n<summary>${w('summary')}</summary>\n\nMore ${w()}.\n\n</details>`,
    notIn: ['grid cell'],
  },
  { name: 'heading', make: (w) => `### A heading ${w()}`, notIn: ['HTML'] },
  {
    name: 'note',
    make: (w) => {
      const word = w();
      const label = labelFor(word);
      return `Called ${word} here.[^${label}]\n\n[^${label}]: The note ${w()} itself.`;
    },
    notIn: ['grid cell'],
  },
  {
    name: 'break',
    make: (w) => `${w()}\n\n* * *\n\n${w('after the break')}`,
  },
];

const containers: readonly Container[] = [
  { name: 'quotation', wrap: (content) => prefixed(content, '> ', '> ') },
  { name: 'bullet item', wrap: (content, w) => `- ${w('first line')}\n\n${indented(content)}` },
  { name: 'ordered item', wrap: (content, w) => `1.  ${w('first line')}\n\n${indented(content)}` },
  { name: 'task item', wrap: (content, w) => `- [x] ${w('first line')}\n\n${indented(content)}` },
  { name: 'div', wrap: (content) => `::: remark\n\n${content}\n\n:::` },
  {
    name: 'definition',
    wrap: (content, w) => `${w('term')}\n:   ${w('first line')}\n\n${indented(content)}`,
  },
  {
    name: 'note',
    wrap: (content, w) => {
      const word = w('sentence');
      const label = labelFor(word);
      return `Called ${word} here.[^${label}]\n\n[^${label}]: ${w('first line')}\n\n${indented(content)}`;
    },
  },
  { name: 'grid cell', wrap: (content, w) => gridOf(content, w('other cell')) },
  {
    name: 'HTML',
    wrap: (content, w) =>
      `<details>\n<summary>${w('summary')}</summary>\n\n${content}\n\n</details>`,
  },
];

interface Inline extends Block {
  /** False for one that takes more than a line. */
  readonly oneLine?: false;
}

/** Where white space ends the wrapper. */
const tight = ['superscript', 'subscript'];
/** Where a link would stand in a link, or its bracket would open a note. */
const links = ['link', 'superscript'];
/** What is on the page as words only. */
const plain = ['title', 'subtitle', 'abstract', 'author’s note'];

const inlines: readonly Inline[] = [
  { name: 'words', make: (w) => w() },
  { name: 'emphasis', make: (w) => `*${w()}*`, notIn: ['emphasis', 'strong'] },
  { name: 'strong', make: (w) => `**${w()}**`, notIn: ['emphasis', 'strong'] },
  { name: 'emphasis by underscores', make: (w) => `_${w()}_`, notIn: ['emphasis', 'strong'] },
  { name: 'struck words', make: (w) => `~~${w()}~~`, notIn: ['struck words', 'subscript'] },
  { name: 'code', make: (w) => `\`${w()}\`` },
  { name: 'formula', make: (w) => `$\\text{${w()}}$` },
  { name: 'superscript', make: (w) => `E^${w()}^`, notIn: ['superscript'] },
  { name: 'subscript', make: (w) => `E~${w()}~`, notIn: ['subscript', 'struck words'] },
  // `^[` opens a note.
  { name: 'span', make: (w) => `[${w()}]{.small}`, notIn: ['superscript'] },
  { name: 'link', make: (w) => `[${w()}](https://example.org/a)`, notIn: links },
  { name: 'bare address', make: (w) => `<https://example.org/${w()}>`, notIn: links },
  { name: 'image', make: (w) => `![${w()}](map.svg)`, notIn: [...plain] },
  {
    name: 'citation',
    make: (w) => `[${w('prefix')} @roe, p. 3, ${w('suffix')}]`,
    notIn: [...tight, ...links, ...plain],
  },
  {
    name: 'narrative citation',
    make: (w) => `@roe [p. 3, ${w('suffix')}]`,
    notIn: [...tight, ...links, ...plain],
  },
  {
    name: 'inline note',
    make: (w) => `called^[${w()} inside]`,
    notIn: [...tight, ...links],
  },
  { name: 'HTML', make: (w) => `<mark>${w()}</mark>` },
  {
    name: 'line break',
    make: (w) => `${w()}\\\n${w()}`,
    notIn: [
      ...tight,
      'pipe cell',
      'head of a pipe table',
      'heading',
      'simple cell',
      'caption',
      'term',
      'line',
      'figure',
    ],
    oneLine: false,
  },
  { name: 'entity', make: (w) => `${w()}&amp;${w()}` },
  { name: 'escape', make: (w) => `${w()}\\*${w()}` },
  { name: 'joined words', make: (w) => `${w()}*${w()}*${w()}`, notIn: ['emphasis', 'strong'] },
];

interface Wrapper {
  readonly name: string;
  readonly wrap: (content: string, word: Word) => string;
}

const wrappers: readonly Wrapper[] = [
  { name: 'paragraph', wrap: (content) => `The words ${content} here.` },
  { name: 'emphasis', wrap: (content, w) => `The *words ${content} ${w('end')}* here.` },
  { name: 'strong', wrap: (content, w) => `The **words ${content} ${w('end')}** here.` },
  { name: 'struck words', wrap: (content, w) => `The ~~words ${content} ${w('end')}~~ here.` },
  { name: 'span', wrap: (content, w) => `The [words ${content} ${w('end')}]{.small} here.` },
  {
    name: 'link',
    wrap: (content, w) => `The [words ${content} ${w('end')}](https://example.org/b) here.`,
  },
  { name: 'superscript', wrap: (content) => `The E^${content}^ here.` },
  { name: 'subscript', wrap: (content) => `The E~${content}~ here.` },
  { name: 'inline note', wrap: (content, w) => `The words^[${w('start')} ${content} end] here.` },
  { name: 'heading', wrap: (content, w) => `### Heading ${w('start')} ${content}` },
  {
    name: 'pipe cell',
    wrap: (content, w) => `| a | b |\n|---|---|\n| ${w('cell before')} | ${content} |`,
  },
  {
    name: 'head of a pipe table',
    wrap: (content, w) => `| a | ${content} |\n|---|---|\n| ${w('cell below')} | b |`,
  },
  {
    name: 'caption',
    wrap: (content, w) => `| a | b |\n|---|---|\n| ${w('cell')} | b |\n\nTable: Words ${content}.`,
  },
  { name: 'figure', wrap: (content) => `![Words ${content}](map.svg)` },
  { name: 'term', wrap: (content, w) => `Term ${content}\n:   ${w('definition')}` },
  { name: 'definition', wrap: (content, w) => `${w('term')}\n:   Definition ${content}` },
  { name: 'line', wrap: (content, w) => `| The line ${content}\n| ${w('next line')}` },
  { name: 'bullet item', wrap: (content, w) => `- The item ${content}\n- ${w('next item')}` },
  { name: 'HTML', wrap: (content) => `The <mark>words ${content} here</mark>.` },
  { name: 'quotation', wrap: (content) => prefixed(`The words ${content} here.`, '> ', '> ') },
];

/** A label that no other place has, and that is no made-up word. */
function labelFor(word: string): string {
  return [...word].reverse().join('');
}

function indented(content: string): string {
  return prefixed(content, '    ', '    ');
}

function prefixed(content: string, first: string, rest: string): string {
  return content
    .split('\n')
    .map((line, index) => (index === 0 ? first : rest) + line)
    .map((line) => line.trimEnd())
    .join('\n');
}

function gridOf(content: string, other: string): string {
  const lines = content.split('\n');
  const width = Math.max(...lines.map(({ length }) => length));
  const edge = `+${'-'.repeat(width + 2)}+${'-'.repeat(other.length + 2)}+`;
  const rows = lines.map(
    (line, index) =>
      `| ${line.padEnd(width)} | ${(index === 0 ? other : '').padEnd(other.length)} |`,
  );
  return [edge, ...rows, edge].join('\n');
}

const works = [
  {
    id: 'roe',
    type: 'book',
    title: 'On the making of words',
    author: [{ family: 'Roe', given: 'Richard' }],
    publisher: 'Press',
    issued: { 'date-parts': [[2011]] },
  },
];

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30" viewBox="0 0 40 30"><path d="M2 2h36v26H2z"/></svg>\n';

const consonants = 'bdfgklmnprstvz';
const vowels = 'aeiou';

/** The `n`th word: seven letters between two that no other word of the tests begins or ends with. */
export function madeUpWord(n: number): string {
  const syllables = consonants.length * vowels.length;
  // A step that shares no factor with the number of words scatters neighbours.
  let rest = (n * 133_711 + 17) % syllables ** 3;
  let word = 'q';
  for (let at = 0; at < 3; at++) {
    const syllable = rest % syllables;
    word += consonants.charAt(syllable % consonants.length);
    word += vowels.charAt(Math.floor(syllable / consonants.length));
    rest = Math.floor(rest / syllables);
  }
  return `${word}x`;
}
