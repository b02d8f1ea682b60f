/** The pages of the library: issues, keywords, authors, sources. */
export const library = {
  // The name of a site that has none: a list of articles.
  siteName: 'Library',
  // What is said of a site that says nothing of itself.
  siteDescription: 'Footnoted articles, with every note and source in reach of the text.',

  // Accessible name of links to pages such as "About us" and "Imprint".
  ownPages: 'More about this site',

  // The list of all articles, in several pages.
  list: {
    articles: 'Articles',
    titleOfPage: 'Articles, page {page}',
    // {site} is the name of the publication.
    description: 'Page {page} of {pages} of the articles of {site}.',
    page: 'Page {page} of {pages}',
    // Accessible names of the links to pages, and of one of them.
    pages: 'Pages of the list',
    pageNumber: 'Page {page}',
    // Links to the page with later articles, and to that with earlier ones.
    newer: 'Newer',
    older: 'Older',
    // An issue began on the page before.
    continued: 'continued',
    // Headings of articles that are in no issue.
    undated: 'Articles without a date',
    ofYear: 'Other articles of {year}',
  },

  // Descriptions of the lists of a journal; {site} is its name.
  rooms: {
    issues: { one: 'The {count} issue of {site}.', other: 'The {count} issues of {site}.' },
    keywords: { one: 'The {count} keyword of {site}.', other: 'The {count} keywords of {site}.' },
    authors: { one: 'The {count} author of {site}.', other: 'The {count} authors of {site}.' },
  },

  issue: {
    // {issue} is "Vol. 3, no. 1: On Margins".
    description: {
      one: '{issue} of {site}: {count} article.',
      other: '{issue} of {site}: {count} articles.',
    },
  },

  keyword: {
    title: 'Keyword: {keyword}',
    description: {
      one: '{count} article of {site} with the keyword “{keyword}”.',
      other: '{count} articles of {site} with the keyword “{keyword}”.',
    },
  },

  author: {
    description: {
      one: '{count} article by {author} in {site}.',
      other: '{count} articles by {author} in {site}.',
    },
    // Several people have one name, and none of them is known to be the author meant.
    descriptionOfName: 'Authors named {author}.',
    othersOfName: 'Others of this name:',
    severalOfName: 'Several authors have this name:',
    // {author} is a link; {id} an ORCID iD, which names a researcher.
    withOrcid: '{author} (ORCID {id})',
  },

  sources: {
    sources: 'Sources',
    description: {
      one: 'The {count} source cited in the library, each with every place that cites it.',
      other: 'The {count} sources cited in the library, each with every place that cites it.',
    },
    // Below a source: in how many notes and paragraphs. {articles} is more than one.
    citedIn: { one: 'cited in {count} place', other: 'cited in {count} places' },
    citedInArticles: {
      one: 'cited in {count} place of {articles} articles',
      other: 'cited in {count} places of {articles} articles',
    },
    about: 'About this source',
    // {article} is a link with the title of an article: a heading above the places that cite it.
    citedInArticle: 'Cited in {article}',
    inArticle: 'The work in this article',
  },

  search: {
    title: 'Search',
    description: 'Search the articles, their notes and the works they cite.',
    // Headings of lists for readers without scripts.
    sections: 'All sections',
    names: 'All names',
    sources: 'All sources',
  },

  // How lists of sources and of articles are put in order and filtered.
  form: {
    // Accessible names of the forms.
    sortAndFilter: 'Sort and filter',
    filter: 'Filter the articles',
    filterBy: 'Filter by keyword, author or year',
    keyword: 'Keyword',
    author: 'Author',
    year: 'Year',
    // On a button: take the filter away.
    showAll: 'Show all',
    // The choice of no single kind, year, author …
    all: 'All',
    // A choice, and how many there are: "2020 (3)".
    option: '{option} ({count})',
    // By what the list is ordered: a label.
    order: 'Order',
    orders: {
      name: 'Name',
      first: 'First use',
      newest: 'Newest first',
      oldest: 'Oldest first',
      uses: 'Most cited',
    },
    // What can be chosen, within a line: "Year, publisher, order". Its first letter is made large.
    facets: {
      kind: 'kind',
      year: 'year',
      publisher: 'publisher',
      section: 'section',
      order: 'order',
    },
  },
} as const;
