import type { Rule } from './rule.ts';

/** Works, as far as their own data can be true or false. */
export const workRules: readonly Rule[] = [
  {
    id: 'work-uncited',
    severity: 'warning',
    meaning: 'A work of the bibliography is never cited.',
    example: '@book{doe2020, …} and no [@doe2020]',
    remedy: 'Cite it, delete it, or name it in nocite.',
  },
  {
    id: 'work-prints-nothing',
    severity: 'warning',
    meaning:
      'The style prints nothing of a work in the list: it has none of the fields that the style asks for. Its title, or else its key, stands in.',
    example: '@misc{doe2020, note = {…}} in a style that prints no notes',
    remedy: 'Complete the work, or take another style.',
  },
  {
    id: 'work-same-twice',
    severity: 'warning',
    meaning: 'Two keys stand for one work: the same DOI, or the same title, year and author.',
    example: 'doe2020 and doe2020a, both 10.1234/5',
    remedy: 'Keep one and cite it everywhere.',
  },
  {
    id: 'work-accessed-before-issued',
    severity: 'warning',
    meaning: 'A work was read before it was published.',
    example: 'issued 2020-12-18, accessed 2020-12-12',
    remedy: 'One of the dates is wrong; if it is printed so, accept it with the reason.',
  },
  {
    id: 'work-issued-after-article',
    severity: 'warning',
    meaning: 'A work is younger than the article that cites it.',
    example: 'issued 2031 in an article of 2020',
    remedy: 'Correct the year.',
  },
  {
    id: 'work-date-implausible',
    severity: 'warning',
    meaning: 'The year is one in which no work can have come out.',
    example: 'issued 20200',
    remedy: 'Correct the year.',
  },
  {
    id: 'work-isbn-invalid',
    severity: 'warning',
    meaning: 'An ISBN has not the form of one, or its check digit does not fit.',
    example: '978-0-306-40615-8',
    remedy: 'Copy it from the book.',
  },
  {
    id: 'work-issn-invalid',
    severity: 'warning',
    meaning: 'An ISSN has not the form of one, or its check digit does not fit.',
    example: '2049-3631',
    remedy: 'Copy it from the journal.',
  },
  {
    id: 'work-doi-malformed',
    severity: 'warning',
    meaning: 'A DOI has not the form of one.',
    example: 'DOI: 1234/567',
    remedy: 'Copy it from the work; it starts with 10.',
  },
  {
    id: 'work-doi-differs',
    severity: 'warning',
    meaning: 'The address of a work names another DOI than its DOI field.',
    example: 'DOI 10.1234/5, URL https://doi.org/10.1234/6',
    remedy: 'Keep the right one.',
  },
  {
    id: 'work-pages-reversed',
    severity: 'warning',
    meaning: 'The pages of a work end before they begin.',
    example: 'page: 499-471',
    remedy: 'Correct them.',
  },
  {
    id: 'work-name-unsplit',
    severity: 'warning',
    meaning: 'One name holds several people.',
    example: 'family: "Doe and Roe"',
    remedy: 'Make each person a name of its own.',
  },
  {
    id: 'work-url-malformed',
    severity: 'warning',
    meaning: 'The address of a work cannot work: spaces, a scheme typed twice, no host.',
    example: 'https://example.org/a b.pdf',
    remedy: 'Mend it; where it stands as printed, repair it by an emendation.',
  },
];
