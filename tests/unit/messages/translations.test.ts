import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { quotationMarks } from '../../../src/article/typography/quotation-marks.ts';
import { readMessages } from '../../../src/compiler/publication.ts';
import { en, isPlural, languages, type MessageTree } from '../../../src/messages/index.ts';
import { sameAsInEnglish } from './same-as-in-english.ts';

interface Leaf {
  /** `page.counts.notes`, and the category where there are some: `page.counts.notes.one`. */
  readonly path: string;
  readonly text: string;
}

const english = new Map(leavesOf(en).map(({ path, text }) => [path, text]));

describe.each(Object.entries(languages))(
  'the messages in %s',
  (tag, { name, script, messages }) => {
    const leaves = leavesOf(messages);

    test('are all there, by the names, names in braces and plurals that they must have', () => {
      const file = new TextEncoder().encode(stringify(messages));
      const read = readMessages(new Map([[`${tag}.yaml`, file]]));
      expect(read.problems.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
      expect(read.messages[tag]).toEqual(messages);
      expect(namesOf(messages)).toEqual(namesOf(en));
    });

    test('have blanks at their ends only where English has them', () => {
      const wrong = leaves.filter(({ path, text }) => {
        const model = english.get(path) ?? english.get(path.replace(/\.\w+$/, '.other')) ?? '';
        // French has a space before its signs: " ; ".
        const begins = /^\s(?![;:!?])/;
        return (
          (begins.test(text) && !/^\s/.test(model)) || (/\s$/.test(text) && !/\s$/.test(model))
        );
      });
      expect(wrong).toEqual([]);
    });

    test.skipIf(tag === 'en')('are translated', () => {
      const same = leaves.filter(({ path, text }) => {
        const model = english.get(path);
        return model === text && !isOfNoLanguage(text) && !sameAsInEnglish(tag, path, text);
      });
      expect(same).toEqual([]);
    });

    test.skipIf(script === 'Latn')('are written in the script of the language', () => {
      const letters =
        script === 'Jpan' ? /[\p{scx=Hira}\p{scx=Kana}\p{scx=Hani}]/u : scriptOf(script);
      const wrong = leaves.filter(({ text }) => !isOfNoLanguage(text) && !letters.test(text));
      expect(wrong).toEqual([]);
    });

    test('have the apostrophes, quotation marks, dashes and dots of a typesetter', () => {
      const own = Object.values(quotationMarks(tag)).flat();
      const wrong = leaves.filter(({ text }) => {
        const marks = text.match(/[“”„‟«»‹›「」『』‚‘]/g) ?? [];
        return /['"`´]|\.\.\.|--| - /.test(text) || marks.some((mark) => !own.includes(mark));
      });
      expect(wrong).toEqual([]);
    });

    test.skipIf(tag !== 'fr')('have the spaces that French has before its signs', () => {
      const wrong = leaves.filter(({ text }) =>
        /[^\s\u00a0\u202f\d/][;!?»]|[^\s\u00a0\u202f\d/]:(?!\/)|«(?![\u00a0\u202f])| [:;!?»]/.test(
          text,
        ),
      );
      expect(wrong).toEqual([]);
    });

    test('say what the language is called in itself', () => {
      expect(name.trim()).not.toBe('');
      expect(new Intl.Locale(tag).maximize().script).toBe(script);
    });
  },
);

/** Signs, names in braces, and names that are the same everywhere. */
function isOfNoLanguage(text: string): boolean {
  const words = text
    .replace(/\{\w+\}/g, '')
    .replace(/https?:\/\/\S+/g, '')
    .match(/[\p{L}\p{M}-]+/gu);
  return (words ?? []).every((word) => names.has(word) || /^-+$/.test(word));
}

const names = new Set(
  (
    'PDF EPUB JATS XML JSON JSON-LD CSL-JSON BibTeX RIS RSS Atom Markdown DOI ORCID ROR ISSN ISBN URL ' +
    'APA MLA Chicago Harvard IIIF CRediT Scholium Aa Esc Ctrl Shift Enter Tab'
  ).split(' '),
);

function scriptOf(script: string): RegExp {
  return new RegExp(`\\p{scx=${script === 'Hans' || script === 'Hant' ? 'Hani' : script}}`, 'u');
}

function leavesOf(group: MessageTree, above = ''): Leaf[] {
  return Object.entries(group).flatMap(([name, node]): Leaf[] => {
    const path = above === '' ? name : `${above}.${name}`;
    return typeof node === 'string' ? [{ path, text: node }] : leavesOf(node, path);
  });
}

/** The names of the messages, without their plurals. */
function namesOf(group: MessageTree, above = ''): string[] {
  return Object.entries(group)
    .flatMap(([name, node]) => {
      const path = above === '' ? name : `${above}.${name}`;
      return typeof node === 'string' || isPlural(node) ? [path] : namesOf(node, path);
    })
    .sort();
}
