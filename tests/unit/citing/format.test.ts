import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import {
  formatCitations,
  type Cluster,
  type ClusterItem,
  type FormatInput,
} from '../../../src/compiler/citations/format.ts';
import { loadStyle } from '../../../src/compiler/citations/style.ts';
import type { CslItem } from '../../../src/article/schemas/csl.ts';
import { htmlOf } from '../../support/html.ts';

const smith = [{ family: 'Smith', given: 'John' }];
const works: CslItem[] = [
  book('smith2001', { author: smith, issued: year(2001) }),
  book('smith2003', { author: smith, issued: year(2003) }),
  book('doe2003', { author: [{ family: 'Doe', given: 'Jane' }], issued: year(2003) }),
  book('anon', { title: 'Nameless', issued: { literal: 'forthcoming' } }),
];

describe('citations in APA', () => {
  it('wraps the words of each cited item in a link that carries its index', async () => {
    expect(await printed([group('smith2001')])).toEqual(['(<a data-item="0">Smith, 2001</a>)']);
    expect(await printed([group('smith2003', 'smith2001', 'doe2003')])).toEqual([
      '(<a data-item="2">Doe, 2003</a>; <a data-item="1">Smith, 2001</a>, <a data-item="0">2003</a>)',
    ]);
  });

  it('prints prefixes, locators and suffixes', async () => {
    const cluster = group('doe2003');
    const items = [
      { ...cluster.items[0]!, prefix: 'see ', locator: '3-5', label: 'page', suffix: ', passim' },
    ];
    expect(await printed([{ ...cluster, items }])).toEqual([
      '(<a data-item="0">see Doe, 2003, pp. 3–5, passim</a>)',
    ]);
  });

  it('makes a narrative citation one link, or links the years where it cites several', async () => {
    expect(await printed([narrative('doe2003')])).toEqual(['<a data-item="0">Doe (2003)</a>']);
    expect(await printed([narrative('smith2001', 'smith2003')])).toEqual([
      'Smith (<a data-item="0">2001</a>, <a data-item="1">2003</a>)',
    ]);
  });

  it('leaves the author out where the text has it', async () => {
    const cluster = group('doe2003');
    const items = [{ ...cluster.items[0]!, suppressAuthor: true }];
    expect(await printed([{ ...cluster, items }])).toEqual(['(<a data-item="0">2003</a>)']);
  });

  it('links both of two citations of one work in a cluster', async () => {
    const cluster = group('doe2003', 'doe2003');
    const items = cluster.items.map((one, index) => ({
      ...one,
      locator: String(index + 3),
      label: 'page',
    }));
    const [html] = await printed([{ ...cluster, items }]);
    expect(html).toContain('<a data-item="0">Doe, 2003, p. 3</a>');
    expect(html).toContain('data-item="1"');
  });

  it('lists cited works and those of nocite, in the order of the style', async () => {
    const { references, styleClass } = await format({
      clusters: [group('smith2001')],
      nocite: ['doe2003', 'unknown'],
    });
    expect(references.map(({ key }) => key)).toEqual(['doe2003', 'smith2001']);
    expect(references[1]!.text).toBe('Smith, J. (2001). Title.');
    expect(htmlOf(references[1]!.tree)).toBe('Smith, J. (2001). <i>Title</i>.');
    expect(styleClass).toBe('in-text');
    const all = await format({ clusters: [], nocite: ['*'] });
    expect(all.references).toHaveLength(works.length);
  });

  it('prints raised signs of a work as typed', async () => {
    const title = 'Plots of 10 m² in the 1º district, by Name™';
    const { references } = await format({ works: [book('raised', { title })], nocite: ['*'] });
    expect(htmlOf(references[0]?.tree)).toContain(title);
  });

  it('tells works of one author and year apart', async () => {
    const twins = [1, 2].map((n) =>
      book(`smith${n}`, { title: `T${n}`, author: smith, issued: year(2020) }),
    );
    const clusters = [group('smith2'), group('smith1')];
    const result = await formatCitations({ ...input, works: twins, clusters });
    expect(result.clusters.map(words)).toEqual(['(Smith, 2020b)', '(Smith, 2020a)']);
  });

  it('prints the literal of a name that has both', async () => {
    const press = book('press', {
      author: [{ family: 'Times', given: 'NY', literal: 'The Times' }],
    });
    const result = await formatCitations({ ...input, works: [press], clusters: [group('press')] });
    expect(result.clusters.map(words)).toEqual(['(The Times, n.d.)']);
  });

  it('follows the language of the article', async () => {
    const pair = book('pair', { author: [...smith, { family: 'Roe' }], issued: year(2020) });
    const format = (lang: string) =>
      formatCitations({ ...input, works: [pair], clusters: [narrative('pair')], lang });
    expect((await format('en-GB')).clusters.map(words)).toEqual(['Smith and Roe (2020)']);
    expect((await format('de')).clusters.map(words)).toEqual(['Smith und Roe (2020)']);
  });
});

