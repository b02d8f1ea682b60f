import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CompileResult } from '../../../src/compiler/compile.ts';
import { parseFragment } from '../../../src/compiler/html/parse.ts';
import { toText } from 'hast-util-to-text';
import { compileTexts } from '../../support/compile.ts';
import { many } from '../../support/many.ts';
import { pageFaults, pageHtml } from '../../support/page.ts';

const word = fc.stringMatching(/^w[a-z]{4,8}$/u);
const key = fc.constantFrom('doe', 'roe', 'nobody', '__proto__', 'doe2020:a');
const cluster = fc
  .tuple(key, fc.constantFrom('', ', p. 3', ', chap. iv and more', '; @roe', '; -@doe'))
  .map(([name, rest]) => `[@${name}${rest}]`);

/** What an article is made of when nothing in it is broken. */
const proper = fc.oneof(
  word,
  word,
  cluster,
  key.map((name) => `@${name} [p. 3]`),
  fc.constantFrom(
    ' ',
    '\n',
    '\n\n',
    '\n\n> ',
    '\n\n- ',
    '\n\n## ',
    '*',
    '**',
    '`',
    '[^1]',
    '\n\n[^1]: ',
  ),
  fc.constantFrom(
    '^[',
    ']',
    '[',
    '](#a)',
    '{.a}',
    '\n\n| a | b |\n|---|---|\n| ',
    ' | ',
    '$',
    '^',
    '~',
  ),
);
/** What would hurt a reader, or an unwary maker of pages. */
const nasty = fc.constantFrom(
  ...[
    '<script>',
    '</script>',
    '<b onclick="alert(1)">',
    '<img src=x onerror=alert(1)>',
    '</p>',
    '<p>',
  ],
  ...[
    '[x](javascript:alert(1))',
    '![x](data:text/html,x)',
    '<javascript:alert(1)>',
    '<div id="note-1">',
  ],
  ...[
    '[^__proto__]',
    '{#note-1}',
    '::: {.pull-quote}\n',
    ':::\n',
    '<!-- ',
    '-->',
    '&lt;script&gt;',
  ],
  ...[
    '$\\href{javascript:alert(1)}{x}$',
    '<svg onload=alert(1)>',
    '<a href="javascript:x">',
    '\u202e',
  ],
  ...[
    '<style>',
    '<iframe src="//x">',
    '<math><mi xlink:href="javascript:x">',
    '\u0000',
    '+---+---+\n',
    '[@',
  ],
);
const title = fc.oneof(word, fc.string({ maxLength: 20 }), nasty);
const worksNamed = (named: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .record({
      title: named,
      author: fc.array(fc.record({ family: named, given: named }), { maxLength: 2 }),
      URL: fc.oneof(fc.webUrl(), named),
      note: named,
    })
    .map((fields) =>
      JSON.stringify([
        { id: 'doe', type: 'book', ...fields },
        { id: 'roe', type: 'book' },
      ]),
    );
const bibtex = fc
  .array(
    fc.oneof(
      title,
      fc.constantFrom('@book{doe,', 'title = {', '}', '"', ' # ', '@string{', '\n', ','),
    ),
    {
      maxLength: 20,
    },
  )
  .map((parts) => parts.join(''));
const style = fc.constantFrom('', 'csl: chicago-fullnote-bibliography\n', 'csl: ieee\n');

interface Made {
  readonly text: string;
  readonly files: Record<string, string>;
}

function made(parts: fc.Arbitrary<string>, named = title): fc.Arbitrary<Made> {
  const works = worksNamed(named);
  return fc
    .record({
      text: fc.array(parts, { maxLength: 40 }).map((list) => list.join('')),
      title: named,
      works,
      bibtex: fc.option(bibtex, { nil: undefined }),
      style,
    })
    .map(({ text, title: heading, works: json, bibtex: bib, style: csl }) => ({
      text,
      files: {
        'article.md': `---\ntitle: ${JSON.stringify(heading)}\n${csl}---\n\n${text}`,
        'references.json': json,
        ...(bib !== undefined && { 'more.bib': bib }),
      },
    }));
}

async function drafted({ files }: Made): Promise<CompileResult> {
  return compileTexts(files, { draft: true });
}

it(
  'any article becomes pages without live code, ids given twice or a lost word',
  { timeout: 180_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(made(fc.oneof({ arbitrary: proper, weight: 4 }, nasty)), async (input) => {
        const { article, problems } = await drafted(input);
        expect(article).toBeDefined();
        if (!article) return;
        expect(pageFaults(article)).toEqual([]);
        const shown = pageHtml(article) + JSON.stringify(problems);
        const hidden = /<!--.*?-->|<(script|style)>.*?<\/\1>/gsu;
        for (const [typed] of input.text.replace(hidden, '').matchAll(/w[a-z]{4,8}/gu))
          expect(shown).toContain(typed);
      }),
      many(300),
    );
  },
);

const plain = made(
  fc.oneof(word, cluster, fc.constantFrom(' ', '\n\n', '\n\n- ', '\n\n## ')),
  word,
);

it('no citation is left as typed, and each unknown key is told', { timeout: 180_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(plain, async (input) => {
      const { article, problems } = await drafted(input);
      const page = article ? toText(parseFragment(pageHtml(article))) : '';
      expect(page).not.toContain('[@');
      const unknown = problems.some(({ rule }) => rule === 'citation-unknown');
      expect(page.includes('[?')).toBe(unknown);
    }),
    many(150),
  );
});

it('an article with an error is none, and one without is', { timeout: 180_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(made(fc.oneof({ arbitrary: proper, weight: 4 }, nasty)), async ({ files }) => {
      const { article, problems } = await compileTexts(files);
      expect(article === undefined).toBe(problems.some(({ severity }) => severity === 'error'));
      for (const { place, message } of problems) {
        expect(Object.keys(files)).toContain(place.file);
        expect(message).not.toMatch(/undefined|\[object/);
      }
    }),
    many(150),
  );
});

it.each(['valueOf', 'constructor', '__proto__', 'toString', 'hasOwnProperty'])(
  'a work by somebody called %s is printed like any other',
  async (name) => {
    const { article, problems } = await compileTexts({
      'article.md': '---\ntitle: Tiny\n---\n\nWords [@doe].\n',
      'references.json': JSON.stringify([
        { id: 'doe', type: 'book', title: name, author: [{ family: name, given: name }] },
      ]),
    });
    expect(problems).toEqual([]);
    expect(article?.works[0]?.reference.text).toBe(`${name}, ${name}. (n.d.). ${name}.`);
  },
);

it('an id given in the title and in the text stands once on the page', async () => {
  const { article } = await compileTexts({
    'article.md': '---\ntitle: "[Words]{#a}"\n---\n\n[More]{#a} words.\n',
  });
  expect(article && pageHtml(article).match(/id="[^"]*a"/g)).toHaveLength(1);
});
