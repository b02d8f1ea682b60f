import type { Accounted } from '../../model.ts';
import { isPicture, type Beside } from '../files.ts';
import { authorsOf, institutionsOf } from './people.ts';
import { describe, entriesOf, listOf, type Value, wordsOf } from './read.ts';

/** The frontmatter as an article has it: plain values for YAML. */
export type OurFront = Map<string, unknown>;

/** What the frontmatter's conversion needs of the run. */
export interface FrontContext {
  readonly values: ReadonlyMap<string, Value>;
  readonly name: string;
  readonly beside: Beside;
  readonly account: (piece: Accounted) => void;
  /** True where the description is printed under the title. */
  readonly printsDescription: boolean;
}

/** Keys that say nothing that a page shows, and nothing that an editor misses. */
const machine =
  /^(?:layout|permalink|published|draft|weight|slug|url|aliases|alias|menu|format|output|execute|engine|jupyter|kernelspec|jupytext|exports|downloads|toc|_styles|cssclass|cssclasses|publish|number-sections|numbering|documentclass|link-citations|biblio-style|site|knit|editor|html-math-method|math|mathjax|htmlwidgets|comments|sharing|open-graph|twitter-card|pagetitle|showtoc|giscus_comments|header|header-includes|fontsize|geometry|params|thebe|myst|mystnb|substitutions|code-fold|code-tools|theme|type|nav_order|parent|has_children|search|sitemap|robots|noindex|order|sidebar)$/i;

/**
 * The frontmatter of another tool as ours. Every key that has no place in ours is accounted for
 * with its value.
 */
export function convertFront(context: FrontContext): OurFront {
  const { values, name, account } = context;
  const out: OurFront = new Map();
  const used = new Set<string>();
  const take = (...names: string[]): Value | undefined => {
    for (const [key, value] of values) {
      if (!names.includes(key.toLowerCase().replaceAll('_', '-'))) continue;
      used.add(key);
      if (value !== null && value !== '') return value;
    }
    return undefined;
  };
  const words = (key: string, ...names: string[]): void => {
    const value = take(...names);
    const typed = wordsOf(value);
    if (typed !== undefined) out.set(key, typed);
    else if (value !== undefined) leave(names[0] ?? key, value);
  };
  const leave = (key: string, value: Value, why = 'It has no place here.'): void =>
    account({
      kind: 'metadata',
      fate: 'left out',
      what: `${key}: ${describe(value)}`.replace(/\s+/g, ' '),
      where: `${name}:1`,
      why,
    });
  titles(take, out);
  words('subtitle', 'subtitle');
  words('short-title', 'short-title', 'shorttitle', 'linktitle', 'running-head');
  people(take, out, leave);
  date(take('date', 'publishdate', 'pubdate', 'published-date', 'created'), out, leave);
  language(take('lang', 'language', 'languagecode', 'locale'), out);
  texts(take, out, context);
  keywords(take, out, leave);
  licence(take('license', 'licence'), out, leave);
  words('doi', 'doi');
  journal(take, out, leave);
  words('csl', 'csl', 'csl-style');
  const nocite = take('nocite');
  if (nocite !== undefined)
    out.set(
      'nocite',
      listOf(nocite).flatMap((each) => wordsOf(each) ?? []),
    );
  cover(take, out, context);
  take('bibliography', 'references', 'parts');
  for (const [key, value] of values) {
    if (used.has(key) || value === null || value === '') continue;
    leave(
      key,
      value,
      machine.test(key) ? 'It is for the tool that it was written for.' : undefined,
    );
  }
  return out;
}

type Take = (...names: string[]) => Value | undefined;
type Leave = (key: string, value: Value, why?: string) => void;

function titles(take: Take, out: OurFront): void {
  const title = take('title');
  const parts = entriesOf(title);
  const words =
    wordsOf(title) ??
    wordsOf(parts.get('long')) ??
    wordsOf(parts.get('title')) ??
    wordsOf(parts.get('text'));
  if (words !== undefined) out.set('title', words);
  const short = wordsOf(parts.get('short'));
  if (short !== undefined) out.set('short-title', short);
}

function people(take: Take, out: OurFront, leave: Leave): void {
  const authors = authorsOf(take('author', 'authors', 'by'), leave);
  if (authors.length > 0) out.set('author', authors);
  const places = institutionsOf(
    take('affiliations', 'affiliation', 'institute', 'institutes'),
    leave,
  );
  if (places.length > 0) out.set('affiliations', places);
}

