import type { CslDate } from '../../article/index.ts';
import { dateAt, type TypedDate } from './dates.ts';
import { addressSpans } from './spans.ts';

/** What stands after a title, read from left to right. */
export interface Details {
  readonly fields: Readonly<Record<string, string>>;
  readonly issued?: TypedDate;
  readonly accessed?: CslDate;
  /** Pages as typed: of the work, or what the note points to. */
  readonly pages?: { readonly label: string; readonly value: string };
  /** Names with a role, as typed. */
  readonly editors?: string;
  readonly translators?: string;
  /** Words that are none of these, each with its place, in order. */
  readonly others: readonly Chunk[];
  /** Where the first character stands that is no detail any more. */
  readonly end: number;
}

export interface Chunk {
  readonly from: number;
  readonly to: number;
  readonly words: string;
  /** It stands in the brackets of the imprint. */
  readonly inBrackets: boolean;
}

const number = String.raw`(\d[\d\/–-]{0,9}|[IVXLC]{1,7}\b)`;
const terms = {
  access:
    /\(?\[?(?:last\s|zuletzt\s|letzter\s)?(?:date\s(?:of\s)?)?(?:accessed|retrieved|visited|viewed|abgerufen|aufgerufen|abruf|zugriff|consulté|consultado|consultato|access|geraadpleegd|hämtad)(?:\s(?:on|am|le|el|il|at))?:?\s*(?:on\s|am\s|le\s|el\s|il\s)?/iuy,
  at: /(?:available\s(?:online\s)?(?:at|from)|online\s(?:at|unter)?|url|verfügbar\sunter|abrufbar\sunter|disponible\s(?:en|sur|à)|accessible\sat|at)\s*:?\s*(?=<?(?:https?:|www\.|doi))/iuy,
  doi: /(?:doi:?\s*|https?:\/\/(?:dx\.)?doi\.org\/)(10\.\d{4,9}\/[^\s<>"“”;,]+)/iuy,
  volume: new RegExp(
    String.raw`(?:vol(?:ume)?s?|bd|band|jg|jahrgang|t|tome)(?:\.\s?|:\s?|\s)${number}`,
    'iuy',
  ),
  issue: new RegExp(
    String.raw`(?:issues?|nos?|nr|num(?:ber)?|heft|h|iss|n[.º°o])(?:\.\s?|:\s?|\s)${number}`,
    'iuy',
  ),
  volumeBare: /(\d{1,4})(?=,?\s(?:no|nr|issue|iss|heft|h)\b|\s?\(|\s?:\s?\d|,\sno)/iuy,
  /** "(2010) 73 MLR 45" */
  volumeFirst: /(\d{1,4})(?=\s\p{Lu}[\p{L}&.’' ]{1,60}\s\d{1,5}(?:[.,;]|$|\s\())/uy,
  volumeIssue: /(\d{1,4})\s?[(./]\s?(\d{1,3}(?:[–-]\d{1,3})?)\)?(?=\s*[:,(]|\s*$)/uy,
  pages:
    /(pp?|s|seiten?|pages?|págs?|стр|с)(?:\.\s?|\s)((?:[a-z]{0,2}\d[\da-z]*|[ivxlc]+)(?:\s?[-–—]{1,3}\s?\d+)?(?:f{1,2}\b)?(?:,\s\d+(?:[-–—]{1,3}\d+)?)*)/iuy,
  part: /(paras?|chap(?:ter)?s?|ch|secs?|sections?|art|arts|fn|n|¶|§|figs?|table)(?:\.\s?|\s)(\d[\d.]*(?:[-–—]{1,3}\d+)?)/iuy,
  pagesBare:
    /(\d{1,5}(?:\s?[-–—]{1,3}\s?\d{1,5})?(?:,\s\d{1,5}(?:[-–—]{1,3}\d{1,5})?)*|[ivxl]{1,7}(?:[-–—]{1,3}[ivxl]{1,7})?)(?=\s*(?:[.,;)]|$|\s\())/uy,
  edition:
    /(\d{1,2})(?:st|nd|rd|th|\.)\s?(?:rev(?:ised|\.)?\s)?(?:edition|edn\.?|ed\.|aufl(?:age|\.)|éd\.|édition)(?![\p{L}])/iuy,
  editors:
    /(?:eds?\.\s(?:by\s)?|edited\sby\s|hrsg\.\s(?:von\s|v\.\s)?|hg\.\s(?:von\s|v\.\s)?|herausgegeben\svon\s)/iuy,
  translators:
    /(?:trans(?:l)?\.\s(?:by\s)?|translated\sby\s|übers\.\s(?:von\s|v\.\s)?|übersetzt\svon\s)/iuy,
} as const;

/** CSL names of locators by what is typed before them. */
const partLabels: readonly (readonly [RegExp, string])[] = [
  [/^(?:para|¶)/i, 'paragraph'],
  [/^ch/i, 'chapter'],
  [/^(?:sec|§)/i, 'section'],
  [/^(?:n|fn)/i, 'note'],
  [/^fig/i, 'figure'],
  [/^table/i, 'table'],
];

/** More details than that has no reference; keeps the time in proportion to the text. */
const most = 40;

/**
 * Reads volume, issue, dates, pages, address and all else that follows a title, from `from` to `to`.
 */
export function readDetails(text: string, from: number, to: number, lang: string): Details {
  const reader = new Reader(text.slice(0, to), from, lang);
  for (let n = 0; n < most && reader.at < to; n++) if (!reader.step()) break;
  return reader.done();
}

class Reader {
  at: number;
  private readonly fields: Record<string, string> = {};
  private readonly others: Chunk[] = [];
  private found: {
    issued?: TypedDate;
    accessed?: CslDate;
    pages?: { label: string; value: string };
    editors?: string;
    translators?: string;
  } = {};
  private bracket = -1;
  /** The words just read are followed by a number without a comma. */
  private isAfterName = false;
  private end: number;
  private readonly text: string;
  private readonly lang: string;

  constructor(text: string, from: number, lang: string) {
    this.text = text;
    this.lang = lang;
    this.at = from;
    this.end = from;
  }

  done(): Details {
    return { fields: this.fields, ...this.found, others: this.others, end: this.end };
  }

  /** Reads one detail. False at the end, and where nothing more can be one. */
  step(): boolean {
    const punctuation = this.skip();
    if (this.at >= this.text.length) return false;
    if (
      this.accessed() ||
      this.address() ||
      this.numbers(punctuation) ||
      this.people() ||
      this.date() ||
      this.pages(punctuation)
    ) {
      this.end = this.at;
      return true;
    }
    return this.other();
  }

  /** Passes over what parts details; remembers the brackets. */
  private skip(): string {
    const start = this.at;
    for (; this.at < this.text.length; this.at++) {
      const char = this.text.charAt(this.at);
      if (char === '(') this.bracket = this.at;
      else if (char === ')') {
        if (this.bracket >= 0 && this.end > this.bracket) this.end = this.at + 1;
        this.bracket = -1;
      } else if (!/[\s,;:.<>\]]/.test(char)) break;
    }
    return this.text.slice(start, this.at);
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text);
  }

  /** Takes what a pattern matches for a field that has no value yet. */
  private take(pattern: RegExp, ...names: string[]): boolean {
    const match = this.match(pattern);
    if (!match || names.some((name) => name in this.fields)) return false;
    names.forEach((name, n) => (this.fields[name] = match[n + 1] ?? ''));
    this.at += match[0].length;
    return true;
  }

  private accessed(): boolean {
    const match = this.match(terms.access);
    if (!match) return false;
    const typed = dateAt(this.text, this.at + match[0].length, this.lang);
    if (!typed || typed.precision !== 'day' || this.found.accessed) return false;
    this.found.accessed = typed.date;
    this.at += match[0].length + typed.length;
    if (/[)\]]/.test(this.text.charAt(this.at))) this.at++;
    return true;
  }

  private address(): boolean {
    const lead = this.match(terms.at)?.[0].length ?? 0;
    const start = this.at;
    this.at += lead;
    if (this.text.charAt(this.at) === '<') this.at++;
    if (this.take(terms.doi, 'DOI')) {
      const doi = this.fields['DOI'] ?? '';
      const bare = doi.replace(/[.)\]]+$/, '');
      this.fields['DOI'] = bare;
      this.at -= doi.length - bare.length;
      return true;
    }
    const rest = this.text.slice(this.at, this.at + 2000);
    const [span] = /^(?:https?:|www\.)/i.test(rest) ? addressSpans(rest) : [];
    if (span?.from !== 0 || 'URL' in this.fields) {
      this.at = start;
      return false;
    }
    const length = brokenAddress(rest, span.to);
    this.fields['URL'] = rest.slice(0, length);
    this.at += length;
    return true;
  }

  private numbers(punctuation: string): boolean {
    if (this.take(terms.edition, 'edition')) return true;
    if (this.take(terms.volume, 'volume')) return true;
    if (this.take(terms.issue, 'issue')) return true;
    if (/:/.test(punctuation) || this.bracket >= 0) return false;
    const isYear = dateAt(this.text, this.at, this.lang)?.precision === 'year';
    if (isYear) return false;
    if (/\)/.test(punctuation) && this.take(terms.volumeFirst, 'volume')) return true;
    return this.take(terms.volumeIssue, 'volume', 'issue') || this.take(terms.volumeBare, 'volume');
  }

  private people(): boolean {
    for (const role of ['editors', 'translators'] as const) {
      const match = this.found[role] === undefined ? this.match(terms[role]) : null;
      if (!match) continue;
      const start = this.at + match[0].length;
      const rest = this.text.slice(start, start + 200);
      const length = rest.search(
        /\s?[([]|[,;]\s(?!(?:and|und|&)\s|\p{Lu}[\p{L}'’-]+\s(?:\p{Lu}|v|d)|\p{Lu}\.)|$/u,
      );
      const names = rest.slice(0, length).replace(/[.,]$/, '');
      if (names === '') continue;
      this.found[role] = names;
      this.at = start + names.length;
      return true;
    }
    return false;
  }

  private date(): boolean {
    const typed = dateAt(this.text, this.at, this.lang);
    if (!typed || this.found.issued) return false;
    this.found.issued = typed;
    this.at += typed.length;
    return true;
  }

  private pages(punctuation: string): boolean {
    if (this.found.pages) return false;
    const part = this.match(terms.part);
    const label = partLabels.find(([pattern]) => pattern.test(part?.[1] ?? ''))?.[1];
    const paged = label === undefined ? this.match(terms.pages) : null;
    const isMarked = /[,:)]/.test(punctuation) || this.isAfterName;
    const bare = isMarked ? this.match(terms.pagesBare) : null;
    const found = label === undefined ? (paged ?? bare) : part;
    const value = found?.[2] ?? found?.[1];
    if (!found || value === undefined || this.bracket >= 0) return false;
    this.isAfterName = false;
    this.found.pages = { label: label ?? 'page', value: value.trim() };
    this.at += found[0].length;
    return true;
  }

  /** Words up to the next comma, bracket or address. */
  private other(): boolean {
    const rest = this.text.slice(this.at, this.at + 400);
    const length = rest.search(/,\s|\s?[([)]|;|\s<?(?=https?:)|:\s|$/u);
    const isLast = this.at + length >= this.text.length;
    const words = rest
      .slice(0, length)
      .trim()
      .replace(isLast ? /\.$/ : /$^/, '');
    if (words === '') return false;
    const year = /\s(\p{L}{3,12}\.?\s)?(?:1[4-9]\d\d|20\d\d)$/u.exec(words);
    const page = 'volume' in this.fields ? /\s\d{1,5}(?:[-–]\d{1,5})?$/u.exec(words) : null;
    const kept = words.slice(0, (year ?? page)?.index);
    this.isAfterName = !year && page !== null;
    if (kept === '') return false;
    const from = this.at;
    this.others.push({ from, to: from + kept.length, words: kept, inBrackets: this.bracket >= 0 });
    this.at = from + kept.length;
    return true;
  }
}

/** An address with spaces in it, which a lost underscore left: up to its ending and the date of access. */
function brokenAddress(rest: string, length: number): number {
  const [whole = ''] =
    /^[^\s]+(?:\s[\w%.-]{1,40}){1,8}\.(?:pdf|html?|php|aspx?)(?=\s?\(|[,.]?$)/iu.exec(rest) ?? [];
  return Math.max(length, whole.length);
}
