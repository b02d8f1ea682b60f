import { describe, expect, it } from 'vitest';
import { checkPermalinks } from '../../../src/compiler/permalinks/check-permalinks.ts';
import { readLedger, serializeLedger } from '../../../src/compiler/permalinks/ledger-file.ts';
import {
  addNamed,
  assignIds,
  type CurrentText,
} from '../../../src/compiler/permalinks/permalinks.ts';
import { namedHash, quoteNames } from '../../../src/compiler/permalinks/named.ts';
import { slugOf } from '../../../src/compiler/permalinks/sections.ts';
import { Author, EDITS } from './edits.ts';

const article = (...sections: [title: string, ...paragraphs: string[]][]): CurrentText => ({
  sections: sections.map(([title]) => ({ title })),
  paragraphs: sections.flatMap(([, ...paragraphs], section) =>
    paragraphs.map((text) => ({ text, section })),
  ),
});
const A =
  'The Minsk Group was established in order to mediate between the parties to the conflict.';
const B = 'Liberal theory expects institutions to lower the price of cooperation among nations.';
const C = 'Realists answer that great powers decide, and that mediators serve their own interests.';

describe('minting', () => {
  it('takes a section’s id from its heading and a paragraph’s from its words', () => {
    const { sections, paragraphs } = assignIds(undefined, article(['Realist approach', A, B]));
    expect(sections).toEqual(['realist-approach']);
    for (const id of paragraphs) expect(id).toMatch(/^p-[0-9a-z]{5}$/);
    expect(new Set(paragraphs).size).toBe(2);
  });

  it('does not depend on order, punctuation or letter case', () => {
    const one = assignIds(undefined, article(['X', A, B])).paragraphs;
    const two = assignIds(undefined, article(['Y', B, A.toUpperCase().replace('.', '!')]));
    expect(two.paragraphs).toEqual([one[1], one[0]]);
  });

  it.each([
    ['Armenia–Azerbaijan conflict: Negotiations', 'armeniaazerbaijan-conflict-negotiations'],
    ['1. Introduction', '1-introduction'],
    ['Über den Café', 'über-den-café'],
    ['مقدمة عامة', 'مقدمة-عامة'],
    ['結論', '結論'],
    ['C++ & C#', 'c-c'],
    ['Note 1', 'note-1'],
  ])('makes of the heading %j the id %j', (title, slug) => {
    expect(slugOf(title).replace(/^s-/, '')).toBe(slug);
  });

  it('keeps headings clear of the ids of notes, works, paragraphs and citations', () => {
    for (const title of ['Note 1', 'Ref x', 'p-abcde', 'Cite 3', 'Notes', 'noteref-1']) {
      expect(slugOf(title)).toMatch(/^s-/);
    }
  });

  it('numbers equal headings, also those equal only after normalisation, and skips what is taken', () => {
    expect(
      assignIds(
        undefined,
        article(['Results'], ['Results'], ['Results 1'], ['Café'], ['Cafe\u0301'], ['!'], ['']),
      ).sections,
    ).toEqual(['results', 'results-1', 'results-1-1', 'café', 'café-1', 'section', 'section-1']);
  });

  it('prefers the author’s own id', () => {
    const current = {
      sections: [{ title: 'Method' }, { title: 'Other', id: 'method' }],
      paragraphs: [],
    };
    expect(assignIds(undefined, current).sections).toEqual(['method-1', 'method']);
  });

  it('gives equal paragraphs different ids, and wordless ones too', () => {
    const { paragraphs } = assignIds(undefined, article(['X', A, A, '∑', '∫', '', '']));
    expect(new Set(paragraphs).size).toBe(6);
  });
});

it('mints ids for thousands of equal headings and paragraphs, and keeps them', () => {
  const sections = Array.from({ length: 10_000 }, () => ({ title: 'Results' }));
  const paragraphs = sections.map((_, section) => ({ text: 'None.', section }));
  const one = assignIds(undefined, { sections, paragraphs });
  expect(new Set([...one.sections, ...one.paragraphs]).size).toBe(20_000);
  expect(assignIds(one.ledger, { sections, paragraphs }).paragraphs).toEqual(one.paragraphs);
});

