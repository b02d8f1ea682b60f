import { type Place, type Problem, report, rules, sortProblems } from '../../article/index.ts';
import {
  type MessageTree,
  type OwnMessages,
  type PluralMessage,
  en,
  isPlural,
  spokenFor,
} from '../../messages/index.ts';
import { withoutHidden } from '../checks/characters.ts';
import { nearest } from '../language/distance.ts';
import { decode } from '../metadata/decode.ts';
import { type YamlDocument, type YamlValue, describeYaml, readYaml } from '../metadata/yaml.ts';

/** Folder of the content that the files of messages lie in, one for each language. */
export const messagesFolder = 'messages';

export interface MessagesReading {
  readonly messages: OwnMessages;
  readonly problems: readonly Problem[];
  /** The texts of the files, by their paths in the content folder. */
  readonly sources: Readonly<Record<string, string>>;
}

/** What there is to read: the bytes of a file, or nothing where it is a folder, a link or the like. */
export type MessageFiles = ReadonlyMap<string, Uint8Array | undefined>;

/**
 * Reads the messages that an editor has written. A wrong message is a problem at its place and
 * costs only itself: it stands in English. Never throws.
 * @param files What lies in the folder, by name.
 * @param english The messages that there are.
 */
export function readMessages(files: MessageFiles, english: MessageTree = en): MessagesReading {
  const messages: Record<string, OwnMessages[string]> = {};
  const problems: Problem[] = [];
  const sources: Record<string, string> = {};
  const fileOf = new Map<string, string>();
  for (const [name, bytes] of files) {
    const file = `${messagesFolder}/${name}`;
    const start: Place = { file, line: 1, column: 1 };
    const tag = bytes && tagOf(name);
    const other = tag === undefined ? undefined : fileOf.get(tag);
    if (tag === undefined || other !== undefined) {
      const fault = { name, ...(other !== undefined && { other }) };
      problems.push(report(rules.messagesFileUnusable, start, fault));
      continue;
    }
    fileOf.set(tag, name);
    const decoded = decode(bytes!, file);
    sources[file] = decoded.text;
    problems.push(...decoded.problems, ...unknownLanguage(tag, start));
    if (decoded.problems.length > 0) continue;
    const reading = readOne(decoded.text, file, tag, english);
    problems.push(...reading.problems);
    messages[tag] = reading.messages as OwnMessages[string];
  }
  for (const [tag, name] of fileOf) {
    const place = { file: `${messagesFolder}/${name}`, line: 1, column: 1 };
    if (messages[tag]) problems.push(...incomplete(tag, messages, english, place));
  }
  return { messages, problems: sortProblems(problems), sources };
}

/** The canonical tag that a file is called after; nothing where it is called after none. */
function tagOf(name: string): string | undefined {
  const typed = /^([^.]+)\.ya?ml$/i.exec(name)?.[1]?.replaceAll('_', '-');
  if (typed === undefined) return undefined;
  try {
    const [tag] = Intl.getCanonicalLocales(typed);
    return tag !== undefined && /^[a-z]{2,3}(?:-|$)/.test(tag) ? tag : undefined;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return undefined;
  }
}

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Tags that nobody is ever given (BCP 47, section 2.2.1): for languages of one's own. */
const privateTag = /^q[a-t][a-z]$/;

function unknownLanguage(tag: string, place: Place): Problem[] {
  const [language = ''] = tag.split('-');
  if (privateTag.test(language) || languageNames.of(language) !== undefined) return [];
  const meant = language.length === 3 ? language.slice(0, 2) : undefined;
  const isLikely = meant !== undefined && languageNames.of(meant) !== undefined;
  const fault = { tag, meant: isLikely ? meant : undefined };
  return [report(rules.messagesLanguageUnknown, place, fault)];
}

interface Reading {
  readonly yaml: YamlDocument;
  readonly plurals: Plurals;
  readonly problems: Problem[];
}

type ReadNode = string | PluralMessage | { readonly [name: string]: ReadNode };

