import type { Rule } from './rule.ts';

/** Notes, citations, locators and pull-quotes. */
export const noteRules: readonly Rule[] = [
  {
    id: 'note-uncalled',
    severity: 'warning',
    meaning: 'A note is defined and nothing calls it, so that no reader finds it.',
    example: '[^7]: A note without a mark.',
    remedy: 'Put [^7] where the note belongs, or delete it.',
  },
  {
    id: 'note-label-alike',
    severity: 'warning',
    meaning:
      'Two labels differ only in capital letters, or in how their letters are stored (é as one letter or two); or a mark spells the label of its note otherwise than the note. Some tools take them for one note, some for two.',
    example: 'Words.[^Doe]\n\n[^doe]: A note.',
    remedy: 'Spell the label the same way everywhere, or give one of two notes another one.',
  },
  {
    id: 'note-label-spaces',
    severity: 'warning',
    meaning:
      'The label of a note holds white space, which other tools do not read as a note; or a note in place has its caret inside the bracket.',
    example: 'Words.[^a note of many words]',
    remedy: 'Write a label of one word, or for a note in place ^[its words].',
  },
  {
    id: 'ibid-first',
    severity: 'warning',
    meaning: 'The first note says “Ibid.”, with nothing before it to refer to.',
    example: '[^1]: Ibid., p. 3.',
    remedy: 'Name the work.',
  },
  {
    id: 'ibid-ambiguous',
    severity: 'warning',
    meaning: '“Ibid.” follows a note that cites two works or more.',
    example: '[^1]: [@doe2020; @roe2021]\n\n[^2]: Ibid.',
    remedy: 'Name the work.',
  },
  {
    id: 'text-missing',
    severity: 'warning',
    meaning: 'The article has no text: frontmatter alone, or notes and nothing else.',
    example: '[^1]: A note.',
    remedy: 'Write the text that calls them.',
  },
  {
    id: 'citation-unknown',
    severity: 'error',
    meaning:
      'A citation names a key that the bibliography does not have. Drafts show it as [?key].',
    example: '[@deo2020]',
    remedy: 'Correct the key, or add the work.',
  },
  {
    id: 'citation-lookalike',
    severity: 'warning',
    meaning: 'A word with @ in the sentence is no key and is shown as typed.',
    example: 'as @someone said',
    remedy: 'Write \\@someone, or cite a work of the bibliography.',
  },
  {
    id: 'citation-prints-nothing',
    severity: 'warning',
    meaning:
      'The style prints nothing of a citation: it prints authors alone, and the author is left out, or the work has nothing that it prints. The author, the title, or else the key, stands in.',
    example: '[-@doe2020] in a style that cites by the author alone',
    remedy: 'Write [@doe2020], complete the work, or take another style.',
  },
  {
    id: 'citation-repeated',
    severity: 'warning',
    meaning: 'One work stands twice in one citation.',
    example: '[@doe2020; @doe2020]',
    remedy: 'Delete one of the two.',
  },
  {
    id: 'cross-reference-unresolved',
    severity: 'warning',
    meaning: 'A reference to a figure, table, section or equation has no target.',
    example: 'see @fig:map',
    remedy: 'Give the target the attribute {#fig:map}.',
  },
  {
    id: 'key-mixed-script',
    severity: 'warning',
    meaning:
      'A key or label mixes letters of two scripts that look alike, such as a Cyrillic а among Latin letters.',
    example: '[@dоe2020]',
    remedy: 'Type it again with one keyboard.',
  },
  {
    id: 'key-alike',
    severity: 'warning',
    meaning: 'Two keys differ only in how their letters are stored (é as one letter or two).',
    example: '[@café2020] and café2020',
    remedy: 'Type both in the same way.',
  },
  {
    id: 'locator-reversed',
    severity: 'warning',
    meaning: 'A range ends before it begins.',
    example: '[@doe2020, pp. 30-20]',
    remedy: 'Correct the numbers.',
  },
  {
    id: 'locator-outside-work',
    severity: 'warning',
    meaning: 'The page cited is not among the pages of the work.',
    example: '[@doe2020, p. 600], the work on pp. 471-499',
    remedy: 'Correct the page, or the work.',
  },
  {
    id: 'pull-quote-not-in-text',
    severity: 'error',
    meaning: 'The words of a pull-quote do not stand in the text.',
    example: '::: {.pull-quote}\nWords that are nowhere.\n:::',
    remedy: 'Mark the sentence itself: [words]{.pull-quote}.',
  },
  {
    id: 'pull-quote-unknown',
    severity: 'error',
    meaning: 'A pull-quote is placed by an id that no marked sentence has.',
    example: '::: {.pull-quote of="nowhere"}\n:::',
    remedy: 'Mark the sentence: [words]{.pull-quote #calm}.',
  },
];
