import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typesetText } from '../../../src/article/index.ts';
import {
  fold,
  joinedWords,
  parted,
  tokenise,
  whole,
  wordsOf,
} from '../../../src/search/shared/words.ts';

describe('folding', () => {
  it('forgets case, diacritics, apostrophes and the possessive', () => {
    expect(fold('Résumé')).toBe('resume');
    expect(fold('Əliyev’s')).toBe('eliyev');
    expect(fold('Sørensen')).toBe('sorensen');
    expect(fold("Won't")).toBe('wont');
    expect(fold('Łódź')).toBe('lodz');
  });
});

/** What a text prints, and what readers type for it. */
const sameWords: Readonly<Record<string, readonly (readonly [printed: string, typed: string])[]>> =
  {
    az: [
      ['Əliyev', 'Eliyev'],
      ['İstiqlal', 'istiqlal'],
      ['ISTIQLAL', 'İSTİQLAL'],
      ['qışlaq', 'qislaq'],
    ],
    de: [
      ['Straße', 'STRASSE'],
      ['Straße', 'Strasse'],
      ['Völkerrecht', 'Volkerrecht'],
    ],
    tr: [
      ['İstanbul', 'istanbul'],
      ['İstanbul', 'ISTANBUL'],
      ['istanbul', 'ıstanbul'],
      ['ıspanak', 'ISPANAK'],
      ['ıspanak', 'ispanak'],
      ['çağrı', 'cagri'],
      ['Türkiye’nin', "Turkiye'nin"],
    ],
    fr: [
      ['cœur', 'coeur'],
      ['Œuvre', 'oeuvre'],
      ['élève', 'ELEVE'],
      ['garçon', 'garcon'],
    ],
    es: [
      ['año', 'ano'],
      ['Niño', 'NINO'],
      ['¿qué', 'que'],
    ],
    pt: [['negociações', 'negociacoes']],
    it: [['perché', 'perche']],
    pl: [
      ['Łódź', 'lodz'],
      ['wojną', 'wojna'],
    ],
    ru: [
      ['ёлка', 'елка'],
      ['Четвёртый', 'четвертый'],
    ],
    uk: [
      ['Україна', 'украіна'],
      ["п'ять", 'п’ять'],
      ['пʼять', 'пять'],
      ['ґрунт', 'грунт'],
    ],
    hy: [
      ['և', 'եւ'],
      ['ԵՎ', 'և'],
      ['Սևան', 'ՍԵՎԱՆ'],
      ['Ինչո՞ւ', 'ինչու'],
      ['ﬓ', 'մն'],
    ],
    ar: [
      ['مُحَمَّد', 'محمد'],
      ['الـــعرب', 'العرب'],
      ['أحمد', 'احمد'],
      ['إسلام', 'اسلام'],
      ['آسيا', 'اسيا'],
      ['ٱلله', 'الله'],
      ['على', 'علي'],
      ['مكتبة', 'مكتبه'],
      ['١٩٩٦', '1996'],
      ['ﻻ', 'لا'],
    ],
    fa: [
      ['کتاب', 'كتاب'],
      ['ایران', 'ايران'],
      ['می\u200Cشود', 'میشود'],
      ['خانهٔ', 'خانه'],
      ['۱۳۹۹', '1399'],
      ['۱۳۹۹', '١٣٩٩'],
    ],
    he: [
      ['שָׁלוֹם', 'שלום'],
      ['צה״ל', 'צהל'],
      ['צה"ל', 'צה״ל'],
      ["ג'ורג׳", 'גורג'],
      ['\u200Fשלום', 'שלום'],
      ['מלך', 'מלכ'],
    ],
    zh: [
      ['ＡＢＣ１２', 'abc12'],
      ['外交', '外交'],
    ],
    ja: [
      ['ガラス', 'ｶﾞﾗｽ'],
      ['ポスター', 'ﾎﾟｽﾀｰ'],
    ],
  };
/** What is not the same to anybody who reads the language. */
const otherWords: typeof sameWords = {
  ja: [
    ['ガラス', 'カラス'],
    ['はな', 'ハナ'],
    ['ビル', 'ビール'],
  ],
  he: [['מלך', 'מלח']],
  ru: [['мир', 'мэр']],
  tr: [['kar', 'kâra']],
};

