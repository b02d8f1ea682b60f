import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { partEnv, readPart } from '../../../src/build/shards/part.ts';
import { folderRefusals, sizeOf, takeArticles } from '../../../src/build/shards/folders.ts';
import {
  type BuiltShard,
  readBuiltShard,
  type ShardArticle,
  type ShardRecord,
  writeRecord,
} from '../../../src/build/shards/record.ts';
import { contentRefusals, refusals, scriptRefusals } from '../../../src/build/shards/refusals.ts';
import { isIn, readShard, shardOf, writeShard } from '../../../src/build/shards/shard.ts';

describe('a shard as it is typed', () => {
  test.each([
    { typed: '1/1', number: 1, of: 1 },
    { typed: '3/100', number: 3, of: 100 },
    { typed: '100/100', number: 100, of: 100 },
  ])('$typed is number $number of $of', ({ typed, ...shard }) => {
    expect(readShard(typed)).toEqual(shard);
    expect(writeShard(shard)).toBe(typed);
  });

  test.each([
    '',
    '3',
    '/',
    '3/',
    '/3',
    '0/3',
    '4/3',
    '0/0',
    '-1/3',
    '1.5/3',
    '1/3/5',
    ' 1/3',
    'a/b',
  ])('"%s" is none', (typed) => {
    expect(readShard(typed)).toBeUndefined();
  });
});

describe('the shares of a library', () => {
  test('hold every article once, however many shards there are', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 300 }), (slug, of) => {
        const numbers = Array.from({ length: of }, (_, index) => index + 1);
        expect(numbers.filter((number) => isIn({ number, of }, slug))).toEqual([shardOf(slug, of)]);
      }),
    );
  });

  test('are the same on every machine and in every version', () => {
    const slugs = ['failure-of-multilateral-diplomacy', 'copy-00001', 'ä', 'on-footnotes'];
    expect(slugs.map((slug) => shardOf(slug, 100))).toEqual([4, 23, 100, 24]);
  });

  test('are of about the same size', () => {
    const sizes = new Map<number, number>();
    for (let n = 0; n < 10_000; n++) {
      const number = shardOf(`article-${n}`, 10);
      sizes.set(number, (sizes.get(number) ?? 0) + 1);
    }
    for (const size of sizes.values()) expect(Math.abs(size - 1000)).toBeLessThan(150);
  });
});

test.each([
  { kind: 'whole' } as const,
  { kind: 'shard', shard: { number: 2, of: 3 } } as const,
  { kind: 'merge', dirs: ['/a b', '/c'] } as const,
])('a process is told of its part: $kind', (part) => {
  expect(readPart({ ...partEnv(part) })).toEqual(part);
});

const article = (name: string, sizes: ShardArticle['sizes'] = {}): ShardArticle => ({
  digest: `${name}-digest`,
  key: `${name}-key`,
  sizes,
  files: 1,
  bytes: 5,
});
const settings = { SITE_URL: 'https://example.org', BASE_PATH: '/' };
const shard = (number: number, changed: Partial<ShardRecord> = {}, dir = `s/${number}`) => ({
  dir,
  record: {
    number,
    of: 3,
    program: 'program',
    settings,
    scripts: 'scripts',
    pictures: true,
    articles: { [`a${number}`]: article(`a${number}`) },
    policies: [],
    ...changed,
  },
});
const all = [shard(1), shard(2), shard(3)];
const here = { program: 'program', settings };

