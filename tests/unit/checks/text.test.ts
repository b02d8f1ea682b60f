import { describe, expect, it } from 'vitest';
import { check } from './check.ts';

describe('the place of a word', () => {
  it.each([
    ['&times; the the', '1:9'],
    ['\\*\\*t\\* the the', '1:9'],
    ['> A *t*&nbsp;\n>   the the', '2:5'],
    ['- Not&#116;\n  *&amp;t; the* the', '2:12'],
    ['A\\\n\tthe the', '2:2'],
  ])('is that of its letters in the source: %j', (source, place) => {
    expect(check(source)).toEqual([`${place} word-doubled`]);
  });
});

describe('quotation marks', () => {
  it.each([
    'He said "yes" and "no".',
    'It’s the authors’ own “work”.',
    "It's the authors' 'own' work.",
    'A board of 5" by 7".',
    'A board of 5" and a "quotation".',
    'Er sagte „ja“ und „nein“.',
    'Hon sade ”ja” och ”nej”.',
    'Powiedział „tak”.',
    'Il dit « oui » et «\u00a0non\u00a0».',
    'Er sagte »ja«.',
    '他说「是」。',
    'A "[quotation with](https://x.org) a link" and `"` code.',
    'Escaped \\"marks\\" count.',
    '"A quotation[^1] with a note."\n\n[^1]: "Another."',
    '“Nested ‘single’ marks” and “again”.',
  ])('balance in: %s', (text) => {
    expect(check(text)).toEqual([]);
  });

  it.each([
    ['He said: "Enough.', '1:10'],
    ['He said: “Enough.', '1:10'],
    ['He said: Enough.”', '1:17'],
    ['Er sagte: „Genug.', '1:11'],
    ['Il dit: « Assez.', '1:9'],
    ['他说「是。', '1:3'],
    ['One *two "three* four.', '1:10'],
    ['First line,\nthen a "second.', '2:8'],
  ])('do not balance in: %s', (text, place) => {
    expect(check(text)).toEqual([`${place} quotation-unbalanced`]);
  });

  it('may go on over several paragraphs, each of which opens anew', () => {
    expect(check('“One begins.\n\n“Two goes on.\n\n“Three ends.”')).toEqual([]);
    expect(check('> "One begins.\n>\n> Two ends."')).toEqual([]);
  });

  it('may cross code, math and citations', () => {
    expect(check('"A `x"y` and $a"b$ and [@k]" end.')).toEqual([]);
  });
});

describe('headings', () => {
  it('that skip a level, repeat each other or have no words are named', () => {
    expect(check('## One\n\n##### Two\n\n## One\n\n##\n')).toEqual([
      '3:1 heading-level-jump',
      '5:1 heading-duplicate',
      '7:1 heading-empty',
    ]);
  });

  it('may go back any number of levels and start anywhere', () => {
    expect(check('### One\n\n#### Two\n\n## Three')).toEqual([]);
  });

  it('with one id are an error', () => {
    expect(check('## One {#a}\n\n## Two {#a}')).toEqual(['3:1 heading-id-duplicate']);
  });
});

describe('links', () => {
  it.each([
    '## Über den Café\n\n[x](#über-den-café) [y](#%C3%BCber-den-caf%C3%A9)',
    '## Results\n\n## Results {#second}\n\n[x](#results) [y](#second)',
    '[words]{#here}\n\n[x](#here)',
    '<span id="raw"></span>\n\n[x](#raw)',
    'A.[^1] [x](#note-1)\n\n[^1]: N.',
    '[x](https://example.org/a(b)) <https://example.org> [y](mailto:a@b.org) [z][r]\n\n[r]: https://example.org',
    '[x](../other/) [y](/path/)',
    '[x](ftp://example.org/a) [y](urn:nbn:de:101) [z](doi:10.1000/182) [w](HTTPS://example.org)',
  ])('lead somewhere in: %s', (source) => {
    expect(check(source)).toEqual([]);
  });

  it.each([
    ['[x](#nowhere)', 'link-dead'],
    ['[x]()', 'link-empty'],
    ['[x](#)', 'link-empty'],
    ['[x](javascript:alert(1))', 'link-unsafe'],
    ['[x](data:text/html,hi)', 'link-unsafe'],
    ['[x](JavaScript:alert(1))', 'link-unsafe'],
    ['[x](zotero://select/items/1)', 'link-unsafe'],
    ['<a href="obsidian://open">x</a>', 'link-unsafe'],
    ['[x](doi:example)', 'link-url-malformed'],
    ['[x](www.example.org)', 'link-url-malformed'],
    ['[x](http//example.org)', 'link-url-malformed'],
    ['[x](https://https://example.org)', 'link-url-malformed'],
    ['[x](htps://example.org)', 'link-url-malformed'],
    ['[x](https://example/a)', 'link-url-malformed'],
    ['[x](data.csv)', 'link-file-missing'],
  ])('do not work in: %s', (source, rule) => {
    expect(check(source, { files: [] })).toEqual([`1:1 ${rule}`]);
  });
});

