import { primaryOf } from '../../messages/index.ts';
import { localeTerms } from '../citations/locale-terms.ts';

/**
 * Terms that are read in every language: those of CSL in English, and what authors write in
 * German, French and Spanish beside the terms of the CSL locales.
 */
const terms: Readonly<Record<string, readonly string[]>> = {
  act: ['act', 'acts'],
  appendix: ['app.', 'apps.', 'appendix', 'appendices', 'Anhang', 'Anh.', 'annexe', 'apéndice'],
  'article-locator': ['art.', 'arts.', 'article', 'articles', 'Artikel', 'artículo'],
  book: ['bk.', 'bks.', 'book', 'books', 'Buch', 'livre', 'liv.', 'libro', 'lib.'],
  canon: ['can.', 'canon', 'canons'],
  chapter: [
    ...['chap.', 'chaps.', 'chapter', 'chapters', 'ch.', 'chs.', 'Kap.', 'Kapitel'],
    ...['chapitre', 'chapitres', 'cap.', 'caps.', 'capítulo', 'capítulos'],
  ],
  column: ['col.', 'cols.', 'column', 'columns', 'Sp.', 'Spalte', 'colonne', 'columna'],
  elocation: ['loc.', 'locs.', 'location', 'locations'],
  equation: ['eq.', 'eqs.', 'equation', 'equations', 'Gl.', 'Gleichung'],
  figure: ['fig.', 'figs.', 'figure', 'figures', 'Abb.', 'Abbildung', 'figura'],
  folio: ['fol.', 'fols.', 'folio', 'folios', 'Bl.', 'Blatt', 'fº', 'f°', 'ff.'],
  issue: [
    'no.',
    'nos.',
    'issue',
    'issues',
    'iss.',
    'number',
    'numbers',
    'Nr.',
    'Nummer',
    'nº',
    'n°',
    'núm.',
    'numéro',
  ],
  line: ['l.', 'll.', 'line', 'lines', 'Z.', 'Zeile', 'Zeilen', 'ligne', 'lignes', 'línea'],
  note: ['n.', 'nn.', 'note', 'notes', 'Anm.', 'Fn.', 'fn.', 'Fußnote', 'nota'],
  opus: ['op.', 'opp.', 'opus', 'opera'],
  page: [
    ...['p.', 'pp.', 'page', 'pages', 'pg.', 'pgs.', 'S.', 'Seite', 'Seiten'],
    ...['pág.', 'págs.', 'página', 'páginas'],
  ],
  paragraph: [
    ...['para.', 'paras.', 'paragraph', 'paragraphs', '¶', '¶¶', 'Abs.', 'Absatz', 'Rn.'],
    ...['Rz.', 'Rdnr.', 'par.', 'pár.', 'párr.', 'alinéa', 'al.'],
  ],
  part: ['pt.', 'pts.', 'part', 'parts', 'Teil', 'partie', 'parte'],
  rule: ['r.', 'rr.', 'rule', 'rules'],
  scene: ['sc.', 'scs.', 'scene', 'scenes'],
  section: [
    ...['sec.', 'secs.', 'sect.', 'section', 'sections', '§', '§§', 'Abschn.', 'Abschnitt'],
    ...['sección', 'secc.'],
  ],
  'sub-verbo': ['s.v.', 's.vv.', 'sub verbo', 'sub verbis', 's. v.'],
  supplement: ['supp.', 'supps.', 'supplement', 'supplements', 'Suppl.'],
  table: ['tbl.', 'tbls.', 'tab.', 'table', 'tables', 'Tab.', 'Tabelle', 'tableau', 'tabla'],
  timestamp: ['timestamp', 'time'],
  'title-locator': ['tit.', 'tits.', 'title', 'titles', 'titre'],
  verse: ['v.', 'vv.', 'verse', 'verses', 'Vers', 'vers', 'verso'],
  volume: ['vol.', 'vols.', 'volume', 'volumes', 'Bd.', 'Bde.', 'Band', 'tome', 't.', 'tomo'],
};

