import type { Accounted } from '../model.ts';

/** What a document says of itself, as our frontmatter has it; texts are plain unless said otherwise. */
export interface Facts {
  /** True where the text itself says it, and not the properties of its file. */
  readonly inText?: boolean;
  readonly title?: string;
  readonly subtitle?: string;
  readonly authors?: readonly FactAuthor[];
  readonly affiliations?: readonly string[];
  /** Markdown. */
  readonly abstract?: string;
  readonly description?: string;
  readonly keywords?: readonly string[];
  readonly date?: string;
  readonly lang?: string;
  readonly license?: string;
  readonly doi?: string;
  readonly journal?: Readonly<Record<string, string>>;
  /** What else the document says, with what has become of it. */
  readonly report?: readonly Accounted[];
}

export interface FactAuthor {
  readonly name: string;
  readonly affiliation?: readonly string[];
  readonly orcid?: string;
  readonly email?: string;
  readonly note?: string;
  readonly corresponding?: true;
}

/** Keywords of one line: parted by semicolons where there are any, else by commas. */
export function keywordsOf(line: string): string[] {
  const words = line.replace(
    /^\s*(?:key\s?words?|index terms|schlagwörter|mots[- ]clés|palabras clave)\s*[:.—–-]\s*/i,
    '',
  );
  return words
    .split(/;/.test(words) ? /;/ : /[,\n·•]/)
    .map((each) => each.trim().replace(/\.$/, ''))
    .filter((each) => each !== '');
}

/** A language tag (BCP 47) that can stand in frontmatter, from `en_GB`, `eng`, `en-GB`. */
export function languageOf(tag: string | undefined): string | undefined {
  if (tag === undefined) return undefined;
  try {
    return new Intl.Locale(tag.trim().replaceAll('_', '-')).baseName;
  } catch {
    return undefined;
  }
}

/** `2020-02-03T10:00:00Z` is 2020-02-03. */
export function dayOf(stamp: string | undefined): string | undefined {
  return /^\d{4}-\d{2}-\d{2}/.exec(stamp ?? '')?.[0];
}

/** Facts of several sources: of each fact the first that has it. */
export function firstOf(sources: readonly Facts[]): Facts {
  const given = sources.map((source) =>
    Object.fromEntries(Object.entries(source).filter(([, value]) => !isEmpty(value))),
  );
  const all: Facts = Object.assign({}, ...given.toReversed());
  return { ...all, report: sources.flatMap(({ report = [] }) => report) };
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
