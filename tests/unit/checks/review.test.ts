import { describe, expect, it } from 'vitest';
import { compileTexts, problemLines } from '../../support/compile.ts';

const ARTICLE = `---
title: "On “Tiny” Things"
author:
  - name: Jane Doe
    affiliation: Institute of Small Things
---

## First

A first paragraph with [@doe2020].

A second paragraph, "open.[^1]

[^1]: A note.
`;
const REFERENCES = JSON.stringify([
  {
    id: 'doe2020',
    type: 'webpage',
    title: 'A Page',
    URL: 'https://example.org/a b',
    issued: { 'date-parts': [[2020, 5]] },
    accessed: { 'date-parts': [[2020, 4, 1]] },
  },
]);
const lines = async (edition?: string) =>
  problemLines(
    await compileTexts({
      'article.md': ARTICLE,
      'references.json': REFERENCES,
      ...(edition === undefined ? {} : { 'edition.yaml': edition }),
    }),
  );

describe('compile() reviews an article', () => {
  it('by the truth checks', async () => {
    expect(await lines()).toEqual([
      'article.md:12 quotation-unbalanced',
      'references.json:1 work-url-malformed',
      'references.json:1 work-accessed-before-issued',
    ]);
  });

  it('and tells a wrong encoding once', async () => {
    const bytes = Buffer.from('---\ntitle: Tiny\n---\n\nA caf\u00e9.\n', 'latin1');
    expect(problemLines(await compileTexts({ 'article.md': bytes }))).toEqual([
      'article.md:5 file-not-utf8',
    ]);
  });

  it('and lowers what is accepted by name', async () => {
    const edition = `emendations:
  - { kind: repair, at: work doe2020, field: URL, received: "a b", edited: "a_b", reason: Lost. }
accept:
  - { rule: quotation-unbalanced, at: paragraph 2, reason: As printed. }
  - { rule: work-accessed-before-issued, at: work doe2020, reason: As printed. }
`;
    expect(await lines(edition)).toEqual([]);
  });

  it('and knows a paragraph from a heading of the same words', async () => {
    const text = (accept: string) =>
      `---\ntitle: T\naccept:\n${accept}\n---\n\n# One\n\n# One\n\nOne <i>side</i> is "open.\n`;
    const accepting = (rule: string) => text(`  - { rule: ${rule}, at: paragraph 1, reason: So. }`);
    const found = await compileTexts({ 'article.md': accepting('quotation-unbalanced') });
    expect(problemLines(found)).toEqual(['article.md:9 heading-duplicate']);
  });

  it('and holds the edition to its word', async () => {
    const edition = `emendations:
  - { kind: sic, at: title, edited: 'On "Tiny" Things', reason: True. }
  - { kind: sic, at: author, edited: Institute of Small, reason: True. }
  - { kind: sic, at: heading 1, edited: First, reason: True. }
  - { kind: sic, at: paragraph 2, edited: second, reason: True. }
  - { kind: sic, at: note 1, edited: A note, reason: True. }
  - { kind: sic, at: paragraph 1, edited: second, reason: False. }
  - { kind: sic, at: note 2, edited: A note, reason: No such note. }
accept:
  - { rule: quotation-unbalanced, at: paragraph 1, reason: It is the other one. }
`;
    const found = await lines(edition);
    expect(found.filter((line) => line.startsWith('edition.yaml'))).toEqual([
      'edition.yaml:7 emendation-not-in-text',
      'edition.yaml:8 emendation-place-missing',
      'edition.yaml:10 accept-unused',
    ]);
    expect(found).toContain('article.md:12 quotation-unbalanced');
  });
});
