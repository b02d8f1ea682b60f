/** An article in other languages, and two of them side by side. Names of languages stand alone. */
export const translations = {
  /** Name of a list of languages, each a way to the same article in that language. */
  inOther: 'In other languages',
  /** On a link: the page with the text in two languages, paragraph beside paragraph. */
  sideBySide: 'Side by side',
  /** The same, where there are several such pages: `language` is the other one, "French". */
  sideBySideWith: 'Side by side: {language}',
  /** Above that page: `languages` is "English and French". */
  sideBySideIn: 'Side by side: {languages}',
  /** What search engines print of that page. */
  description: '{title}, paragraph by paragraph in two languages: {languages}.',
  /** On a link: the text that stands at the left comes to the right. Imperative. */
  swap: 'Swap sides',
  /** Stands in place of a paragraph, heading or list that the other text has and this one has not. */
  noCounterpart: 'Nothing here stands for this passage',
  /** How many such passages the page has. */
  withoutCounterpart: {
    one: '{count} passage has no counterpart in the other language.',
    other: '{count} passages have no counterpart in the other language.',
  },
  /** Below the authors; `names` is a list: "Ann Example and Bo van Sample". */
  translatedBy: 'Translated by {names}',
  /** A label; `title` is that of the article that was translated, in its own language. */
  translationOf: 'Translation of {title}',
  /** A label before the names of translators, where a list of facts has one. */
  translators: 'Translators',
  /** A label before the title of the article that was translated. */
  original: 'Original',
  /** A label before the titles of the translations of an article. */
  translations: 'Translations',
} as const;
