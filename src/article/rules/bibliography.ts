import type { Place, Problem, Severity } from '../problem.ts';

/** A rule that a bibliography can break, as the documentation lists it. */
export interface BibliographyRule {
  readonly id: string;
  readonly severity: Severity;
  /** What is wrong where the rule is broken. */
  readonly meaning: string;
  /** A stretch of a bibliography that breaks it. */
  readonly example: string;
  /** What to do. */
  readonly remedy: string;
}

export const bibliographyRules = [
  {
    id: 'bibliography-format',
    severity: 'error',
    meaning: 'The file is not of a kind that can be read as a bibliography.',
    example: 'bibliography: references.ris',
    remedy: 'Export the bibliography as CSL-JSON (.json), BibTeX or BibLaTeX (.bib).',
  },
  {
    id: 'json-syntax',
    severity: 'error',
    meaning: 'The file is not well-formed JSON.',
    example: '[{"id": "doe2020"},]',
    remedy: 'Mend the place; a comma too many or a missing quotation mark is usual.',
  },
  {
    id: 'yaml-syntax',
    severity: 'error',
    meaning: 'The file is not well-formed YAML.',
    example: 'references:\n\t- id: doe2020',
    remedy: 'Mend the place; tabs and unbalanced quotation marks are usual.',
  },
  {
    id: 'yaml-alias',
    severity: 'error',
    meaning: 'An alias stands for a value of another place; in a bibliography it is not read.',
    example: 'title: *other',
    remedy: 'Write the value out. One that begins with * stands in quotation marks.',
  },
  {
    id: 'bibtex-syntax',
    severity: 'error',
    meaning:
      'An entry of a BibTeX file cannot be read: a brace, quotation mark or comma is missing.',
    example: '@book{doe2020, title = {On {Tiny Things},',
    remedy: 'Close what is open; the other entries are read all the same.',
  },
  {
    id: 'bibtex-string-undefined',
    severity: 'warning',
    meaning: 'A field uses an abbreviation that no @string defines.',
    example: 'journal = jss',
    remedy: 'Define it (@string{jss = {Journal of Small Things}}) or put the words in braces.',
  },
  {
    id: 'bibtex-string-endless',
    severity: 'error',
    meaning:
      'Abbreviations that are made of abbreviations write out more than anybody could read; the field is cut short.',
    example: '@string{b = a # a} @string{c = b # b} …',
    remedy: 'Write the words in the field itself.',
  },
  {
    id: 'bibtex-crossref',
    severity: 'error',
    meaning: 'An entry inherits from one that is not there, or from itself.',
    example: '@incollection{a, crossref = {a}}',
    remedy: 'Name the key of the book or proceedings that holds the work.',
  },
  {
    id: 'bibtex-latex',
    severity: 'warning',
    meaning: 'A field holds a LaTeX command that has no meaning outside LaTeX.',
    example: 'title = {The \\mycommand{Life}}',
    remedy: 'Write the words without the command.',
  },
  {
    id: 'bibtex-name',
    severity: 'warning',
    meaning:
      'A list of names has more commas in one than BibTeX knows (what follows the third is left out), an "and" without a name, or a part of a name that biblatex does not know.',
    example: 'author = {Doe, Jr, Jane, Roe, Anna}',
    remedy: 'Put "and" between two names, or close the field where it ends.',
  },
  {
    id: 'bibtex-month',
    severity: 'warning',
    meaning:
      'A month is neither a number nor one of BibTeX’s abbreviations nor a season; it is left out.',
    example: 'month = {December}',
    remedy: 'Write month = dec, without braces, or a number.',
  },
  {
    id: 'bibtex-day',
    severity: 'warning',
    meaning: 'A day is not a number, or stands beside no month; it is left out.',
    example: 'month = may, day = {17--19}',
    remedy: 'Write one number, or the whole as date = {2020-05-17/2020-05-19}.',
  },
  {
    id: 'bibtex-field-unused',
    severity: 'warning',
    meaning: 'A field says something of the work that nothing prints.',
    example: '@book{doe2020, title = {Part}, booktitle = {The Whole}}',
    remedy: 'Use the type of entry that has the field (@inbook), or put the words into note.',
  },
  {
    id: 'bibtex-field-twice',
    severity: 'warning',
    meaning: 'An entry has the same field twice.',
    example: 'year = 2020, year = 2021',
    remedy: 'Delete one.',
  },
  {
    id: 'bibliography-shape',
    severity: 'error',
    meaning: 'The file is well-formed, but it is not a list of works.',
    example: '"doe2020"',
    remedy: 'CSL-JSON is a list of objects: [{"id": "doe2020", "type": "book", …}].',
  },
  {
    id: 'bibliography-object',
    severity: 'warning',
    meaning: 'The file is an object where the list of works belongs; what it holds is read.',
    example: '{"id": "doe2020", "type": "book"}',
    remedy: 'Put square brackets around the works: other tools read nothing else.',
  },
  {
    id: 'work-without-key',
    severity: 'error',
    meaning: 'A work has no id, so that nothing can cite it.',
    example: '{"type": "book", "title": "On Tiny Things"}',
    remedy: 'Give it an id.',
  },
  {
    id: 'work-duplicate',
    severity: 'error',
    meaning: 'Two entries have the same key; the second is not used.',
    example: '@book{doe2020, …} @article{doe2020, …}',
    remedy: 'Delete one, or give it a key of its own.',
  },
  {
    id: 'work-field-invalid',
    severity: 'error',
    meaning: 'A field of a work has a value of the wrong kind; the field is left out.',
    example: '"author": "Doe, Jane"',
    remedy: 'Write it as CSL-JSON has it, for example [{"family": "Doe", "given": "Jane"}].',
  },
  {
    id: 'work-field-forbidden',
    severity: 'warning',
    meaning: 'A field has a name that no program should accept; it is left out.',
    example: '"__proto__": {}',
    remedy: 'Delete the field.',
  },
  {
    id: 'work-type-missing',
    severity: 'warning',
    meaning: 'A work does not say what kind of work it is; it is printed as a document.',
    example: '{"id": "doe2020", "title": "On Tiny Things"}',
    remedy: 'Add a type such as book, article-journal or chapter.',
  },
  {
    id: 'work-type-unknown',
    severity: 'warning',
    meaning:
      'The type of a work is not one that citation styles know; it is printed as a document.',
    example: '"type": "journal-article"',
    remedy: 'Use a type of CSL-JSON or BibTeX.',
  },
  {
    id: 'work-date-invalid',
    severity: 'warning',
    meaning: 'A date is none that can be: it is printed as typed.',
    example: 'date = {2023-02-31}',
    remedy: 'Write year, year-month or year-month-day, or two of them with "/" between.',
  },
  {
    id: 'work-url-unsafe',
    severity: 'warning',
    meaning: 'An address is not one of the web; it is printed, but not linked to.',
    example: 'url = {javascript:alert(1)}',
    remedy: 'Use an address that starts with https:// or http://.',
  },
  {
    id: 'work-empty',
    severity: 'warning',
    meaning: 'A work has neither title nor author, so that hardly anything can be printed of it.',
    example: '@misc{doe2020, year = 2020}',
    remedy: 'Give it a title.',
  },
] as const satisfies readonly BibliographyRule[];

export type BibliographyRuleId = (typeof bibliographyRules)[number]['id'];

/** A problem of one of the rules, with the rule's severity and, where none is given, its remedy as hint. */
export function report(
  rule: BibliographyRuleId,
  place: Place,
  words: { readonly message: string; readonly hint?: string },
): Problem {
  const { severity, remedy } = byId.get(rule)!;
  return { rule, severity, place, message: words.message, hint: words.hint ?? remedy };
}

const byId = new Map<string, BibliographyRule>(bibliographyRules.map((rule) => [rule.id, rule]));
