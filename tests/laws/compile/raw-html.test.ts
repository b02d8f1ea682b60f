import { describe, expect, it, test } from 'vitest';
import { compileTexts, problemLines } from '../../support/compile.ts';
import { htmlOf } from '../../support/html.ts';

const elements =
  'a abbr b blockquote br caption cite code col colgroup dd del details div dl dt em figcaption figure h2 hr i img ins kbd li mark ol p q s section small span strong sub summary sup table tbody td tfoot th thead time tr u ul unknown svg math select title form body html template'.split(
    ' ',
  );

/** Where a tag may stand, with words and a note after it. */
const places: Readonly<Record<string, (tag: string) => string>> = {
  'a block': (tag) => `Text[^1].\n\n${tag}\n\nInside.\n\n[^1]: The note.`,
  'a line': (tag) => `Text[^1] ${tag} inside.\n\n[^1]: The note.`,
  'an item': (tag) => `Text[^1].\n\n- ${tag}\n\n  Inside.\n\nEnd.\n\n[^1]: The note.`,
  'a quotation': (tag) => `Text[^1].\n\n> ${tag}\n>\n> Inside.\n\nEnd.\n\n[^1]: The note.`,
  'a cell': (tag) => `Text[^1].\n\n| a | b |\n|---|---|\n| ${tag} c | inside |\n\n[^1]: The note.`,
  'a note': (tag) => `Text[^2][^1].\n\nEnd.\n\n[^2]: ${tag} Inside.\n\n[^1]: The note.`,
};

describe.each(Object.entries(places))('a tag of raw HTML in %s', (_, textWith) => {
  it.each(elements)('<%s> takes neither the title nor a note nor a word with it', async (name) => {
    for (const tag of [
      `<${name}>`,
      `<${name} class="x">`,
      `<${name}`,
      `<${name} class="x`,
      `</${name}>`,
    ]) {
      const { article, problems } = await compileTexts(textWith(tag));
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(article?.title.text).toBe('Tiny');
      expect(article?.notes.find(({ label }) => label === '1')?.body.text).toBe('The note.');
      expect(JSON.stringify(article)).not.toContain('scholium-');
    }
  });
});

test('a tag without an end is words, and is reported', async () => {
  const result = await compileTexts('<div class="x\nwords *here*\n\nMore.\n');
  expect(problemLines(result)).toContain('article.md:5 html-unclosed');
  const html = htmlOf(result.article?.sections[0]?.tree);
  expect(html).toContain('&#x3C;div class="x\nwords *here*');
  expect(html).toContain('More.');
});

test('a sign between words begins no tag, and many tags without an end are told once', async () => {
  const { problems, article } = await compileTexts('<div>One < two <3 <= four</div>\n');
  expect(problems).toEqual([]);
  expect(htmlOf(article?.sections[0]?.tree)).toContain('One &#x3C; two &#x3C;3 &#x3C;= four');
  const many = await compileTexts(`<div>${'<i '.repeat(50)}\n`);
  expect(problemLines(many)).toEqual(['article.md:5 html-unclosed', 'article.md:5 html-unclosed']);
});

test('an empty comment ends where it begins (CommonMark, 6.6)', async () => {
  const { article, problems } = await compileTexts('One <!--> two.\n\nThree <!---> four.\n');
  expect(problems).toEqual([]);
  expect(article?.paragraphs.map(({ text }) => text)).toEqual(['One two.', 'Three four.']);
});

test('code keeps its empty first line beside raw HTML', async () => {
  const { article } = await compileTexts('<b>One.</b>\n\n```\n\ntwo\n```\n');
  expect(htmlOf(article?.sections[0]?.tree)).toContain('<code>\ntwo\n</code>');
});

test('what is meant for a program is left out with a warning, and a comment without', async () => {
  const result = await compileTexts(
    '<?php echo "one"; ?>\n\nTwo <![CDATA[three]]> <!DOCTYPE html> <!-- four --> five.\n',
  );
  expect(problemLines(result)).toEqual([
    'article.md:5 html-not-allowed',
    'article.md:7 html-not-allowed',
    'article.md:7 html-not-allowed',
  ]);
  expect(result.article?.paragraphs.map(({ text }) => text)).toEqual(['Two five.']);
});

it('HTML in a note typed in place leaves its mark, and is told of once', async () => {
  const found = await compileTexts('A ^[word <script>x</script> *of <b>the* note].');
  expect(problemLines(found)).toEqual([
    'article.md:5 html-not-allowed',
    'article.md:5 html-unclosed',
  ]);
  const { article } = await compileTexts('A ^[word <script>x</script> *of <b>the* note].', {
    draft: true,
  });
  expect(article?.notes.map(({ body }) => body.text)).toEqual(['word of the note']);
  expect(article?.notes[0]?.marks).toMatchObject([{ section: 'opening', sentence: 'A .' }]);
});
