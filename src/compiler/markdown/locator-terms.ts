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
 * The terms of an article: those of the CSL locale of its language, and those read in every
 * language. Where one form stands for two labels, the locale decides.
 * @param lang BCP 47 tag.
 */
export function termsOf(lang: string): LocatorTerms {
  const before = known.get(lang);
  if (before) return before;
  const labels = new Map<string, string>();
  for (const [form, label] of [...localeTerms(lang, Object.keys(terms)), ...everywhere]) {
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
