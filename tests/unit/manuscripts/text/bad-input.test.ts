import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ManuscriptError } from '../../../../src/manuscripts/model.ts';
import { importText, readText } from '../../../../src/manuscripts/text/index.ts';
import { compileTexts } from '../../../support/compile.ts';

function imported(text: string): {
  markdown: string;
  edition: string;
  files: Record<string, string>;
  lines: string[];
} {
  const { files, report } = importText({ name: 'folder/a text.txt', text });
  const texts = Object.fromEntries([...files].map(([name, content]) => [name, String(content)]));
  return {
    markdown: texts['article.md'] ?? '',
    edition: texts['edition.yaml'] ?? '',
    files: texts,
    lines: report.map(({ kind, fate, what }) => `${kind} ${fate}: ${what}`),
  };
}

async function errorsOf(text: string): Promise<string[]> {
  const { problems } = await compileTexts(imported(text).files);
  return problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}

/** Pieces that mean something in Markdown, in notes, in addresses, or nowhere. */
const pieces = fc.constantFrom(
  ...[
    'word',
    'Another',
    'words.',
    '1',
    '2',
    '12',
    '1994',
    '¹',
    '²',
    '^{1}',
    '[1]',
    '$^{2\\}',
    '$',
    '<sup>1</sup>',
    '<script>',
    '</p>',
  ],
  ...[
    '\n',
    '\n\n',
    '\f',
    '\r',
    ' ',
    '   ',
    '*',
    '**',
    '_',
    '`',
    '```',
    '~',
    '[',
    ']',
    '(',
    ')',
    '{',
    '}',
    '{{< x >}}',
    '[[x]]',
    '![',
  ],
  ...[
    '@doe',
    '&amp;',
    '#',
    '## ',
    '> ',
    '- ',
    ':::',
    '|',
    '|a|b|',
    '---',
    '1. ',
    '\\',
    'https://a.org/b_c',
    'https://a.org/x-',
    '.pdf',
  ],
  ...[
    '"',
    '“',
    '”',
    '.',
    ',',
    'Abstract',
    'Keywords:',
    '* ',
    'שלום',
    'مرحبا.',
    '漢字。',
    '\u00ad',
    '\u0000',
    '\ud800',
    'é',
    'Jane Doe',
    'page 3',
  ],
);

describe('a text that is no article', () => {
  test('is refused where it is empty, a PDF, no text, or wrongly encoded', () => {
    expect(() => importText({ name: 'a.txt', text: ' \n\f' })).toThrow(ManuscriptError);
    const refused = [
      new TextEncoder().encode('%PDF-1.7 …'),
      new Uint8Array([65, 0, 66, 0]),
      new Uint8Array([0xc3, 0x28]),
      new Uint8Array([0xff, 0xfe, 0x41]),
    ];
    for (const bytes of refused) expect(() => readText('a.txt', bytes)).toThrow(ManuscriptError);
  });

  test('is read in UTF-16 with its mark, and with the line ends of any system', () => {
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...[...'Ab\r\rc'].flatMap((letter) => [letter.charCodeAt(0), 0]),
    ]);
    expect(readText('a.txt', utf16)).toBe('Ab\r\rc');
    const text =
      'A title here\n\nJane Doe\n\nThe first paragraph is here.\n\nThe second one is here, too.\n';
    expect(imported(text.replaceAll('\n', '\r\n')).markdown).toBe(imported(text).markdown);
    expect(imported(text.replaceAll('\n', '\r')).markdown).toBe(imported(text).markdown);
  });

  test('has no notes where numbers only stand in lists and tables', () => {
    const table = Array.from(
      { length: 40 },
      (_, row) => `${row + 1} ${row * 7} ${row * 13}.${row}`,
    ).join('\n');
    const { markdown, lines } = imported(
      `A title here\n\nThe table says what was counted.\n\n${table}\n\n1. One thing\n2. Another thing\n`,
    );
    expect(markdown).not.toContain('[^');
    expect(lines.filter((line) => /^note|lost/.test(line))).toEqual([]);
  });

  test('may be notes alone', async () => {
    const text = '¹ Doe, Jane, A Book, 1998.\n\n² Ibid.\n';
    expect(imported(text).lines.filter((line) => line.startsWith('note'))).toHaveLength(2);
    expect(await errorsOf(text)).toEqual([]);
  });

  test('is read from right to left, too', async () => {
    const text =
      'כותרת המאמר\n\nהמשפט הראשון נמצא כאן.¹ המשפט השני בא אחריו.\n\n¹ הערה על המשפט.\n';
    const { markdown } = imported(text);
    expect(markdown).toContain('כאן.[^1] המשפט');
    expect(markdown).toContain('[^1]: הערה על המשפט.');
    expect(markdown).toContain('lang: he');
    expect(await errorsOf(text)).toEqual([]);
  });

  test('gives an article without errors, whatever it holds, and loses no word', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 60 }), async (parts) => {
        const text = `Begin ${parts.join('')}`;
        const { files, lines, edition } = imported(text);
        expect(lines.filter((line) => line.startsWith('words lost'))).toEqual([]);
        expect(parse(edition)).toHaveProperty('provenance');
        const { problems } = await compileTexts(files);
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  }, 30_000);

  test('takes a time that grows with its length, not with its square', () => {
    const kinds = [
      'word.¹ ',
      '[1] ',
      'ab-\n',
      'https://a.org/x-\n',
      '*a ',
      'a\f',
      '1 Note a.\n',
      'The same words again and again.\n\n',
      'a ',
    ];
    for (const kind of kinds) {
      const begin = performance.now();
      imported(`Begin ${kind.repeat(200_000 / kind.length)}`);
      expect(performance.now() - begin, kind).toBeLessThan(5000);
    }
  }, 60_000);
});
