import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMessages } from '../../../src/compiler/publication.ts';
import { en, isPlural, type MessageTree, wordsFor } from '../../../src/messages/index.ts';

const english = {
  page: { skip: 'Skip to the text', of: '{title}, by {author}', comma: ', ' },
  counts: { notes: { one: '{count} note', other: '{count} notes' } },
} as const satisfies MessageTree;

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, name = 'de.yaml') =>
  readMessages(new Map([[name, bytes(text)]]), english);
const faults = (text: string, name = 'de.yaml') =>
  read(text, name)
    .problems.filter(({ rule }) => rule !== 'messages-incomplete')
    .map(({ rule, place }) => `${rule} ${place.line}:${place.column}`);
const messages = (text: string, name = 'de.yaml') => Object.values(read(text, name).messages)[0];

describe('messages of an editor', () => {
  test('are read by the language that their file is called after', () => {
    const skip = 'page:\n  skip: Zum Text\n';
    const of = (name: string) => Object.keys(read(skip, name).messages);
    expect(of('de.yaml')).toEqual(['de']);
    expect(of('pt_br.yml')).toEqual(['pt-BR']);
    expect(of('zh-hans.yaml')).toEqual(['zh-Hans']);
    expect(read(skip).messages).toEqual({ de: { page: { skip: 'Zum Text' } } });
  });

  test('have plurals by the categories of their language', () => {
    const polish = '{ one: "{count} a", few: "{count} b", many: "{count} c", other: "{count} d" }';
    expect(faults(`counts: { notes: ${polish} }`, 'pl.yaml')).toEqual([]);
    expect(faults('counts: { notes: { other: "{count} 注" } }', 'ja.yaml')).toEqual([]);
    expect(faults('counts: { notes: "{count} 注" }', 'ja.yaml')).toEqual([]);
    expect(messages('counts: { notes: "{count} 注" }', 'ja.yaml')).toEqual({
      counts: { notes: { other: '{count} 注' } },
    });
  });

  test('need not write the number of one, where one is all that the form counts', () => {
    expect(faults('counts: { notes: { one: eine Note, other: "{count} Noten" } }')).toEqual([]);
    const russian =
      'counts: { notes: { one: одно, few: "{count}", many: "{count}", other: "{count}" } }';
    expect(faults(russian, 'ru.yaml')).toEqual(['messages-placeholder 1:25']);
  });

  test('keep spaces that break no line, and lose line breaks', () => {
    expect(messages('page:\n  skip: >\n    Vers\u00a0le\n    texte\n')).toEqual({
      page: { skip: 'Vers\u00a0le texte' },
    });
  });

  test('have blanks at their ends where English has them, too', () => {
    const typed = 'page: { skip: " Zum Text ", comma: ", " }';
    expect(messages(typed)).toEqual({ page: { skip: 'Zum Text', comma: ', ' } });
    expect(messages('page: { comma: "、" }', 'ja.yaml')).toEqual({ page: { comma: '、' } });
  });

  test('are text, whatever markup is typed in them', () => {
    const skip = '<script>alert(1)</script> & <b>';
    expect(messages(`page: { skip: "${skip}" }`)).toEqual({ page: { skip } });
  });
});

