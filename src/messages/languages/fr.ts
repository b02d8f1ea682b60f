import type { Translation } from '../languages.ts';

/**
 * French. Written by the project, not yet read by a French editor. Worth a second look: « source »
 * for a work that is cited, of whatever kind; « référence » for a place that cites one, as
 * « citation » is a quotation; « fondements » for the evidence of an argument; « collectivité » for
 * bodies, as library catalogues have it; the plurals in `many` (1 000 000 de mots). The roles of
 * authors are those of the French CRediT. Of what a reader keeps: « surlignage », « ma marge »,
 * « carnet » and « panier »; « annoter » on the button, as « note » is the author’s as well; « vous »,
 * which the rest of the file avoids.
 */
export const fr: Translation = {
  terms: {
    note: 'Note',
    notes: 'Notes',
    source: 'Source',
    sources: 'Sources',
    section: 'Section',
    figure: 'Figure',
    table: 'Tableau',

    comma: ', ',
    semicolon: ' ; ',
    named: '{name} : {text}',
    range: '{first}–{last}',
    sentence: '{text}.',

    opening: 'Début',
    theText: 'le texte',
    paragraphNumber: '¶{number}',
    noteNumber: 'note {number}',

    counts: {
      words: { one: '{count} mot', many: '{count} de mots', other: '{count} mots' },
      minutes: { one: '{count} minute', many: '{count} de minutes', other: '{count} minutes' },
      paragraphs: {
        one: '{count} paragraphe',
        many: '{count} de paragraphes',
        other: '{count} paragraphes',
      },
      notes: { one: '{count} note', many: '{count} de notes', other: '{count} notes' },
      citations: {
        one: '{count} référence',
        many: '{count} de références',
        other: '{count} références',
      },
      sources: { one: '{count} source', many: '{count} de sources', other: '{count} sources' },
      works: { one: '{count} source', many: '{count} de sources', other: '{count} sources' },
      articles: { one: '{count} article', many: '{count} d’articles', other: '{count} articles' },
      issues: { one: '{count} numéro', many: '{count} de numéros', other: '{count} numéros' },
      keywords: {
        one: '{count} mot-clé',
        many: '{count} de mots-clés',
        other: '{count} mots-clés',
      },
      authors: {
        one: '{count} auteur ou autrice',
        many: '{count} d’auteurs et d’autrices',
        other: '{count} auteurs et autrices',
      },
      places: {
        one: '{count} occurrence',
        many: '{count} d’occurrences',
        other: '{count} occurrences',
      },
      names: { one: '{count} nom', many: '{count} de noms', other: '{count} noms' },
      datedEvents: {
        one: '{count} événement daté',
        many: '{count} d’événements datés',
        other: '{count} événements datés',
      },
      errors: { one: '{count} erreur', many: '{count} d’erreurs', other: '{count} erreurs' },
      warnings: {
        one: '{count} avertissement',
        many: '{count} d’avertissements',
        other: '{count} avertissements',
      },
    },

    kinds: {
      'web page': 'page web',
      news: 'article de presse',
      report: 'rapport',
      dataset: 'jeu de données',
      software: 'logiciel',
      article: 'article de revue',
      'conference paper': 'communication',
      book: 'livre',
      chapter: 'chapitre',
      thesis: 'thèse',
      'legal text': 'texte juridique',
      other: 'autre',
    },
    kindCounts: {
      'web page': {
        one: '{count} page web',
        many: '{count} de pages web',
        other: '{count} pages web',
      },
      news: {
        one: '{count} article de presse',
        many: '{count} d’articles de presse',
        other: '{count} articles de presse',
      },
      report: { one: '{count} rapport', many: '{count} de rapports', other: '{count} rapports' },
      dataset: {
        one: '{count} jeu de données',
        many: '{count} de jeux de données',
        other: '{count} jeux de données',
      },
      software: {
        one: '{count} logiciel',
        many: '{count} de logiciels',
        other: '{count} logiciels',
      },
      article: {
        one: '{count} article de revue',
        many: '{count} d’articles de revue',
        other: '{count} articles de revue',
      },
      'conference paper': {
        one: '{count} communication',
        many: '{count} de communications',
        other: '{count} communications',
      },
      book: { one: '{count} livre', many: '{count} de livres', other: '{count} livres' },
      chapter: {
        one: '{count} chapitre',
        many: '{count} de chapitres',
        other: '{count} chapitres',
      },
      thesis: { one: '{count} thèse', many: '{count} de thèses', other: '{count} thèses' },
      'legal text': {
        one: '{count} texte juridique',
        many: '{count} de textes juridiques',
        other: '{count} textes juridiques',
      },
      other: { one: '{count} autre', many: '{count} autres', other: '{count} autres' },
    },
    inPrint: 'sur papier',

    facets: {
      kind: 'Type',
      year: 'Année',
      publisher: 'Éditeur',
      section: 'Section',
    },

    andOthers: '{name} et al.',
    namesAndYear: '{names} ({year})',
    ibid: {
      work: '[Ibid. = {work}]',
      ofNote: '[Ibid. = {work} ({note})]',
    },

    dateNotGiven: 'Date non indiquée',
    dateNotGivenAccessed: 'Date non indiquée ; dernière consultation d’une source : {date}',

    published: {
      volume: 'vol. {volume}',
      issue: 'nᵒ {issue}',
      pages: 'p. {pages}',
    },
    issueNames: {
      volumeAndNumber: 'Vol. {volume}, nᵒ {number}',
      volume: 'Vol. {volume}',
      number: 'Nᵒ {number}',
    },

    rooms: {
      issues: 'Numéros',
      keywords: 'Mots-clés',
      authors: 'Auteurs et autrices',
    },

    roles: {
      conceptualization: 'Conceptualisation',
      'data-curation': 'Préparation des données',
      'formal-analysis': 'Analyse formelle',
      'funding-acquisition': 'Acquisition de financements',
      investigation: 'Investigation',
      methodology: 'Méthodologie',
      'project-administration': 'Administration du projet',
      resources: 'Ressources',
      software: 'Logiciel(s)',
      supervision: 'Supervision',
      validation: 'Validation',
      visualization: 'Présentation visuelle',
      'writing-original-draft': 'Rédaction – ébauche du manuscrit initial',
      'writing-review-editing': 'Rédaction – relectures et corrections',
    },
  },

  page: {
    skip: 'Aller au texte',
    titleOfPart: '{page} — {article}',
    quoted: '« {words} »',

    bar: {
      menu: 'Site',
      library: 'Bibliothèque',
      issues: 'Numéros',
      sources: 'Sources',
      search: 'Recherche',
      settings: 'Réglages de lecture',
      settingsSign: 'Aa',
    },

    foot: {
      about: 'À propos de ce texte',
      sources: 'Sources',
      search: 'Recherche',
      asReceived: 'Texte tel que reçu ; {changes}',
      changes: 'toutes les modifications sont indiquées',
      publishedBy: 'Publié par {publisher}',
      publishedByIn: 'Publié par {publisher}, {place}',
      issn: 'ISSN {numbers}',
      person: '{role} : {name}',
      editor: 'Rédaction',
      contact: 'Contact',
      madeWith: 'Réalisé avec {program}',
    },

    crumbs: {
      article: 'Article',
      sources: 'Sources',
    },

    turn: {
      sections: {
        name: 'Sections',
        previous: 'Section précédente',
        next: 'Section suivante',
      },
      quotations: {
        name: 'Citations',
        previous: 'Citation précédente',
        next: 'Citation suivante',
      },
      figures: {
        name: 'Figures et tableaux',
        previous: 'Figure précédente',
        next: 'Figure suivante',
      },
      issues: { name: 'Autres numéros', previous: 'Numéro précédent', next: 'Numéro suivant' },
    },

    contents: {
      contents: 'Sommaire',
      notes: 'Notes',
      sources: 'Sources',
      about: 'À propos de ce texte',
      minutes: { one: '{count} min', many: '{count} min', other: '{count} min' },
    },

    notFound: {
      title: 'Page introuvable',
      heading: 'Aucune page à cette adresse',
      description: 'Il n’y a aucune page à cette adresse.',
      lost: 'L’adresse a peut-être perdu une partie en chemin.',
      searchOrStart:
        'Lancer une recherche, ou repartir de la {library} ou de la liste des {sources}.',
      start: 'Repartir de la {library} ou de la liste des {sources}.',
      library: 'bibliothèque',
      sources: 'sources',
    },

    searchForm: {
      field: 'Rechercher dans le texte, les notes et les sources',
      submit: 'Rechercher',
    },
  },

  article: {
    abstract: {
      abstract: 'Résumé',
      more: 'Lire le résumé',
      less: 'Réduire',
    },

    actions: {
      cite: 'Citer',
      download: 'Télécharger',
      downloadAs: 'Télécharger {formats}',
      downloadAsAndMore: 'Télécharger {formats}…',
      share: 'Partager',
    },

    ending: {
      name: 'Après le texte',
      next: 'Pour continuer',
      sources: { one: 'Sa source', many: 'Ses {count} de sources', other: 'Ses {count} sources' },
      sourcesAre: 'Chacune avec les passages qui la citent',
      sourcesAreArchived: 'Chacune avec les passages qui la citent et une copie archivée',
      citedBy: {
        one: 'Cité par {count} article',
        many: 'Cité par {count} d’articles',
        other: 'Cité par {count} articles',
      },
      citedByAre: 'Chacun avec les phrases qui citent cet article',
    },

    permalinks: {
      section: 'Lien vers la section {number}',
      thisSection: 'Lien vers cette section',
      paragraph: 'Lien vers le paragraphe {number}',
      thisParagraph: 'Lien vers ce paragraphe',
    },
    quotedFrom: 'extrait de {paragraph}',
    openLarge: 'Agrandir : {figure}',

    notes: {
      notes: 'Notes',
      description: {
        one: 'La note de « {title} », avec la phrase qui l’appelle.',
        many: 'Les {count} de notes de « {title} », chacune avec la phrase qui l’appelle.',
        other: 'Les {count} notes de « {title} », chacune avec la phrase qui l’appelle.',
      },
      text: 'Texte',
      note: 'Note {number}',
      back: 'retour à la note {note} dans le texte',
      backToMark: 'retour à l’appel {mark} de la note {note} dans le texte',
      backFrom: '{place}, {back}',
      inPrint: '{kind} sur papier',
      filter: 'Filtrer',
      withWords: 'Notes contenant ces mots',
      ofSection: 'Notes de cette section',
    },

    sources: {
      sources: 'Sources',
      description: {
        one: 'La source citée par « {title} », avec les passages qui la citent.',
        many: 'Les {count} de sources citées par « {title} », chacune avec les passages qui la citent.',
        other:
          'Les {count} sources citées par « {title} », chacune avec les passages qui la citent.',
      },
      ofSection: 'Sources de cette section',
      accessed: 'Toutes les adresses web ont été consultées le {date}.',
      citedIn: 'Occurrences : {places}',
      notes: { one: 'note {numbers}', many: 'notes {numbers}', other: 'notes {numbers}' },
      original: 'Original',
      archived: 'Copie archivée',
      aboutSource: '{about} de cette source',
      about: 'À propos',
    },

    source: {
      reference: 'Référence bibliographique',
      readOriginal: 'Lire l’original',
      copyInArchive: 'Copie dans Internet Archive',
      notCited: 'Sans occurrence dans le texte',
      citedIn: {
        one: '{count} occurrence dans le texte',
        many: '{count} d’occurrences dans le texte',
        other: '{count} occurrences dans le texte',
      },
      notesSharing: 'Notes en commun : {numbers}',
      firstAndLast: 'Première fois : {first} ; dernière fois : {last}',
      together: 'Sources citées dans les mêmes notes',
      notes: { one: 'note {numbers}', many: 'notes {numbers}', other: 'notes {numbers}' },
      inOtherStyles: 'Dans d’autres styles',
      known: 'Notice de la source',
    },

    record: {
      kind: 'Type',
      author: 'Auteur',
      title: 'Titre',
      editor: 'Direction',
      translator: 'Traduction',
      in: 'Dans',
      series: 'Collection',
      volume: 'Volume',
      issue: 'Numéro',
      pages: 'Pages',
      edition: 'Édition',
      publisher: 'Éditeur',
      publisherAt: '{place} : {publisher}',
      published: 'Parution',
      accessed: 'Consultation',
      language: 'Langue',
      addressPrinted: 'Adresse imprimée',
      addressRepaired: 'Adresse corrigée',
      key: 'Clé de citation',
    },

    cite: {
      noDate:
        '{statement}. Les styles le signalent chacun à leur manière (« s. d. ») ou omettent la date.',
      downloadAs: 'Télécharger au format {format}',
      showRecord: 'Afficher la notice',
      heading: 'Pour citer ce texte',
      headingOfSection: 'Pour citer cette section',
      parts: 'Pour une section ou un paragraphe',
      partsNumbered:
        'Chaque section a sa page, avec ses propres références. Un paragraphe est désigné par son numéro et son adresse, qui figurent à côté de lui dans le texte ; ici, à titre d’exemple, le paragraphe {number}.',
      partsUnnumbered:
        'Chaque section a sa page, avec ses propres références. Un paragraphe est désigné par son adresse, qui figure à côté de lui dans le texte ; ici, à titre d’exemple, le premier.',
    },

    about: {
      title: 'À propos de ce texte',
      description:
        'D’où vient le texte de « {title} », ce que l’édition a modifié et comment le citer.',
      download: 'Télécharger le texte',
      rights: 'Droits',
      noLicence: 'Aucune licence n’est indiquée.',
      subject: 'Sujet',
      keywords: 'Mots-clés : {keywords}',
      authors: 'Qui l’a écrit',
      orcid: 'ORCID {id}',
      citedBy: 'Cité par',
      provenance: 'D’où vient le texte',
      inferred: 'Ce qui est déduit',
      quotations: 'Citations à partager',
    },

    emendations: {
      heading: 'Corrections apportées au texte',
      place: 'Endroit',
      asReceived: 'Texte reçu',
      asPublished: 'Texte publié',
      kind: 'Type',
      received: 'reçu',
      published: 'publié',
      nothing: 'rien',
      kinds: {
        position: 'emplacement rétabli',
        repair: 'corrigé',
        normalised: 'normalisé',
        joined: 'réuni',
        sic: 'maintenu tel quel',
      },
      places: {
        title: 'Titre',
        subtitle: 'Sous-titre',
        author: 'Auteur',
        abstract: 'Résumé',
        keywords: 'Mots-clés',
        heading: 'Intertitre {number}',
        note: 'Note {number}',
        paragraph: 'Paragraphe',
        source: 'Source {name}',
      },
    },

    section: {
      readOn: 'Poursuivre dans l’article entier',
    },

    quotation: {
      title: '« {words} » — {article}',
      description: 'Extrait de « {title} », par {authors}',
      inItsPlace: 'Lire dans son contexte',
    },

    figure: {
      list: 'Figures et tableaux',
      inText: 'dans le texte',
      after: 'après {paragraph}',
      inItsPlace: 'Voir dans le texte',
      download: 'Télécharger {file}',
      highResolution: 'Ouvrir en haute résolution sur {host}',
      mentions: 'Où le texte en parle',
      description: '{description} Extrait de « {title} », par {authors}.',
      ofArticle: '{figure} de « {title} »',
    },

    evidence: {
      description: 'Sur quoi repose « {title} », en images.',
      readAsData: '{article} en chiffres : {facts}.',
      pictures: 'Images',
      from: '{statement}.',
    },

    cover: {
      start: 'Commencer la lecture',
      sections: 'Sections',
    },

    moved: {
      title: 'Déplacé',
      description: 'Ce qui se trouvait ici fait maintenant partie de « {title} ».',
      heading: 'Ce passage a été déplacé',
      read: 'Lire ce qui l’a remplacé',
    },

    faults: {
      draft: 'Brouillon avec {problems}.',
      draftHeld: 'Brouillon avec {problems}. Il ne serait pas publié en l’état.',
      error: 'erreur',
      warning: 'avertissement',
      problem: '{severity} : {problem}',
      open: 'Ouvrir {file} à la ligne {line}',
    },

    share: {
      article: '« {title} »',
      articleBy: '« {title} », par {authors}',
      evidence: '{heading} : « {title} »',
      evidenceBy: '{heading} : « {title} », par {authors}',
      section: 'Section « {section} » de « {title} »',
      sectionBy: 'Section « {section} » de « {title} », par {authors}',
      sectionQuoted: 'Section « {section} » de « {title} », avec les mots « {quote} »',
      sectionByQuoted:
        'Section « {section} » de « {title} », par {authors}, avec les mots « {quote} »',
      sectionNumber: 'Section {number}',
      quote: '« {quote} » Extrait de « {title} »',
      quoteBy: '« {quote} » Extrait de « {title} », par {authors}',
      figure: '{figure}, extrait de « {title} »',
      figureBy: '{figure}, extrait de « {title} », par {authors}',
      source: '« {source} », une source de « {title} »',
      sourceBy: '« {source} », une source de « {title} », par {authors}',
      citedIn: 'Source de « {title} »',
    },
  },

  library: {
    siteName: 'Bibliothèque',
    siteDescription: 'Des articles annotés, avec chaque note et chaque source à portée du texte.',

    ownPages: 'En savoir plus sur ce site',

    list: {
      articles: 'Articles',
      titleOfPage: 'Articles, page {page}',
      description: '{site} : articles, page {page} sur {pages}.',
      page: 'Page {page} sur {pages}',
      pages: 'Pages de la liste',
      pageNumber: 'Page {page}',
      newer: 'Plus récents',
      older: 'Plus anciens',
      continued: 'suite',
      undated: 'Articles sans date',
      ofYear: 'Autres articles de {year}',
    },

    rooms: {
      issues: {
        one: '{site} : {count} numéro.',
        many: '{site} : les {count} de numéros.',
        other: '{site} : les {count} numéros.',
      },
      keywords: {
        one: '{site} : {count} mot-clé.',
        many: '{site} : les {count} de mots-clés.',
        other: '{site} : les {count} mots-clés.',
      },
      authors: {
        one: '{site} : {count} auteur ou autrice.',
        many: '{site} : les {count} d’auteurs et d’autrices.',
        other: '{site} : les {count} auteurs et autrices.',
      },
    },

    issue: {
      description: {
        one: '{site}, {issue} : {count} article.',
        many: '{site}, {issue} : {count} d’articles.',
        other: '{site}, {issue} : {count} articles.',
      },
    },

    keyword: {
      title: 'Mot-clé : {keyword}',
      description: {
        one: '{site} : {count} article avec le mot-clé « {keyword} ».',
        many: '{site} : {count} d’articles avec le mot-clé « {keyword} ».',
        other: '{site} : {count} articles avec le mot-clé « {keyword} ».',
      },
    },

    author: {
      description: {
        one: '{site} : {count} article, par {author}.',
        many: '{site} : {count} d’articles, par {author}.',
        other: '{site} : {count} articles, par {author}.',
      },
      descriptionOfName: 'Auteurs et autrices portant le nom {author}.',
      othersOfName: 'Autres personnes de ce nom :',
      severalOfName: 'Plusieurs personnes portent ce nom :',
      withOrcid: '{author} (ORCID {id})',
    },

    sources: {
      sources: 'Sources',
      description: {
        one: 'La source citée dans la bibliothèque, avec tous les passages qui la citent.',
        many: 'Les {count} de sources citées dans la bibliothèque, chacune avec tous les passages qui la citent.',
        other:
          'Les {count} sources citées dans la bibliothèque, chacune avec tous les passages qui la citent.',
      },
      citedIn: {
        one: '{count} occurrence',
        many: '{count} d’occurrences',
        other: '{count} occurrences',
      },
      citedInArticles: {
        one: '{count} occurrence dans {articles} articles',
        many: '{count} d’occurrences dans {articles} articles',
        other: '{count} occurrences dans {articles} articles',
      },
      about: 'À propos de cette source',
      citedInArticle: 'Occurrences dans {article}',
      inArticle: 'La source dans cet article',
    },

    search: {
      title: 'Recherche',
      description: 'Rechercher dans les articles, leurs notes et les sources qu’ils citent.',
      sections: 'Toutes les sections',
      names: 'Tous les noms',
      sources: 'Toutes les sources',
    },

    form: {
      sortAndFilter: 'Trier et filtrer',
      filter: 'Filtrer les articles',
      filterBy: 'Filtrer par mot-clé, auteur ou année',
      keyword: 'Mot-clé',
      author: 'Auteur',
      year: 'Année',
      showAll: 'Tout afficher',
      all: 'Indifférent',
      option: '{option} ({count})',
      order: 'Ordre',
      orders: {
        name: 'Nom',
        first: 'Première occurrence',
        newest: 'Du plus récent',
        oldest: 'Du plus ancien',
        uses: 'Les plus citées',
      },
      facets: {
        kind: 'type',
        year: 'année',
        publisher: 'éditeur',
        section: 'section',
        order: 'ordre',
      },
    },
  },

  translations: {
    inOther: 'Dans d’autres langues',
    sideBySide: 'Côte à côte',
    sideBySideWith: 'Côte à côte : {language}',
    sideBySideIn: 'Côte à côte : {languages}',
    description: '{title}, paragraphe par paragraphe en deux langues : {languages}.',
    swap: 'Intervertir les côtés',
    noCounterpart: 'Ce passage n’a pas d’équivalent ici',
    withoutCounterpart: {
      one: '{count} passage n’a pas d’équivalent dans l’autre langue.',
      many: '{count} de passages n’ont pas d’équivalent dans l’autre langue.',
      other: '{count} passages n’ont pas d’équivalent dans l’autre langue.',
    },
    translatedBy: 'Traduit par {names}',
    translationOf: 'Traduction de {title}',
    translators: 'Traduction',
    original: 'Original',
    translations: 'Traductions',
  },

  pictures: {
    page: {
      kicker: 'Fondements',
      title: 'Sur quoi repose l’argumentation',
      back: 'Retour à l’article',
      showTable: 'Afficher le tableau',
      hideTable: 'Masquer le tableau',
    },
    drawn: {
      text: 'Établi d’après le texte',
      textEvents: 'Établi d’après le texte ; événements choisis par l’édition',
      textNames: 'Établi d’après le texte ; noms choisis par l’édition',
      textBoth: 'Établi d’après le texte ; événements et noms choisis par l’édition',
      works: 'Établi d’après le texte et sa bibliographie',
      worksEvents: 'Établi d’après le texte et sa bibliographie ; événements choisis par l’édition',
      worksNames: 'Établi d’après le texte et sa bibliographie ; noms choisis par l’édition',
      worksBoth:
        'Établi d’après le texte et sa bibliographie ; événements et noms choisis par l’édition',
    },
    legend: '{kind} {number}',
    legendInPrint: '{kind} (sur papier) {number}',
    inText: 'dans le texte',
    paragraphSign: '¶',
    paragraph: 'Paragraphe {number}',
    aParagraph: 'Un paragraphe',
    note: 'Note {number}',
    citation: 'Référence : {works}',

    evidence: {
      titleNotes: 'Chaque paragraphe et ses notes',
      titleCitations: 'Chaque paragraphe et ses références',
      noNote: 'aucune note',
      noCitation: 'aucune référence',
      ownWords: 'sans source',
      columns: {
        section: 'Section',
        words: 'Mots',
        notes: 'Notes et sources qu’elles citent',
        citations: 'Sources citées',
      },
      inShort: {
        one: '{marks} dans {having} paragraphe sur {count}',
        many: '{marks} dans {having} paragraphes sur {count}',
        other: '{marks} dans {having} paragraphes sur {count}',
      },
      readingNotes:
        'Une barre est un paragraphe, sa longueur le nombre de ses mots ; un signe est une note, à sa place.',
      readingCitations:
        'Une barre est un paragraphe, sa longueur le nombre de ses mots ; un signe est une référence, à sa place.',
      eachHasNote: {
        one: 'Le paragraphe a une note.',
        many: 'Chacun des {count} de paragraphes a une note.',
        other: 'Chacun des {count} paragraphes a une note.',
      },
      eachHasCitation: {
        one: 'Le paragraphe a une référence.',
        many: 'Chacun des {count} de paragraphes a une référence.',
        other: 'Chacun des {count} paragraphes a une référence.',
      },
      withoutNote: {
        one: '{count} paragraphe sur {all} n’a pas de note.',
        many: '{count} de paragraphes sur {all} n’ont pas de note.',
        other: '{count} paragraphes sur {all} n’ont pas de note.',
      },
      withoutCitation: {
        one: '{count} paragraphe sur {all} n’a pas de référence.',
        many: '{count} de paragraphes sur {all} n’ont pas de référence.',
        other: '{count} paragraphes sur {all} n’ont pas de référence.',
      },
      elsewhere: {
        one: '{count} autre se trouve dans les intertitres, listes, tableaux ou légendes.',
        many: '{count} autres se trouvent dans les intertitres, listes, tableaux ou légendes.',
        other: '{count} autres se trouvent dans les intertitres, listes, tableaux ou légendes.',
      },
      untitled: 'Paragraphes',
      untitledRange: 'Paragraphes {range}',
      section: '{section} : {marks}.',
      sectionBut: '{section} : {marks} ; aucune dans {places}.',
      sectionButCount: {
        one: '{section} : {marks} ; aucune dans {count} paragraphe.',
        many: '{section} : {marks} ; aucune dans {count} de paragraphes.',
        other: '{section} : {marks} ; aucune dans {count} paragraphes.',
      },
      paragraph: 'Paragraphe',
      noNotes: 'aucune note',
    },

    timeline: {
      title: 'Événements datés, dans les mots de l’article',
      dates: 'Un point est une date.',
      datesLoose: 'Un point est une date ; en tirets ou évidé : datation approximative.',
      spans: 'Un point est une date, un trait une période.',
      spansLoose:
        'Un point est une date, un trait une période ; en tirets ou évidé : datation approximative.',
      quotes: 'Les libellés entre guillemets sont les mots du texte, les autres ceux de l’édition.',
      noQuotes: 'Les libellés sont ceux de l’édition.',
      description: {
        one: '{count} événement ({first} – {last}), avec sa date ; le tableau le raconte dans les mots du texte.',
        many: '{count} d’événements ({first} – {last}), chacun avec sa date ; le tableau les raconte dans les mots du texte.',
        other:
          '{count} événements ({first} – {last}), chacun avec sa date ; le tableau les raconte dans les mots du texte.',
      },
      columns: { date: 'Date', words: 'Mots du texte' },
      mark: '{date} : {label}, {place}',
      decade: 'années {year}',
      about: 'vers {years}',
    },

    index: {
      title: 'Index des noms',
      byEdition:
        'Établi par l’édition ; ne figure pas dans le texte reçu. Les numéros sont ceux des paragraphes.',
    },

    names: {
      title: 'Personnes, lieux et collectivités',
      reading: {
        one: 'Un index de {count} nom, établi par l’édition ; il ne figure pas dans le texte reçu.',
        many: 'Un index de {count} de noms, établi par l’édition ; il ne figure pas dans le texte reçu.',
        other:
          'Un index de {count} noms, établi par l’édition ; il ne figure pas dans le texte reçu.',
      },
      readingMost: {
        one: 'L’image montre où se trouve dans l’article le nom le plus mentionné.',
        many: 'L’image montre où se trouvent dans l’article les {count} de noms les plus mentionnés.',
        other: 'L’image montre où se trouvent dans l’article les {count} noms les plus mentionnés.',
      },
      readingAll: 'L’image montre où chacun se trouve dans l’article.',
      description:
        'Une ligne par nom, avec un trait à chaque endroit où il se trouve. Les plus fréquents : {names}.',
      counted: '{name} ({number})',
      columns: { name: 'Nom', kind: 'Type', paragraphs: 'Paragraphes' },
      kinds: {
        person: 'Personne',
        place: 'Lieu',
        body: 'Collectivité',
        document: 'Document',
        event: 'Événement',
        other: 'Autre',
      },
      groups: {
        people: 'Personnes',
        bodies: 'Collectivités et documents',
        places: 'Lieux',
        events: 'Événements',
        others: 'Autres noms',
      },
      also: 'voir aussi',
      letters: 'Lettres de l’index',
      before: 'début',
    },

    years: {
      title: 'Sources par année et par type',
      noDate: 's. d.',
      noMonth: 'sans mois',
      bc: 'av. J.-C.',
      signs: 'Signes',
      columns: { date: 'Date', work: 'Source', kind: 'Type' },
      accessedOn: 'adresses web consultées le {day}',
      works: { one: '{count} source.', many: '{count} de sources.', other: '{count} sources.' },
      worksAllOf: {
        one: '{count} source de {year}.',
        many: '{count} de sources, toutes de {year}.',
        other: '{count} sources, toutes de {year}.',
      },
      worksManyOf: {
        one: '{count} source, dont {part} de {year}.',
        many: '{count} de sources, dont {part} de {year}.',
        other: '{count} sources, dont {part} de {year}.',
      },
      undated: {
        one: '{number} ne donne pas de date.',
        many: '{number} ne donnent pas de date.',
        other: '{number} ne donnent pas de date.',
      },
      byMonth: 'L’année {year} est représentée par mois.',
      closer: 'Les années antérieures à {year} sont plus resserrées.',
      broken: 'Là où l’axe est interrompu, les années sans sources sont omises.',
      shadedDay: 'En grisé : {event}, la dernière période que le texte date au jour près.',
      shadedMonth: 'En grisé : {event}, la dernière période que le texte date au mois près.',
      shadedYear: 'En grisé : {event}, la dernière période que le texte date.',
      noRoom: {
        one: '{number} n’a pas de place ici et se trouve dans le tableau.',
        many: '{number} n’ont pas de place ici et se trouvent dans le tableau.',
        other: '{number} n’ont pas de place ici et se trouvent dans le tableau.',
      },
      ofKind: {
        undated: '{kind} : {number}, sans date.',
        oneDate: '{kind} : {number} ({date}).',
        oneDateAndUndated: '{kind} : {number} ({date}), dont {undated} sans date.',
        dates: '{kind} : {number} ({first} – {last}).',
        datesAndUndated: '{kind} : {number} ({first} – {last}), dont {undated} sans date.',
      },
    },

    access: {
      title: 'Ancienneté de chaque source le jour de sa consultation',
      columns: {
        work: 'Source',
        published: 'Parution',
        accessed: 'Consultation',
        age: 'Ancienneté',
      },
      dayOfAccess: 'jour de consultation',
      accessed: 'consultation le {day}',
      age: {
        days: { one: '{count} jour', many: '{count} de jours', other: '{count} jours' },
        months: { one: '{count} mois', many: '{count} de mois', other: '{count} mois' },
        years: { one: '{count} an', many: '{count} d’années', other: '{count} ans' },
        aboutMonths: {
          one: 'environ {count} mois',
          many: 'environ {count} de mois',
          other: 'environ {count} mois',
        },
        aboutYears: {
          one: 'environ {count} an',
          many: 'environ {count} d’années',
          other: 'environ {count} ans',
        },
        sameDay: 'même jour',
        sameMonth: 'même mois',
        sameYear: 'même année',
      },
      after: {
        days: {
          one: '{count} jour après',
          many: '{count} de jours après',
          other: '{count} jours après',
        },
        months: {
          one: '{count} mois après',
          many: '{count} de mois après',
          other: '{count} mois après',
        },
        years: {
          one: '{count} an après',
          many: '{count} d’années après',
          other: '{count} ans après',
        },
        aboutMonths: {
          one: 'environ {count} mois après',
          many: 'environ {count} de mois après',
          other: 'environ {count} mois après',
        },
        aboutYears: {
          one: 'environ {count} an après',
          many: 'environ {count} d’années après',
          other: 'environ {count} ans après',
        },
      },
      week: '1 semaine',
      scale:
        'Un signe se trouve à la date de parution ; plus elle est ancienne, plus l’échelle se resserre.',
      works: {
        one: '{count} source avec les deux dates.',
        many: '{count} de sources avec les deux dates.',
        other: '{count} sources avec les deux dates.',
      },
      worksOneDay: {
        one: '{count} source avec les deux dates, consultée le {day}.',
        many: '{count} de sources avec les deux dates, toutes consultées le {day}.',
        other: '{count} sources avec les deux dates, toutes consultées le {day}.',
      },
      half: 'Ancienneté maximale de la moitié la plus récente : {age}.',
      halfOfOthers: 'Ancienneté maximale de la moitié la plus récente des autres : {age}.',
      later: {
        one: '{number} porte une date postérieure au jour de consultation.',
        many: '{number} portent une date postérieure au jour de consultation.',
        other: '{number} portent une date postérieure au jour de consultation.',
      },
      one: '{name} : {age}.',
    },

    together: {
      title: 'Sources citées ensemble',
      columns: { place: 'Passage', works: 'Sources' },
      paragraphs: {
        one: '{count} paragraphe cite plus d’une source, {works} en tout.',
        many: '{count} de paragraphes citent plus d’une source, {works} en tout.',
        other: '{count} paragraphes citent plus d’une source, {works} en tout.',
      },
      places: {
        one: '{count} passage cite plus d’une source, {works} en tout.',
        many: '{count} de passages citent plus d’une source, {works} en tout.',
        other: '{count} passages citent plus d’une source, {works} en tout.',
      },
      grid: 'Un trait vertical relie les sources d’un même paragraphe.',
      lists: 'Un trait relie les sources d’un même paragraphe ; aucune ne figure dans deux.',
      heavy: 'Un trait épais relie celles d’une même note.',
      strongestInParagraphs: {
        one: 'Sont représentées les {works} sources citées avec le plus d’autres, dans {count} paragraphe.',
        many: 'Sont représentées les {works} sources citées avec le plus d’autres, dans {count} de paragraphes.',
        other:
          'Sont représentées les {works} sources citées avec le plus d’autres, dans {count} paragraphes.',
      },
      strongestInPlaces: {
        one: 'Sont représentées les {works} sources citées avec le plus d’autres, dans {count} passage.',
        many: 'Sont représentées les {works} sources citées avec le plus d’autres, dans {count} de passages.',
        other:
          'Sont représentées les {works} sources citées avec le plus d’autres, dans {count} passages.',
      },
      place: '{place} : {works}.',
    },

    articles: {
      title: 'Les articles dans le temps',
      aDot: 'Un point est un article, à sa date.',
      aDotInMonth: 'Un point est un article, au-dessus du mois de sa date.',
      aDotInYear: 'Un point est un article, au-dessus de l’année de sa date.',
      aDotInYears: {
        one: 'Un point est un article, au-dessus de la période de {count} an où tombe sa date.',
        many: 'Un point est un article, au-dessus de la période de {count} d’années où tombe sa date.',
        other: 'Un point est un article, au-dessus de la période de {count} ans où tombe sa date.',
      },
      aBarOfMonth: 'Une barre représente les articles d’un mois.',
      aBarOfYear: 'Une barre représente les articles d’une année.',
      aBarOfYears: {
        one: 'Une barre représente les articles d’une période de {count} an.',
        many: 'Une barre représente les articles d’une période de {count} d’années.',
        other: 'Une barre représente les articles d’une période de {count} ans.',
      },
      yearOnly: 'Un article dont on ne connaît que l’année se trouve au milieu de celle-ci.',
      undated: 'sans date',
      columns: {
        date: 'Date',
        article: 'Article',
        authors: 'Auteurs',
        span: 'Période',
        count: 'Articles',
      },
      description: {
        one: '{count} article ({first} – {last}) ; maximum : {most} ({number}).',
        many: '{count} d’articles ({first} – {last}) ; maximum : {most} ({number}).',
        other: '{count} articles ({first} – {last}) ; maximum : {most} ({number}).',
      },
      descriptionUndated: {
        one: '{count} article ({first} – {last}) ; maximum : {most} ({number}) ; {undated} sans date.',
        many: '{count} d’articles ({first} – {last}) ; maximum : {most} ({number}) ; {undated} sans date.',
        other:
          '{count} articles ({first} – {last}) ; maximum : {most} ({number}) ; {undated} sans date.',
      },
    },
    cited: {
      title: 'Sources les plus citées',
      first: {
        one: 'Les {shown} premières sur {count} source citée par plus d’un article.',
        many: 'Les {shown} premières sur {count} de sources citées par plus d’un article.',
        other: 'Les {shown} premières sur {count} sources citées par plus d’un article.',
      },
      all: {
        one: 'La source citée par plus d’un article.',
        many: 'Les {count} de sources citées par plus d’un article.',
        other: 'Les {count} sources citées par plus d’un article.',
      },
      bars: 'Chaque barre est un article, sa longueur le nombre des occurrences de la source.',
      plain: {
        one: 'Les {shown} premières sur {count} source citée par plus d’un article, par nombre d’articles.',
        many: 'Les {shown} premières sur {count} de sources citées par plus d’un article, par nombre d’articles.',
        other:
          'Les {shown} premières sur {count} sources citées par plus d’un article, par nombre d’articles.',
      },
      columns: { work: 'Source', places: 'Occurrences', articles: 'Articles' },
      andMore: '{number}, dont {more} non nommés :',
    },
    shared: {
      title: 'Articles qui citent les mêmes sources',
      arcs: 'Un arc relie deux articles ; plus il est épais, plus ils citent de sources en commun.',
      strongest: {
        one: 'Les {shown} plus fortes sur {count} paire.',
        many: 'Les {shown} plus fortes sur {count} de paires.',
        other: 'Les {shown} plus fortes sur {count} paires.',
      },
      commonWorks: {
        one: '{count} source citée par plus de {most} articles est omise.',
        many: '{count} de sources citées par plus de {most} articles sont omises.',
        other: '{count} sources citées par plus de {most} articles sont omises.',
      },
      pairs: {
        one: '{count} paire d’articles cite les mêmes sources.',
        many: '{count} de paires d’articles citent les mêmes sources.',
        other: '{count} paires d’articles citent les mêmes sources.',
      },
      most: 'Maximum, {number} : {first} et {second}.',
      legend: {
        oneWork: '1 source',
        twoWorks: '2 sources',
        threeOrFour: '3 ou 4',
        fiveOrMore: '5 ou plus',
      },
      columns: { pair: 'Articles', both: 'Sources citées par les deux' },
    },
  },

  reading: {
    close: 'Fermer',
    dismiss: 'Masquer',
    comma: ', ',
    semicolon: ' ; ',
    quoted: '« {words} »',

    preview: {
      note: 'Note {label}',
      source: 'Source',
      previous: 'Note précédente',
      next: 'Note suivante',
      backToNote: 'Retour à la note {label}',
      backToSource: 'Retour à la source',
      count: '{nth} sur {total}',
      citations: '{count} références à cette source',
      keep: 'cliquer sur l’appel pour garder ouvert',
      about: 'À propos de cette source',
      copyCitation: 'Copier la référence',
      alsoInNotes: {
        one: 'aussi dans la note {notes}',
        many: 'aussi dans les notes {notes}',
        other: 'aussi dans les notes {notes}',
      },
      alsoInParagraphs: 'aussi dans {paragraphs}',
      alsoInBoth: {
        one: 'aussi dans la note {notes}, {paragraphs}',
        many: 'aussi dans les notes {notes}, {paragraphs}',
        other: 'aussi dans les notes {notes}, {paragraphs}',
      },
    },

    more: 'suite',

    chip: {
      name: 'Endroit de lecture',
      back: 'Retour à {place}',
      backToNote: 'Retour à la note {number}',
      backToSources: 'Retour aux sources',
      backToBeginning: 'Retour au début',
      backToPlace: 'Retour à l’endroit quitté',
      resume: 'Reprendre à {place}',
      resumeAtPlace: 'Reprendre la lecture',
    },

    moved: 'Le passage visé par ce lien a été modifié ; voici ce qui l’a remplacé.',

    help: {
      title: 'Raccourcis clavier',
      singleKey: 'Raccourcis à une seule touche',
      enterOrSpace: 'Entrée ou Espace',
      escape: 'Échap',
      tab: 'Tab',
      shiftArrows: 'Maj {arrows}',
      open: 'sur un appel : ouvrir sa note ou sa source',
      closeAndReturn: 'fermer ce qui est ouvert et revenir à l’appel',
      turnNotes: 'dans une note ouverte : note précédente et suivante',
      turnCitations: 'dans une note ouverte : référence précédente et suivante à la même source',
      leave: 'après la fin d’une note ouverte : continuer dans le texte',
      search: 'rechercher',
      thisHelp: 'cette aide',
      nextMark: 'à l’appel de note suivant',
      previousMark: 'à l’appel de note précédent',
      selection: 'aux actions possibles sur les mots sélectionnés',
      back: 'retour à l’endroit précédent',
      quiet: 'afficher ou masquer les appels et numéros cachés',
    },

    settings: {
      title: 'Réglages de lecture',
      singleKey: 'Raccourcis à une touche',
      help: 'Aide du clavier',
      reset: 'Réinitialiser',
      paper: 'Papier',
      asSystem: 'Système',
      light: 'Clair',
      sepia: 'Sépia',
      dark: 'Sombre',
      size: 'Taille',
      font: 'Police',
      serif: 'Sérif',
      ownFont: 'Du site',
      sans: 'Sans sérif',
      hyperlegible: 'Hyperlegible',
      contrast: 'Contraste',
      usualContrast: 'Normal',
      moreContrast: 'Élevé',
      lines: 'Interligne',
      closeLines: 'Serré',
      usualLines: 'Normal',
      openLines: 'Aéré',
      width: 'Largeur',
      narrow: 'Étroite',
      usualWidth: 'Normale',
      wide: 'Large',
      notes: 'Notes',
      inMargin: 'En marge',
      inBox: 'En encadré',
      atEnd: 'À la fin',
      marks: 'Appels et numéros',
      shown: 'Affichés',
      whenAsked: 'À la demande',
    },

    quiet: {
      show: 'Afficher les notes',
      hide: 'Masquer les notes',
    },

    share: {
      copyLink: 'Copier le lien',
      cite: 'Citer',
      share: 'Partager',
      page: 'Page à partager',
      quotationPage: 'Citation à partager',
      paragraph: 'Paragraphe {number}',
      thisParagraph: 'Ce paragraphe',
      quotation: 'Citation',
      section: 'Section',
      selection: 'Passage sélectionné',
      copyQuotation: 'Copier la citation',
      whereElse: 'Où encore ?',
      copied: 'Copié',
      notCopied: 'La copie n’est pas autorisée ici',
    },

    cite: {
      title: 'Citer',
      what: 'Que citer',
      wholeArticle: 'L’article entier',
      copyForm: 'Copier {style}',
      copy: 'Copier',
      howTo: 'Comment citer',
    },

    whereElse: {
      here: '{place}, ici',
      index: 'Dans l’index des noms',
    },

    quotation: {
      cited: '{words} ({source})',
      dated: '{source} ({year})',
      paragraph: 'paragr. {number}',
      paragraphs: 'paragr. {first}–{last}',
      text: 'texte',
      textAfter: 'texte après le paragr. {number}',
      caption: 'légende',
      captionAfter: 'légende après le paragr. {number}',
      table: 'tableau',
      tableAfter: 'tableau après le paragr. {number}',
      code: 'code',
      codeAfter: 'code après le paragr. {number}',
      term: 'terme',
      termAfter: 'terme après le paragr. {number}',
      definition: 'définition',
      definitionAfter: 'définition après le paragr. {number}',
      item: 'élément de liste',
      itemAfter: 'élément de liste après le paragr. {number}',
      heading: 'intertitre',
      headingAfter: 'intertitre après le paragr. {number}',
    },

    figure: {
      unnamed: 'Figure',
      zoom: 'Zoom',
      zoomIn: 'Agrandir (+)',
      zoomOut: 'Réduire (−)',
      scale: 'Taille',
      previous: 'Figure précédente',
      next: 'Figure suivante',
      count: '{nth} sur {total}',
      page: 'Page de cette figure',
      original: 'Télécharger l’original',
      finer: 'Ouvrir en haute résolution sur {host}',
      missing: 'L’image n’a pas pu être chargée.',
    },

    lists: {
      sources: { one: '{count} source', many: '{count} de sources', other: '{count} sources' },
      someSources: {
        one: '{shown} sur {count} source',
        many: '{shown} sur {count} de sources',
        other: '{shown} sur {count} sources',
      },
      notes: { one: '{count} note', many: '{count} de notes', other: '{count} notes' },
      someNotes: {
        one: '{shown} sur {count} note',
        many: '{shown} sur {count} de notes',
        other: '{shown} sur {count} notes',
      },
      someArticles: {
        one: '{shown} sur {count} article',
        many: '{shown} sur {count} d’articles',
        other: '{shown} sur {count} articles',
      },
      choice: '{label} ({count})',
      showMore: {
        one: 'Afficher {count} de plus',
        many: 'Afficher {count} de plus',
        other: 'Afficher {count} de plus',
      },
      articlesFailed: 'La liste des articles n’a pas pu être chargée.',
    },
  },

  search: {
    dialog: 'Recherche',
    field: 'Rechercher dans le texte, les notes et les sources',
    placeholder: 'Auteur, titre, mots, année',
    close: 'Fermer',
    results: 'Résultats',
    clearMarks: 'Effacer le surlignage',

    hints: {
      words:
        'Un nom de famille, des mots d’un titre ou du texte, une année, ou « une expression entre guillemets ».',
      places: 'Directement à l’endroit : note 3, ¶ 5, § 2.',
      placesUnnumbered: 'Directement à l’endroit : note 3, § 2.',
    },
    keys: {
      arrows: '↓ ↑',
      choose: 'choisir',
      enter: 'Entrée',
      open: 'ouvrir',
      shiftEnter: 'Maj Entrée',
      openInTab: 'ouvrir dans un nouvel onglet',
      escape: 'Échap',
      close: 'fermer',
    },

    groups: { work: 'Sources', name: 'Noms', note: 'Notes', text: 'Texte' },
    summary: '{results} : {groups}',
    counts: {
      results: {
        one: '{count} résultat',
        many: '{count} de résultats',
        other: '{count} résultats',
      },
      work: { one: '{count} source', many: '{count} de sources', other: '{count} sources' },
      name: { one: '{count} nom', many: '{count} de noms', other: '{count} noms' },
      note: { one: '{count} note', many: '{count} de notes', other: '{count} notes' },
      text: { one: '{count} passage', many: '{count} de passages', other: '{count} passages' },
    },
    countsOrMore: {
      results: {
        one: '{count} résultat ou plus',
        many: '{count} de résultats ou plus',
        other: '{count} résultats ou plus',
      },
      work: {
        one: '{count} source ou plus',
        many: '{count} de sources ou plus',
        other: '{count} sources ou plus',
      },
      name: {
        one: '{count} nom ou plus',
        many: '{count} de noms ou plus',
        other: '{count} noms ou plus',
      },
      note: {
        one: '{count} note ou plus',
        many: '{count} de notes ou plus',
        other: '{count} notes ou plus',
      },
      text: {
        one: '{count} passage ou plus',
        many: '{count} de passages ou plus',
        other: '{count} passages ou plus',
      },
    },
    orMore: '{count}+',
    separator: ', ',
    nothing: 'Aucun résultat',

    places: {
      paragraph: 'Paragraphe',
      paragraphNumbered: '¶ {number}',
      note: 'Note {number}',
      section: '§ {number}',
      sectionTitled: '§ {number} {title}',
      abstract: 'Résumé',
      item: 'Élément de liste',
      term: 'Terme',
      definition: 'Définition',
      definitionOf: 'Définition : {term}',
      table: 'Tableau',
      figure: 'Figure',
      code: 'Code',
      formula: 'Formule',
      subheading: 'Intertitre',
      words: 'Texte',
      subtitle: 'Sous-titre',
      author: 'Auteur',
      aboutAuthor: 'Présentation de l’auteur',
      keywords: 'Mots-clés',
      article: 'Article',
    },
    names: {
      person: 'personne',
      place: 'lieu',
      body: 'collectivité',
      document: 'document',
      event: 'événement',
    },
    named: {
      one: 'nom présent dans {count} passage',
      many: 'nom présent dans {count} de passages',
      other: 'nom présent dans {count} passages',
    },
    namedAcross: {
      one: 'nom présent dans {count} passage de {articles} articles',
      many: 'nom présent dans {count} de passages de {articles} articles',
      other: 'nom présent dans {count} passages de {articles} articles',
    },
    spelled: '{name} ({spelling})',
    citedInArticles: {
      one: 'dans {count} article',
      many: 'dans {count} d’articles',
      other: 'dans {count} articles',
    },
    citedInNotes: {
      one: 'dans la note {notes}',
      many: 'dans les notes {notes}',
      other: 'dans les notes {notes}',
    },
    citedInSections: {
      one: 'dans le § {sections}',
      many: 'dans les § {sections}',
      other: 'dans les § {sections}',
    },
    andOthers: '{name} et al.',

    facets: {
      kind: 'Trouvé dans',
      author: 'Auteur',
      year: 'Année',
      type: 'Type',
      publisher: 'Éditeur',
      article: 'Article',
      lang: 'Langue',
      name: 'Nom',
      section: 'Section',
    },
    decade: 'années {year}',
    filter: 'Filtrer',
    sort: 'Trier',
    sortAndFilter: 'Trier et filtrer',
    sortWorks: 'Trier les sources',
    orders: {
      best: 'Pertinence',
      newest: 'Plus récentes',
      oldest: 'Plus anciennes',
      uses: 'Plus citées',
      name: 'Auteur',
    },

    partial: 'Aucun endroit ne contient tous ces mots ; ceux-ci en contiennent la plupart.',
    passagesNaming: 'Passages qui nomment {name}.',
    corrected: 'Résultats pour {words}. {instead}',
    searchInstead: 'Rechercher plutôt {words}',
    didYouMean: 'Auteur recherché : {name} ?',
    searchEverything: 'Rechercher partout',
    allResults: 'Tous les résultats, avec filtres',
    showMore: 'Afficher plus',

    fewerWords:
      'Aucun endroit ne contient tous ces mots. Essayer avec moins de mots, ou avec un mot qui s’y trouve à coup sûr.',
    otherWord:
      'Essayer une autre graphie, un nom de famille, une année ou un mot qui s’y trouve à coup sûr.',
    plainIndex: 'Index des sections et des sources',
    tryAgain: 'Réessayer',
    failures: {
      text: 'La recherche dans le texte intégral a échoué : son index n’a pas été chargé. Les résultats ne sont que des sources.',
      works:
        'La recherche dans les sources a échoué : leur index n’a pas été chargé. Les résultats ne sont que des notes et du texte.',
      all: 'La recherche n’est pas disponible : son index n’a pas été chargé. La connexion est peut-être interrompue. L’index simple de toutes les sections et sources se passe de recherche.',
    },

    common:
      'le la les l un une des du de d et ou où à au aux en dans par pour sur avec que qu qui ce cette ces se s il elle ils elles est sont était',
    typed: {
      note: 'note, notes, note de bas de page, notes de bas de page, note de fin, n., nbp',
      section: '§, §§, section, sections, sect., chapitre, chap.',
      paragraph: '¶, ¶¶, paragraphe, paragraphes, paragr., par., al., alinéa',
      kind: 'rubrique',
      author: 'auteur, auteure, autrice, auteurs',
      year: 'année, an',
      type: 'type, genre, nature',
      article: 'article',
      lang: 'langue',
    },
  },

  print: {
    contents: 'Sommaire',
    abstract: 'Résumé',
    keywords: 'Mots-clés : {keywords}',
    returnLetters: 'abcdefghijklmnopqrstuvwxyz',

    text: {
      figure: 'Figure {number}',
      table: 'Tableau {number}',
      equation: 'Équation {number}',
      listing: 'Code {number}',
      section: 'Section {number}',
      caption: '{label}.',
      noteMark: 'Note {number}',
      tableBox: 'Tableau {number}',
    },

    links: {
      paragraph: 'Paragraphe {number}',
      someParagraph: 'Paragraphe',
      note: 'Note {number}',
      backToMark: 'Retour à l’appel de la note {number}',
      backToMarkOf: 'Retour à l’appel de la note {number}, {which} sur {all}',
      blocks: {
        item: 'élément {words}',
        term: 'terme {words}',
        definition: 'définition {words}',
        table: 'tableau {words}',
        figure: 'figure {words}',
        code: 'code {words}',
        formula: 'formule {words}',
        heading: 'intertitre {words}',
        text: 'texte {words}',
      },
    },

    book: {
      landmarks: 'Repères',
      titlePage: 'Page de titre',
      article: 'Article',
      backToMark: 'Retour à l’appel {which} de la note {number}',
      accessibility:
        'Les titres, le sommaire et les notes sont liés ; le texte s’adapte à l’écran et peut être lu à voix haute.',
    },

    feed: {
      onTitle: 'Sur le titre : ',
    },

    searchOf: 'Rechercher dans le texte, les notes et les sources : {site}',

    cite: {
      paragraph: 'paragr. {number}',
      paragraphMla: 'par. {number}',
      section: 'sect. « {title} »',
    },

    files: {
      plainText: 'Texte brut',
      citation: 'Référence, {format}',
      worksCited: 'Sources citées, {format}',
    },

    pages: {
      about: 'D’où il vient, ce que l’édition a modifié et comment le citer.',
      citedIn: 'Dans {place} : « {sentence} »',
    },
  },

  own: {
    marks: {
      title: 'Ma marge',
      you: 'Vous',
      youAt: 'Vous, {place}',

      colors: {
        blue: 'Bleu',
        yellow: 'Jaune',
        green: 'Vert',
        red: 'Rouge',
      },

      menu: {
        highlight: 'Surligner',
        highlightIn: 'Surligner : {color}',
        note: 'Annoter',
      },

      editor: {
        name: 'Votre surlignage : {words}',
        color: 'Couleur',
        note: 'Votre note',
        write: 'Écrire une note…',
        markdown: 'Texte brut ou Markdown, conservé sur cet appareil au fil de la saisie.',
        remove: 'Supprimer',
      },

      removed: {
        one: 'Surlignage supprimé.',
        many: '{count} de surlignages supprimés.',
        other: '{count} surlignages supprimés.',
      },
      removedWithNote: 'Surlignage et note supprimés.',
      undo: 'Annuler',
      restored: 'Rétabli.',
      highlighted: 'Surligné.',

      faults: {
        blocked: 'Ce navigateur ne laisse pas la page conserver quoi que ce soit sur cet appareil.',
        full: 'Il n’y a plus de place sur cet appareil. Le texte saisi est encore là : le copier, ou libérer de la place.',
        newer:
          'Une version plus récente de ce site a conservé les notes sous une autre forme. Recharger la page pour les modifier.',
        nothing: 'Rien n’est sélectionné dans le texte de l’article.',
        tooLong: 'Ce passage est trop long pour être surligné.',
      },

      panel: {
        empty:
          'Sélectionner des mots du texte pour les surligner ou écrire une note ; la touche {key} surligne aussitôt. Tout reste sur cet appareil.',
        count: {
          one: '{count} surlignage',
          many: '{count} de surlignages',
          other: '{count} surlignages',
        },
        notes: { one: '{count} note', many: '{count} de notes', other: '{count} notes' },
        filter: 'Filtrer',
        all: 'Tout',
        withNote: 'Avec une note',
        none: 'Rien ici ne correspond au filtre.',
        previous: 'Surlignage précédent',
        next: 'Surlignage suivant',
        edit: 'Modifier',
        remove: 'Supprimer',
        editOf: 'Modifier : {words}',
        removeOf: 'Supprimer : {words}',
        goTo: 'Aller au passage ({place}) : {words}',
        orphans: 'Absents du texte',
        orphansAre:
          'L’article a été modifié depuis : ces mots ne s’y trouvent plus. Ils restent ici jusqu’à leur suppression.',
        unread: 'Conservé tel quel',
        unreadAre: {
          one: '{count} entrée ne peut pas être lue par cette version du site. Elle est conservée et accompagne les notes emportées.',
          many: '{count} d’entrées ne peuvent pas être lues par cette version du site. Elles sont conservées et accompagnent les notes emportées.',
          other:
            '{count} entrées ne peuvent pas être lues par cette version du site. Elles sont conservées et accompagnent les notes emportées.',
        },
        kept: 'Conservé sur cet appareil seulement : effacer les données du navigateur supprime tout.',
        take: 'Emporter mes notes',
        notebook: 'Carnet',
        changed: 'les mots ont changé depuis',
      },

      keys: {
        margin: 'ma marge : surlignages et notes personnels',
        next: 'au surlignage personnel suivant',
        previous: 'au surlignage personnel précédent',
        highlight: 'surligner les mots sélectionnés',
        colors: 'les surligner dans l’une des quatre couleurs',
        note: 'écrire une note sur les mots sélectionnés ou sur le surlignage atteint',
      },

      places: {
        abstract: 'Résumé',
        note: 'Note {number}',
        source: 'Source',
        text: 'Texte',
      },
    },

    notebook: {
      title: 'Carnet',
      description: 'Tout ce que vous conservez sur ce site, sur cet appareil.',
      intro:
        'Tout ce que vous conservez sur ce site. C’est enregistré dans ce navigateur, sur cet appareil, et personne d’autre ne peut le voir.',
      needsScript:
        'Surlignages et notes sont conservés par le navigateur au moyen de JavaScript, qui est désactivé. Il faut l’activer pour les voir ici.',

      parts: {
        notes: 'Surlignages et notes',
        basket: 'Panier',
        offline: 'Articles conservés hors connexion',
        device: 'Tout ce qui est sur cet appareil',
      },

      empty: {
        first: 'Rien n’a encore été surligné.',
        how: 'Sélectionner des mots dans un article, puis choisir « Surligner » ou « Annoter » dans le menu qui s’ouvre, ou appuyer sur {key}.',
        then: 'Ce qui est surligné s’inscrit ici, avec un lien vers sa place dans le texte.',
      },

      count: {
        one: '{count} surlignage ou note',
        many: '{count} de surlignages et notes',
        other: '{count} surlignages et notes',
      },
      someCount: {
        one: '{shown} sur {count} surlignage ou note',
        many: '{shown} sur {count} de surlignages et notes',
        other: '{shown} sur {count} surlignages et notes',
      },
      articleCount: {
        one: 'dans {count} article',
        many: 'dans {count} d’articles',
        other: 'dans {count} articles',
      },
      showMore: {
        one: 'Afficher {count} de plus',
        many: 'Afficher {count} de plus',
        other: 'Afficher {count} de plus',
      },

      form: {
        name: 'Rechercher et filtrer dans vos notes',
        search: 'Rechercher dans vos notes',
        color: 'Couleur',
        article: 'Article',
        order: 'Ordre',
        withNote: 'Avec une note seulement',
        all: 'Tout',
        newest: 'Du plus récent',
        byTitle: 'Par titre',
        reset: 'Tout afficher',
        nothing: 'Aucune de vos notes ne correspond.',
      },

      item: {
        yourNote: 'Votre note',
        edit: 'Modifier la note',
        add: 'Ajouter une note',
        color: 'Couleur',
        remove: 'Supprimer',
        editOf: 'Modifier la note : {words}',
        addOf: 'Ajouter une note : {words}',
        colorOf: 'Couleur : {words}',
        removeOf: 'Supprimer : {words}',
        save: 'Enregistrer',
        cancel: 'Annuler',
        showAll: 'Tout afficher',
        field: 'Votre note (texte brut ou Markdown)',
        removed: 'Supprimé.',
        undo: 'Annuler',
        dismiss: 'Masquer',
        saved: 'Enregistré.',
        restored: 'Rétabli.',
        wasRemoved:
          'Ceci a été supprimé dans un autre onglet. Le texte saisi est conservé : la note est de retour.',
      },

      faults: {
        blocked:
          'Ce navigateur ne laisse pas le site enregistrer quoi que ce soit : rien ne peut être conservé ni affiché ici. C’est le cas des fenêtres privées et des réglages stricts.',
        notKept: 'L’enregistrement a échoué. Réessayer, ou enregistrer les notes dans un fichier.',
        full: 'Il n’y a plus de place sur cet appareil : ceci n’a pas été enregistré. Ce qui existait est intact.',
        newer:
          'Vos notes ont été enregistrées par une version plus récente de ce site. Elles peuvent être lues et enregistrées dans un fichier ici, mais pas modifiées. Recharger la page pour obtenir la version récente.',
        unread: {
          one: '{count} entrée ne peut pas être lue par cette version du site. Elle est conservée telle quelle.',
          many: '{count} d’entrées ne peuvent pas être lues par cette version du site. Elles sont conservées telles quelles.',
          other:
            '{count} entrées ne peuvent pas être lues par cette version du site. Elles sont conservées telles quelles.',
        },
        saveUnread: 'Les enregistrer dans un fichier',
      },

      device: {
        stored:
          'Ce navigateur conserve : vos surlignages et notes, les sources de votre panier, les articles conservés hors connexion, les endroits où vous avez interrompu la lecture et vos réglages de lecture.',
        cleared:
          'Effacer les données de ce site dans le navigateur supprime le tout. Un fichier enregistré vous appartient et peut être repris ici ou ailleurs.',
        persisted: 'Le navigateur conserve tout cela jusqu’à ce que vous le supprimiez.',
        notPersisted:
          'Si l’appareil manque de place, le navigateur peut supprimer tout cela de lui-même.',
        persist: 'Demander au navigateur de tout conserver',
        refused: 'Le navigateur n’a pas accepté. Par sécurité, enregistrer un fichier.',
        backups: 'Copies antérieures à un changement d’enregistrement',
        saveBackup: 'Enregistrer la copie {name}',
        letGoOf: 'Retirer {title} de cet appareil',
        forget: 'Tout supprimer',
        forgetTitle: 'Tout supprimer sur cet appareil ?',
        forgetNotes: {
          one: 'Seront supprimés {count} surlignage ou note, le panier, les articles conservés hors connexion et les endroits où la lecture s’est interrompue. C’est irréversible.',
          many: 'Seront supprimés {count} de surlignages et notes, le panier, les articles conservés hors connexion et les endroits où la lecture s’est interrompue. C’est irréversible.',
          other:
            'Seront supprimés {count} surlignages et notes, le panier, les articles conservés hors connexion et les endroits où la lecture s’est interrompue. C’est irréversible.',
        },
        forgetYes: 'Tout supprimer',
        forgetNo: 'Conserver',
        forgotten: 'Tout a été supprimé.',
        notForgotten: 'La suppression a échoué. Fermer les autres onglets de ce site et réessayer.',
      },

      take: {
        title: 'Emporter mes notes',
        all: {
          one: '{count} surlignage ou note de ce site.',
          many: '{count} de surlignages et notes de ce site.',
          other: '{count} surlignages et notes de ce site.',
        },
        ofArticle: {
          one: '{count} surlignage ou note dans {title}.',
          many: '{count} de surlignages et notes dans {title}.',
          other: '{count} surlignages et notes dans {title}.',
        },
        nothing: 'Il n’y a encore rien à emporter.',
        save: 'Enregistrer dans un fichier',
        forms: {
          markdown: 'Markdown',
          'web-annotation': 'Web Annotation',
          epub: 'Notes de livre numérique',
          csv: 'Tableau',
        },
        uses: {
          markdown: 'Pour lire, imprimer ou reprendre dans un logiciel de notes.',
          'web-annotation': 'Pour tout conserver, et tout reprendre ensuite.',
          epub: 'Pour l’EPUB de l’article dans un logiciel de lecture comme Thorium.',
          csv: 'Pour un tableur (CSV).',
        },
        saved: '{name} est enregistré là où le navigateur place les téléchargements.',
        failed: 'Le fichier n’a pas pu être créé.',
        bring: 'Reprendre des notes',
        bringHow:
          'Choisir des fichiers enregistrés ici ou par Thorium, ou les déposer sur cette page.',
        choose: 'Choisir des fichiers',
        reading: 'Lecture en cours…',
        ofFile: '{file} :',
        added: {
          one: '{count} note a été reprise.',
          many: '{count} de notes ont été reprises.',
          other: '{count} notes ont été reprises.',
        },
        changed: {
          one: '{count} note a été mise à jour.',
          many: '{count} de notes ont été mises à jour.',
          other: '{count} notes ont été mises à jour.',
        },
        doubles: {
          one: '{count} était déjà là.',
          many: '{count} étaient déjà là.',
          other: '{count} étaient déjà là.',
        },
        foreign: {
          one: '{count} appartient à {title}, absent de ce site.',
          many: '{count} appartiennent à {title}, absent de ce site.',
          other: '{count} appartiennent à {title}, absent de ce site.',
        },
        otherArticle: {
          one: '{count} appartient à {title}, et non à cet article.',
          many: '{count} appartiennent à {title}, et non à cet article.',
          other: '{count} appartiennent à {title}, et non à cet article.',
        },
        unnamed: 'un article sans nom',
        moreForeign: {
          one: 'D’autres appartiennent à {count} autre article.',
          many: 'D’autres appartiennent à {count} d’autres articles.',
          other: 'D’autres appartiennent à {count} autres articles.',
        },
        refused: {
          'too-large': 'Le fichier est trop volumineux : 10 Mo au plus sont lus.',
          'too-many': {
            one: '{count} a été laissée de côté : le fichier en contient trop.',
            many: '{count} ont été laissées de côté : le fichier en contient trop.',
            other: '{count} ont été laissées de côté : le fichier en contient trop.',
          },
          'unknown-form': 'Ce n’est pas un fichier de notes qui puisse être lu ici.',
          'no-quote': {
            one: '{count} a été laissée de côté : elle ne porte sur aucun mot.',
            many: '{count} ont été laissées de côté : elles ne portent sur aucun mot.',
            other: '{count} ont été laissées de côté : elles ne portent sur aucun mot.',
          },
          broken: {
            one: '{count} a été laissée de côté : elle est illisible.',
            many: '{count} ont été laissées de côté : elles sont illisibles.',
            other: '{count} ont été laissées de côté : elles sont illisibles.',
          },
        },
        nothingCame: 'Rien n’a été repris.',
        saveRefused: 'Enregistrer le reste dans un fichier',
        noList:
          'La liste des articles de ce site n’a pas pu être chargée : rien n’a été lu. Réessayer.',
        columns: {
          article: 'Article',
          authors: 'Auteurs',
          place: 'Endroit',
          quote: 'Mots',
          note: 'Note',
          color: 'Couleur',
          created: 'Création',
          modified: 'Modification',
          address: 'Lien',
        },
        link: 'Ouvrir dans l’article',
        cited: '{authors}, {title}',
        citedAt: '{work}, {place}',
        citedIn: '{work} ({year})',
      },
    },

    basket: {
      title: 'Panier',
      link: {
        one: 'Panier : {count} source',
        many: 'Panier : {count} de sources',
        other: 'Panier : {count} sources',
      },
      tick: 'Panier',
      tickNamed: 'Panier : {reference}',
      tickFound: 'Panier (Maj + Entrée)',
      isIn: 'Dans le panier',
      put: {
        one: 'Ajoutée au panier, qui contient {count} source.',
        many: 'Ajoutée au panier, qui contient {count} de sources.',
        other: 'Ajoutée au panier, qui contient {count} sources.',
      },
      taken: {
        one: 'Retirée du panier, qui contient {count} source.',
        many: 'Retirée du panier, qui contient {count} de sources.',
        other: 'Retirée du panier, qui contient {count} sources.',
      },
      blocked:
        'Rien ne peut être conservé : ce navigateur bloque le stockage pour ce site, peut-être parce que la fenêtre est privée.',
      full: 'Rien de plus ne peut être conservé : il n’y a plus de place sur cet appareil.',
      newer:
        'Rien ne peut être modifié ici : une version plus récente de ce site a été utilisée. Recharger la page.',

      view: {
        empty:
          'Le panier est vide. Cocher une source dans une liste de sources, sur sa propre page ou dans l’encadré d’une note.',
        kept: 'Le panier est conservé dans ce navigateur seulement.',
        style: 'Style',
        asPrinted: 'Comme sur ce site',
        files: 'Enregistrer les sources',
        list: 'Liste mise en forme',
        notes: 'Notes Markdown (ZIP)',
        copy: 'Copier la liste',
        remove: 'Retirer',
        removeNamed: 'Retirer {reference}',
        removed: 'Retirée : {reference}',
        undo: 'Annuler',
        removeAll: 'Vider le panier',
        about: 'À propos de cette source',
        citedIn: 'Citée dans {title}',
        saved: {
          one: 'Enregistré : {count} source.',
          many: 'Enregistré : {count} de sources.',
          other: 'Enregistré : {count} sources.',
        },
        missing: {
          one: '{count} source n’a pas pu être chargée et manque : {references}',
          many: '{count} de sources n’ont pas pu être chargées et manquent : {references}',
          other: '{count} sources n’ont pas pu être chargées et manquent : {references}',
        },
        plain: {
          one: '{count} source n’a pas pu être chargée et figure telle que ce site la présente : {references}',
          many: '{count} de sources n’ont pas pu être chargées et figurent telles que ce site les présente : {references}',
          other:
            '{count} sources n’ont pas pu être chargées et figurent telles que ce site les présente : {references}',
        },
        nothing:
          'Aucune source n’a pu être chargée : rien n’a été enregistré. La connexion manque peut-être.',
      },

      file: {
        original: 'Original',
        doi: 'DOI',
        archived: 'Copie archivée',
        about: 'À propos de cette source',
        citedIn: 'Citée dans « {title} »',
      },

      find: {
        find: 'Trouver',
        findNamed: 'Trouver en bibliothèque : {reference}',
        title: 'Trouver dans votre bibliothèque',
        explain:
          'Beaucoup de bibliothèques ont un « résolveur de liens », qui mène à leurs collections (OpenURL). Son adresse figure sur les pages de la bibliothèque. Elle est demandée une seule fois et conservée dans ce navigateur seulement.',
        address: 'Adresse du résolveur de liens',
        example: 'Par exemple {address}',
        wrong: 'Saisir une adresse complète, qui commence par https://',
        save: 'Conserver et trouver',
        forget: 'Oublier l’adresse',
        elsewhere: 'Sans bibliothèque attitrée :',
        worldCat: 'Rechercher dans WorldCat',
        scholar: 'Rechercher dans Google Scholar',
        library: 'Votre bibliothèque : {host}',
        noLibrary: 'Aucune bibliothèque pour l’instant.',
        change: 'Modifier',
        choose: 'Choisir une bibliothèque',
        failed: 'Cette source n’a pas pu être chargée. La connexion manque peut-être.',
      },
    },

    offline: {
      title: 'Conserver cet article',
      keep: 'Conserver cet article pour le lire hors connexion ({size})',
      keepUnsized: 'Conserver cet article pour le lire hors connexion',
      keeping: 'Article en cours de conservation : {share}',
      kept: 'Conservé le {date}, {size}',
      update: 'Mettre à jour',
      letGo: 'Retirer',
      gone: 'Cet article n’est plus conservé.',

      faults: {
        full: 'Il n’y a pas assez de place sur cet appareil.',
        offline: 'Le site est inaccessible.',
        changed: 'Le site a changé entre-temps. Réessayer plus tard.',
        busy: 'Une autre page est en train de conserver un article.',
        refused: 'Ce navigateur ne laisse pas le site conserver quoi que ce soit.',
      },

      readOffline: 'Lecture de la copie conservée le {date}',
      newer: 'Une version plus récente que la copie conservée existe',
      updated: 'La copie conservée est à jour.',

      missing: {
        title: 'Hors connexion',
        heading: 'Cette page n’est pas conservée sur votre appareil',
        description: 'Cette page pourra être lue dès le retour de la connexion.',
      },
      list: 'Conservés sur cet appareil',
      none: 'Rien n’est conservé sur cet appareil.',
    },

    listening: {
      title: 'Écouter',
      key: 'écouter : lancer ou mettre en pause',
      play: 'Lire',
      pause: 'Mettre en pause',
      previousSentence: 'Phrase précédente',
      nextSentence: 'Phrase suivante',
      previousParagraph: 'Paragraphe précédent',
      nextParagraph: 'Paragraphe suivant',
      backToSentence: 'Retour à la phrase',
      choices: 'Options',
      speed: 'Vitesse',
      times: '{factor}×',
      voice: 'Voix',
      notes: 'Notes',
      notesOut: 'Omises',
      notesAfterSentence: 'Après leur phrase',
      notesAfterParagraph: 'Après leur paragraphe',
      close: 'Arrêter l’écoute',
      note: 'Note {number}',
      endOfNote: 'Fin de la note.',
      formula: 'formule',
      failed: 'Le navigateur n’a pas pu parler. Choisir une autre voix, ou réessayer.',
    },
  },
};
