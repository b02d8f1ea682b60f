import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import postcss, { type Declaration } from 'postcss';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const sheets = globSync('src/**/*.css', { cwd: root }).sort();

/** What names a side of the screen on purpose, each with its reason. */
const meant: Readonly<Record<string, string>> = {
  'src/reading/panels.css | .tile input:checked::after | border-width':
    'a tick is a tick in every script',
  'src/reading/figure-view.css | .figure-turn::before | border-width':
    'an arrow, turned round as a whole where it leads the other way',
  'src/reading/figure-view.css | .figure-turn::before | translate':
    'an arrow, turned round as a whole where it leads the other way',
};

describe('our style sheets', () => {
  it('name the sides of lines, never those of the screen', () => {
    const found = sheets.flatMap((sheet) => {
      const names: string[] = [];
      postcss.parse(readFileSync(join(root, sheet), 'utf8')).walkDecls((declaration) => {
        if (!isPhysical(declaration) || isMirrored(declaration)) return;
        names.push(`${sheet} | ${selectorOf(declaration)} | ${declaration.prop}`);
      });
      return names;
    });
    expect(found.filter((name) => !(name in meant))).toEqual([]);
    expect(Object.keys(meant).filter((name) => !found.includes(name))).toEqual([]);
  });

  it.each([
    'margin-left: 1px',
    'margin: 0 1px 0 0',
    'text-align: right',
    'float: left',
    'border-radius: 0 4px 4px 0',
    'border-top-left-radius: 4px',
    'transform: translateX(3px)',
    'translate: 3px',
    'object-position: left',
    'transform-origin: 0 50%',
    "content: '→'",
    'padding-inline: env(safe-area-inset-left) 0',
  ])('are read rightly: %s names a side of the screen', (text) => {
    expect(isPhysical(declarationOf(text))).toBe(true);
  });

  it.each([
    'margin: 0 auto',
    'margin: 0 1px 2px',
    'margin: 0 1px 2px 1px',
    'border-radius: 14px 14px 0 0',
    'translate: 0 -50%',
    'transform: translateY(-50%)',
    'transform-origin: 50% 0',
    'padding-inline: max(1px, env(safe-area-inset-left), env(safe-area-inset-right))',
  ])('are read rightly: %s is the same both ways', (text) => {
    expect(isPhysical(declarationOf(text))).toBe(false);
  });
});

function declarationOf(text: string): Declaration {
  const [node] = postcss.parse(`a { ${text} }`).nodes;
  const declaration = node?.type === 'rule' ? node.nodes[0] : undefined;
  if (declaration?.type !== 'decl') throw new Error(`Unexpected ${text}, expected a declaration`);
  return declaration;
}

function isPhysical({ prop, value }: Declaration): boolean {
  if (/(?:^|-)(?:left|right)(?:-|$)/.test(prop)) return true;
  if (
    /^(?:margin|padding|inset|border-(?:width|color|style)|scroll-(?:margin|padding))$/.test(prop)
  ) {
    const [, right, , left = right] = partsOf(value);
    return left !== right;
  }
  if (prop === 'border-radius') return !hasEqualCorners(value);
  if (/^(?:text-align(?:-last)?|float|clear|object-position|background-position)$/.test(prop))
    return /\b(?:left|right)\b/.test(value);
  if (prop === 'transform-origin') return !/^(?:50%|center)(?: |$)/.test(value);
  if (prop === 'translate') return !/^(?:0|none)\b/.test(value);
  if (prop === 'transform') return /translate(?:X|3d)?\(\s*(?!0[,)])/.test(value);
  if (prop === 'content') return /[←→⇐⇒⟵⟶↩↪]/u.test(value);
  const hasLeft = value.includes('safe-area-inset-left');
  return hasLeft !== value.includes('safe-area-inset-right') || (hasLeft && !bothAtOnce(value));
}

/** Two safe areas count together, on whichever side a text begins. */
function bothAtOnce(value: string): boolean {
  return /safe-area-inset-left\), env\(safe-area-inset-right/.test(value);
}

function hasEqualCorners(value: string): boolean {
  return value.split('/').every((radii) => {
    const [a, b = a, c = a, d = b] = partsOf(radii);
    return a === b && c === d;
  });
}

/** The values of a list, of which some have parentheses. */
function partsOf(value: string): string[] {
  return postcss.list.space(value.trim());
}

/** Whether a rule of the same sheet turns the declaration round for texts to the left. */
function isMirrored(declaration: Declaration): boolean {
  const selector = selectorOf(declaration);
  if (/\[dir='(?:rtl|ltr)'\]/.test(selector)) return true;
  let found = false;
  declaration.root().walkDecls(declaration.prop, (other) => {
    found ||= selectorOf(other) === `[dir='rtl'] ${selector}`;
  });
  return found;
}

function selectorOf({ parent }: Declaration): string {
  return parent?.type === 'rule' ? (parent as postcss.Rule).selector.replace(/\s+/g, ' ') : '';
}