describe('images', () => {
  const files = ['map.png', 'images/a b.png', 'evil.svg'];

  it.each([
    '![A map](map.png)',
    '![A](./images/a%20b.png)',
    '![A](images/../map.png)',
    '![A](evil.svg)',
  ])('are well in: %s', (source) => {
    expect(check(source, { files })).toEqual([]);
  });

  it.each([
    ['![x](../../../etc/passwd)', 'image-outside'],
    ['![x](/etc/passwd)', 'image-outside'],
    ['![x](file:///etc/passwd)', 'image-outside'],
    ['![x](..%2f..%2fsecret.png)', 'image-outside'],
    ['![x](..\\\\..\\\\secret.png)', 'image-outside'],
    ['![x](mpa.png)', 'image-missing'],
    ['![x](https://example.org/a.png)', 'image-remote'],
    ['![x](map.tiff)', 'image-kind-unsupported'],
    ['![](map.png)', 'image-alt-missing'],
    ['![map.png](map.png)', 'image-alt-missing'],
  ])('are named in: %s', (source, rule) => {
    expect(check(source, { files })).toEqual([`1:1 ${rule}`]);
  });
});

describe('words and characters', () => {
  it('finds small words typed twice, in English only', () => {
    expect(check('Using the the first.')).toEqual(['1:7 word-doubled']);
    expect(check('Using the\nthe first.')).toEqual(['1:7 word-doubled']);
    expect(check('that that had had a "the" the A a-b')).toEqual([]);
    expect(check('Die, die is is', { lang: 'de' })).toEqual([]);
  });

  it('finds notes to oneself', () => {
    expect(check('A claim. TODO: find the source.')).toEqual(['1:10 text-left-over']);
    expect(check('The word todo, and `TODO` in code.')).toEqual([]);
  });

  it.each([
    ['A\u001b[31mred', '1:2 character-control'],
    ['A\u202egnal', '1:2 character-bidi'],
    ['A\u2067open', '1:2 character-bidi'],
    ['A\u200bB', '1:2 character-invisible'],
    ['A\ufeffB', '1:2 character-invisible'],
    ['caf\ufffd', '1:4 character-replacement'],
    ['caf\u00c3\u00a9', '1:4 character-mojibake'],
    ['It\u00e2\u20ac\u2122s', '1:3 character-mojibake'],
  ])('finds what hides in %j', (source, fault) => {
    expect(check(source)).toEqual([fault]);
  });

  it('finds marks of a merge conflict', () => {
    expect(check('One\n\n<<<<<<< HEAD\nmine\n')).toEqual(['3:1 merge-conflict']);
  });

  it('says once what stands many times', () => {
    expect(check('\u200b'.repeat(1000))).toHaveLength(5);
  });

  it.each([
    '👩\u200d🎓 می\u200cخواهم e\u0301 עברית \u2067עברית\u2069 עוד',
    'Île, Ã, São Paulo, “€”, Â',
    'soft\u00adhyphen and no\u00a0break',
  ])('lets be what belongs to a script: %s', (source) => {
    expect(check(source)).toEqual([]);
  });
});