describe('shards', () => {
  test('that belong together are not refused, in any order', () => {
    expect(refusals(all.toReversed(), here)).toEqual([]);
  });

  const refused: readonly { what: string; shards: readonly BuiltShard[]; says: string[] }[] = [
    { what: 'none', shards: [], says: ['No shard to merge, expected the folders of all shards'] },
    { what: 'one missing', shards: [shard(1), shard(3)], says: ['Shard 2 of 3 is missing'] },
    { what: 'several missing', shards: [shard(1)], says: ['Shards 2, 3 of 3 are missing'] },
    {
      what: 'many missing',
      shards: [shard(1, { of: 40 })],
      says: ['Shards 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 29 more of 40 are missing'],
    },
    {
      what: 'one twice',
      shards: [...all, shard(2, {}, 's/again')],
      says: ['s/2 and s/again are both shard 2'],
    },
    {
      what: 'of different numbers',
      shards: [shard(1), shard(2), shard(3, { of: 4 })],
      says: ['s/3 is one of 4 shards, s/1 is one of 3'],
    },
    {
      what: 'of another program',
      shards: [shard(1), shard(2, { program: 'old' }), shard(3)],
      says: [
        's/2 was built by another version of the program, of its packages or of Node than this one',
      ],
    },
    {
      what: 'with other settings',
      shards: [shard(1, { settings: { ...settings, BASE_PATH: '/x/' } }), shard(2), shard(3)],
      says: ['s/1 was built with another setting: BASE_PATH is "/x/" there and "/" here'],
    },
    {
      what: 'with a setting that is not known here',
      shards: [shard(1), shard(2), shard(3, { settings: { ...settings, MORE: '1' } })],
      says: ['s/3 was built with another setting: MORE is "1" there and not set here'],
    },
    {
      what: 'with PDFs and without',
      shards: [
        shard(1, { articles: {} }),
        shard(2),
        shard(3, { articles: { a3: article('a3', { 'article.pdf': 1 }) } }),
      ],
      says: ['s/2 was built without PDFs, s/3 with them'],
    },
    {
      what: 'with pictures and without',
      shards: [
        shard(1),
        shard(2, { articles: {}, pictures: false }),
        shard(3, { pictures: false }),
      ],
      says: ['s/3 was built without pictures for sharing, s/1 with them'],
    },
  ];
  test.each(refused)('are refused: $what', ({ shards, says }) => {
    expect(refusals(shards, here)).toEqual(says);
  });

  const found = { a1: article('a1'), a2: article('a2'), a3: article('a3') };
  test('of the content that is here are not refused', () => {
    expect(contentRefusals(all, found)).toEqual([]);
  });

  test.each([
    {
      what: 'an article has come',
      articles: { ...found, a4: article('a4'), a5: article('a5') },
      says: ['No shard has "a4" and 1 more: the content is another'],
    },
    {
      what: 'an article has gone',
      articles: { a1: found.a1, a3: found.a3 },
      says: ['s/2 was built from other content: the content has no "a2"'],
    },
    {
      what: 'an article has changed',
      articles: { ...found, a3: { digest: 'new', key: 'new' } },
      says: ['s/3 was built from other content: the content has changed: "a3"'],
    },
    {
      what: 'what an article says of others has changed',
      articles: { ...found, a1: { ...found.a1, key: 'new' } },
      says: [
        's/1 was built from other content: it was built beside other articles or with other settings: "a1"',
      ],
    },
  ])('of other content are refused: $what', ({ articles, says }) => {
    expect(contentRefusals(all, articles)).toEqual(says);
  });

  test('that load other scripts are refused', () => {
    expect(scriptRefusals(all, 'scripts')).toEqual([]);
    expect(scriptRefusals([shard(1), shard(2, { scripts: 'old' })], 'scripts')).toEqual([
      's/2 loads other scripts or styles than this build',
    ]);
  });
});

describe('the folder of a shard', () => {
  let dir: string;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'shards-'));
  });
  afterAll(() => rm(dir, { recursive: true }));

  const folder = async (name: string): Promise<string> => {
    await mkdir(join(dir, name, 'articles', 'a1', 'notes'), { recursive: true });
    await writeFile(join(dir, name, 'articles', 'a1', 'notes', 'index.html'), 'notes');
    return join(dir, name);
  };

  test('is read as it was written', async () => {
    const at = await folder('good');
    const { record } = shard(1);
    await writeRecord(at, record);
    expect(await readBuiltShard(at)).toEqual({ dir: at, record });
    expect(await folderRefusals([{ dir: at, record }])).toEqual([]);
  });

  test('that is none is refused', async () => {
    const at = await folder('none');
    expect(await readBuiltShard(at)).toEqual({ fault: `${at} is no shard: it has no shard.json` });
  });

  test.each(['', '{', '{}', 'null', '{"number":1}'])(
    'with the record %j is refused',
    async (text) => {
      const at = await folder('broken');
      await writeFile(join(at, 'shard.json'), text);
      expect(await readBuiltShard(at)).toEqual({
        fault: `${at} is no shard that this version can read: its shard.json is another`,
      });
    },
  );

  test('that lost a file is refused', async () => {
    const at = await folder('lossy');
    const built = { dir: at, record: shard(1).record };
    await rm(join(at, 'articles', 'a1', 'notes', 'index.html'));
    expect(await folderRefusals([built])).toEqual([
      `${at} is not whole: articles/a1 has 0 files of 0 bytes, expected 1 of 5`,
    ]);
  });

  test('stays as it is when its articles are taken', async () => {
    const at = await folder('taken');
    const built = { dir: at, record: shard(1).record };
    const out = join(dir, 'out');
    await takeArticles([built], out);
    expect(await sizeOf(join(out, 'articles', 'a1'))).toEqual({ files: 1, bytes: 5 });
    expect(await folderRefusals([built])).toEqual([]);
  });
});
