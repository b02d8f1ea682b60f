import { type Article, type TextFigure, figureName, figuresOf } from '../article/index.ts';

/** A figure in a line: "Figure 2: A map of the town", cut at a word where it is long. */
export function figureTitle(figure: TextFigure, most = 120): string {
  const { label, caption } = figure;
  const name = figureName(figure);
  if (caption === '') return name;
  // The author may have typed the name in the caption.
  const isSaid = label !== undefined && caption.toLowerCase().startsWith(label.toLowerCase());
  const whole = label === undefined || isSaid ? caption : `${name}: ${caption}`;
  if (whole.length <= most) return whole;
  const cut = whole.slice(0, most).toWellFormed();
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–—-]+$/u, '')}…`;
}

/** Whether pages with the text of an article need the styles and the script of figures. */
export function hasFigures(article: Article): boolean {
  return figuresOf(article).length > 0 || article.blocks.some(({ label }) => label !== undefined);
}
