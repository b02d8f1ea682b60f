import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { buildSite } from '../support/build-site.ts';
import { hasFont, type Font } from '../support/tools.ts';
import { useSite } from './support/site.ts';

let folder: string | undefined;
afterAll(async () => {
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});
const site = useSite(4451, async () => {
  folder = await mkdtemp(join(tmpdir(), 'alphabets-'));
  const content = fileURLToPath(new URL('../fixtures/alphabets', import.meta.url));
  await buildSite(folder, { CONTENT_DIR: content, PDF: '0', EXPORTS: '0' });
  return folder;
});
const wide = { viewport: { width: 1280, height: 800 } };

interface Drawn {
  readonly family: string;
  /** From a file of the site. */
  readonly isOurs: boolean;
}

/** The fonts that the browser takes for the words of an element. */
async function fontsOf(page: Page, selector: string): Promise<Drawn[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts.map(({ familyName, isCustomFont }) => ({
    family: familyName,
    isOurs: isCustomFont,
  }));
}

/** Letters of an element that look like what stands for a letter without a font. */
function boxesIn(page: Page, selector: string): Promise<string[]> {
  return page.evaluate((where) => {
    const element = document.querySelector(where)!;
    const { font } = getComputedStyle(element);
    const context = new OffscreenCanvas(64, 64).getContext('2d', { willReadFrequently: true })!;
    const look = (sign: string): string => {
      context.clearRect(0, 0, 64, 64);
      context.font = font;
      context.fillText(sign, 16, 44);
      return context.getImageData(0, 0, 64, 64).data.join();
    };
    const nothing = new Set(['\u{10ffff}', '\ufdd0', '\u0378'].map(look));
    const signs = new Set(element.textContent.match(/[\p{L}\p{N}\p{P}]/gu) ?? []);
    return [...signs].filter((sign) => nothing.has(look(sign)));
  }, selector);
}

describe('every alphabet', () => {
  it.each([
    ['az', 'Source Serif'],
    ['tr', 'Source Serif'],
    ['pl', 'Source Serif'],
    ['vi', 'Source Serif'],
    ['ru', 'Source Serif'],
    ['uk', 'Source Serif'],
    ['el', 'Source Serif'],
    ['hy', 'Armenian'],
    ['ka', 'Georgian'],
  ])('is drawn in letters of ours: %s', async (lang, family) => {
    const page = await site.open(`/articles/${lang}/`, wide);
    await page.evaluate(() => document.fonts.ready);
    for (const selector of ['h1', '.prose p', '.prose p em']) {
      const fonts = await fontsOf(page, selector);
      expect(fonts.length, selector).toBeGreaterThan(0);
      expect(fonts.filter(({ isOurs }) => !isOurs)).toEqual([]);
      expect(await boxesIn(page, selector)).toEqual([]);
    }
    expect((await fontsOf(page, '.prose p')).some((font) => font.family.includes(family))).toBe(
      true,
    );
    expect(await fontsOf(page, '.contents a')).toEqual([expect.objectContaining({ isOurs: true })]);
  });

  it.each<[string, Font]>([
    ['ar', 'Noto Naskh Arabic'],
    ['fa', 'Noto Naskh Arabic'],
    ['he', 'Noto Serif Hebrew'],
    ['zh', 'Noto Serif CJK SC'],
    ['ja', 'Noto Serif CJK JP'],
  ])('is drawn in a family of the system that is named for it: %s', async (lang, family) => {
    if (!hasFont(family)) return;
    const page = await site.open(`/articles/${lang}/`, wide);
    await page.evaluate(() => document.fonts.ready);
    // The numbers of notes and paragraphs are of the family without serifs.
    await page
      .locator('.prose :is(sup, .para-link)')
      .evaluateAll((numbers) => numbers.forEach((number) => number.remove()));
    for (const selector of ['h1', '.prose p']) {
      const foreign = (await fontsOf(page, selector)).filter(({ isOurs }) => !isOurs);
      // A bold face is one more of the same name.
      expect([...new Set(foreign.map((font) => font.family))]).toEqual([family]);
      expect(await boxesIn(page, selector)).toEqual([]);
    }
  });
});

describe('the typography of a language', () => {
  it('slants no letters that have no italic, and marks emphasis as its typographers do', async () => {
    const styleOf = async (lang: string) => {
      const page = await site.open(`/articles/${lang}/`, wide);
      return page.locator('.prose p em').evaluate((em) => {
        const { fontStyle, fontWeight, textEmphasisStyle } = getComputedStyle(em);
        return { fontStyle, fontWeight, textEmphasisStyle };
      });
    };
    expect(await styleOf('en')).toMatchObject({ fontStyle: 'italic', textEmphasisStyle: 'none' });
    expect(await styleOf('ru')).toMatchObject({ fontStyle: 'italic' });
    for (const lang of ['ar', 'fa', 'he'])
      expect(await styleOf(lang)).toMatchObject({ fontStyle: 'normal', fontWeight: '600' });
    expect(await styleOf('zh')).toMatchObject({ fontStyle: 'normal', textEmphasisStyle: 'dot' });
    expect(await styleOf('ja')).toMatchObject({ fontStyle: 'normal', textEmphasisStyle: 'sesame' });
  });

  it('puts no room between letters that join', async () => {
    for (const lang of ['ar', 'fa']) {
      const page = await site.open(`/articles/${lang}/`, wide);
      await page.evaluate(() => {
        document.documentElement.dataset['spacing'] = 'wide';
      });
      const spaced = await page
        .locator(`:lang(${lang})`)
        .evaluateAll((all) =>
          all
            .map((each) => [each.className, getComputedStyle(each).letterSpacing] as const)
            .filter(([, spacing]) => spacing !== 'normal' && spacing !== '0px'),
        );
      expect(spaced).toEqual([]);
    }
  });

  it('has lines of 35 letters where a letter is as wide as high', async () => {
    const page = await site.open('/articles/ja/', wide);
    const { inlineSize, fontSize, lineHeight } = await page.locator('.prose').evaluate((prose) => {
      const style = getComputedStyle(prose);
      return {
        inlineSize: prose.getBoundingClientRect().width,
        fontSize: Number.parseFloat(style.fontSize),
        lineHeight: Number.parseFloat(style.lineHeight),
      };
    });
    expect(inlineSize / fontSize).toBeCloseTo(35, 0);
    expect(lineHeight / fontSize).toBeCloseTo(1.8, 1);
  });

  it('sends a page in English nothing of it', async () => {
    const page = await site.open('/articles/en/', wide);
    const sheets = (await page.locator('style').allTextContents()).join('');
    expect(sheets).not.toMatch(/Naskh|Armenian|Mincho|Songti|cyrillic|text-emphasis/i);
  });
});

describe('an address in a line that runs to the left', () => {
  it('keeps its order, and its arrow behind it, at the end of a line, too', async () => {
    const page = await site.open('/articles/he/', wide);
    const link = page.locator('#ref-own .by-host');
    expect(await link.evaluate((it) => getComputedStyle(it).direction)).toBe('ltr');
    const words = await link.evaluate((it) => {
      const range = document.createRange();
      const text = [...it.childNodes].find(({ nodeType }) => nodeType === Node.TEXT_NODE)!;
      range.selectNodeContents(text);
      const [word, whole] = [range.getBoundingClientRect(), it.getBoundingClientRect()];
      return { before: word.left - whole.left, after: whole.right - word.right };
    });
    expect(words.after).toBeGreaterThan(words.before + 3);
  });
});
