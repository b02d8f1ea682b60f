import { readFileSync } from 'node:fs';
import { wcagContrast } from 'culori';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultColours } from '../../../src/article/index.ts';
import { type ContentFile, readSite } from '../../../src/compiler/publication.ts';

const nothing = { files: new Map<string, ContentFile>(), slugs: [], fallbackName: 'Library' };
const read = (text: string, others: Partial<Parameters<typeof readSite>[1]> = {}) =>
  readSite(text, { ...nothing, ...others });
const faults = (text: string, others: Partial<Parameters<typeof readSite>[1]> = {}) =>
  read(text, others).problems.map(
    ({ rule, place: { line, column } }) => `${rule} ${line}:${column}`,
  );

describe('site.yaml', () => {
  test('need not be there: the name is the one that the articles give', () => {
    const { publication, problems } = readSite(undefined, { ...nothing, fallbackName: 'On Notes' });
    expect(problems).toEqual([]);
    expect(publication).toMatchObject({ name: 'On Notes', language: 'en', search: true });
  });

  test('gives every value of a publication', () => {
    const { publication, problems } = read(
      [
        'title: Law Review',
        'url: https://example.org/law',
        'publisher: { name: Open Press, ror: "https://ror.org/03yrm5c26" }',
        'contact: editors@example.org',
        'editors: [{ name: Josiah Carberry, orcid: 0000-0002-1825-0097 }]',
        'license: CC-BY-4.0',
        'menu: [{ Articles: / }, { label: Imprint, to: /imprint/ }]',
        'issues: [{ volume: 3, number: 1, articles: one }, { title: Über Fußnoten }]',
        'search: no',
      ].join('\n'),
      { slugs: ['one'] },
    );
    expect(problems).toEqual([]);
    expect(publication).toMatchObject({
      name: 'Law Review',
      address: 'https://example.org/law/',
      publisher: { name: 'Open Press', ror: '03yrm5c26' },
      contact: 'mailto:editors@example.org',
      editors: [{ name: 'Josiah Carberry', orcid: '0000-0002-1825-0097' }],
      licence: { name: 'CC BY 4.0' },
      menu: [
        { label: 'Articles', to: '/' },
        { label: 'Imprint', to: '/imprint/' },
      ],
      issues: [
        { id: '3-1', articles: ['one'] },
        { id: 'uber-fußnoten', articles: [] },
      ],
      search: false,
    });
  });

  test('has each fault at its line, and costs no other key', () => {
    const { publication, problems } = read('name: A\nnmae: B\nsearch: perhaps\ntagline: C');
    expect(problems.map(({ rule, place }) => [rule, place.line, place.column])).toEqual([
      ['site-key-unknown', 2, 1],
      ['site-type', 3, 9],
    ]);
    expect(problems[0]?.message).toContain('did you mean "name"');
    expect(publication).toMatchObject({ name: 'A', tagline: 'C', search: true });
  });

  test('may have neither a key twice nor one in two spellings', () => {
    expect(faults('name: A\ntitle: B')).toEqual(['yaml-duplicate-key 2:1']);
  });

  test('names the key in a map that is not known', () => {
    const [problem] = read('publisher:\n  name: A\n  adress: B').problems;
    expect(problem).toMatchObject({ rule: 'site-type', place: { line: 3, column: 3 } });
    expect(problem?.message).toContain('key "adress" for `publisher`');
  });

  test('may name only files that are there and are what they are to be', () => {
    const files = new Map<string, ContentFile>([
      ['logo.png', { picture: 'png' }],
      ['notes.txt', {}],
      ['site.css', {}],
    ]);
    expect(faults('logo: logo.png\ncss: ./site.css', { files })).toEqual([]);
    expect(faults('logo: notes.txt\nfavicon: ../icon.svg\ncss: logo.png', { files })).toEqual([
      'site-file-kind 1:7',
      'site-file-missing 2:10',
      'site-file-kind 3:6',
    ]);
  });

  test('lets only those additions into the head that load from https and change nothing of ours', () => {
    const head = (entry: string) => faults(`head:\n  - ${entry}`);
    expect(head('meta: { name: google-site-verification, content: a }')).toEqual([]);
    expect(head('script: { src: "https://c.example.org/c.js", data-domain: a }')).toEqual([]);
    for (const entry of [
      'meta: { name: Viewport, content: a }',
      'link: { rel: stylesheet, href: "https://example.org/a.css" }',
      'link: { rel: me, href: "javascript:alert(1)" }',
      'script: { src: "//c.example.org/c.js" }',
      'script: { src: "https://c.example.org; script-src *", data-a: b }',
      'script: { src: "https://c.example.org/c.js", onload: alert }',
      'script: { src: "data:text/javascript,alert(1)" }',
    ])
      expect(head(entry), entry).toEqual(['site-head-refused 2:5']);
  });

  test('has an article in one issue, and issues at addresses of their own', () => {
    const text =
      'issues:\n  - { number: 1, articles: [one, two] }\n  - { number: 1, articles: [one, tow] }';
    expect(faults(text, { slugs: ['one', 'two'] })).toEqual([
      'site-issue-twice 3:5',
      'site-issue-twice 3:29',
      'site-issue-article 3:34',
    ]);
  });

  test('shows the dates of issues in words', () => {
    const { publication } = read('issues: [{ date: 2026-11 }, { date: Winter 2026 }]');
    expect(publication.issues.map(({ id, date }) => [id, date])).toEqual([
      ['2026-11', 'November 2026'],
      ['winter-2026', 'Winter 2026'],
    ]);
  });

  test('never makes the reading fail, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string(), fc.json(), (words, json) => {
        read(words);
        read(json);
        read(`colours: ${json}\nhead: ${json}\nissues: ${json}\nmenu: ${json}`);
      }),
    );
  });
});

describe('colours of site.yaml', () => {
  test('are held to the paper that they stand on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
        const colour = `#${number.toString(16).padStart(6, '0')}`;
        const { publication, problems } = read(`colours: { accent: "${colour}" }`);
        const isEnough = wcagContrast(colour, defaultColours.light.paper) >= 4.5;
        expect(problems.map(({ rule }) => rule)).toEqual(isEnough ? [] : ['site-contrast']);
        expect(publication.colours.light.accent).toBe(isEnough ? colour : undefined);
      }),
    );
  });

  test('say the ratio that is too low, at the colour', () => {
    const [problem] = read('colours:\n  dark:\n    accent: "#333"').problems;
    expect(problem?.place).toMatchObject({ line: 3, column: 13 });
    expect(problem?.message).toMatch(/contrast of 1\.\d\d to 1, expected 4\.5 to 1/);
  });

  test('are measured with our ink and accent where only the paper is given', () => {
    expect(faults('colours: { paper: "#777" }')).toEqual(['site-contrast 1:19']);
  });

  test('start from those of the style sheet', () => {
    const sheet = readFileSync('src/site/styles/tokens.css', 'utf8');
    const [, light = '', dark = ''] = /\{([^}]*)\}[^{]*\{[^{]*\{([^}]*)\}/.exec(sheet) ?? [];
    for (const [theme, rules] of [
      ['light', light],
      ['dark', dark],
    ] as const) {
      const { accent, paper, ink } = defaultColours[theme];
      expect(rules).toContain(`--paper: ${paper};`);
      expect(rules).toContain(`--own-ink: ${ink};`);
      expect(rules).toContain(`--own-accent: ${accent};`);
    }
  });
});
