import { isMap, isSeq, parseDocument, stringify, type YAMLSeq } from 'yaml';
import { ManuscriptError } from '../model.ts';
import type { Proposal } from './proposals.ts';
import type { Settled } from './settle.ts';

interface Emendation {
  readonly kind: 'normalised';
  readonly at: string;
  readonly received: string;
  readonly edited: string;
  readonly reason: string;
}

/**
 * `edition.yaml` with an emendation for each place at which a note is printed otherwise than it
 * was typed; all that stands in it keeps its bytes. Undefined where there is nothing to add.
 * @throws {ManuscriptError} where the file cannot be read.
 */
export function withEmendations(
  text: string | undefined,
  proposals: readonly Proposal[],
  notes: ReadonlyMap<string, Settled>,
): string | undefined {
  const entries = proposals.flatMap(({ label }) => emendationsOf(label, notes.get(label)));
  if (entries.length === 0) return undefined;
  if (text === undefined || text.trim() === '') return stringify({ emendations: entries }, style);
  const document = parseDocument(text);
  if (document.errors.length > 0 || (document.contents !== null && !isMap(document.contents)))
    throw new ManuscriptError(
      'Unexpected content of edition.yaml, expected YAML with keys: mend it first, for differences are listed in it',
    );
  const list = document.get('emendations');
  if (!isSeq(list)) {
    const whole = text.endsWith('\n') ? text : `${text}\n`;
    if (list === undefined) return `${whole}\n${stringify({ emendations: entries }, style)}`;
    document.set('emendations', entries);
    return document.toString(style);
  }
  return inserted(text, list, entries);
}

const style = { lineWidth: 100, singleQuote: true } as const;

/** Adds entries after the last one of a list, indented as it is. */
function inserted(text: string, list: YAMLSeq, entries: readonly Emendation[]): string {
  const end = list.range?.[1];
  const start = list.range?.[0];
  if (list.flow === true || start === undefined || end === undefined) {
    const document = parseDocument(text);
    for (const entry of entries) document.addIn(['emendations'], entry);
    return document.toString(style);
  }
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const indent = text.slice(line, start).replace(/\S.*/s, '');
  // The range of a list may hold the blank lines and comments after it.
  const last = list.items.at(-1);
  const lastEnd = isMap(last) || isSeq(last) ? (last.range?.[1] ?? end) : end;
  const at = text.slice(0, lastEnd).trimEnd().length;
  const added = stringify(entries, style)
    .trimEnd()
    .split('\n')
    .map((each) => indent + each)
    .join('\n');
  return `${text.slice(0, at)}\n${added}\n${text.slice(at).replace(/^[ \t]*\r?\n/, '')}`;
}

function emendationsOf(label: string, settled: Settled | undefined): Emendation[] {
  if (settled?.proof.status !== 'nearly') return [];
  return settled.proof.differences.map(({ typed, printed }) => ({
    kind: 'normalised',
    at: `note ${label}`,
    received: typed,
    edited: printed,
    reason: reasonFor(typed, printed),
  }));
}

function reasonFor(typed: string, printed: string): string {
  const bare = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '');
  if (typed.replace(/\*/g, '') === printed.replace(/\*/g, ''))
    return 'The citation style sets titles so; italics stand between asterisks here.';
  if (bare(typed) === bare(printed))
    return 'The citation style sets punctuation and spaces so; the words are the same.';
  if (bare(typed).toLowerCase() === bare(printed).toLowerCase())
    return 'The citation style sets capitals so; the words are the same.';
  return 'The citation style gives the same facts in this form.';
}