function readOne(
  text: string,
  file: string,
  tag: string,
  english: MessageTree,
): { readonly messages: ReadNode; readonly problems: readonly Problem[] } {
  const yaml = readYaml(text, file);
  const reading = { yaml, plurals: pluralsOf(tag), problems: [...yaml.problems] };
  const isUnread = yaml.value === null && yaml.problems.length > 0;
  const messages = isUnread ? {} : readGroup(yaml.value, english, [], reading);
  return { messages, problems: reading.problems };
}

function readGroup(
  value: YamlValue | undefined,
  english: MessageTree,
  path: readonly string[],
  reading: Reading,
): { [name: string]: ReadNode } {
  const { yaml, problems } = reading;
  const read: { [name: string]: ReadNode } = {};
  if (value === null || value === undefined || value === '') return read;
  if (typeof value === 'string' || Array.isArray(value)) {
    const expected = `messages such as ${Object.keys(english).slice(0, 3).join(', ')}`;
    const fault = { found: describeYaml(value), name: path.join('.'), expected };
    problems.push(report(rules.messagesType, yaml.placeOf(path), fault));
    return read;
  }
  for (const [name, typed] of Object.entries(value)) {
    const whole = [...path, name];
    const node = Object.hasOwn(english, name) ? english[name] : undefined;
    if (node === undefined) {
      const fault = { name: whole.join('.'), meant: nearestName(name, path, english) };
      problems.push(report(rules.messagesNameUnknown, yaml.placeOfKey(whole), fault));
      continue;
    }
    const found =
      typeof node === 'string'
        ? readText(typed, node, namesIn(node), namesIn(node), whole, reading)
        : isPlural(node)
          ? readPlural(typed, node, whole, reading)
          : readGroup(typed, node, whole, reading);
    if (found !== undefined) read[name] = found;
  }
  return read;
}

/** A name beside it that may be meant, as it is called from the top. */
function nearestName(
  typed: string,
  path: readonly string[],
  english: MessageTree,
): string | undefined {
  const meant = nearest(typed, Object.keys(english));
  return meant === undefined ? undefined : [...path, meant].join('.');
}

/** A text with names in braces: all those that it has to have, and none that is not known. */
function readText(
  value: YamlValue | undefined,
  english: string,
  known: readonly string[],
  required: readonly string[],
  path: readonly string[],
  { yaml, problems }: Reading,
): string | undefined {
  const message = path.join('.');
  if (typeof value !== 'string' || value.trim() === '') {
    const place = value === null ? yaml.placeOfKey(path) : yaml.placeOf(path);
    const fault = { found: describeYaml(value), name: message, expected: 'its words' };
    problems.push(report(rules.messagesType, place, fault));
    return undefined;
  }
  const { text, problems: hidden } = withoutHidden(oneLine(value, english), yaml.placeOf(path));
  problems.push(...hidden);
  const there = Array.from(text.matchAll(/\{([^{}]*)\}/g), ([, name = '']) => name);
  const wrong = there.find((name) => !known.includes(name));
  const missing = required.find((name) => !there.includes(name));
  const name = wrong ?? missing;
  if (name === undefined) return text;
  const isMissing = wrong === undefined;
  const meant = isMissing ? undefined : nearest(name, known);
  const fault = { name, message, isMissing, known, meant: meant && `{${meant}}` };
  problems.push(report(rules.messagesPlaceholder, yaml.placeOf(path), fault));
  return undefined;
}

