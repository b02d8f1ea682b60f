import { letters } from './letters.ts';
import type { Reader, ReadSign } from './reader.ts';
import * as signs from './signs.ts';
import { take } from './signs.ts';

/** Comments, tags and addresses in angle brackets. */
export function htmlSigns(text: string): Readonly<Record<string, ReadSign>> {
  const markup = new Markup(text);
  return {
    '<'(reader, at, to) {
      const address = take(signs.autolink, text, at, to);
      if (address !== undefined) {
        // Words, unless HTML stands around it.
        const end = at + address.length;
        reader.flush(at);
        reader.region({ kind: 'address', end: 0 }, () => {
          reader.plain(at + 1, end - 1);
        });
        return end;
      }
      const end = markup.endOf(at, to);
      if (end === undefined) return undefined;
      reader.flush(at);
      putMarkup(reader, at, end);
      return end;
    },
    '\\'(reader, at, to) {
      const end = text[at + 1] === '<' ? markup.endOf(at + 1, to) : undefined;
      if (end === undefined) return at + (text[at + 1] === '\n' ? 1 : 2);
      // Words, unless HTML stands around it, which knows no backslash.
      reader.flush(at);
      const address = { kind: 'address' as const, end: 0 };
      reader.put(address);
      reader.open(end, end, () => {
        reader.close(address);
      });
      return at + 2;
    },
  };
}

/** A tag or a comment as syntax, and then the words that a picture has in its place. */
function putMarkup(reader: Reader, from: number, to: number): void {
  reader.put({ kind: 'seam' });
  reader.syntax(from + 1, to);
  const alternative = /^<img\b[^]*\salt\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(
    reader.text.slice(from, to),
  );
  const words = letters(alternative?.[1] ?? alternative?.[2] ?? '').trim();
  if (words !== '') {
    reader.region({ kind: 'syntax', end: 0 }, () => {
      reader.deepen();
      reader.putWords(words, from);
      reader.rise();
    });
  }
  reader.put({ kind: 'seam' });
}

/** Finds where comments, tags and what must not be read as words end. */
class Markup {
  readonly #text: string;
  /** What was looked for: from where, and where it stands, or -1. */
  readonly #found = new Map<string, { readonly from: number; readonly at: number }>();
  #lower: string | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Where the markup that begins at a place ends; nothing where none does. */
  endOf(at: number, to: number): number | undefined {
    const text = this.#text;
    for (const [opening, closing] of signs.htmlPairs) {
      if (!text.startsWith(opening, at)) continue;
      if (opening === '<!' && !/[A-Za-z]/.test(text[at + 2] ?? '')) continue;
      const end = this.#find(closing, at + opening.length);
      return end === undefined || end > to ? undefined : end;
    }
    const typed = take(signs.tag, text, at, to);
    if (typed === undefined) return undefined;
    const name = /^<(script|style)(?=[\s/>])/i.exec(typed)?.[1]?.toLowerCase();
    const end = at + typed.length;
    const close = name === undefined ? undefined : this.#find(`</${name}`, end);
    if (close === undefined || close > to) return end;
    const closed = text.indexOf('>', close);
    return closed < 0 || closed >= to ? end : closed + 1;
  }

  /** Where `words` end next, in any letters; no stretch of the text is looked through twice for them. */
  #find(words: string, from: number): number | undefined {
    const known = this.#found.get(words);
    if (known === undefined || from < known.from || (known.at >= 0 && known.at < from)) {
      const text = words.startsWith('</') ? (this.#lower ??= this.#text.toLowerCase()) : this.#text;
      this.#found.set(words, { from, at: text.indexOf(words, from) });
    }
    const at = this.#found.get(words)?.at ?? -1;
    return at < 0 ? undefined : at + words.length;
  }
}
