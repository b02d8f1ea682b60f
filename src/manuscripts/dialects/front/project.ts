import type { Accounted } from '../../model.ts';
import { readYaml } from '../../../compiler/index.ts';
import type { Dialect } from '../detect.ts';
import type { Beside } from '../files.ts';
import type { Macros } from '../tex-macros.ts';
import { describe, entriesOf, type Value, wordsOf } from './read.ts';

/** Keys that a manuscript has of its project where it does not say them itself. */
const shared =
  /^(?:title|subtitle|short_title|author|authors|affiliations|date|doi|keywords|license|licence|venue|journal|volume|issue|bibliography|csl|lang|language|math|substitutions)$/;

/** Where tools keep what their manuscripts have in common, and the key that it stands under. */
const files: Readonly<
  Partial<Record<Dialect, readonly (readonly [string, string | undefined])[]>>
> = {
  myst: [['myst.yml', 'project']],
  quarto: [
    ['_quarto.yml', undefined],
    ['_metadata.yml', undefined],
  ],
  rmarkdown: [
    ['_bookdown.yml', undefined],
    ['_output.yml', undefined],
  ],
};

/**
 * The frontmatter with what it has of the project's file beside the manuscript (MyST,
 * "Frontmatter"; Quarto, "Project metadata").
 */
export function withProject(
  own: ReadonlyMap<string, Value>,
  dialect: Dialect,
  beside: Beside,
  account: (piece: Accounted) => void,
): ReadonlyMap<string, Value> {
  const values = new Map(own);
  for (const [path, key] of files[dialect] ?? []) {
    const text = beside.names.includes(path) ? beside.text(path) : undefined;
    if (text === undefined) continue;
    const root = entriesOf(readYaml(text, path).value);
    for (const [name, value] of key === undefined ? root : entriesOf(root.get(key))) {
      if (!shared.test(name) || value === null || values.has(name)) continue;
      values.set(name, value);
      const why = `It stands in ${path}.`;
      const what = `${name}: ${describe(value)}`.replace(/\s+/g, ' ');
      account({ kind: 'metadata', fate: 'converted', what, where: path, why });
    }
  }
  return values;
}

/** Macros of formulas that the frontmatter defines. */
export function macrosOf(value: Value | undefined): Macros {
  return new Map(
    [...entriesOf(value)].flatMap(([name, each]) => {
      const body = wordsOf(each) ?? wordsOf(entriesOf(each).get('macro'));
      return body === undefined
        ? []
        : [[name.startsWith('\\') ? name : `\\${name}`, body] as const];
    }),
  );
}
