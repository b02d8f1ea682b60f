/**
 * Ways to cite. In a form `@A`, `@B` and `@C` stand for works of three authors, `@D` for a later
 * work of the author of `@A`, and `@E` for one of the same year as `@D`.
 */
export const groups: Readonly<Record<string, string>> = {
  one: '[@A]',
  'key in braces': '[@{A}]',
  prefix: '[see @A]',
  'prefix with comma': '[cf., @A]',
  suffix: '[@A, and elsewhere]',
  'suffix without comma': '[@A and elsewhere]',
  'prefix, locator and suffix': '[see @A, p. 3, for more]',
  'author left out': '[-@A]',
  'author left out, locator': '[-@A, p. 3]',
  'author left out, bare': '-@A',
  two: '[@A; @B]',
  three: '[@A; @B; @C]',
  'locators of two': '[@A, p. 3; @B, chap. 2]',
  'prefix of the second': '[@A; see also @B, p. 3]',
  'prefix of each': '[see @A, p. 3; compare @B, chap. 2; also @C]',
  'suffix of each': '[@A, early; @B, late]',
  'one work twice': '[@A, p. 3; @A, p. 5]',
  'author left out of the second': '[@A; -@B]',
  'two works of an author': '[@A; @D]',
  'two works of an author, apart': '[@A; @B; @D]',
  'two works of a year': '[@D; @E]',
  'later work first': '[@D; @A]',
  'again at once': '[@A] and [@A]',
  'again with a locator': '[@A, p. 3] and [@A, p. 5]',
  'again after another': '[@A] and [@B] and [@A, p. 5]',
  'over two lines': '[see\n@A,\np. 3]',
};

export const narratives: Readonly<Record<string, string>> = {
  narrative: '@A',
  'narrative, key in braces': '@{A}',
  'narrative with locator': '@A [p. 3]',
  'narrative with number': '@A [33]',
  'narrative with suffix': '@A [p. 3, with more]',
  'narrative with words': '@A [and elsewhere]',
  'narrative and another': '@A [@B]',
  'narrative and others': '@A [p. 3; see also @B; @C, chap. 2]',
  'narrative, possessive': "@A's",
  'narrative twice': '@A and again @A [p. 5]',
  'narrative of two': '@A and @B',
  'narrative, then group': '@A and [@B]',
  'narrative, then author left out': '@A and [-@A, p. 5]',
};

export const markups: Readonly<Record<string, string>> = {
  'prefix in italics': '[*see* @A]',
  'prefix in bold': '[**see** @A, p. 3]',
  'prefix with italics in it': '[as in *Mind* and @A]',
  'prefix with a raised sign': '[x^2^ in @A]',
  'prefix with a lowered sign': '[H~2~O in @A]',
  'prefix with code': '[`f()` in @A]',
  'prefix with a link': '[see [here](http://example.org/) and @A]',
  'prefix with mathematics': '[$x$ in @A]',
  'suffix in italics': '[@A, *passim*]',
  'suffix in italics after a locator': '[@A, p. 3, *passim*]',
  'suffix in bold': '[@A, **all**]',
  'suffix in small capitals': '[@A, [nb]{.smallcaps}]',
  'suffix struck out': '[@A, ~~not~~ this]',
  'suffix in quotation marks': '[@A, p. 3, "so to speak"]',
  'suffix with code': '[@A, p. 3, `f()`]',
  'suffix with a link': '[@A, [here](http://example.org/)]',
  'suffix with brackets': '[@A, p. 3 [sic]]',
  'suffix with escaped brackets': '[@A, p. 3, \\[9\\]]',
  'suffix with an escaped semicolon': '[@A, p. 3, this\\; that]',
  'suffix with an address': '[@A, <http://example.org/>]',
  'suffix with an entity': '[@A, R&amp;D]',
  'suffix with an apostrophe': "[@A, p. 3, it's so]",
  'locator in italics': '[@A, *p. 3*]',
};

const labels = [
  ...['act 3', 'app. 3', 'art. 3', 'bk. 3', 'canon 3', 'chap. 3', 'chaps. 3-4', 'chapter 3'],
  ...['chapters 3-4', 'col. 3', 'cols. 3-4', 'eq. 3', 'fig. 3', 'figs. 3-4', 'fol. 3', 'fols. 3-4'],
  ...['issue 3', 'no. 3', 'nos. 3-4', 'l. 3', 'll. 3-4', 'line 3', 'n. 3', 'nn. 3-4', 'note 3'],
  ...['op. 3', 'p. 3', 'pp. 3-4', 'page 3', 'pages 3-4', 'para. 3', 'paras. 3-4', '¶ 3', '¶¶ 3-4'],
  ...['pt. 3', 'pts. 3-4', 'part 3', 'r. 3', 'rule 3', 'sc. 3', 'sec. 3', 'secs. 3-4', 'section 3'],
  ...['§ 3', '§§ 3-4', '§3', 's.v. 3', 'supp. 3', 'tbl. 3', 'table 3', 'time 3', 'tit. 3', 'v. 3'],
  ...['vv. 3-4', 'verse 3', 'vol. 3', 'vols. 3-4', 'volume 3', 'book 3', 'figure 3', 'scene 3'],
];

