import { layOutAdded, layOutPages } from './pdf-pages.ts';
import { WholeBlocks } from './pdf-reading.ts';
import { lineHeight } from './pdf-text-height.ts';

/**
 * Runs in the page: lays the text out in pages, and again where a page before the last stays empty by
 * five lines, or the last has a few sources and nothing else. The page before an empty one is then
 * set some lines shorter, or the sources nearer to one another or further apart. Of all
 * attempts the best one stays, and what the edition adds follows it.
 */
export async function layOutWell(): Promise<WholeBlocks> {
  const added = document.querySelector('.added');
  added?.remove();
  const given = document.body.cloneNode(true);
  let best = measured({ short: new Map() });
  for (let round = 0; round < rounds; round++) {
    const { empty, plan } = best;
    const most = Math.max(0, ...empty);
    const worst = empty.lastIndexOf(most);
    if (most === 0 || worst < 1) break;
    const plans = [2, 1, 3].map((lines): Plan => {
      return { ...plan, short: new Map([...plan.short, [worst - 1, lines]]) };
    });
    const better = await firstBetter(given, best, plans);
    if (!better) break;
    best = better;
  }
  if (best.isLonely) {
    const plans = distances.map((distance): Plan => ({ ...best.plan, distance }));
    best = (await firstBetter(given, best, plans)) ?? best;
  }
  if (document.body !== best.body) document.body.replaceWith(best.body);
  if (added) document.body.append(added);
  layOutAdded(best.blocks.add);
  return best.blocks;
}

/** What is other than in the first attempt. */
interface Plan {
  /** Lines that a page leaves to the next one, by its index. */
  readonly short: ReadonlyMap<number, number>;
  /** Between sources, in points. */
  readonly distance?: number;
}

interface Attempt {
  readonly plan: Plan;
  readonly body: HTMLElement;
  readonly blocks: WholeBlocks;
  /** By how much each page before the last stays too empty, in lines. */
  readonly empty: readonly number[];
  readonly isLonely: boolean;
}

/** Each attempt takes as long as the first. */
const rounds = 3;

/** Between sources, the least conspicuous first; the style has 3.5. */
const distances = [2.5, 5, 1.5, 6.5, 0.5, 8];

async function firstBetter(
  given: Node,
  best: Attempt,
  plans: readonly Plan[],
): Promise<Attempt | undefined> {
  for (const plan of plans) {
    document.body.replaceWith(given.cloneNode(true));
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    const attempt = measured(plan);
    if (cost(attempt) < cost(best)) return attempt;
  }
  return undefined;
}

function cost({ empty, isLonely }: Attempt): number {
  return empty.reduce((sum, lines) => sum + lines ** 2, 0) + (isLonely ? 1000 : 0);
}

function measured(plan: Plan): Attempt {
  const { body } = document;
  const line = lineHeight(body);
  if (plan.distance !== undefined) body.style.setProperty('--between-works', `${plan.distance}pt`);
  const blocks = new WholeBlocks();
  layOutPages(blocks.add, (page) => line * (plan.short.get(page) ?? 0));
  const pages = [...document.querySelectorAll('.page')];
  const empty = pages.slice(0, -1).map((page) => {
    const used = [...page.children].reduce(
      (sum, box) => sum + box.getBoundingClientRect().height,
      0,
    );
    return Math.max(0, (page.clientHeight - used) / line - tolerable);
  });
  return { plan, body, blocks, empty, isLonely: endsLonely(pages) };
}

/** Lines that a page may leave empty. */
const tolerable = 4.5;

/** True if fewer than four whole sources are all that the last page has. */
function endsLonely(pages: readonly Element[]): boolean {
  const [last, before] = pages.toReversed();
  const [text, ...others] = last?.children ?? [];
  const [list, ...more] = text?.children ?? [];
  if (!before || others.length > 0 || more.length > 0 || !list?.matches('.works')) return false;
  return list.querySelectorAll(':scope > li:not(.continued)').length < 4;
}
