import type { ElementContent, RootContent } from 'hast';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../../src/article/schemas/csl.ts';
import { formatCitations } from '../../../src/compiler/citations/format.ts';
import { localeTerms } from '../../../src/compiler/citations/locale-terms.ts';
import { localeFor, localeXml } from '../../../src/compiler/citations/locales.ts';
import { printLocators } from '../../../src/compiler/citations/locator-text.ts';
import { loadStyle } from '../../../src/compiler/citations/style.ts';
import { around, dated, showForms } from '../../../src/compiler/citations/term-forms.ts';
import { termsOf } from '../../../src/compiler/markdown/locator-terms.ts';
import { splitLocator } from '../../../src/compiler/markdown/locator.ts';
import { beginsWithIbid } from '../../../src/compiler/language/ibid-words.ts';

const languages = 'az hy ru tr de fr es pt it pl uk ar fa he zh ja'.split(' ');

/** A chapter and a page, cited in notes with their terms, in a language. */
async function notes(lang: string, author: CslItem['author'] = [{ family: 'Roe', given: 'Jane' }]) {
  const works: CslItem[] = [
    {
      id: 'a',
      type: 'chapter',
      title: 'Of Ink',
      'container-title': 'Of Books',
      author,
      editor: [{ family: 'Berg', given: 'Ann' }],
      translator: [{ family: 'Hale', given: 'Tom' }],
      publisher: 'Quay Press',
      edition: '3',
      issued: { 'date-parts': [[1997]] },
    },
    {
      id: 'b',
      type: 'webpage',
      title: 'Of Pages',
      author: [{ family: 'Li', given: 'Q.' }],
      URL: 'https://example.org/x',
      accessed: { 'date-parts': [[2024, 5, 2]] },
    },
  ];
  const items = [
    { key: 'a', label: 'page', locator: '12-15' },
    { key: 'b' },
    { key: 'a', label: 'volume', locator: '2' },
  ];
  const { clusters } = await formatCitations({
    works,
    clusters: items.map((item, nth) => ({
      mode: 'group',
      note: String(nth + 1),
      items: [{ prefix: '', suffix: '', suppressAuthor: false, ...item }],
    })),
    style: loadStyle('chicago-fullnote-bibliography', new Map()),
    lang,
  });
  return clusters.map(({ children }) => wordsOf(children));
}

function wordsOf(nodes: readonly (RootContent | ElementContent)[]): string {
  return nodes
    .map((node) =>
      node.type === 'text' ? node.value : 'children' in node ? wordsOf(node.children) : '',
    )
    .join('');
}

