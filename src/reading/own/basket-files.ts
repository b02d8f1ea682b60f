import type { English, Spoken } from '../../messages/index.ts';
import type { WorkFile } from './work-file.ts';

export const recordFormats = {
  bib: { label: 'BibTeX', type: 'application/x-bibtex' },
  ris: { label: 'RIS', type: 'application/x-research-info-systems' },
  json: { label: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json' },
} as const;
export type RecordFormat = keyof typeof recordFormats;

/**
 * The records of works in one file of a format. Two works of different articles may have one key: the
 * later ones get another, the same in each format. A work without a record in the format is left out.
 */
export function joinRecords(works: readonly WorkFile[], format: RecordFormat): string {
  const keys = uniqueNames(works.map(({ key }) => recordKey(key)));
  const records = works.flatMap(({ key, records: { [format]: record } }, nth) => {
    const name = keys[nth];
    if (record === undefined || name === undefined) return [];
    return [name === recordKey(key) ? record : renamed(record, format, name)];
  });
  if (format === 'json') return `${JSON.stringify(records.flatMap(itemsOf), null, 2)}\n`;
  return records.map((record) => record.replace(/\n*$/, '\n')).join('\n');
}

/** Names that differ, in small letters, too: the second `smith` becomes `smith-2`. */
export function uniqueNames(names: readonly string[]): string[] {
  const given = new Set(names.map(folded));
  const taken = new Set<string>();
  return names.map((name) => {
    let unique = name;
    for (
      let nth = 2;
      taken.has(folded(unique)) || (unique !== name && given.has(folded(unique)));
      nth++
    )
      unique = `${name}-${nth}`;
    taken.add(folded(unique));
    return unique;
  });
}

/**
 * The name of a work's Markdown file, `@key.md`, as every file system takes it: without signs that
 * Windows forbids, control characters and those that turn text; at most 120 bytes.
 */
export function noteName(key: string): string {
  const plain = key
    .toWellFormed()
    .normalize()
    .replace(/[\\/:*?"<>|]|\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}|\p{Cn}/gu, '-')
    .replace(/[\s.]+$/, '');
  return `@${shortened(plain, 120) || 'work'}`;
}

/** What the Markdown file of a work says beside what it holds. */
export type NoteWords = Spoken<English['own']['basket']['file']>;

/**
 * The Markdown file of a work: its key and title as YAML, its reference, where it can be read, and
 * the sentences that cite it, each with a link to its place.
 */
export function noteOf(work: WorkFile, reference: string, words: NoteWords): string {
  const { doi, original, archived, address, citedIn, key, title, lang } = work;
  const facts = {
    citekey: key,
    title,
    ...(doi && { doi }),
    ...(original && { url: original }),
    lang,
  };
  const links: readonly (readonly [string, string | undefined])[] = [
    [words.original, original],
    [words.doi, doi === original ? undefined : doi],
    [words.archived, archived],
    [words.about, address],
  ];
  return [
    '---',
    ...Object.entries(facts).map(([name, value]) => `${name}: ${yaml(value)}`),
    '---',
    '',
    `# ${markdown(title)}`,
    '',
    markdown(reference),
    '',
    ...links.flatMap(([label, to]) => (to ? [`- ${link(label, to)}`] : [])),
    ...citedIn.flatMap((cited) => [
      '',
      `## ${markdown(words.citedIn({ title: cited.title }))}`,
      ...cited.places.flatMap(({ sentence, name, locator, address: to }) => [
        '',
        `> ${markdown(sentence)}`,
        '>',
        `> — ${link(name, to)}${locator ? `, ${markdown(locator)}` : ''}`,
      ]),
    ]),
    '',
  ].join('\n');
}

/** A list of references as a page that word processors read, too. */
export function listPage(
  title: string,
  lang: string,
  entries: readonly {
    readonly text: string;
    readonly html?: string | undefined;
    readonly lang: string;
  }[],
): string {
  return [
    '<!doctype html>',
    `<html lang="${escaped(lang)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<title>${escaped(title)}</title>`,
    '</head>',
    '<body>',
    ...listItems(entries),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** References as paragraphs of HTML, each in its language. */
export function listItems(
  entries: readonly {
    readonly text: string;
    readonly html?: string | undefined;
    readonly lang: string;
  }[],
): string[] {
  return entries.map(
    ({ text, html, lang }) => `<p lang="${escaped(lang)}" dir="auto">${html ?? escaped(text)}</p>`,
  );
}

/** A key as `exports/works/bibtex.ts` writes it. */
function recordKey(key: string): string {
  return key.replace(/[\s"#%'(),={}~\\@]/gu, '_') || 'work';
}

function renamed(record: string, format: RecordFormat, key: string): string {
  if (format === 'bib') return record.replace(/^(@\w+\{)[^,]*/, (_, start: string) => start + key);
  if (format === 'ris') return record.replace(/^(ID {2}- ).*$/m, (_, start: string) => start + key);
  return JSON.stringify(itemsOf(record).map((item) => ({ ...item, id: key })));
}

function itemsOf(record: string): object[] {
  try {
    const items: unknown = JSON.parse(record);
    return Array.isArray(items)
      ? items.filter((item): item is object => typeof item === 'object' && item !== null)
      : [];
  } catch {
    return [];
  }
}

function folded(name: string): string {
  return name.normalize().toLowerCase();
}

function shortened(text: string, bytes: number): string {
  const encoder = new TextEncoder();
  let short = '';
  let size = 0;
  for (const letter of text) {
    size += encoder.encode(letter).length;
    if (size > bytes) break;
    short += letter;
  }
  return short.replace(/[\s.]+$/, '');
}

/** A text as a double-quoted scalar of YAML 1.2, which JSON's strings are. */
function yaml(text: string): string {
  return JSON.stringify(text);
}

function link(label: string, address: string): string {
  return `[${markdown(label)}](<${address.replace(/[<>\\\s]/g, encodeURIComponent)}>)`;
}

/** Words on one line in which nothing is markup (CommonMark 0.31, section 2.4). */
function markdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~$^=&!]/g, '\\$&')
    .replace(/^(?:[-+]|\d+(?=[.)]))/, (start) => (/^\d/.test(start) ? start : `\\${start}`))
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
