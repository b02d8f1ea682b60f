import CSL from 'citeproc';

/**
 * Alphabets whose names are written as in Latin script, given name and family name apart and with
 * initials, which citeproc takes for Chinese: the rest of Latin (Ə, ơ, ế), Armenian, Georgian, the
 * scripts of India, and Ethiopic.
 */
const others =
  '\\u0180-\\u02bf\\u0531-\\u058f\\u0900-\\u0dff\\u10a0-\\u10ff\\u1200-\\u137f\\u1c90-\\u1cbf' +
  '\\u1e00-\\u1eff\\ufb13-\\ufb17';

const names = [
  'ROMANESQUE_REGEXP',
  'ROMANESQUE_NOT_REGEXP',
  'STARTSWITH_ROMANESQUE_REGEXP',
  'ENDSWITH_ROMANESQUE_REGEXP',
  'ALL_ROMANESQUE_REGEXP',
] as const;

/** Lets citeproc set names in these alphabets as it does in Latin; once is enough. */
export function knowAlphabets(): void {
  for (const name of names) {
    const { source, flags } = CSL[name];
    if (source.includes(others)) continue;
    CSL[name] = new RegExp(source.replace('\\u0370-', `${others}\\u0370-`), flags);
  }
}
