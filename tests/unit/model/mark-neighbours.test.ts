import { expect, test } from 'vitest';
import { toPlainText } from '../../../src/exports/text/text.ts';
import { htmlOf } from '../../../src/site/print.ts';
import { compileTexts } from '../../support/compile.ts';

const notes = '\n\n[^a]: One.\n\n[^b]: Two.\n\n[^c]: Three.\n';

async function pageOf(text: string): Promise<string> {
  const { article } = await compileTexts(`# One\n\n${text}${notes}`);
  return article!.sections.map(({ tree }) => htmlOf(tree)).join('');
}

const neighbours = async (text: string): Promise<(string | undefined)[]> =>
  [...(await pageOf(text)).matchAll(/<sup class="before-mark">.*?>(\d+)<\/a><\/sup>/g)].map(
    ([, number]) => number,
  );

test('a mark that another follows at the same place says so, and no other does', async () => {
  expect(await neighbours('Words.[^a][^b] More.[^c]')).toEqual(['1']);
  expect(await neighbours('Words.[^a][^b][^c]')).toEqual(['1', '2']);
  expect(await neighbours('Words.[^a] [^b] More *said.[^c]*')).toEqual(['1']);
  expect(await neighbours('Words[^a] and[^b], said[^c].')).toEqual([]);
  expect(await neighbours('*Said.[^a][^b]* More.[^c]')).toEqual(['1']);
});

test('no word of the page or of a download tells of it', async () => {
  const { article } = await compileTexts(`# One\n\nWords.[^a][^b][^c]${notes}`);
  const words = article!.sections.map(({ tree }) => htmlOf(tree).replaceAll(/<[^>]*>/g, ''));
  expect(words.join('')).toContain('Words.123');
  const site = { root: 'https://example.org/', name: 'Scholium' };
  expect(await toPlainText(article!, site)).toContain('Words.[1][2][3]');
});
