import { tidy, type Run } from './latex.ts';

/**
 * English titles in BibTeX are typed with capitals, of which only those in braces are meant;
 * CSL-JSON wants sentence case, from which styles make title case. Every word that is only
 * capitalised becomes small, except at the start and after a sentence or a colon, as Pandoc
 * and biblatex have it.
 */
export function sentenceCase(runs: readonly Run[]): string {
  let state: State = 'start';
  let result = '';
  for (const run of joined(runs)) {
    if (run.tag) {
      result += run.text;
      continue;
    }
    if (run.kept) {
      result += protect(run);
      if (run.text.trim() !== '') state = 'word';
      continue;
    }
    for (const [chunk] of run.text.matchAll(chunks)) {
      // The letters of an abbreviation, which end no sentence.
      if (/^(?:\p{Lu}\.){2,}$/u.test(chunk)) {
        result += chunk;
        state = 'word';
        continue;
      }

      result += recase(chunk, state);
      state = after(chunk, state);
    }
  }
  return tidy(result);
}

/** The text as typed, its small words in braces protected from title case. */
export function keepCase(runs: readonly Run[]): string {
  return tidy(joined(runs).map(protect).join(''));
}

const chunks =
  /(?<![\p{L}\p{N}])(?:\p{Lu}\.){2,}(?!\p{L})|[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu;

type State = 'start' | 'word' | 'stop' | 'colon' | 'afterStop' | 'afterColon';

function after(chunk: string, state: State): State {
  if (/^\s/.test(chunk)) {
    if (state === 'stop') return 'afterStop';
    return state === 'colon' ? 'afterColon' : state;
  }
  if (chunk === ':') return 'colon';
  if (/^[.?!]$/.test(chunk)) return 'stop';
  // Quotation marks and brackets do not end the start of a sentence.
  if (/^[\p{Pi}\p{Ps}"¿¡]$/u.test(chunk) && state !== 'word') return state;
  return 'word';
}

function recase(chunk: string, state: State): string {
  const small = /^\p{Ll}+$/u.test(chunk);
  const capitalised = /^\p{Lu}[\p{Ll}\p{M}]*$/u.test(chunk);
  if (capitalised && (state === 'word' || state === 'stop' || state === 'colon')) {
    return chunk.toLowerCase();
  }
  if (small && (state === 'start' || state === 'afterColon')) {
    return chunk.charAt(0).toUpperCase() + chunk.slice(1);
  }
  return chunk;
}

/** Stretches of words in braces that follow one another, made one. */
function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    const follows = last?.kept === 'words' && run.kept === 'words' && !last.tag && !run.tag;
    if (follows) result[result.length - 1] = { ...last, text: last.text + run.text };
    else result.push(run);
  }
  return result;
}

/** Styles that print titles in title case must leave small words in braces alone. */
function protect({ text, kept, tag }: Run): string {
  const hasSmall =
    kept === 'words' && !tag && /(?<!\S)\p{Ll}[\p{Ll}-]+(?![\p{L}\p{N}])/u.test(text);
  return hasSmall ? `<span class="nocase">${text}</span>` : text;
}
