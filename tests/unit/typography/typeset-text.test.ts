import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replaceable, restored } from '../../support/restored.ts';
import { typesetText } from '../../../src/article/typography/typeset-text.ts';

const set = (lang: string, cases: Readonly<Record<string, string>>) =>
  Object.entries(cases).map(([typed, shown]) => ({ lang, typed, shown }));

const nnbsp = '\u202F';
const nbsp = '\u00A0';

describe('the characters of a text as they are shown', () => {
  test.each([
    ...set('en', {
      'He said, "We don\'t know."': 'He said, “We don’t know.”',
      '"The \'inner\' word" and "outer"': '“The ‘inner’ word” and “outer”',
      '("no"), ["yes"]; "perhaps"-"never"': '(“no”), [“yes”]; “perhaps”-“never”',
      '"\'Both\' at once," he said. "And \'again\'"': '“‘Both’ at once,” he said. “And ‘again’”',
      "the parties' talks, James's, rock 'n' roll": 'the parties’ talks, James’s, rock ’n’ roll',
      "in the '90s, 'tis said, and 'quoted' too": 'in the ’90s, ’tis said, and ‘quoted’ too',
      "O'Brien and the 1990's": 'O’Brien and the 1990’s',
      '"A."9 "B."': '“A.”9 “B.”',
      'A table 5\'10" long, 6\'2"': 'A table 5\'10" long, 6\'2"',
      'a " alone, a \' too': 'a " alone, a \' too',
      '"Opened, and closed on the next page': '“Opened, and closed on the next page',
      'closed from the last page" here': 'closed from the last page” here',
      'the war -- as it was - ended---so it seems, or--so':
        'the war – as it was – ended—so it seems, or—so',
      'try --help, or -v, and a---': 'try --help, or -v, and a---',
      '5 - 3 is two, 2016 - 2020 are years': '5 - 3 is two, 2016 – 2020 are years',
      'well-known and pre- and post-war': 'well-known and pre- and post-war',
      'And so ... on... with .... four': 'And so … on… with .... four',
      'pp. 471-499, pp.567-570 (95-104), 3:16-18': 'pp. 471–499, pp.567–570 (95–104), 3:16–18',
      '1988-94, 1,200-1,300, 1.5-2.5, 12-14, 20-25': '1988–94, 1,200–1,300, 1.5–2.5, 12–14, 20–25',
      'pp. 1-2,3-4 and 10-15%, $10-15': 'pp. 1–2,3–4 and 10–15%, $10–15',
      'on 2020-12-12, 2020-12, 50-50, 12-tone': 'on 2020-12-12, 2020-12, 50-50, 12-tone',
      'ISBN 978-0-19-953556-9, ISSN 1234-5678': 'ISBN 978-0-19-953556-9, ISSN 1234-5678',
      'ISO 9000-9001, 32000-1': 'ISO 9000-9001, 32000-1',
      'https://a.example/12-14?q=1-2, doi 10.1000/182-185':
        'https://a.example/12-14?q=1-2, doi 10.1000/182-185',
      'tel. +1 555-1234, No. 19-1392, 1-2-3': 'tel. +1 555–1234, No. 19-1392, 1-2-3',
      'F-16, COVID-19, S/RES/822-900, A-10-12': 'F-16, COVID-19, S/RES/822-900, A-10-12',
      '“Set” already – ‘so’ it stays…': '“Set” already – ‘so’ it stays…',
      'He asked: why? And : so': 'He asked: why? And : so',
    }),
    ...set('de', {
      'Er sagte: "Das ist \'gut\', oder?"': 'Er sagte: „Das ist ‚gut‘, oder?“',
      "Wie geht's Hans' Hund": 'Wie geht’s Hans’ Hund',
      'S. 12-14 - und so weiter': 'S. 12–14 – und so weiter',
    }),
    ...set('de-CH', { '"ja"': '„ja“' }),
    ...set('fr', {
      'Il a dit : "l\'homme" !': `Il a dit${nbsp}: «${nbsp}l’homme${nbsp}»${nnbsp}!`,
      '« déjà » ; oui ?': `«${nbsp}déjà${nbsp}»${nnbsp}; oui${nnbsp}?`,
      '«serré»; oui?': '«serré»; oui?',
      "L'\"œuvre\" d'aujourd'hui": `L’«${nbsp}œuvre${nbsp}» d’aujourd’hui`,
    }),
    ...set('ru', {
      'Он сказал: "Да, \'так\'" - и ушёл': `Он сказал: «Да, „так“»${nbsp}— и ушёл`,
      'с. 12-14, 1988-1994': 'с. 12–14, 1988–1994',
    }),
    ...set('az', { '"Qarabağ"ın, Bakı\'da': '“Qarabağ”ın, Bakı’da' }),
    ...set('az', { 'Bu - onun sözü': 'Bu — onun sözü' }),
    ...set('hy', {
      '"Ինչո՞ւ", - հարցրեց նա։ "Այսպես"։': '«Ինչո՞ւ», — հարցրեց նա։ «Այսպես»։',
      '"Ա \'բ\'։ Գ"': '«Ա «բ»։ Գ»',
    }),
    ...set('fa', {
      'کتاب, مجله; چرا? (رضا, 1999, p. 4)': 'کتاب، مجله؛ چرا؟ (رضا، 1999, p. 4)',
      'قیمت 1,200 است': 'قیمت 1,200 است',
      'see Roe, 1999, p. 4, Doe, 2001': 'see Roe, 1999, p. 4, Doe, 2001',
      'سال 2024, از اینجا': 'سال 2024، از اینجا',
    }),
    ...set('en', { 'the word كتاب, which means "book"': 'the word كتاب, which means “book”' }),
    ...set('zh', {
      '“已经”，‘如此’……——《书》（一、二）；好！': '“已经”，‘如此’……——《书》（一、二）；好！',
    }),
    ...set('ja', { '「既に」、『そう』……――（一）；': '「既に」、『そう』……――（一）；' }),
    ...set('es', { '¿Quién? ¡Ya! "así"': '¿Quién? ¡Ya! “así”' }),
    ...set('ru', {
      'Карточка — это запись, 5 - 3 - пример': `Карточка${nbsp}— это запись, 5 - 3${nbsp}— пример`,
    }),
    ...set('az', { 'Kart — qeyddir': 'Kart — qeyddir' }),
    ...set('pl', { 'Rzekł: "tak \'bardzo\' dobrze"': 'Rzekł: „tak «bardzo» dobrze”' }),
    ...set('pt', { '"assim", disse; d\'água': '“assim”, disse; d’água' }),
    ...set('it', { 'l\'acqua e "così"': 'l’acqua e «così»' }),
    ...set('uk', { 'п\'ять "слів" - так': `п’ять «слів»${nbsp}— так` }),
    ...set('tr', { 'Ankara\'da "böyle" dedi': 'Ankara’da “böyle” dedi' }),
    ...set('ar', {
      'قال "نعم"، ثم "لا".': 'قال ”نعم“، ثم ”لا“.',
      'ص 471-499': 'ص 471-499',
    }),
    ...set('he', {
      'הוא אמר "כן" על צה"ל': 'הוא אמר ”כן” על צה״ל',
      "ג'ורג'": 'ג׳ורג׳',
    }),
    ...set('zh', { '他说"你好"。他又说："再见"了。': '他说“你好”。他又说：“再见”了。' }),
    ...set('zh-TW', { '他說"你好"。': '他說「你好」。' }),
    ...set('pl', { 'Rzekł "tak"': 'Rzekł „tak”' }),
  ])('$lang: $typed', ({ lang, typed, shown }) => {
    expect(typesetText(typed, lang)).toBe(shown);
  });
});

