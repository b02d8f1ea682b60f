/** A locator as CSL knows it, cut from the words after a citation key. */
export interface Located {
  /** CSL term: `page`, `chapter`, … */
  readonly label?: string;
  readonly locator?: string;
  /** The remaining words, with the punctuation that leads to them. */
  readonly suffix: string;
  /** The term that is followed by nothing that can be a locator. */
  readonly odd?: string;
}

/**
 * Splits the words after a citation key into locator and suffix by Pandoc's rules: an optional
 * comma, a term of CSL (English, German, French or Spanish; none means page), then words that
 * hold digits or are roman numerals. `{…}` forces what it encloses to be the locator, `{}` that
 * there is none.
 *
 * @see https://pandoc.org/MANUAL.html#citation-syntax
 */
export function splitLocator(typed: string): Located {
  const text = typed.replace(/\s+/gu, ' ').trimEnd();
  const lead = /^\s*,?\s*/u.exec(text)?.[0].length ?? 0;
  const rest = text.slice(lead);
  if (rest.startsWith('{')) {
    const forced = inBraces(rest);
    if (forced !== undefined) {
      const suffix = rest.slice(forced.length + 2);
      const inner = forced.trim();
      if (inner === '') return { suffix };
      const term = termAt(inner);
      const words = term ? inner.slice(term.length).trim() : inner;
      if (words !== '') return { label: term?.label ?? 'page', locator: words, suffix };
      return { label: 'page', locator: inner, suffix };
    }
  }
  const term = termAt(rest);
  if (term) {
    const length = locatorLength(rest.slice(term.length), term.label);
    if (length > 0) {
      const locator = rest.slice(term.length, term.length + length).trim();
      const suffix = rest.slice(term.length + length);
      return { label: term.label, locator, suffix, ...(isHuge(locator) && { odd: term.typed }) };
    }
    return { suffix: text, ...(term.abbreviated && { odd: term.typed }) };
  }
  const length = bareLength(rest);
  if (length > 0) {
    const locator = rest.slice(0, length).trim();
    const odd = isHuge(locator) && { odd: locator };
    return { label: 'page', locator, suffix: rest.slice(length), ...odd };
  }
  return { suffix: text };
}

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

const labels = new Map<string, string>();
for (const [label, forms] of Object.entries(terms))
  for (const form of forms) if (!labels.has(form)) labels.set(form, label);
const longestFirst = [...labels.keys()].sort((a, b) => b.length - a.length);

/** One part of a work that a citation names. */
export interface LocatorPart {
  /** CSL term. */
  readonly label: string;
  readonly locator: string;
}

/** More is no locator that anybody looks up; keeps the time in proportion to the text. */
const mostParts = 8;

/**
 * All parts that a citation names: its locator, and what follows with terms of its own, within
 * it or in the suffix, as in "vol. 2, p. 3".
 */
export function locatorParts(label: string, locator: string, suffix: string): LocatorPart[] {
  const [first = '', ...within] = locator.split(/,\s*(?=[^\s\d])/u);
  const parts: LocatorPart[] = [{ label, locator: first }];
  for (const words of within) {
    const more = partAt(words);
    const last = parts.at(-1);
    if (more) parts.push(more);
    else if (last) parts[parts.length - 1] = { ...last, locator: `${last.locator}, ${words}` };
  }
  let rest = suffix;
  while (parts.length < mostParts) {
    const part = partAt(rest);
    if (!part) break;
    parts.push(part);
    rest = splitLocator(rest).suffix;
  }
  return parts;
}

/** The locator with a term that `typed` begins with, after a comma if there is one. */
function partAt(typed: string): LocatorPart | undefined {
  if (!termAt(typed.replace(/^\s*,?\s*/u, ''))) return undefined;
  const { label, locator } = splitLocator(typed);
  return label !== undefined && locator !== undefined ? { label, locator } : undefined;
}

/** Every form of a term that a citation may have, in all languages. */
export const locatorTerms: readonly string[] = [...labels.keys()];

interface Term {
  readonly label: string;
  readonly length: number;
  readonly typed: string;
  readonly abbreviated: boolean;
}

function termAt(text: string): Term | undefined {
  for (const form of longestFirst) {
    const typed = text.slice(0, form.length);
    const label = typed === form || typed === capital(form) ? labels.get(form) : undefined;
    if (label === undefined) continue;
    const symbol = /[.§¶º°]$/u.test(form);
    if (!symbol && /^[\p{L}\p{N}.]/u.test(text.slice(form.length))) continue;
    return { label, length: form.length, typed, abbreviated: symbol };
  }
  return undefined;
}

function capital(form: string): string {
  return form.charAt(0).toUpperCase() + form.slice(1);
}

const roman = '(?=[ivxlcdm])m{0,4}(?:cm|cd|d?c{0,4})(?:xc|xl|l?x{0,4})(?:ix|iv|v?i{0,4})';
const romans = new RegExp(`^[([]?${roman}[)\\]]?(?:[-–—][([]?${roman}[)\\]]?)?$`, 'iu');
const following = /^\s(?:f|ff|sq|sqq|et seq)\.?(?=$|[\s,;])/u;

/** How much of `text` (after a term) belongs to the locator; 0 where nothing can. */
function locatorLength(text: string, label: string): number {
  if (label === 'sub-verbo') {
    const words = /^\s*[^,;]+/u.exec(text)?.[0] ?? '';
    return words.trim() === '' ? 0 : words.length;
  }
  return wordsLength(text, (word) => /\p{N}/u.test(word) || romans.test(word) || lone(word, label));
}

/** A part or figure may have a letter for a number: "app. B". */
function lone(word: string, label: string): boolean {
  return label !== 'page' && /^\p{Lu}$/u.test(word);
}

/** Without a term only a first word that is plainly a number makes a locator. */
function bareLength(text: string): number {
  const first = /^[^\s,;]+/u.exec(text)?.[0] ?? '';
  if (/^[([]?\p{N}/u.test(first))
    return wordsLength(text, (word) => /\p{N}/u.test(word) || romans.test(word));
  if (!romans.test(first)) return 0;
  const after = text.slice(first.length);
  return after === '' || /^\s*[,;]/u.test(after)
    ? wordsLength(text, (word) => /\p{N}/u.test(word) || romans.test(word))
    : 0;
}

function wordsLength(text: string, fits: (word: string) => boolean): number {
  const word = /(\s*)([^\s,;]+)/uy;
  let end = 0;
  for (;;) {
    word.lastIndex = end;
    if (end > 0) {
      const join = /\s*,\s*|\s*&(?:amp;)?\s*|\s+[-–—]\s+|\s*/uy;
      join.lastIndex = end;
      word.lastIndex = end + (join.exec(text)?.[0].length ?? 0);
      if (word.lastIndex === end) return end;
      const spaceOnly = text.slice(end, word.lastIndex).trim() === '';
      if (spaceOnly) {
        const tail = following.exec(text.slice(end));
        return end + (tail?.[0].length ?? 0);
      }
    }
    const found = word.exec(text)?.[2];
    if (found === undefined) return end;
    const bare = found.replace(/[.:!?]+$/u, '');
    if (!fits(bare)) return end;
    end = word.lastIndex - (found.length - bare.length);
  }
}

function isHuge(locator: string): boolean {
  return /\d{8,}/u.test(locator);
}

function inBraces(text: string): string | undefined {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '{') depth++;
    else if (text[index] === '}' && --depth === 0) return text.slice(1, index);
  }
  return undefined;
}
