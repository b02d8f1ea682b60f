import { expect, it } from 'vitest';
import { sentences } from '../../../src/compiler/language/sentences.ts';

function split(text: string, lang: string): string[] {
  return sentences(text, lang).map(({ start, end }) => text.slice(start, end).trim());
}

it.each([
  ['en', 'The statute (ch. 2, para. 3) agrees with vols. 2 and 4 and with fol. 12 verso.'],
  ['en', 'As Gen. 4 and 1 Cor. 13 have it, cf. Deut. 6, it was so.'],
  ['en', 'See Col. Smith, Capt. Roe and Lt. Doe on it.'],
  ['en', 'So s.v. Lux in the second ed. Berlin 1990.'],
  ['en', 'It is in no. 7 of the series.'],
  ['de', 'Das steht z. B. bei Kant, vgl. Bd. 3, S. 12, Nr. 4 und Anm. 5.'],
  ['de', 'Die Quelle, d. h. Abs. 2, wird u. a. Cicero zugeschrieben, s. Kap. 4.'],
  ['de', 'So Prof. Dr. Meyer, hrsg. von Hr. Roth im 3. Jh. v. Chr. in Rom.'],
  ['fr', 'Voir M. Dupont, chap. 3, p. ex. Rome, et paragr. 4.'],
  ['es', 'Véase Sr. Pérez, cap. 3, pág. 4 y núm. 5.'],
  ['it', 'Si veda cap. 3, p. es. Roma, e fol. 12.'],
])('in %s, "%s" is one sentence', (lang, text) => {
  expect(split(text, lang)).toEqual([text]);
});

it.each([
  ['en', 'The answer is no. He left.'],
  ['en', 'He came to Rome. 1848 Hale returned.'],
  ['en', 'Where did he come in? It was all he had to do. So it went.'],
  ['de', 'Er kam nach Berlin. 1848 Jahre später.'],
  ['de', 'Das sah er gern. Dann ging er.'],
  ['fr', 'Il arriva à midi. Puis il repartit.'],
  // The CLDR knows the language, and no abbreviation of it.
  ['el', 'Έφτασε το μεσημέρι. Μετά έφυγε.'],
])('in %s, "%s" is more than one', (lang, text) => {
  expect(split(text, lang).length).toBeGreaterThan(1);
});