const numbers = [
  ...['3', '33-35', 'iv', 'xiv-xvi', 'p.3', 'pp.3-5', 'p 3', 'pp. 33, 35', 'pp. 33-35, 38-39'],
  ...['pp. 33–35', 'p. 3 & 5', 'pp. 3 and 5', 'p. 3f.', 'p. 3ff.', 'p. 12n3', 'p. 3a', 'p. A.3-4'],
  ...['p. iv', 'p. [9]', 'p. (3)', 'p. 3.', 'pp. 1083-1089', 'p. 3: more', 'chap. 3, p. 12'],
  ...['vol. 2, p. 3', 'bk. 1, chap. 2', 's.v. light', 'para. 3.2.1', 'p. three', 'chap. three'],
  ...['{p. iv, vi, (xv)-(xvii)} with words', '{} 99 years', '{chap. 3}', '{5}', '{pp. iv}, 1 of 2'],
];

export const locators: Readonly<Record<string, string>> = Object.fromEntries([
  ...labels.map((label) => [`label ${label}`, `[@A, ${label}]`]),
  ...numbers.map((number) => [`locator ${number}`, `[@A, ${number}]`]),
  ['locator without a comma', '[@A p. 3]'],
  ['locator after the key in braces', '[@{A}, p. 3]'],
  ['locator after a colon', '[@A: p. 3]'],
]);

/** A whole sentence, where it matters what stands beside the citation. */
export const sentences: Readonly<Record<string, string>> = {
  'before a stop': 'He said so [@A].',
  'after a stop': 'He said so.[@A] Then more.',
  'after a stop and a space': 'He said so. [@A] Then more.',
  'before a comma': 'He said so [@A], and more.',
  'before a semicolon': 'He said so [@A]; and more.',
  'before a colon': 'He said so [@A]: and more.',
  'after a question mark': 'Did he?[@A] He did.',
  'after an exclamation mark': 'He did![@A] He did.',
  'before a question mark': 'Did he [@A]?',
  'after a quotation': 'He said "so" [@A].',
  'after a quotation with a stop': 'He said "so." [@A]',
  'before a closing parenthesis': '(He said so [@A].)',
  'in parentheses': 'He said so (see [@A]).',
  'narrative in parentheses': 'He said so (@A).',
  'narrative before a stop': 'So says @A.',
  'narrative with locator before a stop': 'So says @A [p. 3].',
  'narrative at the start': '@A says so.',
  'narrative at the start, with locator': '@A [p. 3] says so.',
  'group at the start': '[@A] says so.',
  'author left out after the name': 'Name said so [-@A, p. 3].',
  'author left out in the sentence': 'Name said in -@A that.',
  'without a space': 'He said so[@A].',
  'after a dash': 'He said so---[@A].',
  'in italics': '*He said so [@A].*',
  'in bold, narrative': '**So says @A.**',
  'in a link': '[so says @A](http://example.org/) here.',
  'in a span': '[So says @A [p. 3].]{.mark}',
  'two side by side': 'He said so [@A][@B].',
  'two with a space': 'He said so [@A] [@B].',
  'beside a note': 'He said so [@A].^[A note.] Then more.',
  'ends in a stop': 'He said so [@A, etc.].',
  'prefix ends in a stop': 'He said so [Cf. @A].',
  'before a hyphen': 'A [@A]-like view.',
};

/** Locators in the terms of other languages. */
export const foreignLocators: Readonly<Record<string, readonly string[]>> = {
  de: [
    ...['3', 'S. 3', 'S. 3-5', 'Seite 3', 'Kap. 3', 'Kapitel 3', 'Bd. 3', 'Abs. 3', 'Abschn. 3'],
    ...['Abb. 3', 'Art. 3', 'Anh. 3', 'Anm. 3', 'Bl. 3', 'Nr. 3', 'Sp. 3', 'Teil 3', 'Vers 3'],
    ...['Z. 3', '§ 3', 'Buch 3', 'Bd. 2, S. 3', 'p. 3', 'chap. 3', 'vol. 3'],
  ],
  fr: [
    ...['3', 'p. 3', 'p. 3-5', 'chap. 3', 'chapitre 3', 'vol. 3', 'fig. 3', 'nᵒ 3', 'n° 3', 'l. 3'],
    ...['ligne 3', 'art. 3', 'paragr. 3', 'part. 3', 'sect. 3', 'livre 3', 'col. 3', 'v. 3'],
    ...['note 3', 'annexe 3', 'vol. 2, p. 3'],
  ],
  es: [
    ...['3', 'p. 3', 'pp. 3-5', 'cap. 3', 'vol. 3', 'fig. 3', 'n.º 3', 'l. 3', 'art. 3', 'párr. 3'],
    ...['sec. 3', 'libro 3', 'col. 3', 'v. 3', 'página 3', 'chap. 3', 'parte 3', 'fol. 3'],
    ...['vol. 2, p. 3'],
  ],
};