describe('a note in the language of its article', () => {
  it.each([
    ['az', 'kitabda: Of Books, red. Ann Berg, tərc. Tom Hale, 3-cü nəşr', '2 may 2024', 'c. 2'],
    [
      'hy',
      'գրքում՝ Of Books, խմբ.՝ Ann Berg, թարգմ.՝ Tom Hale, 3-րդ հրատ.',
      '2 մայիսի 2024',
      'հ. 2',
    ],
    ['ru', 'в Of Books, под ред. Ann Berg, пер. Tom Hale, 3-е изд.', '2 мая 2024 г.', 'т. 2'],
    ['uk', 'в Of Books, за ред. Ann Berg, пер. Tom Hale, 3-те вид.', '2 травня 2024 р.', 'т. 2'],
    ['pl', 'w Of Books, red. Ann Berg, tłum. Tom Hale, 3. wyd.', 'dostęp 2 maja 2024', 't. 2'],
    ['tr', 'içinde Of Books, ed. Ann Berg, çev. Tom Hale', 'erişim tarihi 2 Mayıs 2024', 'c. 2'],
    ['de', 'in Of Books, hrsg. von Ann Berg', 'abgerufen am 2. Mai 2024', 'Bd. 2'],
    ['fr', 'in Of Books, éd. par Ann Berg', 'consulté le 2 mai 2024', 'vol. 2'],
    ['es', 'en Of Books, ed. Ann Berg', 'consultado el 2 de mayo de 2024', 'vol. 2'],
    ['pt', 'em Of Books, ed. Ann Berg', 'consultado em 2 de maio de 2024', 'vol. 2'],
    ['it', 'in Of Books, a c. di Ann Berg', 'consultato il 2 maggio 2024', 'vol. 2'],
    ['ar', 'في Of Books, تحرير Ann Berg, ترجمة Tom Hale', '2 مايو 2024', 'مج 2'],
    ['fa', 'در Of Books, ویراسته‌ی Ann Berg', 'دسترسی 2 می 2024', 'ج 2'],
    ['he', 'בתוך Of Books, בעריכת Ann Berg, תרגום Tom Hale, 3 מהדורה', '2 מאי 2024', 'כרך 2'],
    ['zh', '收入 Of Books, 编 Ann Berg, 译 Tom Hale, 3 版', '访问于 2024年5月2日', '第2卷'],
    ['ja', 'Of Books, 編 Ann Berg, 訳 Tom Hale, 3 版', '閲覧日 2024年5月2日', '第2巻'],
  ])('speaks no other: %s', async (lang, book, day, volume) => {
    const [first, page, again] = await notes(lang);
    expect(first).toContain(book);
    expect(page).toContain(day);
    expect(again).toContain(volume);
    const english = /\b(?:edited|trans|by|accessed|vol|no|rd|ed)\b(?!\.)/;
    if (!/^(?:de|fr|es|pt|it)$/.test(lang))
      expect(`${first} ${page} ${again}`).not.toMatch(english);
  });

  it.each([
    ['hy', 'Հակոբյան', 'Անի', 'Անի Հակոբյան'],
    ['ka', 'ბერიძე', 'ანა', 'ანა ბერიძე'],
    ['az', 'Əliyev', 'Ə.', 'Ə. Əliyev'],
    ['zh', '王', '小明', '王小明'],
  ])('has names as they are written in it: %s', async (lang, family, given, printed) => {
    const [first] = await notes(lang, [{ family, given }]);
    expect(first?.startsWith(`${printed},`)).toBe(true);
  });
});

describe('the CSL locales of ours', () => {
  it.each(['az', 'hy'])('are well formed, and have every term that English has: %s', (lang) => {
    const [own, english] = [termNames(localeXml(localeFor(lang))), termNames(localeXml('en-US'))];
    const optional = /^(?:ordinal|long-ordinal|.* (?:short|verb|verb-short|symbol)$)/;
    expect([...english].filter((name) => !own.has(name) && !optional.test(name))).toEqual([]);
  });

  it.each(languages)('name no locator in English: %s', (lang) => {
    const labels = [
      ...['appendix', 'article-locator', 'book', 'chapter', 'column', 'equation', 'figure'],
      ...['issue', 'line', 'note', 'number', 'page', 'paragraph', 'part', 'section', 'table'],
      ...['volume'],
    ];
    const english = new Set(localeTerms('en', labels).map(([term]) => term));
    const own = localeTerms(lang, labels).filter(
      ([term]) => english.has(term) && /\p{Script=Latin}{3}/u.test(term) && !cognates.has(term),
    );
    expect(own).toEqual([]);
  });
});

/** Words that other languages have, too. */
const cognates = new Set(
  'sec. vol. vols. fig. figs. art. arts. tab. app. cap. par. col. cols. pag. chap. page pages volume volumes note notes section sections article articles figure figures table tables'.split(
    ' ',
  ),
);

