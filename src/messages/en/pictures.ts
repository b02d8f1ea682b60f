/** Pictures of evidence, time and names: their titles, how they are read, and what they say. */
export const pictures = {
  page: {
    /** Over the title of the page: a label. */
    kicker: 'Evidence',
    title: 'What the argument rests on',
    back: 'Back to the article',
    showTable: 'Show as table',
    hideTable: 'Hide the table',
  },
  /** Below all pictures of an article; the page ends it with a full stop. */
  drawn: {
    text: 'Drawn from the text',
    textEvents: 'Drawn from the text; events chosen by the edition',
    textNames: 'Drawn from the text; names chosen by the edition',
    textBoth: 'Drawn from the text; events and names chosen by the edition',
    works: 'Drawn from the text and its bibliography',
    worksEvents: 'Drawn from the text and its bibliography; events chosen by the edition',
    worksNames: 'Drawn from the text and its bibliography; names chosen by the edition',
    worksBoth: 'Drawn from the text and its bibliography; events and names chosen by the edition',
  },
  /** A kind of works in a legend, and how many there are: "News 7". */
  legend: '{kind} {number}',
  legendInPrint: '{kind} in print {number}',
  /** In place of the number of a paragraph, where readers are shown none. */
  inText: 'in the text',
  /** The heading of a column with numbers of paragraphs. */
  paragraphSign: '¶',
  paragraph: 'Paragraph {number}',
  /** A paragraph whose number is not shown. */
  aParagraph: 'A paragraph',
  note: 'Note {number}',
  /** A place in the text that names a work: which. */
  citation: 'Citation: {works}',

  evidence: {
    titleNotes: 'Each paragraph and its notes',
    titleCitations: 'Each paragraph and its citations',
    /** In the legend: a paragraph without any. */
    noNote: 'no note',
    noCitation: 'no citation',
    /** In the legend: a note that cites no work. */
    ownWords: 'note in words',
    columns: {
      section: 'Section',
      words: 'Words',
      notes: 'Notes and the works they cite',
      citations: 'Works cited',
    },
    /** "25 notes in 15 of 23 paragraphs"; {marks} are counted notes or citations. */
    inShort: {
      one: '{marks} in {having} of {count} paragraph',
      other: '{marks} in {having} of {count} paragraphs',
    },
    readingNotes: 'A bar is a paragraph, as long as its words; a mark is a note, where it stands.',
    readingCitations:
      'A bar is a paragraph, as long as its words; a mark is a citation, where it stands.',
    eachHasNote: {
      one: 'Each of the {count} paragraphs has a note.',
      other: 'Each of the {count} paragraphs has a note.',
    },
    eachHasCitation: {
      one: 'Each of the {count} paragraphs has a citation.',
      other: 'Each of the {count} paragraphs has a citation.',
    },
    withoutNote: {
      one: '{count} of {all} paragraphs has no note.',
      other: '{count} of {all} paragraphs have no note.',
    },
    withoutCitation: {
      one: '{count} of {all} paragraphs has no citation.',
      other: '{count} of {all} paragraphs have no citation.',
    },
    /** Further notes or citations, outside of paragraphs. */
    elsewhere: {
      one: '{count} more stands in headings, lists, tables or captions.',
      other: '{count} more stand in headings, lists, tables or captions.',
    },
    /** Paragraphs before the first heading; {range} is "¶1–3". */
    untitled: 'Paragraphs',
    untitledRange: 'Paragraphs {range}',
    /** A section with what it has: {marks} are counted notes or citations, {places} are "¶4, ¶7". */
    section: '{section}: {marks}.',
    sectionBut: '{section}: {marks}; none in {places}.',
    sectionButCount: {
      one: '{section}: {marks}; none in {count} paragraph.',
      other: '{section}: {marks}; none in {count} paragraphs.',
    },
    /** Name of a link, before the number of words: a paragraph without its number. */
    paragraph: 'Paragraph',
    noNotes: 'no notes',
  },

  timeline: {
    title: 'Dated events, in the article’s words',
    dates: 'A dot is a date.',
    datesLoose: 'A dot is a date; dashed or hollow: dated loosely.',
    spans: 'A dot is a date, a line a span.',
    spansLoose: 'A dot is a date, a line a span; dashed or hollow: dated loosely.',
    quotes: 'Labels in quotation marks are the text’s words, others the edition’s.',
    noQuotes: 'Labels are the edition’s.',
    description: {
      one: '{count} event from {first} to {last}, each with its date; the table tells them in the words of the text.',
      other:
        '{count} events from {first} to {last}, each with its date; the table tells them in the words of the text.',
    },
    columns: { date: 'Date', words: 'Words of the text' },
    /** Name of a link: what happened, when, and in which paragraph it is told. */
    mark: '{date}: {label}, {place}',
    /** Ten years by their first: "1990s". */
    decade: '{year}s',
    /** A year or years that are not certain: "c. 1990". */
    about: 'c. {years}',
  },

  index: {
    title: 'Index of names',
    byEdition: 'Made by the edition, not by the author. The numbers are those of paragraphs.',
  },

  names: {
    title: 'Names, places and bodies',
    reading: {
      one: 'An index of {count} names, made by the edition, not by the author.',
      other: 'An index of {count} names, made by the edition, not by the author.',
    },
    readingMost: {
      one: 'The picture shows where in the article the {count} most named stand.',
      other: 'The picture shows where in the article the {count} most named stand.',
    },
    readingAll: 'The picture shows where in the article each stands.',
    description:
      'A line for each name, with a stroke at each place where it stands. Most often: {names}.',
    /** A name, and how often it stands. */
    counted: '{name} ({number})',
    columns: { name: 'Name', kind: 'Kind', paragraphs: 'Paragraphs' },
    /** Kinds of names: labels. A body is an organisation or institution. */
    kinds: {
      person: 'Person',
      place: 'Place',
      body: 'Body',
      document: 'Document',
      event: 'Event',
      other: 'Other',
    },
    /** Headings of the index. */
    groups: {
      people: 'People',
      bodies: 'Bodies and documents',
      places: 'Places',
      events: 'Events',
      others: 'Other names',
    },
    /** Before names that are to be looked up as well. */
    also: 'see also',
    letters: 'Letters of the index',
    /** In place of the number of a paragraph: what stands before the first. */
    before: 'start',
  },

  years: {
    title: 'Works by year and kind',
    noDate: 'no date',
    noMonth: 'no month',
    /** All works from before the year 1: a label. */
    bc: 'BC',
    /** Heading of the legend. */
    signs: 'Signs',
    columns: { date: 'Date', work: 'Work', kind: 'Kind' },
    /** {day} is the date of one day. */
    accessedOn: 'web addresses accessed {day}',
    works: { one: '{count} work.', other: '{count} works.' },
    worksAllOf: {
      one: '{count} work, all of {year}.',
      other: '{count} works, all of {year}.',
    },
    worksManyOf: {
      one: '{count} work, {part} of them of {year}.',
      other: '{count} works, {part} of them of {year}.',
    },
    /** {number} is the number of works: in English a word, "Three". */
    undated: { one: '{number} gives no date.', other: '{number} give no date.' },
    byMonth: '{year} is drawn by month.',
    closer: 'Years before {year} are drawn closer together.',
    broken: 'Where the axis is broken, years without works are left out.',
    shadedDay: 'Shaded: {event}, the last span of time that the text dates to the day.',
    shadedMonth: 'Shaded: {event}, the last span of time that the text dates to the month.',
    shadedYear: 'Shaded: {event}, the last span of time that the text dates.',
    noRoom: {
      one: '{number} has no room here and stands in the table.',
      other: '{number} have no room here and stand in the table.',
    },
    /** Works of a kind: how many, when they were published, and how many give no date. */
    ofKind: {
      undated: '{kind}: {number}, without a date.',
      oneDate: '{kind}: {number}, of {date}.',
      oneDateAndUndated: '{kind}: {number}, of {date}, {undated} without a date.',
      dates: '{kind}: {number}, from {first} to {last}.',
      datesAndUndated: '{kind}: {number}, from {first} to {last}, {undated} without a date.',
    },
  },

  access: {
    title: 'How old each work was on the day of access',
    columns: { work: 'Work', published: 'Published', accessed: 'Accessed', age: 'Age' },
    dayOfAccess: 'day of access',
    /** {day} is the date of one day. */
    accessed: 'accessed {day}',
    /** How old a work was. */
    age: {
      days: { one: '{count} day', other: '{count} days' },
      months: { one: '{count} month', other: '{count} months' },
      years: { one: '{count} year', other: '{count} years' },
      aboutMonths: { one: 'about {count} month', other: 'about {count} months' },
      aboutYears: { one: 'about {count} year', other: 'about {count} years' },
      sameDay: 'same day',
      sameMonth: 'same month',
      sameYear: 'same year',
    },
    /** By how much it is dated after the day on which it was read. */
    after: {
      days: { one: '{count} day after', other: '{count} days after' },
      months: { one: '{count} month after', other: '{count} months after' },
      years: { one: '{count} year after', other: '{count} years after' },
      aboutMonths: { one: 'about {count} month after', other: 'about {count} months after' },
      aboutYears: { one: 'about {count} year after', other: 'about {count} years after' },
    },
    /** On the axis. */
    week: '1 week',
    scale: 'A sign stands at the date of publication; the longer ago, the closer the scale.',
    works: { one: '{count} work with both dates.', other: '{count} works with both dates.' },
    worksOneDay: {
      one: '{count} work with both dates, all accessed on {day}.',
      other: '{count} works with both dates, all accessed on {day}.',
    },
    /** {age} is one of those above: "33 days". */
    half: 'Half of them were at most {age} old.',
    halfOfOthers: 'Half of the others were at most {age} old.',
    /** {number} is the number of works: in English a word, "Three". */
    later: {
      one: '{number} is dated after the day of access.',
      other: '{number} are dated after the day of access.',
    },
    one: '{name}: {age}.',
  },

  together: {
    title: 'Works cited together',
    columns: { place: 'Place', works: 'Works' },
    /** {works} are counted works: "31 works". */
    paragraphs: {
      one: '{count} paragraph cite more than one work, {works} in all.',
      other: '{count} paragraphs cite more than one work, {works} in all.',
    },
    places: {
      one: '{count} place cite more than one work, {works} in all.',
      other: '{count} places cite more than one work, {works} in all.',
    },
    grid: 'A line down joins the works of one paragraph.',
    lists: 'A line joins the works of one paragraph; none stands in two of them.',
    heavy: 'A heavy line joins those of one note.',
    strongestInParagraphs: {
      one: 'Drawn are the {works} works that are cited with most others, in {count} paragraph.',
      other: 'Drawn are the {works} works that are cited with most others, in {count} paragraphs.',
    },
    strongestInPlaces: {
      one: 'Drawn are the {works} works that are cited with most others, in {count} place.',
      other: 'Drawn are the {works} works that are cited with most others, in {count} places.',
    },
    /** A paragraph or note, and the works that it cites. */
    place: '{place}: {works}.',
  },

  /** Of the whole library. */
  articles: {
    title: 'Articles over time',
    aDot: 'A dot is an article, at its date.',
    aDotInMonth: 'A dot is an article, above the month of its date.',
    aDotInYear: 'A dot is an article, above the year of its date.',
    aDotInYears: {
      one: 'A dot is an article, above the span of {count} years of its date.',
      other: 'A dot is an article, above the span of {count} years of its date.',
    },
    aBarOfMonth: 'A bar is the articles of a month.',
    aBarOfYear: 'A bar is the articles of a year.',
    aBarOfYears: {
      one: 'A bar is the articles of a span of {count} years.',
      other: 'A bar is the articles of a span of {count} years.',
    },
    yearOnly: 'One that gives only a year stands in its middle.',
    undated: 'no date',
    columns: {
      date: 'Date',
      article: 'Article',
      authors: 'Authors',
      /** A month, a year, or several years. */
      span: 'When',
      /** How many. */
      count: 'Articles',
    },
    /** {most} is the month or year with most articles, {number} how many it has. */
    description: {
      one: '{count} article, from {first} to {last}; most in {most} ({number}).',
      other: '{count} articles, from {first} to {last}; most in {most} ({number}).',
    },
    descriptionUndated: {
      one: '{count} article, from {first} to {last}; most in {most} ({number}); {undated} without a date.',
      other:
        '{count} articles, from {first} to {last}; most in {most} ({number}); {undated} without a date.',
    },
  },
  cited: {
    title: 'Most cited works',
    first: {
      one: 'The first {shown} of {count} work that more than one article cites.',
      other: 'The first {shown} of {count} works that more than one article cites.',
    },
    all: {
      one: 'The {count} work that more than one article cites.',
      other: 'The {count} works that more than one article cites.',
    },
    bars: 'Each bar is an article, as long as the number of places in it that cite the work.',
    plain: {
      one: 'The first {shown} of {count} work that more than one article cites, by their number of articles.',
      other:
        'The first {shown} of {count} works that more than one article cites, by their number of articles.',
    },
    columns: { work: 'Work', places: 'Places', articles: 'Articles' },
    /** A number of articles, before the names of some of them. */
    andMore: '{number}, and {more} more:',
  },
  shared: {
    title: 'Articles that cite the same works',
    arcs: 'An arc joins two articles; the thicker, the more works both cite.',
    strongest: {
      one: 'The {shown} strongest of {count} pair.',
      other: 'The {shown} strongest of {count} pairs.',
    },
    commonWorks: {
      one: '{count} work that more than {most} articles cite is left out.',
      other: '{count} works that more than {most} articles cite are left out.',
    },
    pairs: {
      one: '{count} pair of articles cite the same works.',
      other: '{count} pairs of articles cite the same works.',
    },
    /** The pair that shares most works, and how many: {first} and {second} are titles. */
    most: 'Most, {number}: {first} and {second}.',
    legend: {
      oneWork: '1 work',
      twoWorks: '2 works',
      threeOrFour: '3 or 4',
      fiveOrMore: '5 or more',
    },
    columns: { pair: 'Articles', both: 'Works that both cite' },
  },
} as const;
