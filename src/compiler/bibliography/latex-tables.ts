/** What the commands of LaTeX mean in a field of a bibliography. */

/** Accents, as combining characters after the letter. */
export const accents: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['"', '\u0308'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['.', '\u0307'],
  ['u', '\u0306'],
  ['v', '\u030C'],
  ['H', '\u030B'],
  ['c', '\u0327'],
  ['d', '\u0323'],
  ['b', '\u0331'],
  ['r', '\u030A'],
  ['k', '\u0328'],
  ['t', '\u0361'],
]);

/** Commands that CSL-JSON has markup for, and those that print signs around their argument. */
export const markup: ReadonlyMap<string, readonly [string, string]> = new Map<
  string,
  readonly [string, string]
>([
  ...['emph', 'textit', 'textsl', 'mkbibemph', 'mkbibitalic', 'it', 'em', 'sl', 'itshape'].map(
    (name) => [name, ['<i>', '</i>']] as const,
  ),
  ...['textbf', 'mkbibbold', 'bf', 'bfseries'].map((name) => [name, ['<b>', '</b>']] as const),
  ...['textsc', 'sc', 'scshape'].map(
    (name) => [name, ['<span style="font-variant: small-caps;">', '</span>']] as const,
  ),
  ...['textsuperscript', 'mkbibsuperscript'].map((name) => [name, ['<sup>', '</sup>']] as const),
  ...['textsubscript', 'mkbibsubscript'].map((name) => [name, ['<sub>', '</sub>']] as const),
  ...['enquote', 'mkbibquote', 'textquote'].map((name) => [name, ['“', '”']] as const),
  ['mkbibparens', ['(', ')']],
  ['mkbibbrackets', ['[', ']']],
]);

/** Commands that hold up to the end of the group that they stand in. */
export const switches: ReadonlySet<string> = new Set([
  'it',
  'em',
  'sl',
  'itshape',
  'bf',
  'bfseries',
  'sc',
  'scshape',
]);

/** Commands that print their argument, or nothing, and mean no more than layout. */
export const transparent: ReadonlySet<string> = new Set(
  `textrm textsf texttt textup textnormal textmd text mathrm mathit mathbf mathsf mathcal mbox
  hbox rm sf tt upshape normalfont rmfamily sffamily ttfamily normalsize small protect
  relax newblock underline textgerman textenglish textfrench`.split(/\s+/),
);

/** Commands that change the case of their argument. */
export const recasing: ReadonlyMap<string, (text: string) => string> = new Map([
  ['uppercase', (text: string) => text.toUpperCase()],
  ['MakeUppercase', (text: string) => text.toUpperCase()],
  ['lowercase', (text: string) => text.toLowerCase()],
  ['MakeLowercase', (text: string) => text.toLowerCase()],
]);

/** Commands whose argument is for sorting or layout. */
export const dropped: ReadonlySet<string> = new Set([
  'noopsort',
  'sortnoop',
  'hspace',
  'vspace',
  'label',
  'index',
  'selectlanguage',
]);

/** Commands whose first argument says how the second is set. */
export const explained: ReadonlySet<string> = new Set([
  'href',
  'foreignlanguage',
  'textlang',
  'textcolor',
]);

/** Commands whose argument is printed as typed. */
export const verbatim: ReadonlySet<string> = new Set(['url', 'path', 'nolinkurl']);

/** Commands that stand for characters, where the library's table has none or another one. */
export const characters: ReadonlyMap<string, string> = new Map([
  ['i', 'ı'],
  ['j', 'ȷ'],
  ['SS', 'SS'],
  ['LaTeX', 'LaTeX'],
  ['TeX', 'TeX'],
  ['BibTeX', 'BibTeX'],
  ['quad', '\u2003'],
  ['qquad', '\u2003\u2003'],
  ['thinspace', '\u2009'],
  ['space', ' '],
  ['newline', ' '],
  ['textvisiblespace', '␣'],
  ['textquotesingle', "'"],
  ['quotedblbase', '„'],
  ['quotesinglbase', '‚'],
  ['textperiodcentered', '·'],
  ['glqq', '„'],
  ['grqq', '“'],
  ['glq', '‚'],
  ['grq', '‘'],
  ['flqq', '«'],
  ['frqq', '»'],
  ['flq', '‹'],
  ['frq', '›'],
  ['textless', '<'],
  ['textgreater', '>'],
  ['textbar', '|'],
  ['textquotedbl', '"'],
  ['slash', '/'],
  ['textunderscore', '_'],
  ['textasciitilde', '~'],
  ['backslash', '\\'],
  ['textbackslash', '\\'],
]);
