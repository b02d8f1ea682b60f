import { readDetails, type Details } from './details.ts';
import { editorReadings, headReadings, type Head } from './heads.ts';
import { type Imprint, imprintReadings, isName } from './imprint.ts';
import { nameReadings } from './names.ts';
import type { Scanned } from './parts.ts';
import { plainReadings } from './plain-references.ts';
import type { Locator, Reading, TypedWork } from './reading.ts';
import type { Span } from './spans.ts';
import { isOfNewspaper, typesOf } from './types-of-work.ts';

/** A title that stands out: its marks, and its words. */
interface Title extends Span {
  readonly words: string;
  readonly quoted: boolean;
}

/** More ways to understand one part are not tried. */
const most = 24;

/**
 * Every way to understand a part of a paragraph as a full reference, the likeliest first. Which of
 * them is right is not decided here: that shows when they are printed.
 */
export function readReferences(scanned: Scanned, part: Span, lang: string): Reading[] {
  const titles = titlesIn(scanned, part);
  const found: Reading[] = [];
  titles.slice(0, 4).forEach((title, n) => {
    const from = titles[n - 1]?.to ?? part.from;
    const heads = headReadings(scanned.text, from, title.from, n > 0);
    const bodies = heads.length === 0 ? [] : bodyReadings(scanned, part, title, lang);
    for (const body of bodies)
      for (const head of heads)
        if (title.quoted || isTold(head, body)) found.push(joined(head, body));
  });
  if (titles.length === 0) found.push(...plainReadings(scanned, part, lang));
  return found.slice(0, most);
}

