import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askProposals } from '../../../src/cli/show-proposals.ts';
import type { Proposal } from '../../../src/manuscripts/index.ts';

const proposal = (label: string, status: Proposal['status']): Proposal => ({
  ...{ label, line: 1, typed: 'Typed', status, segments: [] },
  proof: { status, printed: 'Printed', differences: [{ typed: 'Typed', printed: 'Printed' }] },
});
const proposals = [
  proposal('1', 'proved'),
  proposal('2', 'nearly'),
  proposal('3', 'nearly'),
  proposal('4', 'nearly'),
];

describe('on a terminal', () => {
  const answered = async (...answers: (string | undefined)[]) => {
    const questions: string[] = [];
    const taken = await askProposals(proposals, (question) => {
      questions.push(question);
      return Promise.resolve(answers.shift());
    });
    return { taken: taken && [...taken], questions };
  };

  test('each nearly proved note is asked about, with its differences', async () => {
    const { taken, questions } = await answered('y', 'n', 'yes');
    expect(taken).toEqual(['2', '4']);
    expect(questions).toHaveLength(3);
    expect(questions[0]).toContain('- Typed\n  + Printed');
  });

  test('"all" takes the rest, and what is no answer is asked again', async () => {
    expect((await answered('n', 'what?', '', 'a')).taken).toEqual(['3', '4']);
  });

  test('"quit" and the end of the input write nothing', async () => {
    expect((await answered('y', 'q')).taken).toBeUndefined();
    expect((await answered('y', undefined)).taken).toBeUndefined();
  });
});

describe('the command', () => {
  let content = '';
  beforeAll(() => {
    content = mkdtempSync(join(tmpdir(), 'structure-'));
    cpSync('tests/fixtures/typed-notes/journal', join(content, 'articles', 'rivers'), {
      recursive: true,
    });
    cpSync('content/styles', join(content, 'styles'), { recursive: true });
  });
  afterAll(() => rmSync(content, { recursive: true }));

  const article = () => readFileSync(join(content, 'articles', 'rivers', 'article.md'), 'utf8');
  const run = async (...args: string[]) =>
    promisify(execFile)(process.execPath, ['src/cli/main.ts', 'structure', ...args], {
      env: { ...process.env, CONTENT_DIR: content },
    }).then(
      ({ stdout }) => ({ code: 0, out: stdout }),
      (error: unknown) => ({ code: 1, out: String(error) }),
    );

  test('writes nothing where nobody can be asked, and says so', async () => {
    const before = article();
    const { code, out } = await run('rivers');
    expect(code).toBe(0);
    expect(out).toContain('proved 4, nearly 2');
    expect(out).toContain('Nothing is written.');
    expect(article()).toBe(before);
  });

  test('writes what is proved with --yes, and leaves the rest', async () => {
    const { code, out } = await run('rivers', '--yes');
    expect(code).toBe(0);
    expect(out).toContain('Written: article.md, references.json.');
    expect(article()).toContain('[^1]: [@miller2003]\n');
    expect(article()).toContain('[^2]: Ferry Council, "Who We Are", available');
  });

  test('fails with a sentence where there is no such article, style or bibliography', async () => {
    expect((await run('none', '--yes')).out).toContain('There is no article "none"');
    expect((await run('rivers', '--style', 'none')).out).toContain('Unexpected style "none"');
    expect((await run('rivers', '--bibliography', 'none.bib')).out).toContain('none.bib');
  });
});
