import type { Severity } from '../problem.ts';

/** A rule that only the parser can check, as the documentation and `edition.yaml` name it. */
export interface SyntaxRule {
  /** Permanent id, for example `note-undefined`. */
  readonly id: string;
  readonly severity: Severity;
  readonly meaning: string;
  /** Markdown that breaks the rule. */
  readonly example: string;
  readonly remedy: string;
}

const rules = [
  {
    id: 'note-undefined',
    severity: 'error',
    meaning: 'A footnote is called that no definition in the article has.',
    example: 'A claim.[^9]',
    remedy: 'Write the note as a block of its own, `[^9]: …`, or take the call away.',
  },
  {
    id: 'note-duplicate',
    severity: 'error',
    meaning: 'Two footnote definitions have the same label; only the first is shown.',
    example: '[^1]: First.\n\n[^1]: Second.',
    remedy: 'Give one of the two another label and change its calls.',
  },
  {
    id: 'note-empty',
    severity: 'warning',
    meaning: 'A footnote has no text.',
    example: '[^1]:',
    remedy: 'Write the note, or indent its text by four spaces if it stands below.',
  },
  {
    id: 'inline-note-unclosed',
    severity: 'warning',
    meaning: 'An inline note is opened with `^[` and never closed in its paragraph.',
    example: 'Before ^[this note never closes.',
    remedy: 'Close it with `]`, or write `\\^[` if no note is meant.',
  },
  {
    id: 'citation-unclosed',
    severity: 'warning',
    meaning: 'A bracket that opens a citation is never closed in its paragraph.',
    example: 'As shown [@doe2020, p. 3.',
    remedy: 'Close the citation with `]`.',
  },
  {
    id: 'citation-locator-odd',
    severity: 'warning',
    meaning: 'A locator term such as `p.` is followed by nothing that can be a page or number.',
    example: '[@doe2020, pp. ]',
    remedy: 'Give the number after the term, or put other words behind a comma without the term.',
  },
  {
    id: 'citation-separator-missing',
    severity: 'error',
    meaning: 'A second key stands in the words after the first without a semicolon between them.',
    example: '[@doe2020, @smith2019]',
    remedy: 'Put `;` before the second key.',
  },
  {
    id: 'attributes-malformed',
    severity: 'warning',
    meaning: 'Braces after a span, link, image, code or heading do not hold readable attributes.',
    example: '# Heading {#id .class',
    remedy: 'Write `{#id .class key="value"}`, or `\\{` for a literal brace.',
  },
  {
    id: 'link-reference-undefined',
    severity: 'warning',
    meaning: 'A reference link names a label that is not defined; it is shown as typed.',
    example: 'See [text][nope].',
    remedy: 'Add `[nope]: https://…`, or write the address in the link itself.',
  },
  {
    id: 'code-fence-unclosed',
    severity: 'warning',
    meaning: 'A code fence is never closed, so everything after it is code.',
    example: '```python\nprint(1)',
    remedy: 'Close the code with a line that holds the same fence.',
  },
  {
    id: 'div-unclosed',
    severity: 'warning',
    meaning: 'A fenced div is never closed; it ends with what holds it.',
    example: '::: warning\nText.',
    remedy: 'Close it with a line of at least three colons.',
  },
  {
    id: 'div-unopened',
    severity: 'warning',
    meaning: 'A closing line of colons stands where no fenced div is open.',
    example: 'Text.\n\n:::',
    remedy: 'Take the line away, or open the div with `::: name`.',
  },
  {
    id: 'nesting-too-deep',
    severity: 'error',
    meaning: 'Lists, quotations or brackets are nested so deeply that no page can show it.',
    example: '> > > > > … a hundred levels and more',
    remedy: 'Flatten the structure; a hundred levels are read.',
  },
  {
    id: 'latex-raw',
    severity: 'warning',
    meaning: 'A LaTeX command or environment outside math is shown as typed.',
    example: '\\begin{center}',
    remedy: 'Use Markdown for it, or put mathematics between dollar signs.',
  },
  {
    id: 'table-unsupported',
    severity: 'warning',
    meaning: "A simple, multiline or grid table of Pandoc's cannot be read and is shown as typed.",
    example: '+---+\n| a |',
    remedy: 'Write it as a pipe table: `| a | b |` with `|---|---|` below the heading.',
  },
  {
    id: 'table-cells-surplus',
    severity: 'warning',
    meaning:
      'A row of a table has more cells than its header; their words stand in the last column.',
    example: '| a | b |\n|---|---|\n| `p|q` | r |',
    remedy: 'Take the cell away, add a column, or write `\\|` for a bar that parts no cells.',
  },
] as const satisfies readonly SyntaxRule[];

export type SyntaxRuleId = (typeof rules)[number]['id'];

/** Every rule of the parser, in the order of the documentation. */
export const syntaxRules: readonly SyntaxRule[] = rules;