describe('a fault in messages', () => {
  test('of the name of the file is told with the file', () => {
    const rulesOf = (...names: string[]) =>
      readMessages(new Map(names.map((name) => [name, bytes('')])), english)
        .problems.filter(({ rule }) => rule !== 'messages-incomplete')
        .map(({ rule, place }) => `${rule} ${place.file}`);
    expect(rulesOf('german.yaml')).toEqual(['messages-file-unusable messages/german.yaml']);
    expect(rulesOf('de.json', 'notes.txt', 'e_.yaml', '.yaml')).toHaveLength(4);
    expect(rulesOf('de.yaml', 'DE.yml')).toEqual(['messages-file-unusable messages/DE.yml']);
    expect(rulesOf('xx.yaml')).toEqual(['messages-language-unknown messages/xx.yaml']);
    expect(rulesOf('qps.yaml', 'en-x-pseudo.yaml', 'hsb.yaml')).toEqual([]);
    const folder = readMessages(new Map([['de.yaml', undefined]]), english);
    expect(folder.problems.map(({ rule }) => rule)).toEqual(['messages-file-unusable']);
  });

  test('of a name says which is meant, and costs no other message', () => {
    const text = 'page:\n  skpi: Zum Text\n  of: "{author}: {title}"\nconstructor: x\n';
    expect(faults(text)).toEqual(['messages-name-unknown 2:3', 'messages-name-unknown 4:1']);
    const said = read(text).problems.map(({ message }) => message);
    expect(said.join()).toContain('did you mean "page.skip"?');
    expect(messages(text)).toEqual({ page: { of: '{author}: {title}' } });
  });

  test('of what stands there is told at its place', () => {
    expect(faults('page: Zum Text')).toEqual(['messages-type 1:7']);
    expect(faults('page:\n  skip: [Zum, Text]')).toEqual(['messages-type 2:9']);
    expect(faults('page:\n  skip: { one: Zum Text }')).toEqual(['messages-type 2:9']);
    expect(faults('page:\n  skip:')).toEqual(['messages-type 2:3']);
    expect(faults('page:\n  skip: " "')).toEqual(['messages-type 2:9']);
    expect(faults('- Zum Text')).toEqual(['messages-type 1:1']);
    expect(faults('counts:\n  notes: []')).toEqual(['messages-type 2:10']);
    expect(faults('')).toEqual([]);
  });

  test('of the names in braces is told, and English stands there', () => {
    expect(faults('page:\n  of: "{titel}, von {author}"')).toEqual(['messages-placeholder 2:7']);
    expect(faults('page:\n  of: "von {author}"')).toEqual(['messages-placeholder 2:7']);
    expect(faults('page:\n  skip: "Zum {}"')).toEqual(['messages-placeholder 2:9']);
    expect(messages('page:\n  of: "von {author}"')).toEqual({ page: {} });
    const said = read('page: { of: "{titel}: {author}" }').problems.map(({ message }) => message);
    expect(said.join()).toContain('did you mean "{title}"?');
  });

  test('of plurals is told: one that the language has not, and one that it needs', () => {
    const two = 'counts:\n  notes:\n    one: eine\n    two: zwei\n    other: "{count}"';
    expect(faults(two)).toEqual(['messages-plural 4:5']);
    expect(messages(two)).toEqual({ counts: { notes: { one: 'eine', other: '{count}' } } });
    const some = 'counts:\n  notes: { one: "{count} a", other: "{count} b" }';
    expect(faults(some, 'ru.yaml')).toEqual(['messages-plural 2:3']);
    expect(
      read(some, 'ru.yaml')
        .problems.map(({ message }) => message)
        .join(),
    ).toContain('without "few", "many", expected few, many, one, other');
    expect(faults('counts:\n  notes: { one: eine }')).toEqual(['messages-plural 2:3']);
    expect(messages('counts:\n  notes: { one: eine }')).toEqual({ counts: {} });
  });

  test('that hides in the words is told, and taken out', () => {
    const rulesIn = (typed: string) => faults(`page: { skip: "${typed}" }`);
    expect(rulesIn('Zum\\u200B Text')).toEqual(['character-invisible 1:15']);
    expect(rulesIn('Zum\\x01 Text')).toEqual(['character-control 1:15']);
    expect(rulesIn('Zum \u202eText')).toEqual(['character-bidi 1:15']);
    expect(rulesIn('Zum \u2067Text')).toEqual(['character-bidi 1:15']);
    expect(rulesIn('Zum \u2067Text\u2069')).toEqual([]);
    expect(rulesIn('جست\u200cوجو')).toEqual([]);
    expect(rulesIn('Zum \\ud800Text')).toEqual(['character-replacement 1:15']);
    const hidden = 'page: { skip: "Z\\u200Bum\\x01 \u202eTe\u2067xt" }';
    expect(messages(hidden)).toEqual({ page: { skip: 'Zum Text' } });
  });

  test('of the file is told as of any other', () => {
    expect(faults('page: {')).toEqual(['yaml-syntax 1:8']);
    expect(faults('page: { skip: a }\npage: { skip: b }')).toEqual(['yaml-duplicate-key 2:1']);
    const utf16 = readMessages(new Map([['de.yaml', Uint8Array.of(0xff, 0xfe, 65, 0)]]), english);
    expect(utf16.problems.map(({ rule }) => rule)).toEqual(['file-utf16']);
    expect(utf16.messages).toEqual({});
  });

  test('of a whole language is one: how many messages it lacks', () => {
    const added = read('page: { skip: Neidio }', 'cy.yaml').problems;
    expect(added.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'warning messages-incomplete',
    ]);
    expect(added[0]?.message).toContain('3 of 4 messages are missing, the first is page.of');
    expect(read('page: { skip: Skip }', 'en-GB.yaml').problems).toEqual([]);
    const region = new Map([
      ['cy.yaml', bytes('page: { skip: a, of: "{title} {author}", comma: "," }')],
      ['cy-GB.yaml', bytes('counts: { notes: "{count}" }')],
    ]);
    const missing = readMessages(region, english).problems.filter(
      ({ rule }) => rule === 'messages-incomplete',
    );
    expect(missing.map(({ place }) => place.file)).toEqual(['messages/cy.yaml']);
  });
});

