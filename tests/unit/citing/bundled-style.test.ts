import { expect, it } from 'vitest';
import { localeFor } from '../../../src/compiler/citations/locales.ts';
import { readStyleInfo, StyleError } from '../../../src/compiler/citations/style-info.ts';
import { bundledStyles, loadStyle } from '../../../src/compiler/citations/style.ts';

const none = new Map<string, string>();

it('is the 7th edition of APA in its form of 2026 where none is named', () => {
  const style = loadStyle(undefined, none);
  expect(readStyleInfo(style)).toMatchObject({
    title: 'APA Style 7th edition',
    styleClass: 'in-text',
    format: 'author-date',
  });
  // The form of 2022 that rehype-citation brings prints software and versions otherwise.
  expect(/<updated>(\d{4})/.exec(style)?.[1]).toBe('2026');
});

it.each(bundledStyles)('%s can be named without a file', (name) => {
  expect(() => readStyleInfo(loadStyle(name, none))).not.toThrow();
});

it('is found among the files by its name, with or without folder and ending', () => {
  const text = loadStyle('vancouver', none);
  const files = new Map([['mine.csl', text]]);
  for (const name of ['mine', 'mine.csl', 'styles/mine.csl', '../mine.csl']) {
    expect(loadStyle(name, files)).toBe(text);
  }
});

it('that is not there is an error that names those that are', () => {
  expect(() => loadStyle('turabian', new Map([['mine.csl', '']]))).toThrow(
    'expected one of: apa, chicago-author-date, chicago-fullnote-bibliography, harvard1, ieee, mine, modern-language-association, vancouver',
  );
});

it.each([
  ['', 'there is no <style> element'],
  ['<html><body>404</body></html>', 'there is no <style> element'],
  [
    '<style class="in-text"><info><link href="http://www.zotero.org/styles/apa" rel="independent-parent"/></info></style>',
    'use its parent, http://www.zotero.org/styles/apa',
  ],
  ['<style class="in-text"><info/><citation></style>', 'Malformed XML in the style, line 1'],
  ['<style class="in-text"><info/></style>', 'without <citation>'],
  ['<style class="loud"><info/><citation/></style>', 'Unexpected class "loud"'],
])('that is none is an error: %j', (text, words) => {
  const load = () => loadStyle('mine', new Map([['mine.csl', text]]));
  expect(load).toThrow(StyleError);
  expect(load).toThrow(words);
});

it.each([
  ['en-GB', 'en-GB'],
  ['en', 'en-US'],
  ['en-AU', 'en-US'],
  ['de', 'de-DE'],
  ['de-AT', 'de-AT'],
  ['pt-BR', 'pt-BR'],
  ['zh-Hans', 'zh-CN'],
  ['ar', 'ar'],
  ['ru', 'ru-RU'],
  ['no', 'nb-NO'],
  ['az', 'az-AZ'],
  ['hy', 'hy-AM'],
  ['uz', 'en-US'],
  ['', 'en-US'],
])('the language %j is printed with the locale %s', (lang, locale) => {
  expect(localeFor(lang)).toBe(locale);
});
