/** A line of the text that holds something. */
export interface Line {
  /** Without white space at its ends. */
  readonly text: string;
  /** Columns of white space before it. */
  readonly indent: number;
  /** Number in the file, from 1. */
  readonly number: number;
  /** Page, from 1; all lines are on page 1 where the text has no page breaks. */
  readonly page: number;
  /** True if an empty line or a page break stands before it. */
  readonly apart: boolean;
  /** Empty lines before it, on its page. */
  readonly gap: number;
}

/** What converters put where a page ends: `{3}-----…`, `<!-- Page 3 -->`, `--- Page 3 ---`. */
const pageMarker =
  /^(?:\{\d+\}-{8,}|<!--\s*page\b[^>]*-->|-{2,}\s*(?:page|seite|стр\.?)\s*\d+\s*-{2,}|\[page \d+\])$/i;

/** Invisible anchors that converters leave behind. */
const anchor = /<span id="[^"<>]*"><\/span>/g;

/** Controls and halves of surrogate pairs: none of them have a place in a text. */
const controls = /(?![\n\f\t\r])\p{Cc}|[\uFEFF\uFFFE\uFFFF]|\p{Cs}/gu;

export interface Lines {
  readonly lines: readonly Line[];
  /** Markers of pages that were taken out. */
  readonly markers: readonly Line[];
}

/** Parts a text into lines and pages. Empty lines are only remembered; line ends may be of any system. */
export function readLines(text: string): Lines {
  const lines: Line[] = [];
  const markers: Line[] = [];
  let page = 1;
  let apart = true;
  let gap = 0;
  let number = 0;
  for (const raw of text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').split('\n')) {
    number++;
    for (const [index, part] of raw.split('\f').entries()) {
      if (index > 0) {
        page++;
        apart = true;
        gap = 0;
      }
      const clean = part
        .replace(anchor, '')
        .replace(/\u00AD(?=\S)/gu, '')
        .replace(controls, ' ')
        .replace(/[\u00A0\t]/g, ' ');
      const inner = clean.trim().replace(/ {2,}/g, ' ');
      const line = { text: inner, indent: clean.search(/\S|$/), number, page, apart, gap };
      if (inner === '') {
        apart = true;
        gap++;
      } else if (pageMarker.test(inner)) {
        markers.push(line);
        if (lines.at(-1)?.page === page) page++;
        apart = true;
      } else {
        lines.push(line);
        apart = false;
        gap = 0;
      }
    }
  }
  return { lines, markers };
}
