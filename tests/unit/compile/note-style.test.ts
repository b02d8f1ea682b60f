import { expect, it } from 'vitest';
import { compileTexts } from '../../support/compile.ts';
import { htmlOf } from '../../support/html.ts';

const references = JSON.stringify([
  {
    id: 'doe',
    type: 'book',
    title: 'Tiny Things',
    author: [{ family: 'Doe', given: 'Jane' }],
    issued: { 'date-parts': [[2020]] },
  },
  { id: 'anon', type: 'book', title: 'Big <i>Things</i>', issued: { 'date-parts': [[2021]] } },
  {
    id: 'group',
    type: 'book',
    title: 'Group',
    author: ['Ames', 'Bell', 'Cole', 'Dunn'].map((family) => ({ family, given: 'Ada' })),
  },
  {
    id: 'essay',
    type: 'webpage',
    title: 'Small essay',
    author: [{ family: 'Ames', given: 'Ada' }],
  },
]);

/** The words of the text, with the numbers of marks in brackets, and of the notes. */
async function read(text: string): Promise<{ text: string; notes: string[] }> {
  const { article, problems } = await compileTexts({
    'article.md': `---\ntitle: Tiny\ncsl: chicago-fullnote-bibliography\nnocite: '@*'\n---\n\n${text}\n`,
    'references.json': references,
  });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const html = article?.sections.map((section) => htmlOf(section.tree)).join('') ?? '';
  return {
    text: html.replace(/<sup>.*?>(\d+)<\/a><\/sup>/g, '[$1]').replace(/<[^>]*>/g, ''),
    notes: article?.notes.map(({ body }) => body.text) ?? [],
  };
}

it('a style that cites in notes has the author of a narrative citation in the sentence, and not again in the note', async () => {
  expect(await read('As @doe [p. 3] says, so it is.')).toEqual({
    text: 'As Jane Doe[1] says, so it is.',
    notes: ['Tiny Things, 2020, 3.'],
  });
});

it.each([
  ['As @doe says. And @doe [p. 5], too.', ['Tiny Things, 2020.', '5.']],
  ['As @doe [p. 3; @group] says.', ['Tiny Things, 2020, 3; Ada Ames et al., Group, n.d.']],
  ['As @doe [and often] says.', ['Tiny Things, 2020, and often.']],
])('nor does it in the note of %s', async (typed, notes) => {
  expect((await read(typed)).notes).toEqual(notes);
});

it('a work without an author is named by its title there', async () => {
  const { text, notes } = await read('So says @anon, and @doe.');
  expect(text).toBe('So says Big Things,[1] and Jane Doe.[2]');
  expect(notes).toHaveLength(2);
});

it.each([
  ['So it is [@doe].', 'So it is.[1]'],
  ['So it is [@doe], and so.', 'So it is,[1] and so.'],
  ['Is it so [@doe]? Yes [@anon]!', 'Is it so?[1] Yes![2]'],
  ['(So it is [@doe].) And (so [@anon]), too.', '(So it is.)[1] And (so),[2] too.'],
  ['He said "so [@doe]."', 'He said "so."[1]'],
  ['And so on, etc. [@doe]. Yes.', 'And so on, etc.[1] Yes.'],
  ['So it is [@doe] -- or not [@anon]—no.', 'So it is[1] -- or not[2]—no.'],
  ['*So* [@doe]. It is [@anon; @doe].', 'So.[1] It is.[2]'],
  ['So it is « so [@doe] » [@anon]… Yes.', 'So it is « so[1] »…[2] Yes.'],
  ['So it is “so [@doe]” and [@anon]”, yes.', 'So it is “so”[1] and”,[2] yes.'],
])('the mark of %j stands after the stop', async (typed, printed) => {
  expect((await read(typed)).text).toBe(printed);
});

it('a name that ends in a full stop has no second one before its mark', async () => {
  expect((await read('So says @group. And @group, too.')).text).toBe(
    'So says Ada Ames et al.[1] And Ames et al.,[2] too.',
  );
});

it.each([
  ['See above [@doe, p. 12].', 'See above Jane Doe, Tiny Things, 2020, 12.'],
  ['See above [@doe, p. 12]', 'See above Jane Doe, Tiny Things, 2020, 12.'],
  [
    'See [@doe, 12] and [@anon], and so on.',
    'See Jane Doe, Tiny Things, 2020, 12 and Big Things, 2021, and so on.',
  ],
  ['[@doe, p. 12]. But see [@anon]!', 'Jane Doe, Tiny Things, 2020, 12. But see Big Things, 2021!'],
  ['[@doe, p. 12] But see [@anon].', 'Jane Doe, Tiny Things, 2020, 12. But see Big Things, 2021.'],
  ['So it is (see [@doe]).', 'So it is (see Jane Doe, Tiny Things, 2020).'],
  ['As *in [@doe]*, so.', 'As in Jane Doe, Tiny Things, 2020, so.'],
  ['So [@doe]...', 'So Jane Doe, Tiny Things, 2020...'],
  ['In @doe [p. 4].', 'In Jane Doe, Tiny Things, 2020, 4.'],
  ['See [@essay].', 'See Ada Ames, “Small Essay,” n.d.'],
])('the note %j has its stops where sentences end', async (typed, printed) => {
  expect((await read(`So.[^1]\n\n[^1]: ${typed}`)).notes).toEqual([printed]);
});

it.each([
  ['So [see @doe].', 'See Jane Doe, Tiny Things, 2020.'],
  ['So [*cf.* @doe].', 'Cf. Jane Doe, Tiny Things, 2020.'],
  ['So [eBay in @doe].', 'eBay in Jane Doe, Tiny Things, 2020.'],
])('the note of %j begins with a capital', async (typed, printed) => {
  expect((await read(typed)).notes).toEqual([printed]);
});

it('a citation within a note stays where it stands', async () => {
  const { text, notes } = await read('So it is.[^1]\n\n[^1]: As @doe says.');
  expect(text).toBe('So it is.[1]');
  expect(notes).toHaveLength(1);
  expect(notes[0]).toMatch(/^As Jane Doe,? Tiny Things.* says\.$/);
});
