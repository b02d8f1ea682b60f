import { readBibliography } from '../../../src/compiler/bibliography/read.ts';
import { factsOf } from '../../../src/compiler/checks/facts.ts';
import { runChecks } from '../../../src/compiler/checks/index.ts';
import type { CheckInput } from '../../../src/compiler/checks/input.ts';
import { readFrontmatter } from '../../../src/compiler/metadata/frontmatter.ts';
import { resolveNotes } from '../../../src/compiler/resolve/notes.ts';
import { parseMarkdown } from '../../../src/compiler/markdown/parse.ts';

export interface Material {
  /** CSL-JSON items. */
  readonly works?: readonly object[];
  readonly files?: readonly string[];
  readonly repaired?: readonly string[];
  readonly lang?: string;
}

/** The facts of an article given as its source. */
export function factsFrom(source: string, material: Material = {}): CheckInput {
  const { metadata, body } = readFrontmatter(source, 'article.md');
  const references = material.works && JSON.stringify(material.works, undefined, 2);
  const bibliography = readBibliography(
    references === undefined ? [] : [{ file: 'references.json', text: references }],
  );
  const text = parseMarkdown(body, 'article.md').tree;
  const facts = factsOf({ text, front: [] }, resolveNotes([text]).notes, {
    file: 'article.md',
    slug: 'an-article',
    base: '/',
    body,
    sources: new Map([
      ['article.md', source],
      ...(references === undefined ? [] : [['references.json', references] as const]),
    ]),
    lang: material.lang ?? 'en',
    works: bibliography.works,
    nocite: metadata.nocite,
    repaired: new Set(material.repaired),
    ...(metadata.date === undefined ? {} : { date: metadata.date }),
    ...(material.files === undefined ? {} : { files: new Set(material.files) }),
  });
  return {
    ...facts,
    fragments: {
      ids: new Set([
        ...facts.ids.map(({ id }) => id),
        ...facts.headings.flatMap(({ id }) => id ?? []),
        ...facts.notes.map(({ label }) => `note-${label}`),
      ]),
      headings: facts.headings.map(({ text, id }) => ({ title: text, id: id ?? `of ${text}` })),
    },
  };
}

/** What the checks say, as `line:column rule`; of the references only the rule. */
export function check(source: string, material: Material = {}): string[] {
  return runChecks(factsFrom(source, material)).map(({ place, rule }) =>
    place.file === 'article.md' ? `${place.line}:${place.column} ${rule}` : rule,
  );
}