const languages = ['en', 'de', 'fr', 'ru', 'az', 'ar', 'he', 'zh', 'ja', 'nl', 'pt-PT'];
const signs = [
  ...` "'-.,:;!?()[]«»“”‘’„–—…/1234567890abcsntéßждאבعن你好。，\n`,
  '--',
  '---',
  '...',
  ' - ',
  "'90s",
  ' "',
  '" ',
  'https://a.b/',
  'ISBN ',
  '\u202F',
  '\u00A0',
  '𝒜',
];
const anyText = fc.array(fc.constantFrom(...signs), { maxLength: 40 }).map((all) => all.join(''));
const anyLanguage = fc.constantFrom(...languages);

describe('what typesetting may do to any text', () => {
  test('sets what is set already no other way', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, lang) => {
        const once = typesetText(text, lang);
        expect(typesetText(once, lang)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  test('can be taken back by its list of replacements, whatever was typed', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, lang) => {
        expect(restored(typesetText(text, lang), text)).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });

  test('leaves every letter, digit and other sign, in their order', () => {
    const kept = (text: string) => text.replace(/[^\p{L}\p{N}\p{M}()[\],:;!?/]/gu, '');
    fc.assert(
      fc.property(anyText, anyLanguage, (text, lang) => {
        expect(kept(typesetText(text, lang))).toBe(kept(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('changes the number of characters only by dashes, ellipses and the spaces of French', () => {
    const single = anyText.filter((text) => !/--|\.\.\./.test(text));
    fc.assert(
      fc.property(single, anyLanguage, (text, lang) => {
        const shown = typesetText(text, lang);
        const added = lang === 'fr' ? (text.match(/["']/g) ?? []).length : 0;
        expect(shown.length - text.length).toBeGreaterThanOrEqual(0);
        expect(shown.length - text.length).toBeLessThanOrEqual(added);
      }),
      { numRuns: 2000 },
    );
  });

  test('replaces no letter and no digit', () => {
    for (const [typed, shown] of replaceable)
      for (const words of [typed, ...shown]) expect(words).not.toMatch(/[\p{L}\p{N}\p{M}]/u);
  });

  test('takes time in proportion to the text, however hostile', () => {
    const hostile = [
      '"',
      "'",
      '"a ',
      "'a ",
      '-',
      '1-',
      '1-2,',
      '.',
      'www.',
      'ISBN ',
      '1:',
      ' ',
      '« ',
    ];
    for (const sign of hostile) {
      const started = performance.now();
      typesetText(sign.repeat(200_000), 'fr');
      expect(performance.now() - started, JSON.stringify(sign)).toBeLessThan(3000);
    }
  });
});

describe('what was typed, of what is shown', () => {
  test('is not what is shown where a word differs', () => {
    expect(restored('“Nο”', '"No"')).not.toBe('"No"');
    expect(restored('a “word” less', 'a "word" and less')).not.toBe('a "word" and less');
  });

  test('keeps a mark that was typed where no such was shown', () => {
    expect(restored('“so”', 'so')).toBe('“so”');
  });
});