/** Titles in quotation marks and in italics, in their order. */
export function titlesIn({ text, quoted, italics }: Scanned, part: Span): Title[] {
  const isWithin = ({ from, to }: Span): boolean => from >= part.from && to <= part.to;
  const fromQuoted = quoted.filter(isWithin).map(({ from, to, inner }) => ({
    from,
    to,
    quoted: true,
    words: bareTitle(text.slice(inner.from, inner.to)),
  }));
  const fromItalic = italics.filter(isWithin).map(({ from, to }) => {
    const words = text.slice(from, to).replace(/[\s,.;:]+$/u, '');
    return { from, to: from + words.length, quoted: false, words: words.trim() };
  });
  return (
    [...fromQuoted, ...fromItalic]
      .filter(({ words }) => /\p{L}{2}/u.test(words) && !isTerm(words))
      // A mark directly after a mark: this was a quotation within the title.
      .filter(({ to, quoted }) => !quoted || !/^[,.]?["”“»]/u.test(text.slice(to, to + 2)))
      .sort((a, b) => a.from - b.from)
  );
}

/** A title without the comma that print sets before the closing mark. */
function bareTitle(typed: string): string {
  return typed
    .trim()
    .replace(/[,.;]$/u, '')
    .replace(/[,.](["'”’])$/u, '$1')
    .trim();
}

function isTerm(words: string): boolean {
  return /^(?:ibid(?:em)?|op\.?\s?cit|loc\.?\s?cit|et\s?al|in|passim|supra|infra|sic|see|see also|cf|id|idem|viz)\.?$/iu.test(
    words,
  );
}

/** A book without names is told by its publisher; without it, it may be any page of a site. */
function isTold({ author, editor }: Head, { work }: Body): boolean {
  if (work.publisher !== undefined || work['publisher-place'] !== undefined) return true;
  return (author ?? editor ?? work.editor ?? []).some(({ family }) => family !== undefined);
}

type Body = Omit<Reading, 'span'> & { readonly to: number };

function joined({ from, author, editor }: Head, { to, work, ...body }: Body): Reading {
  return {
    ...body,
    span: { from, to },
    work: {
      ...work,
      ...(author && { author: [...author] }),
      ...(editor && { editor: [...editor] }),
    },
  };
}

function bodyReadings(scanned: Scanned, part: Span, title: Title, lang: string): Body[] {
  if (!title.quoted) return ofBook(scanned, part, title, lang);
  const after = scanned.text.slice(title.to, part.to);
  const inBook = /^,?\s*in:?\s+/iu.exec(after);
  const isUpright = inBook !== null && scanned.italic[title.to + inBook[0].length - 2] !== true;
  return isUpright
    ? ofChapter(scanned, part, title, title.to + inBook[0].length, lang)
    : ofArticle(scanned, part, title, lang);
}

function ofBook({ text }: Scanned, part: Span, title: Title, lang: string): Body[] {
  const details = readDetails(text, title.to, part.to, lang);
  if (isBare(details)) return [];
  return imprintReadings(text, details, true).flatMap((imprint) =>
    typesOf({ ...details, quoted: false, container: undefined }).flatMap((type) =>
      made(details, { type, title: title.words, ...imprint }),
    ),
  );
}

function ofChapter(
  { text, italics }: Scanned,
  part: Span,
  title: Title,
  from: number,
  lang: string,
): Body[] {
  const host = italics.find((span) => span.from >= from && span.to <= part.to);
  if (!host) return [];
  const words = text.slice(host.from, host.to).replace(/[\s,.;:]+$/u, '');
  const between = text.slice(from, host.from);
  const editors = between.trim() === '' ? [undefined] : editorReadings(between);
  const details = readDetails(text, host.from + words.length, part.to, lang);
  // "in: *Zeitschrift* 45 (2001)": a number tells the journal from the book.
  const isJournal = 'volume' in details.fields && between.trim() === '';
  return imprintReadings(text, details, true).flatMap((imprint) =>
    editors.flatMap((editor) =>
      made(details, {
        type: isJournal ? 'article-journal' : 'chapter',
        title: title.words,
        'container-title': words,
        ...imprint,
        ...(editor && { editor }),
      }),
    ),
  );
}

function ofArticle({ text, italics }: Scanned, part: Span, title: Title, lang: string): Body[] {
  const host = italics.find((span) => span.from >= title.to && span.to <= part.to);
  const between = host ? text.slice(title.to, host.from) : '';
  const isNext = host && !/[;()\d]/.test(between) && between.length < 120;
  const containers = isNext ? hostReadings(between, text.slice(host.from, host.to)) : [];
  const readings = containers.flatMap(({ to, ...holder }) => {
    const details = readDetails(text, host!.from + to, part.to, lang);
    return imprintReadings(text, details, true)
      .filter((imprint) => !('publisher' in holder && 'publisher' in imprint))
      .flatMap((imprint) => worksOf(details, title.words, { ...imprint, ...holder }, true));
  });
  if (readings.length > 0) return readings;
  const details = readDetails(text, title.to, part.to, lang);
  if (isBare(details)) return [];
  return imprintReadings(text, details, false).flatMap((imprint) =>
    worksOf(details, title.words, imprint, false),
  );
}

interface Holder {
  readonly 'container-title': string;
  readonly publisher?: string;
  /** Length of what was read of the emphasised words. */
  readonly to: number;
}

/** What is emphasised after a title, and what stands before it: "The Jamestown Foundation, *Monitor*". */
function hostReadings(between: string, italic: string): Holder[] {
  const words = italic.replace(/[\s,.;:]+$/u, '');
  const to = words.length;
  const before = between.replace(/^[\s,.]+|[\s,:]+$/gu, '');
  if (/["“”]/.test(words)) return [];
  if (before === '') return [{ 'container-title': words, to }];
  if (!isName(before)) return [];
  const comma = words.lastIndexOf(', ');
  const isCut = comma > 0 && !/[,:]\s*$/u.test(between);
  if (isCut)
    return [
      {
        publisher: `${before} ${words.slice(0, comma)}`,
        'container-title': words.slice(comma + 2),
        to,
      },
    ];
  return /[,:]\s*$/u.test(between) ? [{ publisher: before, 'container-title': words, to }] : [];
}

function worksOf(details: Details, title: string, imprint: Imprint, italic: boolean): Body[] {
  const container = imprint['container-title'];
  return typesOf({
    ...details,
    quoted: true,
    container,
    ...(container !== undefined && { newspaper: isOfNewspaper(container) }),
    italic,
  }).flatMap((type) => made(details, { type, title, ...imprint }));
}

/** True where nothing but a page follows: the work must be known from elsewhere. */
export function isBare({ fields, issued, accessed, others, end }: Details): boolean {
  const isOther = others.some(({ from }) => from < end);
  return Object.keys(fields).length === 0 && !issued && !accessed && !isOther;
}

/** The readings that a work and the details after its title make: one for each way to read its editors. */
export function made(details: Details, work: TypedWork): Body[] {
  const { fields, issued, accessed, pages, editors, translators, end } = details;
  const readings = editors === undefined || work.editor ? [] : nameReadings(editors).slice(0, 3);
  const translator = translators === undefined ? undefined : nameReadings(translators)[0];
  const isRange = pages !== undefined && isOfWork(work.type, pages);
  const ranges = isRange ? rangesOf(pages.value) : [undefined];
  const people = readings.length > 0 ? readings : [undefined];
  const ways = people.flatMap((editor) => ranges.map((page) => ({ editor, page })));
  return ways.map(({ editor, page }) => ({
    to: end,
    work: {
      ...work,
      ...(editor && { editor }),
      ...(translator && { translator }),
      ...fields,
      ...(issued && { issued: issued.date }),
      ...(page !== undefined && { page }),
      ...(accessed && { accessed }),
    },
    ...(pages && !isRange && { locator: pages }),
  }));
}

/** "865–94" is from 865 to 894; a style that does not shorten such numbers prints them as typed. */
function rangesOf(typed: string): string[] {
  const [from = '', to = ''] = typed.split(/\s?[-–—]{1,3}\s?/u);
  const whole = from.slice(0, Math.max(0, from.length - to.length)) + to;
  return [...new Set([`${from}-${whole}`, `${from}-${to}`])];
}

/** From this number on, pages that are given of an article are those that it takes up. */
const fewestPages = 8;

/** True for a range of pages that the whole work takes up, rather than the place of a quotation. */
function isOfWork(type: string, { label, value }: Locator): boolean {
  const [, from, to] = /^(\d+)\s?[-–—]{1,3}\s?(\d+)$/u.exec(value) ?? [];
  if (label !== 'page' || from === undefined || to === undefined || type === 'book') return false;
  const last = Number(from.slice(0, Math.max(0, from.length - to.length)) + to);
  return last - Number(from) >= fewestPages;
}