function date(value: Value | undefined, out: OurFront, leave: Leave): void {
  const typed = wordsOf(value);
  if (typed === undefined) return;
  if (/^(?:today|now|last-modified)$/i.test(typed) || /Sys\.|`r|\{\{/.test(typed))
    leave('date', typed, 'It is calculated when the manuscript is built: type the date.');
  else out.set('date', /^(\d{4}-\d\d-\d\d)[T ]\d\d:/.exec(typed)?.[1] ?? typed);
}

function language(value: Value | undefined, out: OurFront): void {
  const typed = wordsOf(value)?.replace(/\..*$/, '').replaceAll('_', '-');
  if (typed !== undefined) out.set('lang', typed);
}

function texts(take: Take, out: OurFront, { values, printsDescription }: FrontContext): void {
  const parts = entriesOf(values.get('parts'));
  const part = parts.get('abstract');
  const abstract =
    wordsOf(take('abstract')) ?? wordsOf(part) ?? listOf(part).map(describe).join('\n\n');
  const description = wordsOf(take('description', 'excerpt', 'tldr')) ?? undefined;
  const summary = wordsOf(take('summary'));
  const shown = abstract || summary || (printsDescription ? description : undefined);
  if (shown) out.set('abstract', shown);
  if (description !== undefined && shown !== description) out.set('description', description);
}

function keywords(take: Take, out: OurFront, leave: Leave): void {
  const typed = [take('keywords', 'keyword'), take('tags', 'tag')].flatMap((value) =>
    listOf(value).flatMap((each) => wordsOf(each)?.split(/\s*[,;]\s*/) ?? []),
  );
  const categories = take('categories', 'category', 'subject', 'subjects');
  const own = listOf(categories).flatMap((each) => wordsOf(each) ?? []);
  const found = [...new Set(typed.length > 0 ? typed : own)].filter((each) => each !== '');
  if (found.length > 0) out.set('keywords', found);
  if (typed.length > 0 && categories !== undefined) leave('categories', categories);
}

function licence(value: Value | undefined, out: OurFront, leave: Leave): void {
  const typed = wordsOf(value);
  if (typed !== undefined) out.set('license', typed);
  else if (value !== undefined) {
    const parts = entriesOf(value);
    const content =
      parts.get('content') ??
      parts.get('text') ??
      parts.get('id') ??
      parts.get('name') ??
      parts.get('type');
    const nested =
      wordsOf(content) ??
      wordsOf(entriesOf(content).get('id')) ??
      wordsOf(entriesOf(content).get('name'));
    const url = wordsOf(parts.get('url'));
    if (nested !== undefined)
      out.set('license', url === undefined ? nested : { name: nested, url });
    else leave('license', value);
    if (parts.has('code')) leave('license of the code', parts.get('code') ?? '');
  }
}

function journal(take: Take, out: OurFront, leave: Leave): void {
  const typed = take('journal', 'venue', 'container-title');
  const citation = take('citation');
  const parts = entriesOf(typed);
  const cited = entriesOf(citation);
  const title =
    wordsOf(typed) ??
    wordsOf(parts.get('title')) ??
    wordsOf(parts.get('name')) ??
    wordsOf(cited.get('container-title'));
  const pages = [take('first-page'), take('last-page')].flatMap((each) => wordsOf(each) ?? []);
  const map = new Map<string, string>();
  const fields: readonly (readonly [string, Value | undefined])[] = [
    ['volume', take('volume') ?? parts.get('volume') ?? cited.get('volume')],
    ['issue', take('issue') ?? parts.get('issue') ?? cited.get('issue')],
    [
      'pages',
      take('pages') ?? parts.get('pages') ?? cited.get('page') ?? (pages.join('–') || undefined),
    ],
    ['issn', take('issn') ?? parts.get('issn') ?? cited.get('issn')],
    ['publisher', take('publisher') ?? parts.get('publisher') ?? cited.get('publisher')],
  ];
  for (const [key, value] of fields) {
    const words = wordsOf(value) ?? wordsOf(entriesOf(value).get('title'));
    if (words !== undefined) map.set(key, words);
  }
  if (title !== undefined)
    out.set('journal', map.size === 0 ? title : { title, ...Object.fromEntries(map) });
  else for (const [key, value] of map) out.set(key, value);
  const doi = wordsOf(cited.get('doi'));
  if (doi !== undefined && !out.has('doi')) out.set('doi', doi);
  if (citation !== undefined) leave('citation', citation, 'What has a place here was taken over.');
}

/** The picture of the head; one that is not beside the manuscript is accounted for as lost. */
function cover(take: Take, out: OurFront, { beside, account, name }: FrontContext): void {
  const typed = take(
    'cover',
    'image',
    'thumbnail',
    'banner',
    'featured-image',
    'feature-image',
    'preview',
    'img',
  );
  const parts = entriesOf(typed);
  const file =
    wordsOf(typed) ??
    wordsOf(parts.get('image')) ??
    wordsOf(parts.get('file')) ??
    wordsOf(parts.get('src')) ??
    wordsOf(parts.get('path'));
  const alt = wordsOf(take('image-alt', 'thumbnail-alt')) ?? wordsOf(parts.get('alt'));
  const credit =
    wordsOf(take('image-credit', 'image-attribution')) ??
    wordsOf(parts.get('credit')) ??
    wordsOf(parts.get('caption'));
  if (file === undefined) return;
  const found = beside.find(file);
  const where = `${name}:1`;
  if (found !== undefined && isPicture(found) && beside.take(found)) {
    out.set('cover', {
      file: found,
      ...(alt && { alt }),
      ...(credit && { credit: credit.replace(/<[^<>]*>/g, '') }),
    });
    account({ kind: 'picture', fate: 'kept', what: `${found}, the picture of the head`, where });
    return;
  }
  const said = [file, alt, credit].filter(Boolean).join('; ');
  const why =
    'The picture of the head is not beside the manuscript: put it there, and name it as cover.';
  account({ kind: 'picture', fate: 'lost', what: said, where, why });
}