describe('citations in a numeric style', () => {
  it('links each number, and the ends of a range', async () => {
    const style = loadStyle('vancouver', new Map());
    const clusters = [
      group('smith2001'),
      group('smith2003', 'doe2003'),
      group('doe2003', 'smith2001', 'smith2003'),
    ];
    const result = await format({ style, clusters });
    expect(result.clusters.map(html)).toEqual([
      '(<a data-item="0">1</a>)',
      '(<a data-item="0">2</a>,<a data-item="1">3</a>)',
      '(<a data-item="1">1</a>–<a data-item="0">3</a>)',
    ]);
    expect(result.references.map(({ key }) => key)).toEqual(['smith2001', 'smith2003', 'doe2003']);
    expect(result.references[0]!.text).toBe('1. Smith J. Title. 2001.');
  });

  it('puts the names before the number of a narrative citation', async () => {
    const style = loadStyle('vancouver', new Map());
    const result = await format({ style, clusters: [narrative('doe2003')] });
    expect(result.clusters.map(html)).toEqual(['<a data-item="0">Doe (1)</a>']);
  });
});

describe('citations in a note style', () => {
  const style = noteStyle();

  it('print the whole reference, then a short form, then "ibid."', async () => {
    const at = (noteNumber: number, ...keys: string[]) => ({ ...group(...keys), noteNumber });
    const result = await format({
      style,
      clusters: [
        at(1, 'doe2003'),
        at(2, 'doe2003'),
        at(3, 'smith2001'),
        at(4, 'doe2003'),
        at(6, 'doe2003'),
      ],
    });
    expect(result.styleClass).toBe('note');
    expect(result.clusters.map(words)).toEqual([
      'Doe, Title.',
      'Ibid.',
      'Smith, Title.',
      'Doe (see n. 1).',
      'Doe (see n. 1).',
    ]);
  });

  it('do not say "ibid." after a note that cites two works', async () => {
    const clusters = [
      { ...group('smith2001', 'doe2003'), noteNumber: 1 },
      { ...group('doe2003'), noteNumber: 2 },
    ];
    const result = await format({ style, clusters });
    expect(result.clusters.map(words).at(-1)).toBe('Doe (see n. 1).');
  });

  it('give the author of a narrative citation apart, for the sentence alone', async () => {
    const cluster = { ...narrative('doe2003'), noteNumber: 1, standing: 'text' as const };
    const { clusters } = await format({ style, clusters: [cluster] });
    expect(clusters[0]!.author!.map((node) => toString(node)).join('')).toBe('Doe');
    expect(words(clusters[0]!)).toBe('Title.');
  });
});

