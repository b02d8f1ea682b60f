import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readBibliography } from '../../../src/compiler/bibliography/read.ts';
import { formatCitations } from '../../../src/compiler/citations/format.ts';
import { loadStyle } from '../../../src/compiler/citations/style.ts';
import { shared } from '../../shared.ts';

const folder = shared('corpus/articles') ?? '';
const articles = (folder === '' ? [] : readdirSync(folder).sort()).filter((slug) =>
  existsSync(join(folder, slug, 'expected.json')),
);
const expected = z.object({
  keys: z.array(z.string()).nullable(),
  references_apa7: z.array(z.string()),
});

/**
 * Where Pandoc 2.17 prints something else, and why. Each is a fault of the entry or of that
 * Pandoc, not a choice.
 */
const explained: Readonly<Record<string, { ours: string; why: string }>> = {
  'laachfoubi2019comparative:2019': {
    ours: 'Laachfoubi, editor="Serrhini, Nabil", Silva, C.',
    why: 'The list of authors is not closed, so that "editor=" became a given name. Pandoc puts a full stop after it as if it were an initial. The entry is reported (bibtex-name).',
  },
  'mikhael2014greek:2014': {
    ours: 'LRE-REL2, 1.',
    why: 'Pandoc makes "Rel2" of the journal "LRE-REL2", whose capitals are typed.',
  },
  'zhang2021rise:2021': {
    ours: 'Tifratene, F., et al.',
    why: 'Pandoc prints "and others" as "Tifratene, F.others.", without a space.',
  },
  'Claret:2000': {
    ours: '2000 K <= Teff <= 50000 K',
    why: 'Pandoc prints the TeX of a formula, "T_{eff}", where an index is meant.',
  },
};

/** Cited in the middle of another citation's words, for want of a semicolon: no key of a cluster. */
const swallowed = ['zhang2021rise:2021'];

describe.skipIf(folder === '')('works cited of the corpus, in APA 7', () => {
  const all: { article: string; wanted: number; missing: string[] }[] = [];

  it.each(articles)(
    'of %s are printed as Pandoc does, but for what is explained',
    async (article) => {
      const { keys, references_apa7: wanted } = expected.parse(
        JSON.parse(readFileSync(join(folder, article, 'expected.json'), 'utf8')),
      );
      const file = join(folder, article, 'references.bib');
      const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
      const { works, problems } = readBibliography([{ file: 'references.bib', text }]);
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      const { references } = await formatCitations({
        works: works.map(({ csl }) => csl),
        clusters: [],
        nocite: [...(keys ?? []), ...swallowed],
        style: loadStyle(undefined, new Map()),
        lang: 'en-US',
      });
      const printed = new Set(references.map((reference) => reference.text));
      const missing = wanted.filter((reference) => !printed.has(reference));
      const ours = references.filter((reference) => !wanted.includes(reference.text));
      for (const { key, text: reference } of ours) {
        expect(reference).toContain(explained[key]?.ours ?? `an explanation of ${key}`);
      }
      expect(missing).toHaveLength(ours.length);
      all.push({ article, wanted: wanted.length, missing });
    },
  );

  it('are the same for all but the explained entries', () => {
    const wanted = all.reduce((sum, article) => sum + article.wanted, 0);
    expect(wanted).toBe(109);
    expect(all.flatMap(({ missing }) => missing)).toHaveLength(Object.keys(explained).length);
  });
});