describe('edits', () => {
  const first = assignIds(undefined, article(['One', A, B], ['Two', C]));
  const [a, b, c] = first.paragraphs;

  it('keeps every id where nothing changed, and writes the same ledger', () => {
    const again = assignIds(first.ledger, article(['One', A, B], ['Two', C]));
    expect(again).toMatchObject({ paragraphs: [a, b, c], aliases: [], removed: [], dead: [] });
    expect(serializeLedger(again.ledger)).toBe(serializeLedger(first.ledger));
  });

  it('keeps the id of a reworded paragraph and of a renamed section', () => {
    const reworded = A.replace('established', 'set up').replace('parties', 'two parties');
    const next = assignIds(first.ledger, article(['First part', reworded, B], ['Two', C]));
    expect(next.paragraphs).toEqual([a, b, c]);
    expect(next.sections).toEqual(['one', 'two']);
  });

  it('moves ids with their paragraphs', () => {
    const next = assignIds(first.ledger, article(['Two', C, A], ['One', B]));
    expect(next.paragraphs).toEqual([c, a, b]);
    expect(next.sections).toEqual(['two', 'one']);
  });

  it('makes an alias of a removed paragraph, to its neighbour in the section', () => {
    const next = assignIds(first.ledger, article(['One', A], ['Two', C]));
    expect(next.aliases).toMatchObject([{ id: b, to: a }]);
    expect(next.removed).toHaveLength(1);
  });

  it('makes an alias of a merged paragraph, to the whole', () => {
    const next = assignIds(first.ledger, article(['One', `${A} ${B}`], ['Two', C]));
    const whole = next.paragraphs[0]!;
    expect([a, b]).toContain(whole);
    expect(next.aliases).toMatchObject([{ to: whole }]);
  });

  it('keeps the id on one part of a split paragraph and mints one for the other', () => {
    const long = `${A} ${B} ${C}`;
    const one = assignIds(undefined, article(['One', long]));
    const two = assignIds(one.ledger, article(['One', `${A} ${B}`, C]));
    expect(two.paragraphs).toContain(one.paragraphs[0]);
    expect(new Set(two.paragraphs).size).toBe(2);
    expect(two.aliases).toEqual([]);
  });

  it('does not hand the id of a removed paragraph to new text in its place', () => {
    const other = 'Wholly different sentences about bees, honey, meadows and the gardens of Kyoto.';
    const next = assignIds(first.ledger, article(['One', A, other], ['Two', C]));
    expect(next.paragraphs[1]).not.toBe(b);
    expect(next.aliases).toMatchObject([{ id: b, to: next.paragraphs[1] }]);
  });

  it('gives a paragraph its id back when its words return', () => {
    const gone = assignIds(first.ledger, article(['One', A], ['Two', C]));
    const back = assignIds(gone.ledger, article(['One', A, B], ['Two', C]));
    expect(back.paragraphs).toEqual([a, b, c]);
    expect(back.aliases).toEqual([]);
  });

  it('leads from a heading that is taken out to the text that stood below it', () => {
    const next = assignIds(first.ledger, article(['One', A, B, C]));
    expect(next.aliases).toEqual([{ id: 'two', to: c }]);
  });

  it('follows aliases on to what is alive', () => {
    const merged = assignIds(first.ledger, article(['One', A], ['Two', C]));
    const gone = assignIds(merged.ledger, article(['Two', C]));
    const targets = new Map(gone.aliases.map(({ id, to }) => [id, to]));
    expect(targets.get(a!)).toBe(targets.get(b!));
    for (const to of targets.values()) expect(['two', c]).toContain(to);
  });

  it('makes an alias of the old id where the author gives a section another', () => {
    const next = assignIds(first.ledger, {
      sections: [{ title: 'One', id: 'uno' }, { title: 'Two' }],
      paragraphs: article(['One', A, B], ['Two', C]).paragraphs,
    });
    expect(next.sections).toEqual(['uno', 'two']);
    expect(next.aliases).toEqual([{ id: 'one', to: 'uno' }]);
  });

  it('knows which of two equal headings was removed by what stood below', () => {
    const twice = assignIds(undefined, article(['Results', A, B], ['Results', C]));
    const once = assignIds(twice.ledger, article(['Results', C]));
    expect(once.sections).toEqual(['results-1']);
  });

  it('keeps repeated paragraphs apart', () => {
    const one = assignIds(undefined, article(['X', '* * *', A, '* * *', B, '* * *', C]));
    const two = assignIds(one.ledger, article(['X', '* * *', B, '* * *', C]));
    expect(two.paragraphs.slice(1)).toEqual(one.paragraphs.slice(3));
  });

  it('names every id when nothing is left', () => {
    const next = assignIds(first.ledger, article());
    expect([...next.dead].sort()).toEqual([...first.sections, ...first.paragraphs].sort());
  });
});

