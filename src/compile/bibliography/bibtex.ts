import type { RawBibliography } from './entry.ts';
import { report } from './rules.ts';

export function readBibtex(file: string, text: string): RawBibliography {
  const message = `Unexpected BibTeX file of ${text.length} characters, expected CSL-JSON`;
  return {
    entries: [],
    problems: [report('bibliography-format', { file, line: 1, column: 1 }, { message })],
  };
}