describe('the bundled styles', () => {
  const article: CslItem = {
    id: 'a',
    type: 'article-journal',
    title: 'On tiny things',
    author: [{ family: 'Doe', given: 'Jane' }],
    'container-title': 'Journal of Small Things',
    volume: '3',
    page: '1-10',
    issued: year(2020),
  };
  it.each([
    [
      'chicago',
      '(<a data-item="0">Doe 2020</a>)',
      'Doe, Jane. 2020. “On Tiny Things.” Journal of Small Things 3:1–10.',
    ],
    [
      'mla',
      '(<a data-item="0">Doe</a>)',
      'Doe, Jane. “On Tiny Things.” Journal of Small Things, vol. 3, 2020, pp. 1–10.',
    ],
    [
      'ieee',
      '<a data-item="0">[1]</a>',
      '[1] J. Doe, “On tiny things,” Journal of Small Things, vol. 3, pp. 1–10, 2020.',
    ],
    [
      'chicago-notes',
      '<a data-item="0">Jane Doe, “On Tiny Things,” <i>Journal of Small Things</i> 3 (2020): 1–10</a>.',
      'Doe, Jane. “On Tiny Things.” Journal of Small Things 3 (2020): 1–10.',
    ],
  ])('%s', async (name, citation, reference) => {
    const style = loadStyle(name, new Map());
    const result = await format({ style, works: [article], clusters: [group('a')] });
    expect(html(result.clusters[0]!)).toBe(citation);
    expect(result.references[0]!.text).toBe(reference);
  });

  it('keep the link where the full stop goes inside a quotation mark', async () => {
    const other = { ...article, id: 'b', title: 'Other' };
    const clusters = ['a', 'b', 'a'].map((key, index) => ({
      ...group(key),
      noteNumber: index + 1,
    }));
    const style = loadStyle('chicago-notes', new Map());
    const result = await format({ style, works: [article, other], clusters });
    expect(html(result.clusters[2]!)).toBe('<a data-item="0">Doe, “On Tiny Things.”</a>');
  });

  it('print the terms of the article’s language', async () => {
    const result = async (lang: string) => {
      const works = [{ ...article, issued: {}, author: [...article.author!, { family: '李' }] }];
      return words((await format({ works, lang, clusters: [narrative('a')] })).clusters[0]!);
    };
    expect(await result('zh-CN')).toBe('Doe 和 李 (不详)');
    expect(await result('ru')).toBe('Doe и 李 (б. д.)');
  });
});

describe('hostile works', () => {
  it('come out as text, but for the markup of CSL-JSON', async () => {
    const hostile = book('x', {
      title: 'A <i>Title</i> <script>alert(3)</script> &amp; 1 < 2 <b>open',
      author: [
        { literal: '<script>alert(1)</script>' },
        { family: '<img src=x onerror=alert(2)>' },
      ],
      URL: 'javascript:alert(4)',
      DOI: '"><svg onload=alert(5)>',
    });
    const cluster = group('x');
    const items = [{ ...cluster.items[0]!, prefix: '<script>', suffix: '<a href="javascript:x">' }];
    const result = await formatCitations({
      ...input,
      works: [hostile],
      clusters: [{ ...cluster, items }],
    });
    const all = html(result.clusters[0]!) + htmlOf(result.references[0]!.tree);
    expect([...all.matchAll(/<\w+/g)].map(([tag]) => tag).sort()).toEqual(
      expect.not.arrayContaining(['<script', '<img', '<svg', '<b']),
    );
    expect(all).not.toMatch(/<[^>]*(?:href|on\w+)=/);
    expect(result.references[0]!.text).toContain('<script>alert(3)</script> &amp; 1 < 2 <b>open');
  });

  it('link only their own address and DOI', async () => {
    const linked = book('x', { URL: 'https://example.org/a?b=1&c=2', DOI: '10.1000/a(b)c' });
    const result = await formatCitations({
      ...input,
      style: loadStyle('vancouver', new Map()),
      works: [linked],
      clusters: [group('x')],
    });
    expect(
      [...htmlOf(result.references[0]!.tree).matchAll(/href="([^"]*)"/g)].map((m) => m[1]),
    ).toEqual(['https://example.org/a?b=1&#x26;c=2', 'https://doi.org/10.1000/a(b)c']);
  });

  it('link an address that stands for the publisher, as BibTeX has it', async () => {
    const misc = book('x', { type: 'document', publisher: 'https://example.org/a; GitHub' });
    const result = await formatCitations({ ...input, works: [misc], clusters: [group('x')] });
    expect(htmlOf(result.references[0]!.tree)).toMatch(
      /<a href="https:\/\/example\.org\/a"[^>]*>https:\/\/example\.org\/a<\/a>; GitHub/,
    );
  });

  it('may have any key', async () => {
    const odd = ['__proto__', 'constructor', 'a; @b]', 'ключ'].map((key) => book(key, {}));
    const result = await formatCitations({
      ...input,
      works: odd,
      clusters: odd.map(({ id }) => group(id)),
    });
    expect(result.references.map(({ key }) => key).sort()).toEqual(odd.map(({ id }) => id).sort());
  });
});

