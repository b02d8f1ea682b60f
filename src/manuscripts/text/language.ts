import { wordsIn } from './words.ts';

/** Small words that no other of these languages has often. */
const smallWords: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was for with as by on this which from',
  de: 'der die und das den von zu mit sich des auf für ist nicht ein eine dem werden',
  fr: 'le la les des et est une dans que pour qui sur par au du plus ne pas',
  es: 'el los las y que del en por con una para se lo como más su al',
  pt: 'o os as e do da em um uma que não para com dos das por mais',
  it: 'il di che e la per un è una del della nel con sono gli alla non',
  nl: 'de het een van en is dat op te voor met zijn niet die aan door',
  sv: 'och att det som en på är av för med den till inte har om',
  da: 'og at det som en på er af for med den til ikke har om',
  pl: 'i w na z się że do nie jest to o jak przez oraz dla od',
  ru: 'и в не на что с по как это из к для от а но его',
  uk: 'і в не на що з до як це та для від його у або є',
  tr: 've bir bu için ile da de olarak olan çok daha gibi en kadar ancak',
  az: 'və bir bu üçün ilə də da olan kimi daha isə çox ki öz edir',
  la: 'et in est non ad ut cum sed quod qui ex si quae per ab',
};

/** Scripts that one language mostly writes. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30FF]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/[پچژگ]/gu, 'fa'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Georgian}/gu, 'ka'],
];

/** Words and letters that are looked at. */
const most = 100_000;

/**
 * The language of a text by its script or its small words; undefined where none is much more
 * frequent than the next one.
 */
export function languageOf(text: string): string | undefined {
  const sample = text.slice(0, most);
  const letters = (sample.match(/\p{L}/gu) ?? []).length;
  for (const [script, lang] of scripts) {
    const share = (sample.match(script) ?? []).length / Math.max(1, letters);
    if (share > (lang === 'ja' || lang === 'fa' ? 0.03 : 0.3)) return lang;
  }
  const counts = new Map<string, number>();
  const words = wordsIn(sample);
  for (const { word } of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const scores = Object.entries(smallWords)
    .map(([lang, list]) => ({
      lang,
      score: list.split(' ').reduce((sum, word) => sum + (counts.get(word) ?? 0), 0),
    }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = scores;
  if (!first || words.length < 50 || first.score < words.length * 0.08) return undefined;
  return first.score > (second?.score ?? 0) * 1.3 ? first.lang : undefined;
}
