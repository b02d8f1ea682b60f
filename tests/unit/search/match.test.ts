import { afterEach, describe, expect, it } from 'vitest';
import { formsInUse, rootsOf, useForms } from '../../../src/search/browser/forms.ts';
import { formsOf } from '../../../src/search/index/forms.ts';
import { fold } from '../../../src/search/shared/words.ts';
import { garden } from '../../fixtures/search/articles.ts';
import { excerpt, likeness, matchText, related } from '../../../src/search/browser/match.ts';

const wanted = (...words: string[]) => ({ words, phrases: [] });

describe('likeness', () => {
  it('prefers the word itself to its continuation to another form', () => {
    expect(likeness('peace', 'peace')).toBe(1);
    expect(likeness('dipl', 'diplomacy')).toBeGreaterThan(likeness('di', 'diplomacy'));
    expect(likeness('negotiating', 'negotiations')).toBeGreaterThan(0);
    expect(likeness('policies', 'policy')).toBeGreaterThan(0);
  });
  it('drops a word of which too little matches', () => {
    expect(likeness('orchid', 'or')).toBe(0);
    expect(likeness('mareska', 'maresca')).toBe(0);
    expect(likeness('international', 'internal')).toBe(0);
    expect(likeness('199', '1996')).toBe(0);
  });
});

describe('related words', () => {
  it('are the same up to an ending', () => {
    for (const [a, b] of [
      ['internal', 'international'],
      ['policies', 'policy'],
      ['negotiating', 'negotiations'],
      ['normal', 'normalisation'],
      ['dipl', 'diplomacy'],
    ] as const)
      expect(related(a, b), `${a} ${b}`).toBe(true);
    for (const [a, b] of [
      ['mareska', 'maresca'],
      ['orchid', 'or'],
      ['conflct', 'conflict'],
    ] as const)
      expect(related(a, b), `${a} ${b}`).toBe(false);
  });
});

describe('matching a text', () => {
  it('gives the places of the words, whatever their diacritics', () => {
    const text = 'Its résumé: two résumés.';
    expect(matchText(text, wanted('resume'))?.ranges.map(([a, b]) => text.slice(a, b))).toEqual([
      'résumé',
      'résumés',
    ]);
  });
  it('requires phrases word for word and prefers words side by side', () => {
    const phrase = { words: ['status', 'quo'], phrases: [['status', 'quo']] };
    expect(matchText('the quo of a status', phrase)).toBeUndefined();
    expect(matchText('a status quo', phrase)).toBeDefined();
    expect(matchText('a status quo', wanted('status', 'quo'))!.score).toBeGreaterThan(
      matchText('quo status', wanted('status', 'quo'))!.score,
    );
  });
  it('is nothing where no word is there', () => {
    expect(matchText('with or without', wanted('orchid'))).toBeUndefined();
  });
});

describe('an excerpt', () => {
  const text = `${'before '.repeat(60)}the Minsk Group met ${'after '.repeat(60)}`.trim();
  const match = matchText(text, wanted('minsk', 'group'))!;
  it('is cut at words around what was found, its ranges still right', () => {
    const cut = excerpt(text, match.ranges, 100);
    expect(cut.text).toMatch(/^… .* …$/);
    expect(cut.text.length).toBeLessThan(130);
    expect(cut.ranges.map(([a, b]) => cut.text.slice(a, b))).toEqual(['Minsk', 'Group']);
  });
  it('is the whole text where that is short', () => {
    expect(excerpt('Ibid.', [[0, 4]])).toEqual({ text: 'Ibid.', ranges: [[0, 4]] });
  });
});

describe('forms of a word in the languages of a library', () => {
  const inUse = formsInUse();
  afterEach(() => useForms(inUse));
  const speak = (...langs: string[]) =>
    useForms(formsOf(langs.map((lang) => ({ ...garden, lang }))));

  it.each([
    ['de', ['Verhandlungen', 'Verhandlung'], ['Völkern', 'Volk'], ['Verhandlung', 'Handlung']],
    ['tr', ['görüşmelerinden', 'görüşme'], ['kitabın', 'kitap'], ['barış', 'bahar']],
    ['az', ['danışıqların', 'danışıqlar'], ['kəndimizdə', 'kənddən'], ['sülh', 'sual']],
    ['ru', ['переговоров', 'переговоры'], ['войной', 'войны'], ['мира', 'моря']],
    ['uk', ['переговорів', 'переговорами'], ['картка', 'карток'], ['мир', 'море']],
    ['pl', ['rozmowami', 'rozmowy'], ['wynalazek', 'wynalazku'], ['wojna', 'woda']],
    ['fr', ['négociations', 'négociation'], ['nationaux', 'nationale'], ['guerre', 'guère']],
    ['es', ['negociaciones', 'negociación'], ['firmaron', 'firmado'], ['paz', 'paso']],
    ['pt', ['negociações', 'negociação'], ['nacionais', 'nacional'], ['guerra', 'gerar']],
    ['it', ['storiche', 'storico'], ['negoziati', 'negoziato'], ['pace', 'paese']],
    ['hy', ['բանակցությունների', 'բանակցություն'], ['պատերազմից', 'պատերազմը'], ['խաղ', 'խոսք']],
    ['ar', ['والمفاوضات', 'مفاوضات'], ['بالحرب', 'الحرب'], ['حرب', 'خبر']],
    ['fa', ['مذاکره‌ها', 'مذاکرات'], ['جنگ‌های', 'جنگی'], ['صلح', 'سلاح']],
    ['he', ['המלחמה', 'במלחמה'], ['הסכמים', 'ההסכם'], ['שלום', 'שולחן']],
  ])('are known in %s, and other words are none', (lang, one, two, others) => {
    speak('en', lang);
    const like = ([a, b]: readonly string[]) => likeness(fold(a!), fold(b!));
    expect([like(one), like(two)].map((found) => found > 0)).toEqual([true, true]);
    expect(like(others)).toBe(0);
  });
  it('begin with what records are looked for by', () => {
    speak('ar', 'tr');
    expect(rootsOf('gorusmelerinden')).toEqual(['gorusme']);
    expect(rootsOf(fold('والمفاوضات'))).toEqual([fold('والمفاوض'), fold('مفاوض')]);
    expect(rootsOf('2020')).toEqual(['2020']);
    speak('it');
    expect(rootsOf('poeti')).toEqual(['poet', 'pot']);
    expect(rootsOf('mueller')).toEqual(['mueller', 'muller']);
  });
  it('are none of another language, and an umlaut may be two letters in any', () => {
    useForms(undefined);
    expect(likeness('gorusmelerinden', 'gorusme')).toBe(0);
    expect(likeness('mueller', 'muller')).toBeGreaterThan(0.5);
    expect(likeness('muller', 'mueller')).toBeGreaterThan(0.5);
    expect(likeness('queen', 'quen')).toBe(0);
  });
});
