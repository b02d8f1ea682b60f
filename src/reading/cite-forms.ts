export interface CiteForm {
  readonly style: string;
  readonly text: string;
}

/** A form for a paragraph: `at` is where its number stands, a single digit. */
interface ParagraphForm extends CiteForm {
  readonly at?: number;
}

/** What the article's `cite.json` holds. */
export interface CiteFile {
  /** What is known of the date, where the article states none. */
  readonly undated?: string;
  readonly article: readonly CiteForm[];
  readonly sections: Readonly<Record<string, readonly CiteForm[]>>;
  /** An example from which the forms of any paragraph are made. */
  readonly paragraph?: { readonly id: string; readonly forms: readonly ParagraphForm[] };
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
  return paragraph && file.paragraph ? forParagraph(file.paragraph, paragraph) : file.article;
}

/** The forms for a paragraph, made from those of another one. */
function forParagraph(
  { id, forms }: NonNullable<CiteFile['paragraph']>,
  paragraph: ParagraphName,
): CiteForm[] {
  return forms.map(({ style, text, at }) => {
    const numbered =
      at === undefined
        ? text
        : text.slice(0, at) + likeDigit(text[at] ?? '', paragraph.n) + text.slice(at + 1);
    return { style, text: numbered.replaceAll(`#${id}`, () => `#${paragraph.id}`) };
  });
}

/** A number in the digits that the example's 1 is of. */
function likeDigit(one: string, number: string): string {
  const zero = (one.codePointAt(0) ?? 0) - 1;
  return number.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}
