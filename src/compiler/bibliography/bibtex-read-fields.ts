import { convertLatex, tidy, type Run } from './latex.ts';
import { type Place, type Problem, report, rules } from '../../article/index.ts';
import { keepCase, sentenceCase } from './sentence-case.ts';
import { splitAnd } from './split.ts';

/** A field's text or nothing. */
export type Get = (name: string) => string | undefined;

export interface MapFault {
  /** The BibTeX field. */
  readonly field: string;
  /** True for a fault of the entry that has the field, and not of entries that inherit it. */
  readonly notInherited?: true;
  /** The problem at the place of the field, in the entry with this key. */
  readonly problemAt: (place: Place, key: string) => Problem;
}

/** The fields of an entry, in the forms in which CSL-JSON has them. */
export class FieldReader {
  readonly faults: MapFault[] = [];
  readonly #fields: ReadonlyMap<string, string>;
  readonly #isEnglish: boolean;
  readonly #reported = new Set<string>();

  /** @param english true where titles of works that name no language are English. */
  constructor(fields: ReadonlyMap<string, string>, english: boolean) {
    this.#fields = fields;
    this.#isEnglish = isEnglish(fields, english);
  }

  /** As typed; nothing where the field is empty or not there. */
  readonly raw: Get = (name) => {
    const value = this.#fields.get(name);
    return value === undefined || value.trim() === '' ? undefined : value;
  };

  /** Text whose case no style changes. */
  readonly text: Get = (name) => this.#convert(name, this.raw(name), plainText);

  /** A title that keeps its case: of a journal, which some styles print in title case. */
  readonly name: Get = (name) => this.#convert(name, this.raw(name), keepCase);

  /** The title of a work: in sentence case where it is English. */
  readonly title: Get = (name) =>
    this.#convert(name, this.raw(name), this.#isEnglish ? sentenceCase : keepCase);

  /** A list of biblatex, such as two publishers joined by "and". */
  readonly list: Get = (name) => {
    const value = this.raw(name);
    if (value === undefined) return undefined;
    const parts = splitAnd(value).map((part) => this.#convert(name, part, plainText));
    return parts.filter((part) => part !== undefined).join('; ');
  };

  /** Words that are put in for a title, with the capital that English titles begin with. */
  titleWords(words: string | undefined): string | undefined {
    if (words === undefined || !this.#isEnglish) return words;
    return words.charAt(0).toUpperCase() + words.slice(1);
  }

  /** Reports a field that says something which nothing prints, with what it is `of`. */
  readonly unused = (field: string, of: string): void => {
    this.faults.push({
      field,
      notInherited: true,
      problemAt: (place, key) => report(rules.bibtexFieldUnused, place, { field, of, key }),
    });
  };

  #convert(
    field: string,
    value: string | undefined,
    print: (runs: readonly Run[]) => string,
  ): string | undefined {
    if (value === undefined) return undefined;
    const { runs, unknown } = convertLatex(value);
    if (unknown.length > 0 && !this.#reported.has(field)) {
      this.#reported.add(field);
      const commands = [...new Set(unknown)];
      this.faults.push({
        field,
        problemAt: (place, key) => report(rules.bibtexLatex, place, { commands, field, key }),
      });
    }
    return print(runs) || undefined;
  }
}

function plainText(runs: readonly Run[]): string {
  return tidy(runs.map(({ text }) => text).join(''));
}

/** Whether the entry's title is in English, whose title case is undone. */
function isEnglish(fields: ReadonlyMap<string, string>, english: boolean): boolean {
  const language = ['langid', 'hyphenation', 'language']
    .map((name) => fields.get(name)?.replace(/[{}]/g, '').trim().toLowerCase())
    .find((value) => value !== undefined && value !== '');
  if (language === undefined) return english;
  return /^(?:en(?:[-_].*)?|eng|.*english|american|british|canadian|australian|newzealand)$/.test(
    language,
  );
}
