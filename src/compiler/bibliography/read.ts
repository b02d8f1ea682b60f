import { type Problem, append, report, rules } from '../../article/index.ts';
import { readBibtex } from './bibtex.ts';
import { checkEntry } from './check-entry.ts';
import type { Bibliography, BibliographyEntry, RawBibliography } from './entry.ts';
import { readJson } from './json.ts';
import { readYaml } from './yaml.ts';

export type { Bibliography, BibliographyEntry } from './entry.ts';

/**
 * Reads bibliographies: CSL-JSON (`.json`), CSL-YAML (`.yaml`, `.yml`), BibTeX and BibLaTeX
 * (`.bib`). An entry that cannot be read is reported and returned with its raw text; the
 * others are read. Of two entries with one key the first counts.
 * @param lang language of the article: BibTeX titles that name none are taken to be in it.
 */
export function readBibliography(
  files: readonly { readonly file: string; readonly text: string }[],
  lang = 'en',
): Bibliography {
  const works = new Map<string, BibliographyEntry>();
  const problems: Problem[] = [];
  for (const { file, text } of files) {
    const raw = readFile(file, text.replace(/^\uFEFF/, ''), /^en\b/i.test(lang));
    append(problems, raw.problems);
    for (const entry of raw.entries) {
      const first = works.get(entry.key);
      if (first) {
        problems.push(
          report(rules.workDuplicate, entry.place, { key: entry.key, first: first.place }),
        );
        continue;
      }
      const checked = checkEntry(entry);
      append(problems, checked.problems);
      works.set(entry.key, checked.work);
    }
  }
  return { works: [...works.values()], problems };
}

function readFile(file: string, text: string, english: boolean): RawBibliography {
  const ending = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase();
  switch (ending) {
    case 'json':
      return readJson(file, text);
    case 'yaml':
    case 'yml':
      return readYaml(file, text);
    case 'bib':
    case 'bibtex':
    case 'biblatex':
      return readBibtex(file, text, english);
    default:
      return {
        entries: [],
        problems: [report(rules.bibliographyFormat, { file, line: 1, column: 1 }, { file })],
      };
  }
}
