import { describe, expect, it } from 'vitest';
import { wordsFor } from '../../../src/messages/index.ts';
import { inLanguage } from '../../../src/site/in-language.ts';

describe('a piece of a page in another language', () => {
  it('says its language and direction', () => {
    expect(inLanguage('en', 'ar')).toEqual({ lang: 'en', dir: 'ltr' });
    expect(inLanguage('fa', 'en')).toEqual({ lang: 'fa', dir: 'rtl' });
    expect(inLanguage('zh-Hant', 'zh-Hans')).toEqual({ lang: 'zh-Hant', dir: 'ltr' });
  });

  it('says nothing where what surrounds it is in the same, whatever the region', () => {
    expect(inLanguage('en', 'en')).toEqual({});
    expect(inLanguage('en-GB', 'en')).toEqual({});
    expect(inLanguage('de-AT', 'de-CH')).toEqual({});
  });

  it('is English in a language that the interface does not speak', () => {
    expect(inLanguage(wordsFor('cy').lang, 'cy')).toEqual({ lang: 'en', dir: 'ltr' });
  });
});