/** What authors write in other languages beside the terms of their CSL locale. */
const byLanguage: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  az: {
    page: ['s.', 'ss.', 'səh', 'səhifə'],
    volume: ['cild'],
    issue: ['№', 'nömrə', 'say'],
    line: ['sətir'],
    note: ['qeyd'],
  },
  hy: {
    page: ['էջ', 'էջեր', 'էջ.'],
    volume: ['հտ.', 'հատ.'],
    issue: ['№', 'N', 'համ.'],
    note: ['ծնթ.'],
  },
  ru: {
    page: ['с.', 'сс.', 'стр.', 'страница', 'страницы'],
    volume: ['т.', 'тт.', 'том', 'тома'],
    chapter: ['гл.', 'глава'],
    part: ['ч.', 'часть', 'кн.'],
    column: ['стб.', 'столб.'],
    folio: ['л.', 'лл.', 'лист'],
    issue: ['№', 'вып.'],
    note: ['прим.', 'примеч.', 'сн.'],
    paragraph: ['п.', 'абз.'],
    'article-locator': ['ст.'],
  },
  uk: {
    page: ['с.', 'сс.', 'стор.', 'сторінка', 'сторінки'],
    volume: ['т.', 'тт.', 'том', 'томи'],
    chapter: ['гл.', 'розд.', 'розділ'],
    part: ['ч.', 'частина', 'кн.'],
    column: ['стб.', 'стовп.'],
    folio: ['арк.', 'аркуш'],
    issue: ['№', 'вип.'],
    note: ['прим.', 'приміт.'],
    paragraph: ['п.', 'абз.'],
    'article-locator': ['ст.'],
  },
  pl: {
    page: ['s.', 'ss.', 'str.', 'strona', 'strony'],
    volume: ['t.', 'tom'],
    chapter: ['rozdz.', 'roz.', 'rozdział'],
    part: ['cz.', 'część'],
    column: ['szp.', 'łam'],
    folio: ['k.', 'karta'],
    issue: ['nr', 'z.', 'zeszyt'],
    note: ['przyp.', 'przypis'],
    paragraph: ['ust.', 'akapit'],
  },
  tr: {
    page: ['s.', 'ss.', 'sf.', 'sayfa'],
    volume: ['c.', 'cilt'],
    chapter: ['böl.', 'bölüm'],
    folio: ['vr.', 'varak'],
    issue: ['sy.', 'sayı'],
    note: ['dn.', 'dipnot'],
    'article-locator': ['md.', 'madde'],
  },
  it: {
    page: ['p.', 'pp.', 'pag.', 'pagg.', 'pagina', 'pagine'],
    chapter: ['cap.', 'capp.', 'capitolo'],
    volume: ['vol.', 'voll.'],
    folio: ['f.', 'ff.', 'c.', 'cc.', 'foglio'],
    column: ['coll.', 'colonna'],
    'article-locator': ['artt.'],
  },
  pt: {
    page: ['p.', 'pp.', 'pág.', 'págs.'],
    chapter: ['cap.', 'caps.', 'capítulo'],
    folio: ['f.', 'fl.', 'fls.'],
    volume: ['vols.', 't.'],
  },
  ar: {
    page: ['ص', 'ص.', 'ص ص', 'صص', 'صفحة', 'الصفحة', 'صفحات', 'الصفحات'],
    volume: ['ج', 'ج.', 'مج', 'مج.', 'مجلد', 'المجلد', 'جزء', 'الجزء'],
    chapter: ['فصل', 'الفصل'],
    issue: ['ع', 'ع.', 'عدد', 'العدد'],
    note: ['هامش', 'حاشية', 'الحاشية'],
    line: ['س', 'سطر', 'السطر'],
    folio: ['ق', 'ورقة', 'الورقة'],
    section: ['قسم', 'القسم'],
    paragraph: ['فقرة', 'الفقرة'],
    'article-locator': ['مادة', 'المادة'],
    verse: ['آية', 'الآية'],
  },
  fa: {
    page: ['ص', 'ص.', 'صص', 'صص.', 'صفحه', 'صفحهٔ', 'صفحات', 'صفحه‌های'],
    volume: ['ج', 'ج.', 'جلد', 'مجلد'],
    chapter: ['فصل', 'باب'],
    section: ['بخش'],
    issue: ['ش', 'ش.', 'شماره', 'شمارهٔ'],
    note: ['یادداشت', 'پانوشت', 'پانویس'],
    line: ['س', 'سطر'],
    verse: ['بیت', 'آیه'],
  },
  he: {
    page: ["עמ'", 'עמ׳', 'עמ', 'עמוד', 'עמודים', "ע'", 'ע׳'],
    volume: ['כרך', "כר'", 'כר׳'],
    chapter: ['פרק', "פ'", 'פ׳'],
    issue: ['גיליון', 'חוברת', "מס'", 'מס׳'],
    note: ['הערה', "הע'", 'הע׳'],
    column: ['טור', "טו'", 'טו׳'],
    folio: ['דף'],
    section: ['סעיף', "ס'", 'ס׳'],
    line: ['שורה', "שו'", 'שו׳'],
  },
  zh: { page: ['页', '頁'], volume: ['卷'], chapter: ['章'], section: ['节', '節'] },
  ja: { page: ['頁', 'ページ'], volume: ['巻'], chapter: ['章'], section: ['節'] },
  el: { page: ['σ.', 'σσ.', 'σελ.'], chapter: ['κεφ.'], volume: ['τ.', 'τόμ.'] },
  ka: { page: ['გვ.'], volume: ['ტ.'], chapter: ['თავი'] },
  vi: { page: ['tr.', 'trang'], chapter: ['chương'], volume: ['tập'] },
};