describe('notes, works and pull-quotes', () => {
  const named = (entries: Readonly<Record<string, readonly [home: string, words?: string]>>) =>
    Object.entries(entries).map(([id, [home, words]]) => ({
      id,
      in: home,
      hash: words === undefined ? '' : namedHash(words),
    }));
  const text = article(['One', A, B], ['Two', C]);
  const plain = assignIds(undefined, text);
  const [a = '', b = '', c = ''] = plain.paragraphs;
  const first = addNamed(
    undefined,
    plain,
    named({
      'note-1': [a, 'See Ruggie.'],
      'note-2': [b, 'See Maresca.'],
      'ref-ruggie': [a],
      'pq-1': [c, 'great powers decide'],
    }),
  );
  const after = (
    entries: Parameters<typeof named>[0],
    now: CurrentText = text,
    ledger = first.ledger,
  ) => addNamed(ledger, assignIds(ledger, now), named(entries));
  const rest = { 'ref-ruggie': [a], 'pq-1': [c, 'great powers decide'] } as const;
  const both = { 'note-1': [a, 'See Ruggie.'], 'note-2': [b, 'See Maresca.'] } as const;

  it('stay as they are where their words change', () => {
    const next = after({
      'note-1': [a, 'See Ruggie, p. 2.'],
      'note-2': [b, 'See Maresca.'],
      'ref-ruggie': [a],
      'pq-1': [c, 'great powers decide'],
    });
    expect(next).toMatchObject({ aliases: [], removed: [], moved: [], dead: [] });
    expect(readLedger(serializeLedger(next.ledger), 'x').ledger).toEqual(next.ledger);
  });

  it('that are gone lead to the place that held them, and fail the build that drops them', () => {
    const next = after({ 'note-2': [b, 'See Maresca.'] });
    expect(next.aliases).toEqual([
      { id: 'note-1', to: a },
      { id: 'ref-ruggie', to: a },
      { id: 'pq-1', to: c },
    ]);
    const problems = checkPermalinks(first.ledger, next, 'permalinks.json');
    expect(problems.map(({ rule }) => rule)).toEqual(Array(3).fill('permalink-removed'));
    expect(problems[0]?.message).toContain('"note-1"');
    expect(
      checkPermalinks(
        next.ledger,
        after({ 'note-2': [b, 'See Maresca.'] }, text, next.ledger),
        'x',
      ),
    ).toEqual([]);
  });

  it('that are gone with their paragraph lead where it leads', () => {
    const next = after(
      { 'note-2': [b, 'See Maresca.'], 'pq-1': [c, 'great powers decide'] },
      article(['One', B], ['Two', C]),
    );
    const targets = new Map(next.aliases.map(({ id, to }) => [id, to]));
    expect(targets.get('note-1')).toBe(targets.get(a));
    expect(next.dead).toEqual([]);
  });

  it('under another label lead there, and come back', () => {
    const next = after({
      ...rest,
      'note-ruggie': [a, 'See Ruggie.'],
      'note-2': [b, 'See Maresca.'],
    });
    expect(next.aliases).toEqual([{ id: 'note-1', to: 'note-ruggie' }]);
    const later = after({ ...rest, 'note-2': [b, 'See Maresca.'] }, text, next.ledger);
    expect(later.aliases).toEqual([
      { id: 'note-1', to: a },
      { id: 'note-ruggie', to: a },
    ]);
    expect(after({ ...rest, ...both }, text, later.ledger).aliases).toEqual([
      { id: 'note-ruggie', to: a },
    ]);
  });

  it('may not take the labels of others: the build says which', () => {
    const next = after({
      ...rest,
      'note-1': [a, 'A new note.'],
      'note-2': [a, 'See Ruggie.'],
      'note-3': [b, 'See Maresca.'],
    });
    expect(next.moved).toEqual([
      { id: 'note-1', now: 'note-2' },
      { id: 'note-2', now: 'note-3' },
    ]);
    const problems = checkPermalinks(first.ledger, next, 'permalinks.json');
    expect(problems.map(({ rule }) => rule)).toEqual(['permalink-moved', 'permalink-moved']);
  });

  it('get a number that no pull-quote had before, unless their words had one', () => {
    const name = quoteNames(first.ledger);
    expect([name('mediators serve'), name('Great powers decide'), name('great powers')]).toEqual([
      'pq-2',
      'pq-1',
      'pq-3',
    ]);
    const gone = after({ ...both, 'ref-ruggie': [a] });
    expect(quoteNames(gone.ledger)('quite other words')).toBe('pq-2');
  });
});

