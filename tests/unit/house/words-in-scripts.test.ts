import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';

/** Scripts of a reader's page: what they say stands in `src/messages/`, in every language. */
const scripts = globSync('src/reading/**/*.ts').sort();

/** What looks like words for readers, and is none: by what it is. */
const others: readonly (readonly [what: string, which: RegExp])[] = [
  [
    'a key of the keyboard',
    /^(?:Arrow(?:Up|Down|Left|Right)|Page(?:Up|Down)|Home|End|Enter|Escape|Tab|H)$/,
  ],
  ['a form of citation, called so in every language', /^(?:BibTeX|RIS)$/],
  ['the type of files that are dragged (HTML, section 6.11.3)', /^Files$/],
  ['an element’s name', /^(?:A|BR|MAIN|PRE)$/],
  ['a form of Unicode, a method of HTTP', /^(?:NFK[CD]|GET)$/],
  ['an exception’s name (Web IDL, section 2.8.1)', /^\p{Lu}\p{L}+Error$/u],
  ['the end of a message’s name', /^After$/],
  ['a value of a style', /^px auto auto /],
  ['a specimen of a font, whatever its script', /^Aa$/],
  ['a letter to measure, never seen', /^x$/],
];

it('what readers are told stands in messages, not in the scripts that say it', () => {
  expect(scripts.length).toBeGreaterThan(50);
  const words = scripts.flatMap((file) =>
    wordsIn(readFileSync(file, 'utf8')).map(({ line, text }) => `${file}:${line}: ${text}`),
  );
  expect(words).toEqual([]);
});

it.each([
  `make('p', {}, 'more')`,
  `make('p', {}, isOpen ? 'less' : name)`,
  `make('p', { 'aria-label': 'zoom' })`,
  `label.textContent = \`\${n} of \${all}\``,
  `announce('copied')`,
  `const label = 'Close'`,
  `const label = 'This site’s'`,
  `const label = \`Back to \${place}\``,
  `const label = 'press the mark to keep'`,
  `const quoted = \`“\${words}”\``,
  `const place = \`para. \${n}\``,
])('finds the words of %s', (code) => {
  expect(wordsIn(code)).not.toEqual([]);
});

it.each([
  `document.querySelector('a[href], button')`,
  `make('p', { class: 'panel help cite' }, '✕', words)`,
  `style.inset = 'auto 0 0'`,
  `const name = \`¶\${n}\``,
  `throw new Error('Unexpected answer of the server')`,
  `import('./help.ts')`,
])('finds no words in %s', (code) => {
  expect(wordsIn(code)).toEqual([]);
});

interface Told {
  readonly line: number;
  readonly text: string;
}

/** Strings and templates of a script that look like words, or stand where words are printed. */
function wordsIn(code: string): Told[] {
  const source = ts.createSourceFile('script.ts', code, ts.ScriptTarget.Latest, true);
  const found = new Map<ts.Node, string>();
  const printed = (node: ts.Node | undefined): void => {
    for (const part of node ? literalsOf(node) : [])
      if (/\p{L}/u.test(part.text)) found.set(part, part.text);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return;
    // For who looks into the browser's console.
    if (ts.isNewExpression(node) && /^(?:Range)?Error$/.test(node.expression.getText())) return;
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword) return;
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'class') return;
    if (isText(node) && looksLikeWords(node.text)) found.set(node, node.text);
    placesOfWords(node).forEach(printed);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...found]
    .filter(([, text]) => !others.some(([, which]) => which.test(text)))
    .map(([node, text]) => ({
      line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
      text,
    }));
}

/** What a node prints: children of an element, its text, and the attributes that are read out. */
function placesOfWords(node: ts.Node): readonly ts.Expression[] {
  if (ts.isCallExpression(node)) {
    const name = node.expression.getText();
    return name === 'make' ? node.arguments.slice(2) : name === 'announce' ? node.arguments : [];
  }
  if (ts.isPropertyAssignment(node))
    return /^'?(?:aria-label|title|alt|placeholder)'?$/.test(node.name.getText())
      ? [node.initializer]
      : [];
  return ts.isBinaryExpression(node) && /\.textContent$/.test(node.left.getText())
    ? [node.right]
    : [];
}

type TextNode = ts.StringLiteralLike | ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail;

function isText(node: ts.Node): node is TextNode {
  return (
    ts.isStringLiteralLike(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node)
  );
}

/** The texts that an expression comes to by itself: not those that it hands to a function. */
function literalsOf(node: ts.Node): readonly TextNode[] {
  if (isText(node)) return [node];
  if (ts.isConditionalExpression(node))
    return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)];
  if (ts.isTemplateExpression(node))
    return [node.head, ...node.templateSpans.map(({ literal }) => literal)];
  return ts.isParenthesizedExpression(node) ? literalsOf(node.expression) : [];
}

/** A sentence, a word with a capital letter, an abbreviation, or a sign that quotes. */
function looksLikeWords(text: string): boolean {
  return (
    /^\s*\p{Lu}\p{L}*(?:[ .,:’]|$)/u.test(text) ||
    /\p{L}{2} (?:\p{Ll}+ )+\p{Ll}{2}/u.test(text) ||
    /^\p{Ll}+\.(?: |$)/u.test(text) ||
    /[“”«»„]/u.test(text)
  );
}
