import type { RawBibliography } from './entry.ts';

export function readBibtex(_file: string, _text: string): RawBibliography {
  return { entries: [], problems: [] };
}
