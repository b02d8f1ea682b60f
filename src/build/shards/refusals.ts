import { articleFileNames } from '../../article/index.ts';
import type { BuiltShard, ShardArticle, ShardRecord } from './record.ts';

/** What a merge itself would build with. */
export type Expected = Pick<ShardRecord, 'program' | 'settings'>;

/** Why shards do not belong together, or not to this merge, each in a line; none where they do. */
export function refusals(shards: readonly BuiltShard[], expected: Expected): string[] {
  return [
    ...countFaults(shards),
    ...shards.flatMap((shard) => strange(shard, expected)),
    ...lackFaults(shards),
  ];
}

/** One machine had a browser that prints PDFs, or what draws pictures, and another had none. */
function lackFaults(shards: readonly BuiltShard[]): string[] {
  const full = shards.filter(({ record }) => Object.keys(record.articles).length > 0);
  const hasPdf = ({ record }: BuiltShard): boolean =>
    Object.values(record.articles).some(({ sizes }) => articleFileNames.pdf in sizes);
  return [
    ...lacking(full, 'PDFs', hasPdf),
    ...lacking(full, 'pictures for sharing', ({ record }) => record.pictures),
  ];
}

function lacking(
  shards: readonly BuiltShard[],
  what: string,
  has: (shard: BuiltShard) => boolean,
): string[] {
  const having = shards.find(has);
  if (!having) return [];
  return shards
    .filter((shard) => !has(shard))
    .map(({ dir }) => `${dir} was built without ${what}, ${having.dir} with them`);
}

function countFaults(shards: readonly BuiltShard[]): string[] {
  const [first] = shards;
  if (!first) return ['No shard to merge, expected the folders of all shards'];
  const { of } = first.record;
  const other = shards.find(({ record }) => record.of !== of);
  if (other)
    return [`${other.dir} is one of ${other.record.of} shards, ${first.dir} is one of ${of}`];
  const byNumber = Map.groupBy(shards, ({ record }) => record.number);
  const twice = [...byNumber].flatMap(([number, same]) =>
    same.length > 1 ? [`${same.map(({ dir }) => dir).join(' and ')} are both shard ${number}`] : [],
  );
  const numbers = Array.from({ length: of }, (_, index) => index + 1);
  const missing = numbers.filter((number) => !byNumber.has(number));
  return [...twice, ...(missing.length > 0 ? [missingLine(missing, of)] : [])];
}

/** Numbers that are named in a line. */
const named = 10;

function missingLine(missing: readonly number[], of: number): string {
  const more = missing.length > named ? ` and ${missing.length - named} more` : '';
  const list = missing.slice(0, named).join(', ');
  return missing.length === 1
    ? `Shard ${list} of ${of} is missing`
    : `Shards ${list}${more} of ${of} are missing`;
}

function strange({ dir, record }: BuiltShard, expected: Expected): string[] {
  if (record.program !== expected.program)
    return [
      `${dir} was built by another version of the program, of its packages or of Node than this one`,
    ];
  const names = new Set([...Object.keys(expected.settings), ...Object.keys(record.settings)]);
  return [...names]
    .filter((name) => record.settings[name] !== expected.settings[name])
    .map(
      (name) =>
        `${dir} was built with another setting: ${name} is ${shown(record.settings[name])} there and ${shown(expected.settings[name])} here`,
    );
}

function shown(value: string | undefined): string {
  return value === undefined ? 'not set' : JSON.stringify(value);
}

/** By slug: the articles of the library as a build finds them now. */
export type FoundArticles = Readonly<Record<string, Pick<ShardArticle, 'digest' | 'key'>>>;

/**
 * Why shards are not of this content, a line for each of them; none where every article is there
 * as it would be built now.
 */
export function contentRefusals(shards: readonly BuiltShard[], articles: FoundArticles): string[] {
  const held = new Set(shards.flatMap(({ record }) => Object.keys(record.articles)));
  const lacking = Object.keys(articles).filter((slug) => !held.has(slug));
  return [
    ...(lacking.length > 0 ? [`No shard has ${someOf(lacking)}: the content is another`] : []),
    ...shards.flatMap((shard) => otherContent(shard, articles)),
  ];
}

/** Which shards load other scripts than the pages of the whole library, a line for each. */
export function scriptRefusals(shards: readonly BuiltShard[], scripts: string): string[] {
  return shards
    .filter(({ record }) => record.scripts !== scripts)
    .map(({ dir }) => `${dir} loads other scripts or styles than this build`);
}

function otherContent({ dir, record }: BuiltShard, articles: FoundArticles): string[] {
  const own = Object.entries(record.articles);
  const gone = own.filter(([slug]) => !articles[slug]);
  const changed = own.filter(
    ([slug, { digest }]) => articles[slug] && articles[slug].digest !== digest,
  );
  // The article is the same, and what its pages say of others is not.
  const beside = own.filter(
    ([slug, { digest, key }]) => articles[slug]?.digest === digest && articles[slug].key !== key,
  );
  const [what, some] =
    gone.length > 0
      ? ['the content has no', gone]
      : changed.length > 0
        ? ['the content has changed:', changed]
        : ['it was built beside other articles or with other settings:', beside];
  if (some.length === 0) return [];
  return [`${dir} was built from other content: ${what} ${someOf(some.map(([slug]) => slug))}`];
}

function someOf(slugs: readonly string[]): string {
  const more = slugs.length > 1 ? ` and ${slugs.length - 1} more` : '';
  return `"${slugs[0] ?? ''}"${more}`;
}
