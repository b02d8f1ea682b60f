import type { Citation } from './plan.ts';
import type { Locator } from './reading.ts';
import type { SourceRange } from './typed-text.ts';

/** How much of a note is put into the brackets of a citation. */
export type Form =
  /** Words such as "see" and a remark in brackets are its prefix and suffix; works are one cluster. */
  | 'joined'
  /** The citation alone: all other words stay as typed. */
  | 'alone';

export interface Replacement extends SourceRange {
  readonly text: string;
}

/** Words that are a prefix where they are all that stands before a reference. */
const prefix =
  /^(?:see|see also|see, for example,|see, e\.g\.,|but see|cf\.|compare|also|quoted in|cited in|vgl\.|vgl\. auch|siehe|siehe auch|voir|voir aussi)$/iu;
/** A remark directly after a reference. */
const suffix = /^\s\([^()[\]@;{}*_\\]{1,120}\)$/u;

/**
 * The citations of a paragraph as Markdown, in place of what was typed.
 * @param stop true where the style ends citations with a full stop.
 */
export function replacements(
  citations: readonly Citation[],
  form: Form,
  stop: boolean,
): Replacement[] {
  const made = citations
    .map((citation) => ({ citation, ...written(citation, form, stop) }))
    .sort((a, b) => a.from - b.from);
  const merged: { from: number; to: number; words: string; citation: Citation }[] = [];
  for (const { citation, from, to, words } of made) {
    const last = merged.at(-1);
    const { text } = citation.mention.paragraph;
    const isNext =
      form === 'joined' &&
      last?.citation.mention.paragraph === citation.mention.paragraph &&
      /^;\s$/.test(text.slice(last.to, from));
    if (isNext) merged[merged.length - 1] = { ...last, to, words: `${last.words}; ${words}` };
    else merged.push({ citation, from, to, words });
  }
  return merged.flatMap(({ citation, from, to, words }) => {
    const range = citation.mention.paragraph.sourceOf(from, to);
    return range ? [{ ...range, text: `[${words}]` }] : [];
  });
}

function written(
  { mention, span, work, locator }: Citation,
  form: Form,
  stop: boolean,
): { readonly from: number; readonly to: number; readonly words: string } {
  const { paragraph, part } = mention;
  const { text } = paragraph;
  let { from, to } = span;
  let words = `@${/^[A-Za-z0-9][\w:.#$%&+?<>~/-]*\w$|^\w$/.test(work.key) ? work.key : `{${work.key}}`}`;
  if (locator) words += `, ${writtenLocator(locator)}`;
  if (form === 'joined') {
    const before = text.slice(part.from, from).trim();
    if (prefix.test(before) && paragraph.sourceOf(part.from, to)) {
      from = part.from;
      words = `${before} ${words}`;
    }
    const after = text.slice(to, part.to).replace(/[.;]$/u, '');
    if (suffix.test(after) && paragraph.sourceOf(from, to + after.length)) {
      to += after.length;
      words += after;
    }
  }
  // The style sets the last stop of a note itself.
  const isLast = stop && text.charAt(to) === '.' && text.slice(to + 1).trim() === '';
  return { from, to: isLast && paragraph.sourceOf(from, to + 1) ? to + 1 : to, words };
}

const terms: Readonly<Record<string, string>> = {
  paragraph: 'para.',
  chapter: 'chap.',
  section: 'sec.',
  note: 'n.',
  figure: 'fig.',
};

function writtenLocator({ label, value }: Locator): string {
  const isMany = /[-–—,]|ff?$/u.test(value);
  if (label === 'page') return `${isMany ? 'pp.' : 'p.'} ${value.replace(/-{2,3}|[–—]/gu, '-')}`;
  return `${terms[label] ?? label} ${value}`;
}

/** A text with other words in some places, which do not overlap. */
export function replaced(source: string, changes: readonly Replacement[]): string {
  let text = '';
  let at = 0;
  for (const { start, end, text: words } of [...changes].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    text += source.slice(at, start) + words;
    at = end;
  }
  return text + source.slice(at);
}
