import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { importText } from '../../../../src/manuscripts/text/index.ts';

function imported(...paragraphs: string[]) {
  const text = ['A Title Here', 'Jane Doe', ...paragraphs].join('\n\n');
  const { files, report } = importText({ name: 'text.txt', text });
  const edition: unknown = parse(String(files.get('edition.yaml')));
  return {
    body:
      String(files.get('article.md'))
        .split(/^---\n/m)[2]
        ?.trim() ?? '',
    edition,
    report,
  };
}

const nouns = 'river harbour garden ledger winter printer market valley window captain'.split(' ');
let told = 0;

/** A sentence that no other is like. */
function filler(): string {
  const words = Array.from(
    { length: 6 },
    (_, at) =>
      `${nouns[(told * 7 + at * 3) % 10] ?? ''}${'abcdefghij'[told % 10] ?? ''}${'klmnop'[at] ?? ''}`,
  );
  told++;
  return `Then ${words.join(' and ')} came along.`;
}

describe('a mark that the text has lost', () => {
  test('is placed behind the sentence that shares rare words with the note, and listed', () => {
    const { body, edition, report } = imported(
      `${filler()} The lighthouse of Pemberton was built late. ${filler()} It shone.²`,
      '¹ Doe, J., The Pemberton Lighthouse, 1998.',
      '² Ibid.',
      Array.from({ length: 40 }, filler).join(' '),
    );
    expect(body).toContain('built late.[^1] Then');
    expect(edition).toMatchObject({
      emendations: [
        {
          kind: 'position',
          at: 'paragraph 1',
          edited: 'along. The lighthouse of Pemberton was built late.¹',
        },
      ],
    });
    expect(report.find(({ what }) => what === 'note 1')?.fate).toBe('guessed');
  });

  test('is left to the editor where nothing speaks for a place', () => {
    const { body, report } = imported(
      `${filler()} It shone.²`,
      '¹ Doe, J., Quite Another Thing, 1998.',
      '² Ibid.',
    );
    expect(body).not.toMatch(/\[\^1\](?!:)/);
    expect(report.find(({ what }) => what === 'note 1')?.why).toContain('Type [^1] there');
  });
});

describe('a pull-quote', () => {
  const before = filler();
  const after = filler();
  const sentence = 'The keeper of the light had never seen the sea so quiet as it was that night.';

  test('that was run into a paragraph is taken out, and drawn from its sentence', () => {
    const { body, report } = imported(
      `${sentence} ${before} He then went down to the`,
      `${sentence} shore and looked. ${after}`,
    );
    expect(body).toBe(
      `[${sentence}]{.pull-quote} ${before} He then went down to the shore and looked. ${after}`,
    );
    expect(report.some(({ fate, what }) => fate === 'left out' && what === sentence)).toBe(true);
  });

  test('that stands elsewhere is drawn there', () => {
    const { body } = imported(
      `${sentence} ${filler()}`,
      filler(),
      `${before} He went`,
      sentence,
      `down. ${filler()}`,
    );
    expect(body).toContain(`[${sentence}]{.pull-quote #quote-1 place="away"}`);
    expect(body).toContain(`::: {.pull-quote of="quote-1"}\n:::\n\n${before} He went down.`);
  });

  test('is not made of a paragraph that stands twice', () => {
    const { body } = imported(sentence, filler(), sentence);
    expect(body.split(sentence)).toHaveLength(3);
  });
});

describe('what a line’s end cuts', () => {
  const wrapped = (...lines: string[]): string => [filler(), ...lines, filler()].join('\n');

  test('is joined as the text writes it elsewhere', () => {
    const { body, edition } = imported(
      `${filler()} A well-known light, and a lighthouse.`,
      wrapped(
        'The well-',
        'known light of a light-',
        'house is Armenia-',
        'Turkey, and inter-',
        'est pre-',
        'and post-war.',
      ),
    );
    expect(body).toContain(
      'well-known light of a lighthouse is Armenia-Turkey, and interest pre- and post-war',
    );
    expect(edition).toMatchObject({
      emendations: [{ kind: 'joined', received: 'inter- est', edited: 'interest' }],
    });
  });

  test('is an address, and no word is set apart in it', () => {
    const { body } = imported(
      wrapped('It is at https://example.org/a-', 'b/c/', 'd_e.html (accessed', 'today).'),
    );
    expect(body).toContain('https://example.org/a-b/c/d_e.html (accessed today)');
  });
});

test('an address whose file name lost its underscores is repaired, one that has none is not', () => {
  const { body, edition } = imported(
    `${filler()} See https://example.org/my_plans/the final plan.pdf and https://example.org/plans/the final plan.pdf.`,
  );
  expect(body).toContain(
    'https://example.org/my_plans/the_final_plan.pdf and https://example.org/plans/the final plan.pdf',
  );
  expect(edition).toMatchObject({ emendations: [{ kind: 'repair', at: 'paragraph 1' }] });
});

test('a note goes on at the foot of the next page', () => {
  const { body } = imported(
    `${filler()} It shone.1 ${filler()} And the sea\n\n1 Doe, J., A Book of which the\n\f was wide and open.2 ${filler()}\n\ntitle is long, 1998.\n2 Ibid.`,
  );
  expect(body).toContain('[^1]: Doe, J., A Book of which the title is long, 1998.');
  expect(body).toContain('And the sea was wide and open.[^2]');
});

test('a heading over notes at the end goes with them', () => {
  const before = filler();
  const { body, report } = imported(
    `${before} It shone.[1]`,
    'Notes',
    '[1] Doe, J., A Book, 1998.',
  );
  expect(body).toBe(`${before} It shone.[^1]\n\n[^1]: Doe, J., A Book, 1998.`);
  expect(report.some(({ what }) => what === 'Notes')).toBe(true);
});
