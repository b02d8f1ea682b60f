import { expect, it } from 'vitest';
import { letterOf } from '../../../src/site/letter-of.ts';

it('puts a name under the letter that its language sorts it by', () => {
  const letters: readonly (readonly [name: string, lang: string, letter: string])[] = [
    ['Éric', 'fr', 'E'],
    ['Ärger', 'de', 'A'],
    ['Ånd', 'sv', 'Å'],
    ['Ñandú', 'es', 'Ñ'],
    ['Çay', 'tr', 'Ç'],
    ['içki', 'tr', 'İ'],
    ['ışık', 'tr', 'I'],
    ['Əli', 'az', 'Ə'],
    ['Żaba', 'pl', 'Ż'],
    ['Йод', 'ru', 'Й'],
    ['Ёлка', 'ru', 'Е'],
    ['Խաչ', 'hy', 'Խ'],
    ['أحمد', 'ar', 'ا'],
    ['3M', 'en', '0–9'],
  ];
  for (const [name, lang, letter] of letters) expect(letterOf(name, lang), name).toBe(letter);
});

it('puts Chinese names under the letter of their reading, and Japanese characters together', () => {
  const names = ['阿里', '北京', '俄罗斯', '李', '亚美尼亚', '中国'];
  expect(names.map((name) => letterOf(name, 'zh'))).toEqual(['A', 'B', 'E', 'L', 'Y', 'Z']);
  expect(letterOf('東京', 'ja')).toBe('漢字');
  expect(letterOf('がっこう', 'ja')).toBe('か');
});
