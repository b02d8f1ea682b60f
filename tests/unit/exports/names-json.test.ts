import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import { typeset } from '../../../src/article/index.ts';
import { toNamesJson } from '../../../src/exports/page-metadata/names-json.ts';
import { lettersOf, nameAt, type NamesFile } from '../../../src/reading/names.ts';
import { compileTexts } from '../../support/compile.ts';
import { withNames } from '../../support/named.ts';

const text = `---
title: On talks
lang: en
---

"Nagorno-Karabakh" was in dispute. In the Minsk Group's view, Karabakh was far from Minsk.

The Group met in Minsk -- and Erika Müller's words were heard there; nothing else was said by
anybody who had come from so far away to this place, where nobody had ever heard of the Group, of
its name or of its purpose, and where nobody would ever again hear of it in all the years to come.

| Where | Who |
|---|---|
| Minsk | Müller |
`;

async function talks(): Promise<Article> {
  const { article } = await compileTexts({ 'article.md': text });
  return withNames(article!, [
    { label: 'Nagorno-Karabakh', kind: 'place', variants: ['Nagorno-Karabakh', 'Karabakh'] },
    { label: 'Minsk Group', kind: 'body', variants: ['Minsk Group', 'Group'] },
    { label: 'Minsk', kind: 'place' },
    { label: 'Müller, Erika', kind: 'person', variants: ['Erika Müller', 'Müller'] },
  ]);
}
const article = await talks();
const file = JSON.parse(toNamesJson(article)) as NamesFile;

/** The label of the name that words of a paragraph are about, as the page has them. */
function about(paragraph: string, words: string, nth = 0): string | undefined {
  let start = -1;
  for (let found = 0; found <= nth; found++) start = paragraph.indexOf(words, start + 1);
  const before = lettersOf(paragraph.slice(0, start)).length;
  const id = [...article.paragraphs].findIndex(
    ({ text: own }) => lettersOf(own) === lettersOf(paragraph),
  );
  const passage = file.passages.findIndex((one) => one.id === article.paragraphs[id]!.id);
  return nameAt(file, passage, {
    letters: lettersOf(paragraph),
    from: before,
    to: before + lettersOf(words).length,
  })?.label;
}

describe('names.json', () => {
  it('tells each name’s passages in reading order, with the sentence around it', () => {
    expect(file.passages.map(({ name }) => name)).toEqual(['¶1', '¶2']);
    const group = file.names.find(({ label }) => label === 'Minsk Group')!;
    expect(group.told).toEqual([
      [0, 'In the ', 'Minsk Group', expect.stringMatching(/ view, Karabakh was far from Minsk\.$/)],
      [1, 'The ', 'Group', expect.stringMatching(/^ met in Minsk .*…$/)],
    ]);
    expect(group.told[1]![3].length).toBeLessThan(120);
  });

  it('leads to the entry in the index of names where there is one', () => {
    expect(file.names.map(({ entry }) => entry)).toContain('evidence/#name-minsk-group');
    const few = withNames(article, [{ label: 'Minsk' }]);
    const [name] = (JSON.parse(toNamesJson(few)) as NamesFile).names;
    expect(name).not.toHaveProperty('entry');
  });

  it('names no paragraph by a number where readers are shown none', () => {
    expect(toNamesJson(article, false)).not.toContain('¶');
  });

  it('is the same for the article as it is set for readers', () => {
    expect(toNamesJson(typeset(article))).toBe(toNamesJson(article));
  });
});

describe('selected words', () => {
  const [first, second] = typeset(article).paragraphs.map((paragraph) => paragraph.text);

  it.each([
    ['Nagorno-Karabakh', 0, 'Nagorno-Karabakh'],
    ['Nagorno', 0, 'Nagorno-Karabakh'],
    ['“Nagorno-Karabakh” was', 0, 'Nagorno-Karabakh'],
    ['Karabakh', 1, 'Nagorno-Karabakh'],
    ['Minsk Group’s', 0, 'Minsk Group'],
    ['Group', 0, 'Minsk Group'],
    ['Minsk', 1, 'Minsk'],
    ['the Minsk Group’s view', 0, 'Minsk Group'],
    ['Karabakh was far from Minsk', 0, undefined],
    ['dispute', 0, undefined],
    ['view, Kara', 0, undefined],
  ])('“%s” (%i) are about %s', (words, nth, label) => {
    expect(about(first!, words, nth)).toBe(label);
  });

  it('are about the same name in every sentence that it stands in', () => {
    expect(about(second!, 'Group')).toBe('Minsk Group');
    expect(about(second!, 'Group', 1)).toBe('Minsk Group');
    expect(about(second!, 'Erika')).toBe('Müller, Erika');
  });

  it('within a mention are about its name, wherever they begin and end', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...file.names),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        (name, which, one, other) => {
          const [passage, before, spelling] = name.at[which % name.at.length]!;
          const { length } = name.spellings[spelling]!;
          const edges = [one % (length + 1), other % (length + 1)].sort((a, b) => a - b);
          const letters = lettersOf(
            article.paragraphs.find(({ id }) => id === file.passages[passage]!.id)!.text,
          );
          const [from, to] = edges.map((edge) => before + edge) as [number, number];
          const found = nameAt(file, passage, { letters, from, to });
          // "Minsk" of "Minsk Group" may be either: the shorter one is meant.
          if (from < to) expect([name.label, 'Minsk']).toContain(found?.label);
          else expect(found).toBeUndefined();
        },
      ),
    );
  });
});