describe.each([1, 2, 3, 4, 5])('200 random edits, seed %i', (seed) => {
  it('lose no published id and move none to another paragraph', () => {
    const author = new Author(seed);
    let addresses = assignIds(undefined, author.current);
    const published = new Set([...addresses.sections, ...addresses.paragraphs]);
    for (let step = 0; step < 200; step += 1) {
      const before = new Map(
        author.paragraphs.map(({ uid }, index) => [addresses.paragraphs[index]!, uid]),
      );
      const kind = EDITS[author.below(EDITS.length)]!;
      author.edit(kind);
      const told = `step ${step}, ${kind}`;
      addresses = assignIds(addresses.ledger, author.current);
      expect(addresses.dead, told).toEqual([]);
      const living = new Set([...addresses.sections, ...addresses.paragraphs]);
      expect(living.size, told).toBe(addresses.sections.length + addresses.paragraphs.length);
      const aliases = new Map(addresses.aliases.map(({ id, to }) => [id, to]));
      const lost = [...published].filter((id) => !living.has(aliases.get(id) ?? id));
      const both = [...published].filter((id) => living.has(id) && aliases.has(id));
      expect([...lost, ...both], told).toEqual([]);
      const carriers = new Map(
        author.paragraphs.map((paragraph, index) => [addresses.paragraphs[index]!, paragraph]),
      );
      const led = (id: string) => carriers.get(id) ?? carriers.get(aliases.get(id) ?? '');
      const survived = new Set(author.paragraphs.flatMap(({ from }) => [...from]));
      const moved = [...before].filter(([id, uid]) =>
        carriers.has(id) || survived.has(uid) ? led(id)?.from.has(uid) !== true : false,
      );
      expect(moved, told).toEqual([]);
      for (const id of living) published.add(id);
    }
    expect(published.size).toBeGreaterThan(60);
  });

  it('go well in one go too: the ledger may be many edits old', () => {
    const author = new Author(seed);
    const first = assignIds(undefined, author.current);
    const before = author.paragraphs;
    for (let step = 0; step < 30; step += 1) author.edit(EDITS[author.below(EDITS.length)]!);
    const next = assignIds(first.ledger, author.current);
    author.paragraphs.forEach(({ from }, index) => {
      const old = first.paragraphs.indexOf(next.paragraphs[index]!);
      if (old >= 0) expect(from.has(before[old]!.uid)).toBe(true);
    });
    expect(next.dead).toEqual([]);
  });
});

describe('the file', () => {
  const { ledger } = assignIds(undefined, article(['One', A, B], ['Two', C]));

  it('is read back as it was written, one entry a line', () => {
    const text = serializeLedger(ledger);
    expect(readLedger(text, 'permalinks.json')).toEqual({ ledger, problems: [] });
    expect(text.split('\n').filter((line) => line.includes('"id"'))).toHaveLength(5);
  });

  it.each([
    ['no JSON', '{"version": 1,,}', 1],
    ['another shape', '{"version": 2}', 1],
    [
      'a second entry',
      serializeLedger({ ...ledger, sections: [ledger.sections[0]!, ledger.sections[0]!] }),
      5,
    ],
  ])('that holds %s is an error', (_, text, line) => {
    expect(readLedger(text, 'permalinks.json').problems).toMatchObject([
      { rule: 'permalinks-unreadable', severity: 'error', place: { line } },
    ]);
  });

  it('fails a build that would let a published address die, naming it and its line', () => {
    const next = assignIds(ledger, article(['One', A], ['Two', C]));
    const [problem] = checkPermalinks(ledger, next, 'permalinks.json');
    expect(problem).toMatchObject({
      rule: 'permalink-removed',
      severity: 'error',
      place: { line: 9 },
    });
    expect(problem?.message).toContain(ledger.paragraphs[1]!.id);
    expect(
      checkPermalinks(next.ledger, assignIds(next.ledger, article(['One', A], ['Two', C])), 'x'),
    ).toEqual([]);
  });

  it('is read as it stands, whatever its lines', () => {
    const next = assignIds(ledger, article(['One', A], ['Two', C]));
    const text = JSON.stringify(ledger, undefined, 2);
    const lines = text.split('\n');
    const [problem] = checkPermalinks(ledger, next, 'permalinks.json', text);
    const line = problem?.place.line ?? 0;
    expect(lines[line]).toContain(ledger.paragraphs[1]!.id);
    expect(lines[line - 1]).toBe(' '.repeat((problem?.place.column ?? 0) - 1) + '{');
    const [first] = ledger.sections;
    const twice = JSON.stringify({ ...ledger, sections: [first, first] }, undefined, 2);
    expect(readLedger(twice, 'permalinks.json').problems).toMatchObject([{ place: { line: 8 } }]);
    expect(readLedger('{\n  "version": 1,\n  oops\n}', 'x').problems).toMatchObject([
      { place: { line: 3, column: 3 } },
    ]);
  });

  it('warns where the ledger is behind the text', () => {
    const next = assignIds(ledger, article(['One', A, B], ['Two', C, `${C} ${A} again`]));
    expect(checkPermalinks(ledger, next, 'x').map(({ rule }) => rule)).toEqual([
      'permalinks-stale',
    ]);
  });
});