describe('formatting', () => {
  it('does not depend on what was formatted before', async () => {
    const one = { clusters: [group('smith2003', 'doe2003')] };
    const before = JSON.stringify(await format(one));
    const others = [1, 2, 3].map((n) =>
      book(`o${n}`, { title: `T${n}`, author: smith, issued: year(2003) }),
    );
    await formatCitations({ ...input, works: others, clusters: others.map(({ id }) => group(id)) });
    expect(JSON.stringify(await format(one))).toBe(before);
  });

  it('prints many works of one author and year, and each citation of them, distinctly', async () => {
    const many = Array.from({ length: 400 }, (_, n) =>
      book(`k${n}`, {
        title: `Title ${String(n).padStart(3, '0')}`,
        author: smith,
        issued: year(2000),
      }),
    );
    const clusters = many.map(({ id }) => group(id));
    const result = await formatCitations({ ...input, works: many, clusters });
    expect(new Set(result.clusters.map(words)).size).toBe(400);
    expect(words(result.clusters[0]!)).toBe('(Smith, 2000a)');
    expect(words(result.clusters[399]!)).toBe('(Smith, 2000oj)');
    expect(result.references).toHaveLength(400);
  });
});

const input: FormatInput = {
  works,
  clusters: [],
  style: loadStyle(undefined, new Map()),
  lang: 'en',
};

function format(change: Partial<FormatInput>) {
  return formatCitations({ ...input, ...change });
}

async function printed(clusters: Cluster[]): Promise<string[]> {
  return (await format({ clusters })).clusters.map(html);
}

function html({ children }: { children: Parameters<typeof toHtml>[0] }): string {
  return toHtml(children);
}

function words({ children }: { children: Parameters<typeof toString>[0][] }): string {
  return children.map((node) => toString(node)).join('');
}

function group(...keys: string[]): Cluster {
  return { mode: 'group', items: keys.map(item) };
}

function narrative(...keys: string[]): Cluster {
  return { mode: 'narrative', items: keys.map(item) };
}

function item(key: string): ClusterItem {
  return { key, prefix: '', suffix: '', suppressAuthor: false };
}

function year(number: number) {
  return { 'date-parts': [[number]] };
}

function book(id: string, fields: Partial<CslItem>): CslItem {
  return { id, type: 'book', title: 'Title', ...fields };
}

function noteStyle(): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
  <info><title>Notes</title><id>notes</id><updated>2020-01-01T00:00:00+00:00</updated></info>
  <citation><layout suffix="." delimiter="; ">
    <choose>
      <if position="ibid"><text term="ibid" text-case="capitalize-first"/></if>
      <else-if position="subsequent">
        <names variable="author"><name form="short"/></names>
        <text variable="first-reference-note-number" prefix=" (see n. " suffix=")"/>
      </else-if>
      <else>
        <group delimiter=", "><names variable="author"><name form="short"/></names><text variable="title"/></group>
      </else>
    </choose>
  </layout></citation>
  <bibliography><layout><text variable="title"/></layout></bibliography>
</style>`;
}