/** Chinese and Japanese put a number within or before its term: "第12页", "12頁". */
const around: Readonly<Record<string, string>> = {
  page: '页|頁|ページ',
  chapter: '章',
  section: '节|節',
  volume: '卷|巻|册|冊',
  issue: '期|号|號',
  line: '行',
  paragraph: '段',
  'article-locator': '条|條',
  note: '注|註',
};
const numberWithin = new RegExp(
  `^(第?)\\s?(\\p{Nd}+(?:\\s?[-–—~～、]\\s?\\p{Nd}+)*)\\s?(${Object.values(around).join('|')})(?!\\p{Nd})`,
  'u',
);

/** A locator whose number stands within its term. */
export interface NumberWithin {
  readonly label: string;
  readonly locator: string;
  readonly length: number;
}

/** The number in the term that `text` begins with, as Chinese and Japanese write it. */
export function numberWithinAt(text: string): NumberWithin | undefined {
  const [whole = '', , locator = '', term = ''] = numberWithin.exec(text) ?? [];
  const label = Object.keys(around).find((name) => around[name]?.split('|').includes(term));
  if (whole === '' || label === undefined) return undefined;
  return { label, locator: locator.replace(/[~～]/g, '-'), length: whole.length };
}

/** Labels of CSL by the forms that an author may write, folded; see {@link folded}. */
export interface LocatorTerms {
  readonly labels: ReadonlyMap<string, string>;
  readonly longestFirst: readonly string[];
}

/** Every form of a term that a citation may have in any language. */
export const locatorTerms: readonly string[] = Object.values(terms).flat();

const everywhere = Object.entries(terms).flatMap(([label, forms]) =>
  forms.map((form) => [form, label] as const),
);
const known = new Map<string, LocatorTerms>();

/**
 * The terms of an article: what authors of its language write, those of its CSL locale, and those
 * read in every language. Where one form stands for two labels, the first of these decides.
 * @param lang BCP 47 tag.
 */
export function termsOf(lang: string): LocatorTerms {
  const before = known.get(lang);
  if (before) return before;
  const labels = new Map<string, string>();
  const own = Object.entries(byLanguage[primaryOf(lang)] ?? {}).flatMap(([label, forms]) =>
    forms.map((form) => [form, label] as const),
  );
  const all = [...own, ...localeTerms(lang, Object.keys(terms)), ...everywhere];
  for (const [form, label] of all) {
    const name = folded(form);
    if (!labels.has(name)) labels.set(name, label);
  }
  const longestFirst = [...labels.keys()].sort((a, b) => b.length - a.length);
  const made = { labels, longestFirst };
  known.set(lang, made);
  return made;
}

/** What a citation's words begin with, where it is a term. */
export interface Term {
  readonly label: string;
  readonly length: number;
  readonly typed: string;
  readonly abbreviated: boolean;
}

/** The term that `text` begins with. */
export function termAt(text: string, { labels, longestFirst }: LocatorTerms): Term | undefined {
  const start = folded(text.slice(0, (longestFirst[0] ?? '').length));
  for (const form of longestFirst) {
    const found = start.slice(0, form.length);
    const label = found === form || found === capital(form) ? labels.get(form) : undefined;
    if (label === undefined) continue;
    const symbol = /[.§¶º]s?$/u.test(form);
    if (!symbol && /^[\p{L}\p{N}.]/u.test(text.slice(form.length))) continue;
    return { label, length: form.length, typed: text.slice(0, form.length), abbreviated: symbol };
  }
  return undefined;
}

function capital(form: string): string {
  return form.charAt(0).toUpperCase() + form.slice(1);
}

/**
 * One form of "nº", "n°" and "nᵒ", which look alike and are typed for one another, and of
 * their plurals. Keeps the length.
 */
function folded(text: string): string {
  return text.replace(/[°ᵒ˚]/gu, 'º').replaceAll('ˢ', 's').replaceAll('\u00A0', ' ');
}
