import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { type Article, typeset } from '../src/article/index.ts';
import { articlesOf, compileLibrary } from '../src/library/index.ts';
import { picturesOf, stripFile, svgOf } from '../src/pictures/index.ts';
import { toPng } from '../src/site/figures/png.ts';
import { articlePicture, evidencePicture } from '../src/site/figures/share-list.ts';
import { sharePicture } from '../src/site/figures/share-picture.ts';
import { compileTexts } from '../tests/support/compile.ts';
import { median, ratio, short } from './figures.ts';
import { wordsFor } from '../src/messages/index.ts';

const english = wordsFor('en');

/** Milliseconds of processor time that the pictures of an article add to its build. */
export interface PictureFigures {
  /** Those of the first article. */
  readonly article: PictureTimes;
  /** Those of an article of 300 paragraphs, 300 works and 500 names. */
  readonly long: PictureTimes;
}

export interface PictureTimes {
  /** Every picture of its page of evidence, and the strips of its head. */
  readonly drawn: number;
  /** Its picture for sharing and that of its evidence, as PNG. */
  readonly shared: number;
}

/** Milliseconds that the pictures of one article may take. */
const budget = 150;

/** Times the pictures of the first article of `contentDir`, and of a long one. */
export async function timePictures(contentDir: string): Promise<PictureFigures> {
  const [own] = articlesOf(await compileLibrary({ contentDir, draft: false, base: '/' }));
  if (!own) throw new Error(`No article in ${contentDir}`);
  const { article: long, problems } = await compileTexts(longArticle());
  if (!long) throw new Error(problems[0]?.message ?? 'No long article');
  return { article: await times(typeset(own)), long: await times(typeset(long)) };
}

/** Medians of seven, after two that find nothing compiled. */
async function times(article: Article): Promise<PictureTimes> {
  const drawn: number[] = [];
  const shared: number[] = [];
  for (let n = 0; n < 9; n++) {
    // What is known of an article is known by its object.
    const fresh = { ...article };
    const started = process.cpuUsage();
    draw(fresh);
    const drawing = process.cpuUsage(started);
    const between = process.cpuUsage();
    for (const { content, width } of [articlePicture(fresh), evidencePicture(fresh)]) {
      await toPng(sharePicture(content), width);
    }
    if (n < 2) continue;
    drawn.push(milliseconds(drawing));
    shared.push(milliseconds(process.cpuUsage(between)));
  }
  return { drawn: median(drawn), shared: median(shared) };
}

function milliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}

function draw(article: Article): number {
  const drawings = picturesOf(article, english).flatMap((picture) =>
    [picture.wide, picture.narrow].flatMap((drawing) =>
      drawing ? [svgOf(drawing, picture, 'picture')] : [],
    ),
  );
  const file = stripFile(article, english);
  const tree: Root = { type: 'root', children: [...drawings, ...(file ? [file] : [])] };
  return toHtml(tree, { space: 'svg' }).length;
}

/** The files of an article of 300 paragraphs that cites 300 works and names 500 people. */
function longArticle(): Record<string, string> {
  const count = { paragraphs: 300, works: 300, names: 500 };
  const types = ['book', 'article-journal', 'chapter', 'webpage', 'article-newspaper', 'report'];
  const name = (n: number) => `Person${letters(n)}`;
  const works = Array.from({ length: count.works }, (_, n) => ({
    id: `work${n}`,
    type: types[n % types.length],
    title: `Title ${n}`,
    author: [{ family: `Author${letters(n)}`, given: 'Anna' }],
    issued: { 'date-parts': [[1950 + (n % 75), (n % 12) + 1]] },
    ...(n % 2 === 0 && {
      URL: `https://example.org/${n}`,
      accessed: { 'date-parts': [[2024 + (n % 3), 5, (n % 28) + 1]] },
    }),
  }));
  const paragraphs = Array.from({ length: count.paragraphs }, (_, n) => {
    const names = Array.from({ length: 5 }, (__, at) => name((n * 5 + at) % count.names));
    const rest = 'and so it went on for years '.repeat(3 + (n % 9));
    const heading = n % 25 === 0 ? `## Part ${n / 25 + 1}\n\n` : '';
    return `${heading}In ${1900 + (n % 120)} ${names.join(', ')} met, ${rest}[^n${n}].`;
  });
  const notes = Array.from({ length: count.paragraphs }, (_, n) => `[^n${n}]: See @work${n}.`);
  return {
    'article.md': `---\ntitle: A Long Article\n---\n\n${[...paragraphs, ...notes].join('\n\n')}\n`,
    'references.json': JSON.stringify(works),
    'edition.yaml': JSON.stringify({
      names: Array.from({ length: count.names }, (_, n) => ({ label: name(n), kind: 'person' })),
      events: Array.from({ length: 40 }, (_, n) => ({
        date: String(1900 + n),
        words: `In ${1900 + n} ${name((n * 5) % count.names)}`,
        paragraph: String(n + 1),
      })),
    }),
  };
}

/** "abc": letters for a number, another for each. */
function letters(n: number): string {
  return String(n).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
}

/** A line for the report, each figure with the part of its budget that it takes. */
export function picturesLine({ article, long }: PictureFigures): string {
  const whole = (times: PictureTimes): string => {
    const all = times.drawn + times.shared;
    return (
      `${short(all)} ms (${ratio(all, budget)} of ${budget} ms allowed; ` +
      `${short(times.drawn)} ms drawn, ${short(times.shared)} ms for sharing)`
    );
  };
  return (
    `The pictures of one article, in processor time: ${whole(article)}; of one with 300 paragraphs, 300 works and ` +
    `500 names: ${whole(long)}.`
  );
}