/** A text for each plural of the language; in a language without plurals, one text for all. */
function readPlural(
  value: YamlValue | undefined,
  english: PluralMessage,
  path: readonly string[],
  reading: Reading,
): PluralMessage | undefined {
  const { yaml, plurals, problems } = reading;
  const message = path.join('.');
  const expected = [...plurals.needed, ...(plurals.needed.includes('other') ? [] : ['other'])];
  const unexpected = (category: string): void => {
    const told = { message, categories: [category], isMissing: false, expected };
    problems.push(report(rules.messagesPlural, yaml.placeOfKey([...path, category]), told));
  };
  const expectAll = (isThere: (category: string) => boolean): void => {
    const missing = expected.filter((category) => !isThere(category));
    if (missing.length === 0) return;
    const told = { message, categories: missing, isMissing: true, expected };
    problems.push(report(rules.messagesPlural, yaml.placeOfKey(path), told));
  };
  const known = ['count', ...Object.values(english).flatMap(namesIn)];
  const needed = namesIn(english.other);
  const one = new Set(namesIn(english.one ?? english.other));
  if (typeof value === 'string' && value.trim() !== '') {
    const text = readText(value, english.other, known, needed, path, reading);
    if (text === undefined) return undefined;
    expectAll((category) => category === 'other');
    return { other: text };
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    const place = value === null ? yaml.placeOfKey(path) : yaml.placeOf(path);
    const told = { found: describeYaml(value), name: message, expected: expected.join(', ') };
    problems.push(report(rules.messagesType, place, told));
    return undefined;
  }
  const texts: { [category: string]: string } = {};
  for (const [category, typed] of Object.entries(value)) {
    if (!plurals.known.has(category)) {
      unexpected(category);
      continue;
    }
    // "One note" tells how many there are without a number, and may need less than many notes do.
    const required = plurals.few.has(category)
      ? needed.filter((name) => !quantities.has(name) && one.has(name))
      : needed;
    const text = readText(typed, english.other, known, required, [...path, category], reading);
    if (text !== undefined) texts[category] = text;
  }
  expectAll((category) => Object.hasOwn(value, category));
  return texts['other'] === undefined ? undefined : { ...texts, other: texts['other'] };
}

/** Names of numbers that are one where all there is is one: "the {shown} strongest of {count}". */
const quantities = new Set(['count', 'shown', 'total']);

interface Plurals {
  readonly known: ReadonlySet<string>;
  /** Those that a count of things can be in. */
  readonly needed: readonly string[];
  /** Those of at most two numbers. */
  readonly few: ReadonlySet<string>;
}

/** Numbers up to here are in every category that a count of things can be in, but for millions. */
const counted = 200;

function pluralsOf(tag: string): Plurals {
  const rulesOf = new Intl.PluralRules([tag, 'en']);
  const times = new Map<string, number>();
  for (let count = 0; count <= counted; count++) {
    const category = rulesOf.select(count);
    times.set(category, (times.get(category) ?? 0) + 1);
  }
  return {
    known: new Set(['other', ...rulesOf.resolvedOptions().pluralCategories]),
    needed: [...times.keys()].sort(),
    few: new Set([...times].filter(([, many]) => many <= 2).map(([category]) => category)),
  };
}

/**
 * What a language that is added lacks: one problem for all, as the rest of it is right. Those that
 * we speak lack nothing.
 */
function incomplete(
  tag: string,
  messages: OwnMessages,
  english: MessageTree,
  place: Place,
): Problem[] {
  if (spokenFor(tag) === tag) return [];
  const [language = ''] = tag.split('-');
  const missing = missingIn(english, [messages[tag], messages[language]], []);
  const [first] = missing;
  if (first === undefined) return [];
  const fault = { missing: missing.length, all: missingIn(english, [], []).length, first };
  return [report(rules.messagesIncomplete, place, fault)];
}

function missingIn(
  english: MessageTree,
  read: readonly unknown[],
  path: readonly string[],
): string[] {
  return Object.entries(english).flatMap(([name, node]) => {
    const found = read
      .map((group) => (group as Record<string, unknown> | undefined)?.[name])
      .filter((one) => one !== undefined);
    const whole = [...path, name];
    if (typeof node !== 'string' && !isPlural(node)) return missingIn(node, found, whole);
    return found.length > 0 ? [] : [whole.join('.')];
  });
}

function namesIn(text: string): string[] {
  return Array.from(text.matchAll(/\{(\w+)\}/g), ([, name = '']) => name);
}

/**
 * The words in one line. Spaces that break no line stay, and so does a blank at an end where English
 * has one, too: ", " stands between others.
 */
function oneLine(words: string, english: string): string {
  const line = words.replace(/[ \t\r\n]+/g, ' ');
  const begun = english.startsWith(' ') ? line : line.replace(/^ /, '');
  return english.endsWith(' ') ? begun : begun.replace(/ $/, '');
}
