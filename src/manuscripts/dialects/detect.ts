import type { Value } from './front/read.ts';

/** Tools whose Markdown is read; `markdown` has no signs of any of them. */
export const dialects = [
  'myst',
  'quarto',
  'rmarkdown',
  'jekyll',
  'distill',
  'hugo',
  'obsidian',
  'markdown',
] as const;

export type Dialect = (typeof dialects)[number];

/** How each is called. */
export const dialectNames: Readonly<Record<Dialect, string>> = {
  myst: 'MyST',
  quarto: 'Quarto',
  rmarkdown: 'R Markdown',
  jekyll: 'Jekyll',
  distill: 'Distill',
  hugo: 'Hugo',
  obsidian: 'Obsidian',
  markdown: 'Markdown',
};

/** Keys of the frontmatter that only one tool has. */
const keys: Readonly<Partial<Record<Dialect, RegExp>>> = {
  myst: /^(?:jupytext|kernelspec|exports|mystnb|myst|parts|thebe|numbering|substitutions|venue|open_access|downloads)$/,
  quarto:
    /^(?:format|execute|number-sections|citation|code-fold|engine|jupyter|crossref|title-block-banner|google-scholar|appendix-style)$/,
  rmarkdown: /^(?:output|site|documentclass|link-citations|biblio-style|params|knit)$/,
  jekyll:
    /^(?:layout|permalink|categories|published|excerpt|header-img|giscus_comments|toc|_styles)$/,
  distill: /^(?:htmlwidgets|_styles)$/,
  hugo: /^(?:draft|weight|aliases|slug|menu|linktitle|publishdate|expirydate|taxonomies|featured_image|showtoc|math)$/i,
  obsidian: /^(?:aliases|alias|cssclass|cssclasses|publish|created|modified|up)$/,
};

/** Syntax that only one tool has, or few. */
const signs: readonly (readonly [Dialect, RegExp])[] = [
  ['myst', /\{[a-z][\w:+.-]{0,40}\}`/gi],
  ['myst', /^[ \t]*(?:`{3,}|:{3,}|~{3,})[ \t]*\{[a-z][\w:-]{0,40}\}(?=[ \t]|$)(?![ \t]*\{)/gim],
  ['myst', /^\([\w:. -]{1,80}\)=[ \t]*$/gm],
  ['quarto', /^:{3,}[ \t]*\{[^}\n]*\.callout-/gm],
  ['quarto', /(?:^|[\s([])@(?:fig|tbl|sec|eq|lst)-\w/gm],
  ['quarto', /\{#(?:fig|tbl|sec|eq|lst)-[\w-]+/g],
  ['quarto', /^#\|[ \t]/gm],
  ['rmarkdown', /\\@ref\([\w:.-]{1,80}\)/g],
  ['rmarkdown', /^[ \t]*`{3,}\{r[\s,}]/gm],
  ['rmarkdown', /`r [^`\n]{1,200}`/g],
  ['jekyll', /\{%-?[ \t]{0,5}[a-z]\w{0,30}[^%\n]{0,500}%\}/g],
  ['jekyll', /^\{:[^}\n]{1,200}\}[ \t]*$/gm],
  ['distill', /<(?:d|dt)-(?:cite|footnote|fn|math|code|figure|article|byline|appendix)\b/g],
  ['hugo', /\{\{[<%][ \t]{0,5}\/?[ \t]{0,5}\w/g],
  ['obsidian', /(?<!`)!?\[\[(?![@^])[^[\]\n]{1,200}\]\](?![([{:`])/g],
  ['obsidian', /%%[^%\n]{1,300}%%/g],
  ['obsidian', /^[ \t]*>[ \t]*\[![\w-]{1,40}\]/gm],
];

/** Text beyond this does not change what a manuscript looks like. */
const looked = 400_000;

/**
 * Concludes which tool a manuscript was written for, from its name, the keys of its frontmatter
 * and its syntax. Where several fit, as in notes of Obsidian published by Hugo, most signs win.
 */
export function detectDialect(
  name: string,
  text: string,
  front: ReadonlyMap<string, Value>,
  form: 'yaml' | 'toml' | 'none',
): Dialect {
  const score = new Map<Dialect, number>();
  const add = (dialect: Dialect, points: number): void => {
    score.set(dialect, (score.get(dialect) ?? 0) + points);
  };
  if (/\.qmd$/i.test(name)) add('quarto', 1000);
  if (/\.rmd$/i.test(name)) add('rmarkdown', 1000);
  if (front.get('layout') === 'distill') add('distill', 500);
  if (form === 'toml') add('hugo', 100);
  for (const key of front.keys()) {
    for (const dialect of dialects) if (keys[dialect]?.test(key)) add(dialect, 4);
  }
  const head = text.slice(0, looked);
  for (const [dialect, sign] of signs) {
    add(dialect, Math.min(60, 4 * [...head.matchAll(sign)].length));
  }
  let best: Dialect = 'markdown';
  // A key that two tools have says little where no syntax follows.
  for (const dialect of dialects)
    if ((score.get(dialect) ?? 3) > (score.get(best) ?? 3)) best = dialect;
  return best;
}
