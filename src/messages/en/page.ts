/** What stands around every page: the bar, the foot, the ways to other pages. */
export const page = {
  skip: 'Skip to the text',
  // The title of a page that belongs to an article: "Notes — The Title".
  titleOfPart: '{page} — {article}',
  // Words of an author, or a title, in the quotation marks of this language.
  quoted: '“{words}”',

  bar: {
    // Accessible name of the menu: the site’s main pages.
    menu: 'Site',
    // The list of all articles.
    library: 'Library',
    // The list of the issues of a journal.
    issues: 'Issues',
    // The list of all works that articles cite.
    sources: 'Sources',
    // A link to the search.
    search: 'Search',
    settings: 'Reading settings',
    // The sign of the reading settings: letters that stand for type, large and small.
    settingsSign: 'Aa',
  },

  foot: {
    about: 'About this text',
    sources: 'Sources',
    // A link to the search.
    search: 'Search',
    // The text of the article is as its author handed it in; {changes} is a link.
    asReceived: 'Text as received; {changes}',
    // Goes into the message above.
    changes: 'every change is listed',
    publishedBy: 'Published by {publisher}',
    // {place} is a town.
    publishedByIn: 'Published by {publisher}, {place}',
    issn: 'ISSN {numbers}',
    // "Editor: A. Name". The role may be in another language.
    person: '{role}: {name}',
    // Somebody who edits the publication, before a name.
    editor: 'Editor',
    // A link to an address to write to.
    contact: 'Contact',
    madeWith: 'Made with {program}',
  },

  crumbs: {
    // Accessible name of the way back to the article.
    article: 'Article',
    sources: 'Sources',
  },

  // Links to the page before and after this one, each with the title of that page.
  turn: {
    sections: { name: 'Sections', previous: 'Previous section', next: 'Next section' },
    quotations: { name: 'Quotations', previous: 'Previous quotation', next: 'Next quotation' },
    figures: { name: 'Figures and tables', previous: 'Previous figure', next: 'Next figure' },
    // Issues of a journal.
    issues: { name: 'Other issues', previous: 'Previous issue', next: 'Next issue' },
  },

  // The table of contents of an article.
  contents: {
    contents: 'Contents',
    notes: 'Notes',
    sources: 'Sources',
    about: 'About this text',
    // How long a section takes to read, in as few characters as can be.
    minutes: { one: '{count} min', other: '{count} min' },
  },

  notFound: {
    title: 'Not found',
    // Heading and description of the page for addresses that lead nowhere.
    heading: 'There is no page at this address',
    description: 'There is no page at this address.',
    lost: 'The address may have lost a part on its way here.',
    // {library} and {sources} are links.
    searchOrStart:
      'Search for what you were looking for, or start from the {library} or the list of {sources}.',
    start: 'Start from the {library} or the list of {sources}.',
    // Go into the messages above: the list of all articles, and the list of all works they cite.
    library: 'library',
    sources: 'sources',
  },

  searchForm: {
    // Accessible name of the field.
    field: 'Search text, notes and sources',
    // On a button: do search.
    submit: 'Search',
  },
} as const;
