import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { formatProblems, visible } from '../../../src/article/format-problems.ts';
import type { Problem } from '../../../src/article/problem.ts';

const at = (line: number, column: number, more: Partial<Problem> = {}): Problem => ({
  rule: 'note-undefined',
  severity: 'error',
  place: { file: 'article.md', line, column },
  message: 'Unexpected [^9]',
  ...more,
});
const sources = new Map([['article.md', 'one\nA word[^9] here.\n']]);

describe('plain report', () => {
  it('prints file, line, column, severity, message and rule, sorted by place', () => {
    const report = formatProblems([at(2, 7), at(1, 1, { severity: 'warning' })], {
      format: 'plain',
      sources,
    });
    expect(report).toBe(
      'article.md:1:1  warning  Unexpected [^9]  note-undefined\n' +
        'article.md:2:7  error  Unexpected [^9]  note-undefined\n' +
        '1 error, 1 warning in 1 file',
    );
  });

  it('puts the folder before the file', () => {
    const report = formatProblems([at(2, 7)], { format: 'plain', sources, root: 'content/a/' });
    expect(report).toContain('content/a/article.md:2:7  error');
  });

  it('says so where there is nothing to say', () => {
    expect(formatProblems([], { format: 'plain', sources, files: 3 })).toBe(
      'No problems (3 files checked)',
    );
  });

  it('counts files that have problems', () => {
    const other = at(1, 1, { place: { file: 'references.bib', line: 1, column: 1 } });
    expect(formatProblems([at(1, 1), at(2, 1), other], { format: 'plain', sources })).toMatch(
      /3 errors in 2 files$/,
    );
  });

  it('shows escapes, bidirectional controls and line ends instead of printing them', () => {
    const report = formatProblems(
      [
        at(1, 1, {
          message: 'Unexpected \u001b[31mred\u202e\u0007\nnext',
          place: { file: 'a\u001b.md', line: 1, column: 1 },
        }),
      ],
      { format: 'plain', sources },
    );
    expect(report.split('\n')).toHaveLength(2);
    expect(report).toContain('\\u{1b}[31mred\\u{202e}\\u{7} next');
    expect(report).toContain('a\\u{1b}.md:1:1');
  });
});

describe('terminal report', () => {
  const carets = (text: string, column: number, end?: number) => {
    const report = stripVTControlCharacters(
      formatProblems(
        [
          at(1, column, {
            place: {
              file: 'article.md',
              line: 1,
              column,
              ...(end === undefined ? {} : { end: { line: 1, column: end } }),
            },
          }),
        ],
        { format: 'terminal', sources: new Map([['article.md', text]]) },
      ),
    );
    return report.split('\n').slice(1, 3);
  };

  it('shows the line with carets below the stretch', () => {
    expect(carets('A word[^9] here.', 7, 11)).toEqual([
      '  1 | A word[^9] here.',
      '    |       ^^^^',
    ]);
  });

  it('keeps the caret below its character after wide characters and tabs', () => {
    expect(carets('漢字[^9]', 3, 7)).toEqual(['  1 | 漢字[^9]', '    |     ^^^^']);
    expect(carets('\tx[^9]', 3)).toEqual(['  1 |     x[^9]', '    |      ^']);
  });

  it('cuts a long line around the place', () => {
    const [line, caret] = carets(`${'a'.repeat(5000)}[^9]${'b'.repeat(5000)}`, 5001, 5005);
    expect(line!.length).toBeLessThan(120);
    expect(line).toContain('[^9]');
    expect(line!.slice(caret!.indexOf('^'), caret!.lastIndexOf('^') + 1)).toBe('[^9]');
  });

  it('never repeats an escape of the source', () => {
    const [line] = carets('\u001b[2Jgone', 6);
    expect(line).toBe('  1 | \\u{1b}[2Jgone');
  });

  it('stands a place behind the end of the file', () => {
    expect(() =>
      formatProblems([at(99, 99)], { format: 'terminal', sources: new Map() }),
    ).not.toThrow();
  });

  it('adds the hint', () => {
    const report = formatProblems([at(2, 7, { hint: 'Define it.' })], {
      format: 'terminal',
      sources,
    });
    expect(stripVTControlCharacters(report)).toContain('help: Define it.');
  });
});

describe('reports for tools', () => {
  it('is one JSON document', () => {
    const report: unknown = JSON.parse(
      formatProblems([at(2, 7, { message: 'x\u202e\u001b' })], { format: 'json', sources }),
    );
    expect(report).toEqual({
      problems: [
        {
          file: 'article.md',
          line: 2,
          column: 7,
          severity: 'error',
          rule: 'note-undefined',
          message: 'x\u202e\u001b',
        },
      ],
      errors: 1,
      warnings: 0,
    });
  });

  it('keeps controls out of the JSON text', () => {
    const report = formatProblems([at(2, 7, { message: 'x\u202e\u001b\u009b' })], {
      format: 'json',
      sources,
    });
    expect([...report].filter((char) => '\u202e\u001b\u009b'.includes(char))).toEqual([]);
  });

  it('escapes GitHub annotations', () => {
    const report = formatProblems(
      [
        at(2, 7, {
          message: '100 %\n::error::x',
          hint: 'Mend it.',
          place: { file: 'a,b:c.md', line: 2, column: 7 },
        }),
      ],
      { format: 'github', sources },
    );
    expect(report.split('\n')[0]).toBe(
      '::error file=a%2Cb%3Ac.md,line=2,col=7,title=note-undefined::100 %25 ::error::x%0AMend it.',
    );
  });
});

it('leaves letters of every script and emoji sequences as they are', () => {
  const text = 'é e\u0301 漢字 עברית العربية 👩\u200d🎓 می\u200cخواهم';
  expect(visible(text)).toBe(text);
});
