import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'postcss';

/**
 * The style of drawings for a book or a printed page: the same sheets that pages have, without what
 * only a screen can do, in selectors and values that every reading system knows.
 *
 * @param tokens Values of custom properties, such as `{ sans: 'sans-serif' }`; the others have
 *   their fallback, the colour of the light theme.
 */
export function drawingStyle(tokens: Readonly<Record<string, string>> = {}): string {
  sheets ??= ['pictures.css', 'chosen.css']
    .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
    .join('\n');
  const rules: string[] = [];
  parse(sheets).each((rule) => {
    // Rules for a medium or a theme are for pages.
    if (rule.type !== 'rule') return;
    const selectors = rule.selectors.flatMap(withoutIs).filter((each) => !ofPages.test(each));
    const declarations = rule.nodes.flatMap((node) =>
      node.type === 'decl' && !node.prop.startsWith('--')
        ? [`${node.prop}: ${resolved(node.value, tokens)};`]
        : [],
    );
    if (selectors.length > 0 && declarations.length > 0)
      rules.push(`${selectors.join(', ')} { ${declarations.join(' ')} }`);
  });
  return `${rules.join('\n')}\n`;
}

let sheets: string | undefined;

const ofPages = /:root|\[data-|:hover|:focus|\.spot/;

/** The same selector without `:is()`, which older reading systems drop with all that is beside it. */
function withoutIs(selector: string): string[] {
  const found = /:is\(([^()]*)\)/.exec(selector);
  if (!found) return [selector];
  const [whole, list = ''] = found;
  return list
    .split(',')
    .map((each) => each.trim())
    .flatMap((each) => {
      const before = selector.slice(0, found.index);
      const after = selector.slice(found.index + whole.length);
      // A name of an element comes before the classes that it is told with.
      return withoutIs(`${before}${each}${after}`);
    });
}

function resolved(value: string, tokens: Readonly<Record<string, string>>): string {
  const inner = value.replace(
    /var\(--([\w-]+)(?:,\s*([^()]*))?\)/g,
    (_, name: string, fallback = '') => tokens[name] ?? String(fallback),
  );
  return inner === value || !inner.includes('var(') ? inner : resolved(inner, tokens);
}
