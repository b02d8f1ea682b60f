import { describe, expect, it } from 'vitest';
import { familyIn, familyOf, places, styles, type Place, type Style } from './family.ts';
import { formDifferences, levelled, levellings, type Levelling } from './form-differences.ts';
import { foreignLocators } from './forms.ts';
import { languageDifferences } from './language-differences.ts';
import { printBoth, type Printed } from './print-both.ts';

const cells = places.flatMap((place) => styles.map((style) => ({ place, style })));

describe('Pandoc and the compiler print every form of citation alike', () => {
  const printed = new Map<Style, Printed[]>(styles.map((style) => [style, []]));

  it.each(cells)('in $style, in $place, but for those explained', async ({ place, style }) => {
    const both = await printBoth(familyOf(place), style);
    printed.get(style)!.push(...both);
    expectToDiffer(both, style, explained(place, style));
  });

  it('and every form that is explained is tried', () => {
    const tried = new Set(places.flatMap((place) => familyOf(place).cases.map(({ name }) => name)));
    const named = formDifferences.flatMap(({ forms }) => forms);
    expect(named.filter((name) => !tried.has(name))).toEqual([]);
  });

  it.each(levellings)('and this still makes a difference in $style: $why', (one) => {
    const others = levellings.filter((each) => each !== one);
    const needed = printed
      .get(one.style)!
      .filter((each) => alike(each, one.style, levellings) && !alike(each, one.style, others));
    expect(needed.length).toBeGreaterThan(0);
  });
});

describe('Pandoc and the compiler print locators in the terms of a language alike', () => {
  const inLanguages = Object.keys(foreignLocators).flatMap((lang) =>
    styles.map((style) => ({ lang, style })),
  );

  it.each(inLanguages)('$lang in $style, but for those explained', async ({ lang, style }) => {
    const those = languageDifferences.filter((each) => each.styles?.includes(style) ?? true);
    const names = those.flatMap(({ locators }) => locators[lang] ?? []);
    expectToDiffer(await printBoth(familyIn(lang), style), style, names);
  });
});

/** All that are printed otherwise, when levelled, are those named, and the other way round. */
function expectToDiffer(both: readonly Printed[], style: Style, names: readonly string[]): void {
  const other = both.filter((each) => !alike(each, style, levellings));
  expect(
    other.map(({ name }) => name).sort(),
    other.map((each) => describeBoth(each, style)).join('\n'),
  ).toEqual([...names].sort());
}

function alike(both: Printed, style: Style, all: readonly Levelling[]): boolean {
  return levelled(both.theirs, style, all) === levelled(both.ours, style, all);
}

/** Names of the forms that are known to differ in a place and style, of those tried there. */
function explained(place: Place, style: Style): string[] {
  const tried = new Set(familyOf(place).cases.map(({ name }) => name));
  const those = formDifferences.filter(
    (each) => (each.styles?.includes(style) ?? true) && (each.places?.includes(place) ?? true),
  );
  return those.flatMap(({ forms }) => forms).filter((name) => tried.has(name));
}

function describeBoth({ name, markdown, theirs, ours }: Printed, style: Style): string {
  const [pandoc, we] = [theirs, ours].map((text) => levelled(text, style));
  return `${name}: ${markdown}\n  Pandoc ${pandoc}\n  we     ${we}`;
}
