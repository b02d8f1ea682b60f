import { type Problem, append, report, rules } from '../../article/index.ts';
import { inherit, resolveFields, type Resolved } from './bibtex-fields.ts';
import { mapEntry } from './bibtex-map.ts';
import { scanBibtex } from './bibtex-scan.ts';
import type { RawBibliography, RawEntry } from './entry.ts';
import { locator } from './locate.ts';

/**
 * Reads BibTeX and BibLaTeX. What the fields mean follows Pandoc's reader, so that a
 * bibliography prints the same here as there.
 * @param english true where titles without a language are English, and so in title case.
 */
export function readBibtex(file: string, text: string, english = true): RawBibliography {
  const locate = locator(file, text);
  const scanned = scanBibtex(text);
  const problems: Problem[] = scanned.faults.map(({ start, noticed, message }) =>
    report(rules.bibtexSyntax, locate(start), {
      fault: message,
      line: noticed === undefined ? undefined : locate(noticed).line,
    }),
  );

  const resolved = new Map<string, Resolved>();
  for (const entry of scanned.entries) {
    const known = resolveFields(entry, scanned.strings, locate);
    append(problems, known.problems);
    // Of two entries with one key the first counts, for crossref too.
    if (!resolved.has(entry.key.toLowerCase())) resolved.set(entry.key.toLowerCase(), known);
  }

  const entries: RawEntry[] = [];
  for (const entry of scanned.entries) {
    const place = locate(entry.start, entry.end);
    if (entry.key === '') {
      problems.push(report(rules.workWithoutKey, place, { what: `@${entry.type} without a key` }));
      continue;
    }
    if (entry.broken !== undefined) {
      const { broken, key } = entry;
      entries.push({ key, place, fields: new Map(), places: new Map(), broken });
      continue;
    }
    // Fields for other entries to take over: no work (biblatex manual, 2.1.1, `xdata`).
    if (entry.type === 'xdata') continue;
    const own = resolved.get(entry.key.toLowerCase());
    if (!own) continue;
    const fields = own.entry === entry ? own : resolveFields(entry, scanned.strings, locate);
    const inherited = inherit(fields, resolved, place);
    const mapped = mapEntry(inherited.fields, entry.type, english);
    append(problems, inherited.problems);
    for (const { field, notInherited, problemAt } of mapped.faults) {
      // What a whole hands down to its parts is of use where it stands.
      if (notInherited === true && !fields.fields.has(field)) continue;
      problems.push(problemAt(fields.fields.get(field)?.place ?? place, entry.key));
    }
    const places = new Map(
      [...mapped.sources].flatMap(([csl, name]) => {
        const at = fields.fields.get(name)?.place;
        return at ? [[csl, at] as const] : [];
      }),
    );
    entries.push({ key: entry.key, place, fields: mapped.csl, places });
  }
  return { entries, problems };
}
