import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { importText } from '../../../../src/manuscripts/text/index.ts';
import { shared } from '../../../shared.ts';
import { compileTexts } from '../../../support/compile.ts';

const received = shared('source/article-as-received.txt');
const folder = 'content/articles/failure-of-multilateral-diplomacy';

/** The blocks of a body of Markdown, without what marks pull-quotes. */
function blocksOf(markdown: string): string[] {
  const [, , body = ''] = markdown.split(/^---$/m);
  return body
    .split(/\n{2,}/)
    .map((block) =>
      block
        .trim()
        .replace(/\]\{\.pull-quote(?:[^}"]|"(?:[^"\\]|\\.)*")*\}/g, '')
        .replace(/\[(?!\^)/g, ''),
    )
    .filter((block) => block !== '' && !block.startsWith(':::') && !block.startsWith('[^'));
}

/** The notes as the received text prints them: its own lines, read by their raised numbers. */
function printedNotes(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => /^ ?(?:\$\^\{\d+|[⁰¹²³⁴-⁹]+ )/u.test(line))
    .map((line) =>
      words(line.replace(/^ ?(?:\$\^\{\d+\\\}|[⁰¹²³⁴-⁹]+)/u, '').replace(/\\textit/g, '')),
    );
}

function words(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

describe.skipIf(received === undefined)('the article that was edited by hand', () => {
  const text = received === undefined ? '' : readFileSync(received, 'utf8');
  const { files, report } =
    received === undefined
      ? { files: new Map<string, string>(), report: [] }
      : importText({ name: 'received.txt', text });
  const markdown = String(files.get('article.md'));
  const byHand = readFileSync(`${folder}/article.md`, 'utf8');

  test('has the same headings and paragraphs, with the marks of its notes at the same places', () => {
    expect(blocksOf(markdown)).toEqual(blocksOf(byHand));
    expect(blocksOf(markdown)).toHaveLength(27);
  });

  test('has every note as it was printed', () => {
    const notes = [...markdown.matchAll(/^\[\^(\d+)\]: (.*)$/gm)];
    expect(notes.map(([, label]) => Number(label))).toEqual(
      Array.from({ length: 25 }, (_, at) => at + 1),
    );
    expect(notes.map(([, , note]) => words(note ?? ''))).toEqual(printedNotes(text));
  });

  test('draws the same pull-quotes at the same places', () => {
    const places = (source: string): string[] =>
      source
        .split('\n')
        .filter(
          (line) =>
            (line.startsWith('[') && line.includes('{.pull-quote')) ||
            line.includes('. [') ||
            line.startsWith('::: {'),
        )
        .map((line) =>
          line.startsWith(':::')
            ? '::: of'
            : `${/\[[^[\]^]+\]\{\.pull-quote/.exec(line)?.[0].slice(0, 60) ?? ''}${line.includes('place="away"') ? ' away' : ''}`,
        );
    expect(places(markdown)).toEqual(places(byHand));
  });

  test('has the same front matter but for what an editor knows', () => {
    const head = (source: string): Record<string, unknown> =>
      parse(source.split(/^---$/m)[1] ?? '') as Record<string, unknown>;
    const { journal, csl, bibliography, author, ...rest } = head(byHand);
    expect([journal, csl, bibliography]).not.toContain(undefined);
    expect(head(markdown)).toEqual({
      ...rest,
      author: [{ name: 'Murad Muradov', note: (author as { note: string }[])[0]?.note }],
    });
  });

  test('passes the check', async () => {
    const { problems } = await compileTexts(Object.fromEntries(files));
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('lists the marks it supplied and the address it repaired, and loses nothing', () => {
    const edition = parse(String(files.get('edition.yaml'))) as {
      emendations: { kind: string; at: string }[];
    };
    expect(edition.emendations.map(({ kind, at }) => `${kind} ${at}`)).toEqual([
      'position paragraph 2',
      'position paragraph 18',
      'repair note 16',
    ]);
    expect(report.filter(({ fate }) => fate === 'lost')).toEqual([]);
  });
});
