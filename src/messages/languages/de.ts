import type { Translation } from '../languages.ts';

/**
 * German. Written by the project, not yet read by a German editor. Worth a second look: „Quelle“
 * for a work that is cited as well as for a source; „Nachweis“ for a place that cites one;
 * „Hochschulschrift“, „Aufsatz“ and „Körperschaft“, as library catalogues have them; the forms
 * with a slash („Autor/in“). The roles of authors are those of the German CRediT. Of what a reader
 * keeps: „Hervorhebung“ for a highlight, as „markiert“ is what is selected; „Notiz“ for a note of the
 * reader’s own beside „Anmerkung“; „Merkliste“ for the basket; „Von Ihnen“ for "You", and
 * the form of address, which the rest of the file avoids.
 */
export const de: Translation = {
  terms: {
    note: 'Anmerkung',
    notes: 'Anmerkungen',
    source: 'Quelle',
    sources: 'Quellen',
    section: 'Abschnitt',
    figure: 'Abbildung',
    table: 'Tabelle',

    comma: ', ',
    semicolon: '; ',
    named: '{name}: {text}',
    range: '{first}–{last}',
    sentence: '{text}.',

    opening: 'Beginn',
    theText: 'Text',
    paragraphNumber: '¶{number}',
    noteNumber: 'Anm. {number}',

    counts: {
      words: { one: '{count} Wort', other: '{count} Wörter' },
      minutes: { one: '{count} Minute', other: '{count} Minuten' },
      paragraphs: { one: '{count} Absatz', other: '{count} Absätze' },
      notes: { one: '{count} Anmerkung', other: '{count} Anmerkungen' },
      citations: { one: '{count} Nachweis', other: '{count} Nachweise' },
      sources: { one: '{count} Quelle', other: '{count} Quellen' },
      works: { one: '{count} Quelle', other: '{count} Quellen' },
      articles: { one: '{count} Artikel', other: '{count} Artikel' },
      issues: { one: '{count} Heft', other: '{count} Hefte' },
      keywords: { one: '{count} Schlagwort', other: '{count} Schlagwörter' },
      authors: { one: '{count} Autor/in', other: '{count} Autorinnen und Autoren' },
      places: { one: '{count} Stelle', other: '{count} Stellen' },
      names: { one: '{count} Name', other: '{count} Namen' },
      datedEvents: { one: '{count} datiertes Ereignis', other: '{count} datierte Ereignisse' },
      errors: { one: '{count} Fehler', other: '{count} Fehler' },
      warnings: { one: '{count} Warnung', other: '{count} Warnungen' },
    },

    kinds: {
      'web page': 'Webseite',
      news: 'Pressebeitrag',
      report: 'Bericht',
      dataset: 'Datensatz',
      software: 'Software',
      article: 'Aufsatz',
      'conference paper': 'Tagungsbeitrag',
      book: 'Buch',
      chapter: 'Buchkapitel',
      thesis: 'Hochschulschrift',
      'legal text': 'Rechtstext',
      other: 'Sonstiges',
    },
    kindCounts: {
      'web page': { one: '{count} Webseite', other: '{count} Webseiten' },
      news: { one: '{count} Pressebeitrag', other: '{count} Pressebeiträge' },
      report: { one: '{count} Bericht', other: '{count} Berichte' },
      dataset: { one: '{count} Datensatz', other: '{count} Datensätze' },
      software: { one: '{count} Softwaretitel', other: '{count} Softwaretitel' },
      article: { one: '{count} Aufsatz', other: '{count} Aufsätze' },
      'conference paper': { one: '{count} Tagungsbeitrag', other: '{count} Tagungsbeiträge' },
      book: { one: '{count} Buch', other: '{count} Bücher' },
      chapter: { one: '{count} Buchkapitel', other: '{count} Buchkapitel' },
      thesis: { one: '{count} Hochschulschrift', other: '{count} Hochschulschriften' },
      'legal text': { one: '{count} Rechtstext', other: '{count} Rechtstexte' },
      other: { one: '{count} Sonstiges', other: '{count} Sonstige' },
    },
    inPrint: 'gedruckt',

    facets: {
      kind: 'Art',
      year: 'Jahr',
      publisher: 'Verlag',
      section: 'Abschnitt',
    },

    andOthers: '{name} u. a.',
    namesAndYear: '{names} ({year})',
    ibid: {
      work: '[Ebd. = {work}]',
      ofNote: '[Ebd. = {work} ({note})]',
    },

    dateNotGiven: 'Ohne Datum',
    dateNotGivenAccessed: 'Ohne Datum; letzter Abruf einer Quelle: {date}',

    published: {
      volume: 'Jg. {volume}',
      issue: 'H. {issue}',
      pages: 'S. {pages}',
    },
    issueNames: {
      volumeAndNumber: 'Jg. {volume}, Heft {number}',
      volume: 'Jg. {volume}',
      number: 'Heft {number}',
    },

    rooms: {
      issues: 'Hefte',
      keywords: 'Schlagwörter',
      authors: 'Autorinnen und Autoren',
    },

    roles: {
      conceptualization: 'Konzeptualisierung',
      'data-curation': 'Datenpflege',
      'formal-analysis': 'Formale Analyse',
      'funding-acquisition': 'Akquise von Finanzmitteln',
      investigation: 'Untersuchung',
      methodology: 'Methodik',
      'project-administration': 'Projektverwaltung',
      resources: 'Ressourcen',
      software: 'Software',
      supervision: 'Supervision',
      validation: 'Validierung',
      visualization: 'Visualisierung',
      'writing-original-draft': 'Schreiben – Originalentwurf',
      'writing-review-editing': 'Schreiben – Überprüfung und Überarbeitung',
    },
  },

  page: {
    skip: 'Zum Text springen',
    titleOfPart: '{page} — {article}',
    quoted: '„{words}“',

    bar: {
      menu: 'Website',
      library: 'Bibliothek',
      issues: 'Hefte',
      sources: 'Quellen',
      search: 'Suche',
      settings: 'Leseeinstellungen',
      settingsSign: 'Aa',
    },

    foot: {
      about: 'Über diesen Text',
      sources: 'Quellen',
      search: 'Suche',
      asReceived: 'Text wie eingereicht; {changes}',
      changes: 'alle Änderungen sind aufgeführt',
      publishedBy: 'Veröffentlicht von {publisher}',
      publishedByIn: 'Veröffentlicht von {publisher}, {place}',
      issn: 'ISSN {numbers}',
      person: '{role}: {name}',
      editor: 'Redaktion',
      contact: 'Kontakt',
      madeWith: 'Erstellt mit {program}',
    },

    crumbs: {
      article: 'Artikel',
      sources: 'Quellen',
    },

    turn: {
      sections: {
        name: 'Abschnitte',
        previous: 'Voriger Abschnitt',
        next: 'Nächster Abschnitt',
      },
      quotations: { name: 'Zitate', previous: 'Voriges Zitat', next: 'Nächstes Zitat' },
      figures: {
        name: 'Abbildungen und Tabellen',
        previous: 'Vorige Abbildung',
        next: 'Nächste Abbildung',
      },
      issues: { name: 'Weitere Hefte', previous: 'Voriges Heft', next: 'Nächstes Heft' },
    },

    contents: {
      contents: 'Inhalt',
      notes: 'Anmerkungen',
      sources: 'Quellen',
      about: 'Über diesen Text',
      minutes: { one: '{count} Min.', other: '{count} Min.' },
    },

    notFound: {
      title: 'Nicht gefunden',
      heading: 'Unter dieser Adresse gibt es keine Seite',
      description: 'Unter dieser Adresse gibt es keine Seite.',
      lost: 'Vielleicht ist unterwegs ein Teil der Adresse verloren gegangen.',
      searchOrStart: 'Weiter führen die Suche, die {library} und die Liste der {sources}.',
      start: 'Weiter führen die {library} und die Liste der {sources}.',
      library: 'Bibliothek',
      sources: 'Quellen',
    },

    searchForm: {
      field: 'Text, Anmerkungen und Quellen durchsuchen',
      submit: 'Suchen',
    },
  },

  article: {
    abstract: {
      abstract: 'Zusammenfassung',
      more: 'Zusammenfassung lesen',
      less: 'Weniger zeigen',
    },

    actions: {
      cite: 'Zitieren',
      download: 'Herunterladen',
      downloadAs: 'Herunterladen: {formats}',
      downloadAsAndMore: 'Herunterladen: {formats} …',
      share: 'Teilen',
    },

    ending: {
      name: 'Nach dem Text',
      next: 'Weiter',
      sources: { one: 'Die Quelle des Textes', other: 'Die {count} Quellen des Textes' },
      sourcesAre: 'Jede mit den Stellen, die sie zitieren',
      sourcesAreArchived: 'Jede mit den Stellen, die sie zitieren, und einer Kopie im Archiv',
      citedBy: { one: 'Von {count} Artikel zitiert', other: 'Von {count} Artikeln zitiert' },
      citedByAre: 'Jeder mit den Sätzen, die diesen Artikel zitieren',
    },

    permalinks: {
      section: 'Link zu Abschnitt {number}',
      thisSection: 'Link zu diesem Abschnitt',
      paragraph: 'Link zu Absatz {number}',
      thisParagraph: 'Link zu diesem Absatz',
    },
    quotedFrom: 'aus {paragraph}',
    openLarge: 'Groß anzeigen: {figure}',

    notes: {
      notes: 'Anmerkungen',
      description: {
        one: 'Die Anmerkung zu „{title}“, mit dem Satz, zu dem sie gehört.',
        other: 'Die {count} Anmerkungen zu „{title}“, jede mit dem Satz, zu dem sie gehört.',
      },
      text: 'Text',
      note: 'Anmerkung {number}',
      back: 'zurück zu Anmerkung {note} im Text',
      backToMark: 'zurück zu Zeichen {mark} von Anmerkung {note} im Text',
      backFrom: '{place}, {back}',
      inPrint: '{kind}, gedruckt',
      filter: 'Filtern',
      withWords: 'Anmerkungen mit diesen Wörtern',
      ofSection: 'Anmerkungen zu diesem Abschnitt',
    },

    sources: {
      sources: 'Quellen',
      description: {
        one: 'Die Quelle, die „{title}“ zitiert, mit den Stellen, die sie zitieren.',
        other:
          'Die {count} Quellen, die „{title}“ zitiert, jede mit den Stellen, die sie zitieren.',
      },
      ofSection: 'Quellen dieses Abschnitts',
      accessed: 'Alle Webadressen wurden am {date} abgerufen.',
      citedIn: 'Zitiert in {places}',
      notes: { one: 'Anm. {numbers}', other: 'Anm. {numbers}' },
      original: 'Original',
      archived: 'Archivierte Kopie',
      aboutSource: '{about} zu dieser Quelle',
      about: 'Mehr',
    },

    source: {
      reference: 'Literaturangabe',
      readOriginal: 'Original lesen',
      copyInArchive: 'Kopie im Internet Archive',
      notCited: 'Im Text nicht zitiert',
      citedIn: { one: 'An {count} Stelle zitiert', other: 'An {count} Stellen zitiert' },
      notesSharing: 'Gemeinsame Anmerkungen: {numbers}',
      firstAndLast: 'Zuerst: {first}; zuletzt: {last}',
      together: 'In denselben Anmerkungen zitiert',
      notes: { one: 'Anm. {numbers}', other: 'Anm. {numbers}' },
      inOtherStyles: 'In anderen Zitierstilen',
      known: 'Angaben zur Quelle',
    },

    record: {
      kind: 'Art',
      author: 'Autor/in',
      title: 'Titel',
      editor: 'Hrsg.',
      translator: 'Übersetzung',
      in: 'In',
      series: 'Reihe',
      volume: 'Band',
      issue: 'Heft',
      pages: 'Seiten',
      edition: 'Auflage',
      publisher: 'Verlag',
      publisherAt: '{place}: {publisher}',
      published: 'Erschienen',
      accessed: 'Abgerufen',
      language: 'Sprache',
      addressPrinted: 'Adresse wie gedruckt',
      addressRepaired: 'Adresse berichtigt',
      key: 'Zitierschlüssel',
    },

    cite: {
      noDate:
        '{statement}. Zitierstile vermerken das auf ihre eigene Weise („o. D.“) oder lassen das Datum weg.',
      downloadAs: 'Als {format} herunterladen',
      showRecord: 'Datensatz anzeigen',
      heading: 'Zitiervorschlag',
      headingOfSection: 'Zitiervorschlag für diesen Abschnitt',
      parts: 'Für einen Abschnitt oder Absatz',
      partsNumbered:
        'Jeder Abschnitt hat eine Seite mit eigenen Zitiervorschlägen. Einen Absatz bezeichnen seine Nummer und seine Adresse, die im Text neben ihm stehen; als Beispiel hier Absatz {number}.',
      partsUnnumbered:
        'Jeder Abschnitt hat eine Seite mit eigenen Zitiervorschlägen. Einen Absatz bezeichnet seine Adresse, die im Text neben ihm steht; als Beispiel hier der erste.',
    },

    about: {
      title: 'Über diesen Text',
      description:
        'Woher der Text von „{title}“ stammt, was die Edition geändert hat und wie man ihn zitiert.',
      download: 'Zum Herunterladen',
      rights: 'Rechte',
      noLicence: 'Keine Lizenz angegeben.',
      subject: 'Worum es geht',
      keywords: 'Schlagwörter: {keywords}',
      authors: 'Von wem der Text ist',
      orcid: 'ORCID {id}',
      citedBy: 'Zitiert von',
      provenance: 'Woher der Text stammt',
      inferred: 'Was erschlossen ist',
      quotations: 'Zitate zum Teilen',
    },

    emendations: {
      heading: 'Emendationen',
      place: 'Stelle',
      asReceived: 'Wie eingereicht',
      asPublished: 'Wie veröffentlicht',
      kind: 'Art',
      received: 'eingereicht',
      published: 'veröffentlicht',
      nothing: 'nichts',
      kinds: {
        position: 'Stelle ergänzt',
        repair: 'berichtigt',
        normalised: 'normalisiert',
        joined: 'zusammengefügt',
        sic: 'so belassen',
      },
      places: {
        title: 'Titel',
        subtitle: 'Untertitel',
        author: 'Autor/in',
        abstract: 'Zusammenfassung',
        keywords: 'Schlagwörter',
        heading: 'Überschrift {number}',
        note: 'Anmerkung {number}',
        paragraph: 'Absatz',
        source: 'Quelle {name}',
      },
    },

    section: {
      readOn: 'Im ganzen Artikel weiterlesen',
    },

    quotation: {
      title: '„{words}“ — {article}',
      description: 'Aus „{title}“ von {authors}',
      inItsPlace: 'Im Zusammenhang lesen',
    },

    figure: {
      list: 'Abbildungen und Tabellen',
      inText: 'im Text',
      after: 'nach {paragraph}',
      inItsPlace: 'Im Text ansehen',
      download: '{file} herunterladen',
      highResolution: 'In hoher Auflösung öffnen: {host}',
      mentions: 'Wo der Text davon spricht',
      description: '{description} Aus „{title}“ von {authors}.',
      ofArticle: '{figure} aus „{title}“',
    },

    evidence: {
      description: 'Worauf „{title}“ beruht, in Bildern.',
      readAsData: '{article} in Zahlen: {facts}.',
      pictures: 'Bilder',
      from: '{statement}.',
    },

    cover: {
      start: 'Zum Artikel',
      sections: 'Abschnitte',
    },

    moved: {
      title: 'Umgezogen',
      description: 'Was hier stand, ist jetzt Teil von „{title}“.',
      heading: 'Diese Stelle ist umgezogen',
      read: 'Lesen, was an ihre Stelle getreten ist',
    },

    faults: {
      draft: 'Entwurf: {problems}.',
      draftHeld: 'Entwurf: {problems}. So würde er nicht veröffentlicht.',
      error: 'Fehler',
      warning: 'Warnung',
      problem: '{severity}: {problem}',
      open: '{file} in Zeile {line} öffnen',
    },

    share: {
      article: '„{title}“',
      articleBy: '„{title}“ von {authors}',
      evidence: '{heading}: „{title}“',
      evidenceBy: '{heading}: „{title}“ von {authors}',
      section: 'Abschnitt „{section}“ aus „{title}“',
      sectionBy: 'Abschnitt „{section}“ aus „{title}“ von {authors}',
      sectionQuoted: 'Abschnitt „{section}“ aus „{title}“, mit den Worten „{quote}“',
      sectionByQuoted:
        'Abschnitt „{section}“ aus „{title}“ von {authors}, mit den Worten „{quote}“',
      sectionNumber: 'Abschnitt {number}',
      quote: '„{quote}“ Aus „{title}“',
      quoteBy: '„{quote}“ Aus „{title}“ von {authors}',
      figure: '{figure}, aus „{title}“',
      figureBy: '{figure}, aus „{title}“ von {authors}',
      source: '„{source}“, eine Quelle von „{title}“',
      sourceBy: '„{source}“, eine Quelle von „{title}“ von {authors}',
      citedIn: 'Zitiert in „{title}“',
    },
  },

  library: {
    siteName: 'Bibliothek',
    siteDescription:
      'Artikel mit Anmerkungen: jede Anmerkung und jede Quelle in Reichweite des Textes.',

    ownPages: 'Mehr über diese Website',

    list: {
      articles: 'Artikel',
      titleOfPage: 'Artikel, Seite {page}',
      description: '{site}: Artikel, Seite {page} von {pages}.',
      page: 'Seite {page} von {pages}',
      pages: 'Seiten der Liste',
      pageNumber: 'Seite {page}',
      newer: 'Neuere',
      older: 'Ältere',
      continued: 'Fortsetzung',
      undated: 'Artikel ohne Datum',
      ofYear: 'Weitere Artikel aus {year}',
    },

    rooms: {
      issues: { one: '{site}: {count} Heft.', other: '{site}: alle {count} Hefte.' },
      keywords: { one: '{site}: {count} Schlagwort.', other: '{site}: alle {count} Schlagwörter.' },
      authors: {
        one: '{site}: {count} Autor/in.',
        other: '{site}: alle {count} Autorinnen und Autoren.',
      },
    },

    issue: {
      description: {
        one: '{site}, {issue}: {count} Artikel.',
        other: '{site}, {issue}: {count} Artikel.',
      },
    },

    keyword: {
      title: 'Schlagwort: {keyword}',
      description: {
        one: '{site}: {count} Artikel mit dem Schlagwort „{keyword}“.',
        other: '{site}: {count} Artikel mit dem Schlagwort „{keyword}“.',
      },
    },

    author: {
      description: {
        one: '{site}: {count} Artikel von {author}.',
        other: '{site}: {count} Artikel von {author}.',
      },
      descriptionOfName: 'Autorinnen und Autoren mit dem Namen {author}.',
      othersOfName: 'Andere mit diesem Namen:',
      severalOfName: 'Mehrere Personen mit diesem Namen:',
      withOrcid: '{author} (ORCID {id})',
    },

    sources: {
      sources: 'Quellen',
      description: {
        one: 'Die in der Bibliothek zitierte Quelle, mit allen Stellen, die sie zitieren.',
        other:
          'Die {count} in der Bibliothek zitierten Quellen, jede mit allen Stellen, die sie zitieren.',
      },
      citedIn: { one: 'an {count} Stelle zitiert', other: 'an {count} Stellen zitiert' },
      citedInArticles: {
        one: 'an {count} Stelle in {articles} Artikeln zitiert',
        other: 'an {count} Stellen in {articles} Artikeln zitiert',
      },
      about: 'Mehr zu dieser Quelle',
      citedInArticle: 'Zitiert in {article}',
      inArticle: 'Die Quelle in diesem Artikel',
    },

    search: {
      title: 'Suche',
      description: 'Suche in den Artikeln, ihren Anmerkungen und den Quellen, die sie zitieren.',
      sections: 'Alle Abschnitte',
      names: 'Alle Namen',
      sources: 'Alle Quellen',
    },

    form: {
      sortAndFilter: 'Sortieren und filtern',
      filter: 'Artikel filtern',
      filterBy: 'Nach Schlagwort, Autor/in oder Jahr filtern',
      keyword: 'Schlagwort',
      author: 'Autor/in',
      year: 'Jahr',
      showAll: 'Alle zeigen',
      all: 'Alle',
      option: '{option} ({count})',
      order: 'Reihenfolge',
      orders: {
        name: 'Name',
        first: 'Erstes Vorkommen',
        newest: 'Neueste zuerst',
        oldest: 'Älteste zuerst',
        uses: 'Meistzitierte',
      },
      facets: {
        kind: 'Art',
        year: 'Jahr',
        publisher: 'Verlag',
        section: 'Abschnitt',
        order: 'Reihenfolge',
      },
    },
  },

  translations: {
    inOther: 'In anderen Sprachen',
    sideBySide: 'Nebeneinander',
    sideBySideWith: 'Nebeneinander: {language}',
    sideBySideIn: 'Nebeneinander: {languages}',
    description: '{title}, Absatz für Absatz in zwei Sprachen: {languages}.',
    swap: 'Seiten tauschen',
    noCounterpart: 'Diese Stelle hat hier keine Entsprechung',
    withoutCounterpart: {
      one: '{count} Stelle hat in der anderen Sprache keine Entsprechung.',
      other: '{count} Stellen haben in der anderen Sprache keine Entsprechung.',
    },
    translatedBy: 'Übersetzt von {names}',
    translationOf: 'Übersetzung von {title}',
    translators: 'Übersetzung',
    original: 'Original',
    translations: 'Übersetzungen',
  },

  pictures: {
    page: {
      kicker: 'Belege',
      title: 'Worauf die Argumentation beruht',
      back: 'Zurück zum Artikel',
      showTable: 'Als Tabelle zeigen',
      hideTable: 'Tabelle ausblenden',
    },
    drawn: {
      text: 'Gezeichnet nach dem Text',
      textEvents: 'Gezeichnet nach dem Text; Ereignisse von der Edition ausgewählt',
      textNames: 'Gezeichnet nach dem Text; Namen von der Edition ausgewählt',
      textBoth: 'Gezeichnet nach dem Text; Ereignisse und Namen von der Edition ausgewählt',
      works: 'Gezeichnet nach dem Text und seinem Literaturverzeichnis',
      worksEvents:
        'Gezeichnet nach dem Text und seinem Literaturverzeichnis; Ereignisse von der Edition ausgewählt',
      worksNames:
        'Gezeichnet nach dem Text und seinem Literaturverzeichnis; Namen von der Edition ausgewählt',
      worksBoth:
        'Gezeichnet nach dem Text und seinem Literaturverzeichnis; Ereignisse und Namen von der Edition ausgewählt',
    },
    legend: '{kind} {number}',
    legendInPrint: '{kind} (gedruckt) {number}',
    inText: 'im Text',
    paragraphSign: '¶',
    paragraph: 'Absatz {number}',
    aParagraph: 'Ein Absatz',
    note: 'Anmerkung {number}',
    citation: 'Nachweis: {works}',

    evidence: {
      titleNotes: 'Jeder Absatz und seine Anmerkungen',
      titleCitations: 'Jeder Absatz und seine Nachweise',
      noNote: 'keine Anmerkung',
      noCitation: 'kein Nachweis',
      ownWords: 'ohne Quelle',
      columns: {
        section: 'Abschnitt',
        words: 'Wörter',
        notes: 'Anmerkungen und die Quellen, die sie zitieren',
        citations: 'Zitierte Quellen',
      },
      inShort: {
        one: '{marks} in {having} von {count} Absatz',
        other: '{marks} in {having} von {count} Absätzen',
      },
      readingNotes:
        'Ein Balken ist ein Absatz, so lang wie seine Wörter; ein Zeichen ist eine Anmerkung an ihrer Stelle.',
      readingCitations:
        'Ein Balken ist ein Absatz, so lang wie seine Wörter; ein Zeichen ist ein Nachweis an seiner Stelle.',
      eachHasNote: {
        one: 'Der Absatz hat eine Anmerkung.',
        other: 'Jeder der {count} Absätze hat eine Anmerkung.',
      },
      eachHasCitation: {
        one: 'Der Absatz hat einen Nachweis.',
        other: 'Jeder der {count} Absätze hat einen Nachweis.',
      },
      withoutNote: {
        one: '{count} von {all} Absätzen hat keine Anmerkung.',
        other: '{count} von {all} Absätzen haben keine Anmerkung.',
      },
      withoutCitation: {
        one: '{count} von {all} Absätzen hat keinen Nachweis.',
        other: '{count} von {all} Absätzen haben keinen Nachweis.',
      },
      elsewhere: {
        one: '{count} steht außerdem in Überschriften, Listen, Tabellen oder Legenden.',
        other: '{count} stehen außerdem in Überschriften, Listen, Tabellen oder Legenden.',
      },
      untitled: 'Absätze',
      untitledRange: 'Absätze {range}',
      section: '{section}: {marks}.',
      sectionBut: '{section}: {marks}; ohne: {places}.',
      sectionButCount: {
        one: '{section}: {marks}; {count} Absatz ohne.',
        other: '{section}: {marks}; {count} Absätze ohne.',
      },
      paragraph: 'Absatz',
      noNotes: 'keine Anmerkungen',
    },

    timeline: {
      title: 'Datierte Ereignisse, in den Worten des Artikels',
      dates: 'Ein Punkt ist ein Datum.',
      datesLoose: 'Ein Punkt ist ein Datum; gestrichelt oder hohl: ungefähr datiert.',
      spans: 'Ein Punkt ist ein Datum, eine Linie ein Zeitraum.',
      spansLoose:
        'Ein Punkt ist ein Datum, eine Linie ein Zeitraum; gestrichelt oder hohl: ungefähr datiert.',
      quotes:
        'Beschriftungen in Anführungszeichen sind Worte des Textes, die übrigen stammen von der Edition.',
      noQuotes: 'Die Beschriftungen stammen von der Edition.',
      description: {
        one: '{count} Ereignis ({first} bis {last}) mit seinem Datum; die Tabelle erzählt es in den Worten des Textes.',
        other:
          '{count} Ereignisse ({first} bis {last}), jedes mit seinem Datum; die Tabelle erzählt sie in den Worten des Textes.',
      },
      columns: { date: 'Datum', words: 'Worte des Textes' },
      mark: '{date}: {label}, {place}',
      decade: '{year}er',
      about: 'ca. {years}',
    },

    index: {
      title: 'Namensregister',
      byEdition:
        'Von der Edition erstellt; gehört nicht zum eingereichten Text. Die Zahlen nennen die Absätze.',
    },

    names: {
      title: 'Personen, Orte und Körperschaften',
      reading: {
        one: 'Ein Register mit {count} Namen, von der Edition erstellt; es gehört nicht zum eingereichten Text.',
        other:
          'Ein Register mit {count} Namen, von der Edition erstellt; es gehört nicht zum eingereichten Text.',
      },
      readingMost: {
        one: 'Das Bild zeigt, wo im Artikel der meistgenannte steht.',
        other: 'Das Bild zeigt, wo im Artikel die {count} meistgenannten stehen.',
      },
      readingAll: 'Das Bild zeigt, wo im Artikel jeder Name steht.',
      description:
        'Eine Zeile für jeden Namen, mit einem Strich an jeder Stelle, an der er steht. Am häufigsten: {names}.',
      counted: '{name} ({number})',
      columns: { name: 'Name', kind: 'Art', paragraphs: 'Absätze' },
      kinds: {
        person: 'Person',
        place: 'Ort',
        body: 'Körperschaft',
        document: 'Dokument',
        event: 'Ereignis',
        other: 'Sonstiges',
      },
      groups: {
        people: 'Personen',
        bodies: 'Körperschaften und Dokumente',
        places: 'Orte',
        events: 'Ereignisse',
        others: 'Weitere Namen',
      },
      also: 'siehe auch',
      letters: 'Buchstaben des Registers',
      before: 'Anfang',
    },

    years: {
      title: 'Quellen nach Jahr und Art',
      noDate: 'o. D.',
      noMonth: 'ohne Monat',
      bc: 'v. Chr.',
      signs: 'Zeichen',
      columns: { date: 'Datum', work: 'Quelle', kind: 'Art' },
      accessedOn: 'Webadressen abgerufen am {day}',
      works: { one: '{count} Quelle.', other: '{count} Quellen.' },
      worksAllOf: {
        one: '{count} Quelle aus dem Jahr {year}.',
        other: '{count} Quellen, alle aus dem Jahr {year}.',
      },
      worksManyOf: {
        one: '{count} Quelle, davon {part} aus dem Jahr {year}.',
        other: '{count} Quellen, davon {part} aus dem Jahr {year}.',
      },
      undated: { one: '{number} nennt kein Datum.', other: '{number} nennen kein Datum.' },
      byMonth: '{year} ist nach Monaten gezeichnet.',
      closer: 'Die Jahre vor {year} sind enger gezeichnet.',
      broken: 'Wo die Achse unterbrochen ist, sind Jahre ohne Quellen ausgelassen.',
      shadedDay: 'Schattiert: {event}, der letzte Zeitraum, den der Text auf den Tag datiert.',
      shadedMonth: 'Schattiert: {event}, der letzte Zeitraum, den der Text auf den Monat datiert.',
      shadedYear: 'Schattiert: {event}, der letzte Zeitraum, den der Text datiert.',
      noRoom: {
        one: '{number} hat hier keinen Platz und steht in der Tabelle.',
        other: '{number} haben hier keinen Platz und stehen in der Tabelle.',
      },
      ofKind: {
        undated: '{kind}: {number}, ohne Datum.',
        oneDate: '{kind}: {number} ({date}).',
        oneDateAndUndated: '{kind}: {number} ({date}), davon {undated} ohne Datum.',
        dates: '{kind}: {number} ({first} bis {last}).',
        datesAndUndated: '{kind}: {number} ({first} bis {last}), davon {undated} ohne Datum.',
      },
    },

    access: {
      title: 'Alter jeder Quelle am Tag des Abrufs',
      columns: { work: 'Quelle', published: 'Erschienen', accessed: 'Abgerufen', age: 'Alter' },
      dayOfAccess: 'Tag des Abrufs',
      accessed: 'abgerufen am {day}',
      age: {
        days: { one: '{count} Tag', other: '{count} Tage' },
        months: { one: '{count} Monat', other: '{count} Monate' },
        years: { one: '{count} Jahr', other: '{count} Jahre' },
        aboutMonths: { one: 'etwa {count} Monat', other: 'etwa {count} Monate' },
        aboutYears: { one: 'etwa {count} Jahr', other: 'etwa {count} Jahre' },
        sameDay: 'gleicher Tag',
        sameMonth: 'gleicher Monat',
        sameYear: 'gleiches Jahr',
      },
      after: {
        days: { one: '{count} Tag danach', other: '{count} Tage danach' },
        months: { one: '{count} Monat danach', other: '{count} Monate danach' },
        years: { one: '{count} Jahr danach', other: '{count} Jahre danach' },
        aboutMonths: { one: 'etwa {count} Monat danach', other: 'etwa {count} Monate danach' },
        aboutYears: { one: 'etwa {count} Jahr danach', other: 'etwa {count} Jahre danach' },
      },
      week: '1 Woche',
      scale:
        'Ein Zeichen steht am Datum des Erscheinens; je länger es her ist, desto enger der Maßstab.',
      works: {
        one: '{count} Quelle mit beiden Daten.',
        other: '{count} Quellen mit beiden Daten.',
      },
      worksOneDay: {
        one: '{count} Quelle mit beiden Daten, abgerufen am {day}.',
        other: '{count} Quellen mit beiden Daten, alle abgerufen am {day}.',
      },
      half: 'Höchstalter der jüngeren Hälfte: {age}.',
      halfOfOthers: 'Höchstalter der jüngeren Hälfte der übrigen: {age}.',
      later: {
        one: '{number} ist später als der Tag des Abrufs datiert.',
        other: '{number} sind später als der Tag des Abrufs datiert.',
      },
      one: '{name}: {age}.',
    },

    together: {
      title: 'Gemeinsam zitierte Quellen',
      columns: { place: 'Stelle', works: 'Quellen' },
      paragraphs: {
        one: '{count} Absatz zitiert mehr als eine Quelle, insgesamt {works}.',
        other: '{count} Absätze zitieren mehr als eine Quelle, insgesamt {works}.',
      },
      places: {
        one: '{count} Stelle zitiert mehr als eine Quelle, insgesamt {works}.',
        other: '{count} Stellen zitieren mehr als eine Quelle, insgesamt {works}.',
      },
      grid: 'Eine senkrechte Linie verbindet die Quellen eines Absatzes.',
      lists: 'Eine Linie verbindet die Quellen eines Absatzes; keine steht in zweien.',
      heavy: 'Eine kräftige Linie verbindet die Quellen einer Anmerkung.',
      strongestInParagraphs: {
        one: 'Gezeichnet sind die {works} Quellen, die mit den meisten anderen zitiert werden, in {count} Absatz.',
        other:
          'Gezeichnet sind die {works} Quellen, die mit den meisten anderen zitiert werden, in {count} Absätzen.',
      },
      strongestInPlaces: {
        one: 'Gezeichnet sind die {works} Quellen, die mit den meisten anderen zitiert werden, an {count} Stelle.',
        other:
          'Gezeichnet sind die {works} Quellen, die mit den meisten anderen zitiert werden, an {count} Stellen.',
      },
      place: '{place}: {works}.',
    },

    articles: {
      title: 'Artikel im Lauf der Zeit',
      aDot: 'Ein Punkt ist ein Artikel, an seinem Datum.',
      aDotInMonth: 'Ein Punkt ist ein Artikel, über dem Monat seines Datums.',
      aDotInYear: 'Ein Punkt ist ein Artikel, über dem Jahr seines Datums.',
      aDotInYears: {
        one: 'Ein Punkt ist ein Artikel, über dem Zeitraum von {count} Jahr, in den sein Datum fällt.',
        other:
          'Ein Punkt ist ein Artikel, über dem Zeitraum von {count} Jahren, in den sein Datum fällt.',
      },
      aBarOfMonth: 'Ein Balken steht für die Artikel eines Monats.',
      aBarOfYear: 'Ein Balken steht für die Artikel eines Jahres.',
      aBarOfYears: {
        one: 'Ein Balken steht für die Artikel eines Zeitraums von {count} Jahr.',
        other: 'Ein Balken steht für die Artikel eines Zeitraums von {count} Jahren.',
      },
      yearOnly: 'Ein Artikel, der nur ein Jahr nennt, steht in dessen Mitte.',
      undated: 'ohne Datum',
      columns: {
        date: 'Datum',
        article: 'Artikel',
        authors: 'Autorinnen und Autoren',
        span: 'Zeitraum',
        count: 'Artikel',
      },
      description: {
        one: '{count} Artikel ({first} bis {last}); die meisten: {most} ({number}).',
        other: '{count} Artikel ({first} bis {last}); die meisten: {most} ({number}).',
      },
      descriptionUndated: {
        one: '{count} Artikel ({first} bis {last}); die meisten: {most} ({number}); {undated} ohne Datum.',
        other:
          '{count} Artikel ({first} bis {last}); die meisten: {most} ({number}); {undated} ohne Datum.',
      },
    },
    cited: {
      title: 'Meistzitierte Quellen',
      first: {
        one: 'Die ersten {shown} von {count} Quelle, die mehr als ein Artikel zitiert.',
        other: 'Die ersten {shown} von {count} Quellen, die mehr als ein Artikel zitiert.',
      },
      all: {
        one: 'Die Quelle, die mehr als ein Artikel zitiert.',
        other: 'Die {count} Quellen, die mehr als ein Artikel zitiert.',
      },
      bars: 'Jeder Balken ist ein Artikel, so lang wie die Zahl seiner Stellen, die die Quelle zitieren.',
      plain: {
        one: 'Die ersten {shown} von {count} Quelle, die mehr als ein Artikel zitiert, nach der Zahl der Artikel.',
        other:
          'Die ersten {shown} von {count} Quellen, die mehr als ein Artikel zitiert, nach der Zahl der Artikel.',
      },
      columns: { work: 'Quelle', places: 'Stellen', articles: 'Artikel' },
      andMore: '{number}, davon {more} nicht genannt:',
    },
    shared: {
      title: 'Artikel, die dieselben Quellen zitieren',
      arcs: 'Ein Bogen verbindet zwei Artikel; je dicker, desto mehr Quellen zitieren beide.',
      strongest: {
        one: 'Die {shown} stärksten von {count} Paar.',
        other: 'Die {shown} stärksten von {count} Paaren.',
      },
      commonWorks: {
        one: '{count} Quelle, die mehr als {most} Artikel zitieren, ist ausgelassen.',
        other: '{count} Quellen, die mehr als {most} Artikel zitieren, sind ausgelassen.',
      },
      pairs: {
        one: '{count} Paar von Artikeln zitiert dieselben Quellen.',
        other: '{count} Paare von Artikeln zitieren dieselben Quellen.',
      },
      most: 'Die meisten, {number}: {first} und {second}.',
      legend: {
        oneWork: '1 Quelle',
        twoWorks: '2 Quellen',
        threeOrFour: '3 oder 4',
        fiveOrMore: '5 oder mehr',
      },
      columns: { pair: 'Artikel', both: 'Quellen, die beide zitieren' },
    },
  },

  reading: {
    close: 'Schließen',
    dismiss: 'Ausblenden',
    comma: ', ',
    semicolon: '; ',
    quoted: '„{words}“',

    preview: {
      note: 'Anmerkung {label}',
      source: 'Quelle',
      previous: 'Vorige Anmerkung',
      next: 'Nächste Anmerkung',
      backToNote: 'Zurück zu Anmerkung {label}',
      backToSource: 'Zurück zur Quelle',
      count: '{nth} von {total}',
      citations: '{count} Nachweisen dieser Quelle',
      keep: 'zum Festhalten auf das Zeichen klicken',
      about: 'Mehr zu dieser Quelle',
      copyCitation: 'Literaturangabe kopieren',
      alsoInNotes: { one: 'auch zitiert in Anm. {notes}', other: 'auch zitiert in Anm. {notes}' },
      alsoInParagraphs: 'auch zitiert in {paragraphs}',
      alsoInBoth: {
        one: 'auch zitiert in Anm. {notes}, {paragraphs}',
        other: 'auch zitiert in Anm. {notes}, {paragraphs}',
      },
    },

    more: 'mehr',

    chip: {
      name: 'Lesestelle',
      back: 'Zurück zu {place}',
      backToNote: 'Zurück zu Anmerkung {number}',
      backToSources: 'Zurück zu den Quellen',
      backToBeginning: 'Zurück zum Anfang',
      backToPlace: 'Zurück zur Lesestelle',
      resume: 'Weiterlesen bei {place}',
      resumeAtPlace: 'An der Lesestelle weiterlesen',
    },

    moved:
      'Die Stelle, auf die dieser Link verwies, wurde geändert; dies ist an ihre Stelle getreten.',

    help: {
      title: 'Tastenkürzel',
      singleKey: 'Kürzel mit einer einzelnen Taste',
      enterOrSpace: 'Eingabe oder Leertaste',
      escape: 'Esc',
      tab: 'Tab',
      shiftArrows: 'Umschalt {arrows}',
      open: 'auf einem Zeichen: Anmerkung oder Quelle öffnen',
      closeAndReturn: 'schließen, was offen ist, und zum Zeichen zurückkehren',
      turnNotes: 'in einer offenen Anmerkung: vorige und nächste Anmerkung',
      turnCitations: 'in einer offenen Anmerkung: voriger und nächster Nachweis derselben Quelle',
      leave: 'hinter dem Ende einer offenen Anmerkung: im Text fortfahren',
      search: 'suchen',
      thisHelp: 'diese Hilfe',
      nextMark: 'zum nächsten Anmerkungszeichen',
      previousMark: 'zum vorigen Anmerkungszeichen',
      selection: 'zu dem, was mit markierten Wörtern möglich ist',
      back: 'zurück zur vorigen Stelle',
      quiet: 'verborgene Zeichen und Nummern ein- oder ausblenden',
    },

    settings: {
      title: 'Leseeinstellungen',
      singleKey: 'Einzeltasten-Kürzel',
      help: 'Hilfe zur Tastatur',
      reset: 'Zurücksetzen',
      paper: 'Papier',
      asSystem: 'Wie System',
      light: 'Hell',
      sepia: 'Sepia',
      dark: 'Dunkel',
      size: 'Größe',
      font: 'Schrift',
      serif: 'Serifen',
      ownFont: 'Hausschrift',
      sans: 'Serifenlos',
      hyperlegible: 'Hyperlegible',
      contrast: 'Kontrast',
      usualContrast: 'Normal',
      moreContrast: 'Hoch',
      lines: 'Zeilen',
      closeLines: 'Eng',
      usualLines: 'Normal',
      openLines: 'Weit',
      width: 'Breite',
      narrow: 'Schmal',
      usualWidth: 'Normal',
      wide: 'Breit',
      notes: 'Anmerkungen',
      inMargin: 'Am Rand',
      inBox: 'Im Fenster',
      atEnd: 'Am Ende',
      marks: 'Zeichen und Nummern',
      shown: 'Sichtbar',
      whenAsked: 'Auf Wunsch',
    },

    quiet: {
      show: 'Anmerkungen zeigen',
      hide: 'Anmerkungen ausblenden',
    },

    share: {
      copyLink: 'Link kopieren',
      cite: 'Zitieren',
      share: 'Teilen',
      page: 'Seite zum Teilen',
      quotationPage: 'Zitat zum Teilen',
      paragraph: 'Absatz {number}',
      thisParagraph: 'Dieser Absatz',
      quotation: 'Zitat',
      section: 'Abschnitt',
      selection: 'Markierte Stelle',
      copyQuotation: 'Zitat kopieren',
      whereElse: 'Wo noch?',
      copied: 'Kopiert',
      notCopied: 'Kopieren ist hier nicht erlaubt',
    },

    cite: {
      title: 'Zitieren',
      what: 'Was zitiert wird',
      wholeArticle: 'Der ganze Artikel',
      copyForm: '{style} kopieren',
      copy: 'Kopieren',
      howTo: 'Zitiervorschlag',
    },

    whereElse: {
      here: '{place}, hier',
      index: 'Im Namensregister',
    },

    quotation: {
      cited: '{words} ({source})',
      dated: '{source} ({year})',
      paragraph: 'Abs. {number}',
      paragraphs: 'Abs. {first}–{last}',
      text: 'Text',
      textAfter: 'Text nach Abs. {number}',
      caption: 'Legende',
      captionAfter: 'Legende nach Abs. {number}',
      table: 'Tabelle',
      tableAfter: 'Tabelle nach Abs. {number}',
      code: 'Programmtext',
      codeAfter: 'Programmtext nach Abs. {number}',
      term: 'Begriff',
      termAfter: 'Begriff nach Abs. {number}',
      definition: 'Definition',
      definitionAfter: 'Definition nach Abs. {number}',
      item: 'Listenpunkt',
      itemAfter: 'Listenpunkt nach Abs. {number}',
      heading: 'Überschrift',
      headingAfter: 'Überschrift nach Abs. {number}',
    },

    figure: {
      unnamed: 'Abbildung',
      zoom: 'Zoom',
      zoomIn: 'Vergrößern (+)',
      zoomOut: 'Verkleinern (−)',
      scale: 'Größe',
      previous: 'Vorige Abbildung',
      next: 'Nächste Abbildung',
      count: '{nth} von {total}',
      page: 'Seite dieser Abbildung',
      original: 'Original herunterladen',
      finer: 'In hoher Auflösung öffnen: {host}',
      missing: 'Das Bild konnte nicht geladen werden.',
    },

    lists: {
      sources: { one: '{count} Quelle', other: '{count} Quellen' },
      someSources: { one: '{shown} von {count} Quelle', other: '{shown} von {count} Quellen' },
      notes: { one: '{count} Anmerkung', other: '{count} Anmerkungen' },
      someNotes: { one: '{shown} von {count} Anmerkung', other: '{shown} von {count} Anmerkungen' },
      someArticles: { one: '{shown} von {count} Artikel', other: '{shown} von {count} Artikeln' },
      choice: '{label} ({count})',
      showMore: { one: '{count} weitere zeigen', other: '{count} weitere zeigen' },
      articlesFailed: 'Die Liste der Artikel konnte nicht geladen werden.',
    },
  },

  search: {
    dialog: 'Suche',
    field: 'Text, Anmerkungen und Quellen durchsuchen',
    placeholder: 'Autor/in, Titel, Wörter, Jahr',
    close: 'Schließen',
    results: 'Treffer',
    clearMarks: 'Markierung entfernen',

    hints: {
      words:
        'Ein Nachname, Wörter eines Titels oder aus dem Text, ein Jahr oder „eine Wendung in Anführungszeichen“.',
      places: 'Direkt zur Stelle: Anm. 3, Abs. 5, § 2.',
      placesUnnumbered: 'Direkt zur Stelle: Anm. 3, § 2.',
    },
    keys: {
      arrows: '↓ ↑',
      choose: 'auswählen',
      enter: 'Eingabe',
      open: 'öffnen',
      shiftEnter: 'Umschalt Eingabe',
      openInTab: 'in neuem Tab öffnen',
      escape: 'Esc',
      close: 'schließen',
    },

    groups: { work: 'Quellen', name: 'Namen', note: 'Anmerkungen', text: 'Text' },
    summary: '{results}: {groups}',
    counts: {
      results: { one: '{count} Treffer', other: '{count} Treffer' },
      work: { one: '{count} Quelle', other: '{count} Quellen' },
      name: { one: '{count} Name', other: '{count} Namen' },
      note: { one: '{count} Anmerkung', other: '{count} Anmerkungen' },
      text: { one: '{count} Textstelle', other: '{count} Textstellen' },
    },
    countsOrMore: {
      results: { one: '{count} oder mehr Treffer', other: '{count} oder mehr Treffer' },
      work: { one: '{count} oder mehr Quellen', other: '{count} oder mehr Quellen' },
      name: { one: '{count} oder mehr Namen', other: '{count} oder mehr Namen' },
      note: { one: '{count} oder mehr Anmerkungen', other: '{count} oder mehr Anmerkungen' },
      text: { one: '{count} oder mehr Textstellen', other: '{count} oder mehr Textstellen' },
    },
    orMore: '{count}+',
    separator: ', ',
    nothing: 'Nichts gefunden',

    places: {
      paragraph: 'Absatz',
      paragraphNumbered: '¶ {number}',
      note: 'Anmerkung {number}',
      section: '§ {number}',
      sectionTitled: '§ {number} {title}',
      abstract: 'Zusammenfassung',
      item: 'Listenpunkt',
      term: 'Begriff',
      definition: 'Definition',
      definitionOf: 'Definition: {term}',
      table: 'Tabelle',
      figure: 'Abbildung',
      code: 'Programmtext',
      formula: 'Formel',
      subheading: 'Überschrift',
      words: 'Text',
      subtitle: 'Untertitel',
      author: 'Autor/in',
      aboutAuthor: 'Zur Person',
      keywords: 'Schlagwörter',
      article: 'Artikel',
    },
    names: {
      person: 'Person',
      place: 'Ort',
      body: 'Körperschaft',
      document: 'Dokument',
      event: 'Ereignis',
    },
    named: { one: 'an {count} Textstelle genannt', other: 'an {count} Textstellen genannt' },
    namedAcross: {
      one: 'an {count} Textstelle in {articles} Artikeln genannt',
      other: 'an {count} Textstellen in {articles} Artikeln genannt',
    },
    spelled: '{name} ({spelling})',
    citedInArticles: {
      one: 'in {count} Artikel zitiert',
      other: 'in {count} Artikeln zitiert',
    },
    citedInNotes: { one: 'zitiert in Anm. {notes}', other: 'zitiert in Anm. {notes}' },
    citedInSections: { one: 'zitiert in § {sections}', other: 'zitiert in § {sections}' },
    andOthers: '{name} u. a.',

    facets: {
      kind: 'Gefunden in',
      author: 'Autor/in',
      year: 'Jahr',
      type: 'Art',
      publisher: 'Verlag',
      article: 'Artikel',
      lang: 'Sprache',
      name: 'Name',
      section: 'Abschnitt',
    },
    decade: '{year}er',
    filter: 'Filtern',
    sort: 'Sortieren',
    sortAndFilter: 'Sortieren und filtern',
    sortWorks: 'Quellen sortieren',
    orders: {
      best: 'Beste Treffer',
      newest: 'Neueste',
      oldest: 'Älteste',
      uses: 'Meistzitierte',
      name: 'Autor/in',
    },

    partial: 'Keine Stelle enthält alle diese Wörter; diese enthalten die meisten davon.',
    passagesNaming: 'Textstellen, die {name} nennen.',
    corrected: 'Treffer für {words}. {instead}',
    searchInstead: 'Stattdessen nach {words} suchen',
    didYouMean: 'Ist {name} als Autor/in gemeint?',
    searchEverything: 'Alles durchsuchen',
    allResults: 'Alle Treffer, mit Filtern',
    showMore: 'Mehr zeigen',

    fewerWords:
      'Keine Stelle enthält alle diese Wörter. Mit weniger Wörtern suchen oder mit einem, das sicher vorkommt.',
    otherWord:
      'Eine andere Schreibweise, einen Nachnamen, ein Jahr oder ein Wort versuchen, das sicher vorkommt.',
    plainIndex: 'Verzeichnis der Abschnitte und Quellen',
    tryAgain: 'Erneut versuchen',
    failures: {
      text: 'Der Volltext konnte nicht durchsucht werden: Sein Index wurde nicht geladen. Die Treffer sind nur Quellen.',
      works:
        'Die Quellen konnten nicht durchsucht werden: Ihr Index wurde nicht geladen. Die Treffer sind nur Anmerkungen und Text.',
      all: 'Die Suche ist nicht verfügbar: Ihr Index wurde nicht geladen. Vielleicht fehlt die Internetverbindung. Das einfache Verzeichnis aller Abschnitte und Quellen kommt ohne Suche aus.',
    },

    common:
      'der die das den dem des ein eine einen einem einer eines und oder in im an am auf aus bei mit nach um von vom zu zum zur für als ist war sind wie es er sie sich',
    typed: {
      note: 'anmerkung, anmerkungen, anm., fußnote, fußnoten, fn., endnote, endnoten, note, noten, #. anmerkung, #. fußnote',
      section: '§, §§, abschnitt, abschnitte, abschn., kapitel, kap., #. abschnitt, #. kapitel',
      paragraph: '¶, ¶¶, absatz, absätze, abs., #. absatz',
      kind: 'bereich, fundort',
      author: 'autor, autorin, verfasser, verfasserin',
      year: 'jahr',
      type: 'art, typ',
      article: 'artikel',
      lang: 'sprache',
    },
  },

  print: {
    contents: 'Inhalt',
    abstract: 'Zusammenfassung',
    keywords: 'Schlagwörter: {keywords}',
    returnLetters: 'abcdefghijklmnopqrstuvwxyz',

    text: {
      figure: 'Abbildung {number}',
      table: 'Tabelle {number}',
      equation: 'Gleichung {number}',
      listing: 'Listing {number}',
      section: 'Abschnitt {number}',
      caption: '{label}.',
      noteMark: 'Anmerkung {number}',
      tableBox: 'Tabelle {number}',
    },

    links: {
      paragraph: 'Absatz {number}',
      someParagraph: 'Absatz',
      note: 'Anmerkung {number}',
      backToMark: 'Zurück zum Zeichen von Anmerkung {number}',
      backToMarkOf: 'Zurück zum Zeichen von Anmerkung {number}, {which} von {all}',
      blocks: {
        item: 'Listenpunkt {words}',
        term: 'Begriff {words}',
        definition: 'Definition {words}',
        table: 'Tabelle {words}',
        figure: 'Abbildung {words}',
        code: 'Programmtext {words}',
        formula: 'Formel {words}',
        heading: 'Überschrift {words}',
        text: 'Text {words}',
      },
    },

    book: {
      landmarks: 'Orientierungspunkte',
      titlePage: 'Titelseite',
      article: 'Artikel',
      backToMark: 'Zurück zu Zeichen {which} von Anmerkung {number}',
      accessibility:
        'Überschriften, Inhalt und Anmerkungen sind verlinkt; der Text passt sich dem Bildschirm an und kann vorgelesen werden.',
    },

    feed: {
      onTitle: 'Zum Titel: ',
    },

    searchOf: 'Text, Anmerkungen und Quellen durchsuchen: {site}',

    cite: {
      paragraph: 'Abs. {number}',
      paragraphMla: 'Abs. {number}',
      section: 'Abschn. „{title}“',
    },

    files: {
      plainText: 'Nur Text',
      citation: 'Literaturangabe, {format}',
      worksCited: 'Zitierte Quellen, {format}',
    },

    pages: {
      about: 'Woher er stammt, was die Edition geändert hat und wie man ihn zitiert.',
      citedIn: 'Zitiert in {place}: „{sentence}“',
    },
  },

  own: {
    marks: {
      title: 'Mein Rand',
      you: 'Von Ihnen',
      youAt: 'Von Ihnen, {place}',

      colors: {
        blue: 'Blau',
        yellow: 'Gelb',
        green: 'Grün',
        red: 'Rot',
      },

      menu: {
        highlight: 'Hervorheben',
        highlightIn: 'Hervorheben: {color}',
        note: 'Notiz',
      },

      editor: {
        name: 'Ihre Hervorhebung: {words}',
        color: 'Farbe',
        note: 'Ihre Notiz',
        write: 'Notiz schreiben …',
        markdown: 'Einfacher Text oder Markdown. Wird beim Schreiben auf diesem Gerät gespeichert.',
        remove: 'Entfernen',
      },

      removed: {
        one: 'Hervorhebung entfernt.',
        other: '{count} Hervorhebungen entfernt.',
      },
      removedWithNote: 'Hervorhebung und Notiz entfernt.',
      undo: 'Rückgängig',
      restored: 'Wiederhergestellt.',
      highlighted: 'Hervorgehoben.',

      faults: {
        blocked: 'Dieser Browser lässt nicht zu, dass die Seite auf diesem Gerät etwas speichert.',
        full: 'Auf diesem Gerät ist kein Platz mehr. Der geschriebene Text steht noch hier: bitte kopieren oder Platz schaffen.',
        newer:
          'Eine neuere Version dieser Website hat die Notizen in anderer Form gespeichert. Um sie zu ändern, bitte die Seite neu laden.',
        nothing: 'Vom Text des Artikels ist nichts markiert.',
        tooLong: 'Diese Stelle ist zu lang, um sie hervorzuheben.',
      },

      panel: {
        empty:
          'Im Text Wörter markieren, um sie hervorzuheben oder eine Notiz zu schreiben; die Taste {key} hebt sie sofort hervor. Alles bleibt auf diesem Gerät.',
        count: { one: '{count} Hervorhebung', other: '{count} Hervorhebungen' },
        notes: { one: '{count} Notiz', other: '{count} Notizen' },
        filter: 'Filtern',
        all: 'Alle',
        withNote: 'Mit Notiz',
        none: 'Zu diesem Filter passt hier nichts.',
        previous: 'Vorige Hervorhebung',
        next: 'Nächste Hervorhebung',
        edit: 'Bearbeiten',
        remove: 'Entfernen',
        editOf: 'Bearbeiten: {words}',
        removeOf: 'Entfernen: {words}',
        goTo: 'Zur Stelle im Text ({place}): {words}',
        orphans: 'Nicht mehr im Text',
        orphansAre:
          'Der Artikel wurde seither geändert: Diese Wörter sind nicht mehr zu finden. Sie bleiben hier, bis sie entfernt werden.',
        unread: 'Unverändert aufbewahrt',
        unreadAre: {
          one: '{count} Eintrag kann von dieser Version der Website nicht gelesen werden. Er bleibt erhalten und wird beim Mitnehmen der Notizen mitgegeben.',
          other:
            '{count} Einträge können von dieser Version der Website nicht gelesen werden. Sie bleiben erhalten und werden beim Mitnehmen der Notizen mitgegeben.',
        },
        kept: 'Nur auf diesem Gerät gespeichert: Werden die Daten des Browsers gelöscht, ist alles weg.',
        take: 'Meine Notizen mitnehmen',
        notebook: 'Notizbuch',
        changed: 'der Wortlaut hat sich seither geändert',
      },

      keys: {
        margin: 'mein Rand: eigene Hervorhebungen und Notizen',
        next: 'zur nächsten eigenen Hervorhebung',
        previous: 'zur vorigen eigenen Hervorhebung',
        highlight: 'markierte Wörter hervorheben',
        colors: 'sie in einer der vier Farben hervorheben',
        note: 'eine Notiz zu den markierten Wörtern oder zur erreichten Hervorhebung schreiben',
      },

      places: {
        abstract: 'Zusammenfassung',
        note: 'Anmerkung {number}',
        source: 'Quelle',
        text: 'Text',
      },
    },

    notebook: {
      title: 'Notizbuch',
      description: 'Alles, was Sie auf dieser Website festhalten, auf diesem Gerät.',
      intro:
        'Alles, was Sie auf dieser Website festhalten. Es ist in diesem Browser auf diesem Gerät gespeichert, und niemand sonst kann es sehen.',
      needsScript:
        'Hervorhebungen und Notizen verwaltet der Browser mit JavaScript, und das ist ausgeschaltet. Ist es eingeschaltet, erscheinen sie hier.',

      parts: {
        notes: 'Hervorhebungen und Notizen',
        basket: 'Merkliste',
        offline: 'Offline gespeicherte Artikel',
        device: 'Alles auf diesem Gerät',
      },

      empty: {
        first: 'Noch ist nichts hervorgehoben.',
        how: 'In einem Artikel Wörter markieren und dann im Menü, das sich öffnet, „Hervorheben“ oder „Notiz“ wählen oder die Taste {key} drücken.',
        then: 'Was hervorgehoben ist, steht dann hier, mit einem Link zurück zur Stelle.',
      },

      count: {
        one: '{count} Hervorhebung oder Notiz',
        other: '{count} Hervorhebungen und Notizen',
      },
      someCount: {
        one: '{shown} von {count} Hervorhebung oder Notiz',
        other: '{shown} von {count} Hervorhebungen und Notizen',
      },
      articleCount: { one: 'in {count} Artikel', other: 'in {count} Artikeln' },
      showMore: { one: '{count} weitere zeigen', other: '{count} weitere zeigen' },

      form: {
        name: 'Eigene Notizen durchsuchen und filtern',
        search: 'Eigene Notizen durchsuchen',
        color: 'Farbe',
        article: 'Artikel',
        order: 'Reihenfolge',
        withNote: 'Nur mit Notiz',
        all: 'Alle',
        newest: 'Neueste zuerst',
        byTitle: 'Nach Titel',
        reset: 'Alle zeigen',
        nothing: 'Keine der Notizen passt dazu.',
      },

      item: {
        yourNote: 'Ihre Notiz',
        edit: 'Notiz bearbeiten',
        add: 'Notiz hinzufügen',
        color: 'Farbe',
        remove: 'Entfernen',
        editOf: 'Notiz bearbeiten: {words}',
        addOf: 'Notiz hinzufügen: {words}',
        colorOf: 'Farbe: {words}',
        removeOf: 'Entfernen: {words}',
        save: 'Speichern',
        cancel: 'Abbrechen',
        showAll: 'Ganz zeigen',
        field: 'Ihre Notiz (einfacher Text oder Markdown)',
        removed: 'Entfernt.',
        undo: 'Rückgängig',
        dismiss: 'Ausblenden',
        saved: 'Gespeichert.',
        restored: 'Wiederhergestellt.',
        wasRemoved:
          'Dies wurde in einem anderen Tab entfernt. Der Text ist nicht verloren: Die Notiz ist wieder da.',
      },

      faults: {
        blocked:
          'Dieser Browser lässt nicht zu, dass die Website etwas speichert; daher kann hier nichts aufbewahrt oder gezeigt werden. Das liegt etwa an einem privaten Fenster oder an strengen Einstellungen.',
        notKept:
          'Dies konnte nicht gespeichert werden. Bitte erneut versuchen oder die Notizen als Datei speichern.',
        full: 'Auf diesem Gerät ist kein Platz mehr; dies wurde daher nicht gespeichert. Was schon da war, ist unversehrt.',
        newer:
          'Die Notizen wurden von einer neueren Version dieser Website gespeichert. Hier lassen sie sich lesen und als Datei speichern, aber nicht ändern. Neuladen der Seite holt die neuere Version.',
        unread: {
          one: '{count} Datensatz kann von dieser Version der Website nicht gelesen werden. Er bleibt unverändert erhalten.',
          other:
            '{count} Datensätze können von dieser Version der Website nicht gelesen werden. Sie bleiben unverändert erhalten.',
        },
        saveUnread: 'Als Datei speichern',
      },

      device: {
        stored:
          'In diesem Browser sind gespeichert: Ihre Hervorhebungen und Notizen, die Quellen auf der Merkliste, die offline gespeicherten Artikel, die Lesestellen und die Leseeinstellungen.',
        cleared:
          'Werden die Daten dieser Website im Browser gelöscht, ist all das weg. Eine gespeicherte Datei gehört Ihnen und lässt sich hier oder anderswo wieder einlesen.',
        persisted: 'Der Browser bewahrt all das auf, bis Sie es löschen.',
        notPersisted:
          'Wird der Platz auf dem Gerät knapp, kann der Browser all das von sich aus löschen.',
        persist: 'Browser bitten, es zu behalten',
        refused: 'Der Browser hat nicht zugestimmt. Eine gespeicherte Datei gibt Sicherheit.',
        backups: 'Kopien von vor einer Änderung der Speicherung',
        saveBackup: 'Kopie {name} speichern',
        letGoOf: 'Entfernen: {title}',
        forget: 'Alles löschen',
        forgetTitle: 'Alles auf diesem Gerät löschen?',
        forgetNotes: {
          one: 'Gelöscht werden {count} Hervorhebung oder Notiz, die Merkliste, die offline gespeicherten Artikel und die Lesestellen. Das lässt sich nicht rückgängig machen.',
          other:
            'Gelöscht werden {count} Hervorhebungen und Notizen, die Merkliste, die offline gespeicherten Artikel und die Lesestellen. Das lässt sich nicht rückgängig machen.',
        },
        forgetYes: 'Alles löschen',
        forgetNo: 'Behalten',
        forgotten: 'Alles ist gelöscht.',
        notForgotten:
          'Das Löschen ist nicht gelungen. Bitte die anderen Tabs dieser Website schließen und es erneut versuchen.',
      },

      take: {
        title: 'Meine Notizen mitnehmen',
        all: {
          one: '{count} Hervorhebung oder Notiz auf dieser Website.',
          other: '{count} Hervorhebungen und Notizen auf dieser Website.',
        },
        ofArticle: {
          one: '{count} Hervorhebung oder Notiz in {title}.',
          other: '{count} Hervorhebungen und Notizen in {title}.',
        },
        nothing: 'Noch gibt es nichts mitzunehmen.',
        save: 'Als Datei speichern',
        forms: {
          markdown: 'Markdown',
          'web-annotation': 'Web Annotation',
          epub: 'E-Book-Notizen',
          csv: 'Tabelle',
        },
        uses: {
          markdown: 'Zum Lesen, Drucken oder für ein Notizprogramm.',
          'web-annotation': 'Um alles aufzubewahren und wieder einzulesen.',
          epub: 'Für das EPUB des Artikels in einem Leseprogramm wie Thorium.',
          csv: 'Für eine Tabellenkalkulation (CSV).',
        },
        saved: '{name} liegt dort, wo der Browser Downloads ablegt.',
        failed: 'Die Datei konnte nicht erstellt werden.',
        bring: 'Notizen zurückholen',
        bringHow:
          'Dateien auswählen, die hier oder von Thorium gespeichert wurden, oder sie auf diese Seite ziehen.',
        choose: 'Dateien auswählen',
        reading: 'Wird gelesen …',
        ofFile: '{file}:',
        added: {
          one: '{count} Notiz wurde übernommen.',
          other: '{count} Notizen wurden übernommen.',
        },
        changed: {
          one: '{count} Notiz wurde aktualisiert.',
          other: '{count} Notizen wurden aktualisiert.',
        },
        doubles: { one: '{count} war schon hier.', other: '{count} waren schon hier.' },
        foreign: {
          one: '{count} gehört zu {title} und damit nicht zu dieser Website.',
          other: '{count} gehören zu {title} und damit nicht zu dieser Website.',
        },
        otherArticle: {
          one: '{count} gehört zu {title}, nicht zu diesem Artikel.',
          other: '{count} gehören zu {title}, nicht zu diesem Artikel.',
        },
        unnamed: 'einem Artikel ohne Namen',
        moreForeign: {
          one: 'Weitere gehören zu {count} anderen Artikel.',
          other: 'Weitere gehören zu {count} anderen Artikeln.',
        },
        refused: {
          'too-large': 'Die Datei ist zu groß: Gelesen werden höchstens 10 MB.',
          'too-many': {
            one: '{count} wurde ausgelassen: Die Datei enthält zu viele.',
            other: '{count} wurden ausgelassen: Die Datei enthält zu viele.',
          },
          'unknown-form': 'Dies ist keine Datei mit Notizen, die hier gelesen werden kann.',
          'no-quote': {
            one: '{count} wurde ausgelassen: Es sind keine Wörter hervorgehoben.',
            other: '{count} wurden ausgelassen: Es sind keine Wörter hervorgehoben.',
          },
          broken: {
            one: '{count} wurde ausgelassen: nicht lesbar.',
            other: '{count} wurden ausgelassen: nicht lesbar.',
          },
        },
        nothingCame: 'Es wurde nichts übernommen.',
        saveRefused: 'Ausgelassenes als Datei speichern',
        noList:
          'Die Liste der Artikel dieser Website konnte nicht geladen werden; daher wurde nichts gelesen. Bitte erneut versuchen.',
        columns: {
          article: 'Artikel',
          authors: 'Autorinnen und Autoren',
          place: 'Stelle',
          quote: 'Wortlaut',
          note: 'Notiz',
          color: 'Farbe',
          created: 'Erstellt',
          modified: 'Geändert',
          address: 'Link',
        },
        link: 'Im Artikel öffnen',
        cited: '{authors}, {title}',
        citedAt: '{work}, {place}',
        citedIn: '{work} ({year})',
      },
    },

    basket: {
      title: 'Merkliste',
      link: { one: 'Merkliste: {count} Quelle', other: 'Merkliste: {count} Quellen' },
      tick: 'Merkliste',
      tickNamed: 'Merkliste: {reference}',
      tickFound: 'Merkliste (Umschalt + Eingabe)',
      isIn: 'Auf der Merkliste',
      put: {
        one: 'Auf die Merkliste gesetzt. Sie enthält {count} Quelle.',
        other: 'Auf die Merkliste gesetzt. Sie enthält {count} Quellen.',
      },
      taken: {
        one: 'Von der Merkliste genommen. Sie enthält {count} Quelle.',
        other: 'Von der Merkliste genommen. Sie enthält {count} Quellen.',
      },
      blocked:
        'Es kann nichts gespeichert werden: Dieser Browser sperrt den Speicher für diese Website, vielleicht weil das Fenster privat ist.',
      full: 'Es kann nichts mehr gespeichert werden: Auf diesem Gerät ist kein Platz mehr.',
      newer:
        'Hier kann nichts geändert werden: Eine neuere Version dieser Website wurde benutzt. Bitte die Seite neu laden.',

      view: {
        empty:
          'Die Merkliste ist leer. Quellen lassen sich in einer Quellenliste, auf ihrer eigenen Seite oder im Fenster einer Anmerkung ankreuzen.',
        kept: 'Die Merkliste ist nur in diesem Browser gespeichert.',
        style: 'Zitierstil',
        asPrinted: 'Wie auf dieser Website',
        files: 'Quellen speichern',
        list: 'Formatierte Liste',
        notes: 'Markdown-Notizen (ZIP)',
        copy: 'Liste kopieren',
        remove: 'Entfernen',
        removeNamed: 'Entfernen: {reference}',
        removed: 'Entfernt: {reference}',
        undo: 'Rückgängig',
        removeAll: 'Merkliste leeren',
        about: 'Mehr zu dieser Quelle',
        citedIn: 'Zitiert in {title}',
        saved: { one: 'Gespeichert: {count} Quelle.', other: 'Gespeichert: {count} Quellen.' },
        missing: {
          one: '{count} Quelle konnte nicht geladen werden und fehlt: {references}',
          other: '{count} Quellen konnten nicht geladen werden und fehlen: {references}',
        },
        plain: {
          one: '{count} Quelle konnte nicht geladen werden und steht da, wie diese Website sie angibt: {references}',
          other:
            '{count} Quellen konnten nicht geladen werden und stehen da, wie diese Website sie angibt: {references}',
        },
        nothing:
          'Keine Quelle konnte geladen werden; daher wurde nichts gespeichert. Vielleicht fehlt die Internetverbindung.',
      },

      file: {
        original: 'Original',
        doi: 'DOI',
        archived: 'Archivierte Kopie',
        about: 'Mehr zu dieser Quelle',
        citedIn: 'Zitiert in „{title}“',
      },

      find: {
        find: 'Finden',
        findNamed: 'Finden in einer Bibliothek: {reference}',
        title: 'In der eigenen Bibliothek finden',
        explain:
          'Viele Bibliotheken haben einen „Linkresolver“, der zu ihren Beständen führt (OpenURL). Seine Adresse steht auf den Seiten der Bibliothek. Sie wird einmal erfragt und nur in diesem Browser gespeichert.',
        address: 'Adresse des Linkresolvers',
        example: 'Zum Beispiel {address}',
        wrong: 'Bitte eine vollständige Adresse eingeben, die mit https:// beginnt.',
        save: 'Speichern und finden',
        forget: 'Adresse löschen',
        elsewhere: 'Ohne eigene Bibliothek:',
        worldCat: 'In WorldCat suchen',
        scholar: 'In Google Scholar suchen',
        library: 'Ihre Bibliothek: {host}',
        noLibrary: 'Noch keine Bibliothek.',
        change: 'Ändern',
        choose: 'Bibliothek wählen',
        failed:
          'Diese Quelle konnte nicht geladen werden. Vielleicht fehlt die Internetverbindung.',
      },
    },

    offline: {
      title: 'Artikel offline speichern',
      keep: 'Diesen Artikel offline speichern ({size})',
      keepUnsized: 'Diesen Artikel offline speichern',
      keeping: 'Artikel wird gespeichert: {share}',
      kept: 'Gespeichert am {date}, {size}',
      update: 'Aktualisieren',
      letGo: 'Entfernen',
      gone: 'Dieser Artikel ist nicht mehr gespeichert.',

      faults: {
        full: 'Auf diesem Gerät ist nicht genug Platz.',
        offline: 'Die Website ist nicht erreichbar.',
        changed: 'Die Website hat sich inzwischen geändert. Bitte später erneut versuchen.',
        busy: 'Auf einer anderen Seite wird gerade ein Artikel gespeichert.',
        refused: 'Dieser Browser lässt nicht zu, dass die Website etwas speichert.',
      },

      readOffline: 'Gelesen wird die am {date} gespeicherte Kopie',
      newer: 'Es gibt eine neuere Version als die gespeicherte',
      updated: 'Die gespeicherte Kopie ist auf dem neuesten Stand.',

      missing: {
        title: 'Offline',
        heading: 'Diese Seite ist auf Ihrem Gerät nicht gespeichert',
        description: 'Diese Seite ist wieder lesbar, sobald eine Internetverbindung besteht.',
      },
      list: 'Auf diesem Gerät gespeichert',
      none: 'Auf diesem Gerät ist nichts gespeichert.',
    },

    listening: {
      title: 'Anhören',
      key: 'anhören: starten oder anhalten',
      play: 'Abspielen',
      pause: 'Pause',
      previousSentence: 'Voriger Satz',
      nextSentence: 'Nächster Satz',
      previousParagraph: 'Voriger Absatz',
      nextParagraph: 'Nächster Absatz',
      backToSentence: 'Zurück zum Satz',
      choices: 'Optionen',
      speed: 'Tempo',
      times: '{factor}×',
      voice: 'Stimme',
      notes: 'Anmerkungen',
      notesOut: 'Auslassen',
      notesAfterSentence: 'Nach ihrem Satz',
      notesAfterParagraph: 'Nach ihrem Absatz',
      close: 'Anhören beenden',
      note: 'Anmerkung {number}',
      endOfNote: 'Ende der Anmerkung.',
      formula: 'Formel',
      failed:
        'Der Browser konnte nicht vorlesen. Bitte eine andere Stimme wählen oder es erneut versuchen.',
    },
  },
};