describe('folding by language', () => {
  it.each(Object.entries(sameWords))('makes what is typed in %s what is printed', (_, pairs) => {
    for (const [printed, typed] of pairs)
      expect(wordsOf(typed.normalize('NFKC')), `${printed} ${typed}`).toEqual(wordsOf(printed));
  });
  it.each(Object.entries(otherWords))('keeps apart what is not the same in %s', (_, pairs) => {
    for (const [one, other] of pairs) expect(wordsOf(other), one).not.toEqual(wordsOf(one));
  });
  it('takes an elided word off before a vowel, and joins it for who types it so', () => {
    expect(wordsOf("L'homme d’État, qu'elle")).toEqual(['l', 'homme', 'd', 'etat', 'qu', 'elle']);
    expect(wordsOf("dell'Unione all'arte un'altra")).toEqual([
      'dell',
      'unione',
      'all',
      'arte',
      'un',
      'altra',
    ]);
    expect(wordsOf("don't I'd o'clock rock'n'roll y'all's")).toEqual([
      'dont',
      'id',
      'oclock',
      'rocknroll',
      'yall',
    ]);
    const text = "D'Artagnan";
    expect(joinedWords(text, tokenise(text))).toEqual(['dartagnan']);
  });
});

describe('words as a typographer sets them', () => {
  const signs = [
    ...` "'-.,:;!?()«»“”‘’„–—…/1234567890abcsntéßждאבعن你好`,
    ...['--', '---', '...', ' - ', "'90s", "n't", ' "', '" '],
  ];
  const texts = fc
    .array(fc.constantFrom(...signs), { maxLength: 30 })
    .map((pieces) => pieces.join(''));
  it('are found by what was typed, and those typed by what is shown', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('en', 'de', 'fr', 'ru', 'he', 'ar'), (text, lang) => {
        expect(wordsOf(typesetText(text, lang))).toEqual(wordsOf(text));
      }),
      { numRuns: 2000 },
    );
    expect(wordsOf(typesetText("ג'ורג'", 'he'))).toEqual(wordsOf("ג'ורג'"));
    expect(wordsOf(typesetText("it's 471-499", 'en'))).toEqual(wordsOf("it's 471-499"));
  });
});

describe('words', () => {
  it('hold apostrophes of every kind, soft hyphens, and the signs of C++ and C#', () => {
    expect(wordsOf('Don’t, l‘homme; soft\u00ADly')).toEqual(['dont', 'l', 'homme', 'softly']);
    expect(wordsOf('C++, C# and C++11; a#b')).toEqual(['c++', 'c#', 'and', 'c', '11', 'a', 'b']);
  });
  it('are one where a sign joins them, for who types them so', () => {
    const joined = (text: string) => joinedWords(text, tokenise(text));
    expect(joined('Knoll-Tudor')).toEqual(['knolltudor']);
    expect(joined('the U.S.A. of 1,000')).toEqual(['us', 'sa', 'usa', '1000']);
    expect(joined('plain words')).toEqual([]);
  });
  it('come apart at hyphens, dashes and punctuation, with their places', () => {
    expect(wordsOf('Nagorno-Karabakh; the Armenia—Azerbaijan conflict (1988–1994)')).toEqual([
      'nagorno',
      'karabakh',
      'the',
      'armenia',
      'azerbaijan',
      'conflict',
      '1988',
      '1994',
    ]);
    expect(tokenise('a “Straße”')[1]).toEqual({ word: 'strasse', start: 3, end: 9 });
  });
  it('are single characters where a script has no spaces', () => {
    expect(wordsOf('外交 2020')).toEqual(['外', '交', '2020']);
    expect(wordsOf('値5をStringに')).toEqual(['値', '5', 'を', 'string', 'に']);
  });
  it('keep their letters in scripts of other kinds', () => {
    expect(wordsOf('한국어')).toEqual(['한국어']);
    expect(wordsOf('Дипломатия دبلوماس')).toEqual(['дипломатия', 'دبلوماس']);
  });
});

describe('words that Pagefind would take for one', () => {
  const texts = [
    'Armenia—Azerbaijan, 1988–1994: “won’t”… or',
    'a—b–c',
    '—',
    '',
    'plain words, half-done and/or so.',
    '外交—2020',
    'A & B; x = y + z',
    'const no_builtins = __init__;',
  ];
  it('are parted, and whole again for readers', () => {
    for (const text of texts) expect(whole(parted(text))).toBe(text);
    expect(parted(texts[0]!).split(' ').length).toBe(6);
    expect(parted('plain words')).toBe('plain words');
  });
  it('stand between spaces each, and nothing else does: neighbours are neighbours', () => {
    for (const [text, words] of [
      ['A & B', 2],
      ['x = y + z', 3],
      ['half-done and/or so.', 5],
      ['e.g. U.S. no_builtins', 6],
      ['— to begin with', 3],
      ['値5をxに', 5],
      ['soft\u00ADly', 1],
    ] as const) {
      expect(parted(text).split(/\s/u), text).toHaveLength(words);
      expect(tokenise(text), text).toHaveLength(words);
    }
  });
  it('are still the same words', () => {
    for (const text of texts) expect(wordsOf(parted(text))).toEqual(wordsOf(text));
  });
});
