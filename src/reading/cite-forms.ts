export interface CiteForm {
  readonly style: string;
  readonly text: string;
}

/** What the article's `cite.json` holds. */
export interface CiteFile {
  /** What is known of the date, where the article states none. */
  readonly undated?: string;
  readonly article: readonly CiteForm[];
  readonly sections: Readonly<Record<string, readonly CiteForm[]>>;
  /** An example from which the forms of any paragraph are made. */
  readonly paragraph?: ParagraphName & { readonly forms: readonly CiteForm[] };
}

/** What is to be cited; nothing for the whole article. */
export interface CiteTarget {
  readonly section?: string;
  readonly paragraph?: ParagraphName;
}

/** A paragraph by its permanent id and its number. */
export interface ParagraphName {
  readonly id: string;
  readonly n: string;
}

/** The forms for what is to be cited; those of the article where there are none for a part. */
export function formsFor(file: CiteFile, { section, paragraph }: CiteTarget): readonly CiteForm[] {
  if (section !== undefined && Object.hasOwn(file.sections, section)) {
    return file.sections[section] ?? file.article;
  }
  return paragraph && file.paragraph
    ? forParagraph(file.paragraph.forms, file.paragraph, paragraph)
    : file.article;
}

/** The forms for a paragraph, made from those of another one. */
export function forParagraph(
  forms: readonly CiteForm[],
  from: ParagraphName,
  to: ParagraphName,
): CiteForm[] {
  return forms.map(({ style, text }) => ({
    style,
    text: lastNumber(
      text.replaceAll(`#${from.id}`, () => `#${to.id}`),
      from.n,
      to.n,
    ),
  }));
}

/** The number of the paragraph stands after the title, which may hold the same words. */
function lastNumber(text: string, from: string, to: string): string {
  const last = [...text.matchAll(new RegExp(`\\bpara?\\. ${from}\\b`, 'g'))].at(-1);
  if (!last) return text;
  const end = last.index + last[0].length;
  return text.slice(0, end - from.length) + to + text.slice(end);
}