describe('a locator typed in the language of its article', () => {
  it.each([
    ['az', ', səh. 4', 'page', '4'],
    ['az', ', s. 4', 'page', '4'],
    ['hy', ', էջ 5', 'page', '5'],
    ['ru', ', стр. 5-7', 'page', '5-7'],
    ['ru', ', т. 2', 'volume', '2'],
    ['ru', ', л. 5', 'folio', '5'],
    ['uk', ', с. 12', 'page', '12'],
    ['uk', ', арк. 3', 'folio', '3'],
    ['tr', ', s. 7', 'page', '7'],
    ['de', ', S. 12', 'page', '12'],
    ['pl', ', str. 7', 'page', '7'],
    ['it', ', pagg. 7-9', 'page', '7-9'],
    ['pt', ', fls. 7', 'folio', '7'],
    ['ar', '، ص 5', 'page', '5'],
    ['ar', '، ص. ٥', 'page', '٥'],
    ['ar', '، المجلد 2', 'volume', '2'],
    ['fa', '، صص ۵-۷', 'page', '۵-۷'],
    ['he', ", עמ' 12", 'page', '12'],
    ['he', ', עמ׳ 12', 'page', '12'],
    ['zh', '，第3页', 'page', '3'],
    ['zh', ', 第12-15页', 'page', '12-15'],
    ['zh', '，页12', 'page', undefined],
    ['zh', '，页 12', 'page', '12'],
    ['zh', ', 第2章', 'chapter', '2'],
    ['ja', '、第3頁', 'page', '3'],
    ['ja', '、12～15頁', 'page', '12-15'],
    ['ja', '、12ページ', 'page', '12'],
    ['el', ', σ. 5', 'page', '5'],
    ['ka', ', გვ. 5', 'page', '5'],
    ['vi', ', tr. 5', 'page', '5'],
  ])('is understood: %s "%s"', (lang, typed, label, locator) => {
    const found = splitLocator(typed, termsOf(lang));
    if (locator === undefined) expect(found.locator).toBeUndefined();
    else expect([found.label, found.locator, found.suffix]).toEqual([label, locator, '']);
  });

  it.each([
    ['zh', '12-15', '第12–15页'],
    ['ja', '12', '12頁'],
    ['hy', '12', 'էջ 12'],
    ['az', '12', 'səh. 12'],
    ['he', '12', 'עמ׳ 12'],
  ])('is told to readers as they write it: %s %s', (lang, locator, printed) => {
    expect(printLocators([{ label: 'page', locator }], lang)).toBe(printed);
  });
});

describe('a term that looks otherwise beside a number', () => {
  const [may, page] = [dated('май', 'мая'), around('第', '页')];

  it.each([
    [`2 ${may} 2020`, '2 мая 2020'],
    [`12–15\u00a0${may}`, '12–15\u00a0мая'],
    [`${may} 2020`, 'май 2020'],
    [`2020 ${may}`, '2020 май'],
    [`${page} 12`, '第12页'],
    [`${page} 12–15, 17; A`, '第12–15, 17页; A'],
    [`${page} xii`, '第xii页'],
    [`${page}`, '页'],
    [`${page} <i>12</i>`, '页 <i>12</i>'],
    ['plain', 'plain'],
  ])('has its form there: %s', (printed, shown) => {
    expect(showForms(printed)).toBe(shown);
  });
});

it.each([
  ...['Ibid., p. 3', 'Ebd., S. 3', 'Там же, с. 5', 'Там само. С. 5', 'Tamże, s. 3', 'Yenə orada'],
  ...['Aynı yer, s. 5', 'Նույն տեղում, էջ 5', 'المرجع نفسه، ص 5', 'المصدر السابق، ص. 14.'],
  ...['A.g.e., s. 5', 'a.g.m., s. 7', 'A. g. y.'],
  ...['همان، ص ۵', 'همان‌جا', "שם, עמ' 5", '同上，第5页', '同書、5頁', 'Στο ίδιο, σ. 5'],
])('a note that begins with "%s" stands for the work before it', (note) => {
  expect(beginsWithIbid(note)).toBe(true);
});

it.each(['שם המחבר אינו ידוע', 'همان گونه که گفتیم', 'Ebdabei', 'نفسه الكاتب', 'Ibidus wrote'])(
  'a note that begins with "%s" stands for nothing else',
  (note) => {
    expect(beginsWithIbid(note)).toBe(false);
  },
);

/** Names and forms of all terms; throws where the XML is not well formed. */
function termNames(xml: string): Set<string> {
  const names = new Set<string>();
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const { name: term = '', form } = attributes;
    if (name === 'term') names.add([term, form].filter(Boolean).join(' '));
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return names;
}