/** Something that YAML can hold, with many of the names that messages have. */
const anyValue = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('{count}', '{title}', '{', '', '{titel}', 'a\u202eb', '\u0001', '\ud800'),
    fc.string(),
    fc.constant(null),
    fc.array(tie('node'), { maxLength: 2 }),
    fc.dictionary(
      fc.constantFrom('page', 'skip', 'of', 'counts', 'notes', 'one', 'few', 'other', '__proto__'),
      tie('node'),
      { maxKeys: 4 },
    ),
  ),
})).node;

describe('whatever lies in messages/', () => {
  const name = fc.oneof(
    fc.constantFrom('de.yaml', 'ru.yaml', 'qps.yaml', 'ar.yml', 'x.yaml', 'de'),
    fc.string().map((text) => `${text}.yaml`),
  );
  const content = fc.oneof(
    fc.string(),
    anyValue.map((value) => JSON.stringify(value)),
  );

  test('is read without a crash, and every fault has its file and line', () => {
    fc.assert(
      fc.property(name, content, (file, text) => {
        const { problems, messages: found } = readMessages(new Map([[file, bytes(text)]]), english);
        const lines = text.split(/\r\n|\n|\r/).length;
        for (const { place } of problems) {
          expect(place.file).toBe(`messages/${file}`);
          expect(place.line).toBeGreaterThanOrEqual(1);
          expect(place.line).toBeLessThanOrEqual(lines);
        }
        for (const group of Object.values(found)) expectFit(group as MessageTree, english);
      }),
    );
  });

  test('is printed as the interface needs it, or English is', () => {
    fc.assert(
      fc.property(content, (text) => {
        const { messages: own } = readMessages(new Map([['qps.yaml', bytes(text)]]));
        const words = wordsFor('qps', own);
        expect(typeof words.page.skip).toBe('string');
        expect(words.terms.counts.notes({ count: 2 })).not.toBe('');
      }),
    );
  });

  test('changes nothing where it is English itself', () => {
    const own = readMessages(new Map([['en.yaml', bytes(JSON.stringify(en))]]));
    expect(own.problems).toEqual([]);
    expect(own.messages['en']).toEqual(en);
  });
});

/** Has only messages that English has, with names in braces that are filled in. */
function expectFit(group: MessageTree, like: MessageTree): void {
  for (const [name, node] of Object.entries(group)) {
    const model = like[name];
    if (model === undefined) throw new Error(`Unexpected message ${name}`);
    if (typeof model === 'string') {
      expect(typeof node).toBe('string');
      expect(namesIn(String(node))).toEqual(namesIn(model));
    } else if (isPlural(model)) expect(isPlural(node)).toBe(true);
    else expectFit(node as MessageTree, model);
  }
}

function namesIn(text: string): string[] {
  return Array.from(new Set(text.match(/\{[^{}]*\}/g))).sort();
}
