import type { CslName } from '../../article/index.ts';
import { latexWords } from './latex.ts';
import { nameOf } from './names-parts.ts';
import { split } from './split.ts';

const known = new Set(['family', 'given', 'prefix', 'suffix', 'useprefix']);
/** Options that biblatex takes in a name, which say nothing of the name itself. */
const ignored =
  /-i$|^(?:nametemplates|sortingnamekeytemplatename|sortingnamekeytemplate|uniquenametemplatename|labelalphanametemplatename|id|hash|gender)$/;

/**
 * Reads a name in biblatex's extended format (manual, 3.4): "given=Ada, family=Lovelace", each
 * part perhaps in quotation marks or braces.
 * @returns nothing for a name in another form; `unknown` has the parts that mean nothing.
 */
export function extendedName(
  name: string,
  usePrefix?: boolean,
): { readonly name: CslName; readonly unknown: string[] } | undefined {
  const parts = split(name, ',').map((part) => {
    const text = part.trim();
    const [, bare] = /^"([\s\S]*)"$/.exec(text) ?? [];
    return { text, pair: /^([a-z][\w-]*)\s*=\s*([\s\S]*)$/i.exec(bare ?? text) };
  });
  const fields = new Map<string, string>();
  const unknown: string[] = [];
  for (const { text, pair } of parts) {
    const key = pair?.[1]?.toLowerCase();
    if (key !== undefined && known.has(key)) fields.set(key, pair![2]!);
    else if (key === undefined || !ignored.test(key)) unknown.push(text);
  }
  if (!fields.has('family') && !fields.has('given')) return undefined;
  const part = (key: string) => latexWords((fields.get(key) ?? '').replace(/^"([\s\S]*)"$/, '$1'));
  const prefix = fields.get('useprefix')?.trim();
  return {
    name: nameOf({
      family: part('family'),
      given: part('given'),
      particle: part('prefix'),
      suffix: part('suffix'),
      // A particle that is named as such stays with the surname, unless biblatex is told otherwise.
      usePrefix: prefix === undefined ? (usePrefix ?? true) : prefix === 'true',
    }),
    unknown,
  };
}
