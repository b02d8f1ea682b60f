import { z } from 'zod';

/** A typed link as the head of a page has it. */
export interface HeadLink {
  readonly rel: string;
  readonly href: string;
  readonly type?: string | undefined;
}

const target = z.looseObject({ href: z.string(), type: z.string().optional() });
const linksetSchema = z.strictObject({
  linkset: z.array(z.object({ anchor: z.string() }).catchall(z.array(target).min(1))),
});

/** How often a relation may stand: the least and the most. */
type Count = readonly [number, number];
const many = Infinity;
const aboutPage = 'https://schema.org/AboutPage';
const linksetType = 'application/linkset+json';

/** Cardinalities of the FAIR Signposting Profile, level 1, for the landing page. */
const landing: Readonly<Record<string, Count>> = {
  'cite-as': [1, 1],
  describedby: [1, many],
  item: [1, many],
  type: [1, 2],
  author: [0, many],
  license: [0, 1],
  linkset: [0, many],
};

/** What level 1 of the profile finds wrong with the links in the head of a landing page. */
export function level1Faults(links: readonly HeadLink[]): string[] {
  const known = links.filter(({ rel }) => rel in landing);
  return [
    ...countFaults(landing, (relation) => known.filter(({ rel }) => rel === relation)),
    ...known.flatMap((link) => targetFaults(link.rel, link)),
    ...(known.some(({ rel, href }) => rel === 'type' && href === aboutPage)
      ? []
      : [`no type is ${aboutPage}`]),
  ];
}

/**
 * What level 2 finds wrong with a linkset (RFC 9264, JSON): it has every link of the landing page,
 * and every file that the page names leads back to it.
 */
export function level2Faults(json: unknown, page: string, links: readonly HeadLink[]): string[] {
  const parsed = linksetSchema.safeParse(json);
  if (!parsed.success) return [z.prettifyError(parsed.error)];
  const { linkset } = parsed.data;
  const targetsOf = (anchor: string, relation: string) =>
    linkset.flatMap((context) => {
      const targets = context.anchor === anchor ? context[relation] : undefined;
      return Array.isArray(targets) ? targets : [];
    });
  const known = links.filter(({ rel }) => rel in landing && rel !== 'linkset');
  const back = (rel: string, relation: string, [least, most]: Count) =>
    known
      .filter((link) => link.rel === rel)
      .flatMap(({ href }) => {
        const targets = targetsOf(href, relation);
        const leads = targets.some((each) => each.href === page);
        return targets.length < least || targets.length > most || !leads
          ? [`${href} does not lead back by ${relation}`]
          : [];
      });
  return [
    ...countFaults(landing, (relation) => targetsOf(page, relation)),
    ...known.flatMap(({ rel, href, type }) =>
      targetsOf(page, rel).some((each) => each.href === href && each.type === type)
        ? []
        : [`${rel} ${href} is not in the linkset`],
    ),
    ...back('item', 'collection', [1, 1]),
    ...back('describedby', 'describes', [1, many]),
    ...linkset.flatMap(({ anchor, ...relations }) => [
      ...(URL.canParse(anchor) ? [] : [`the anchor ${anchor} is not absolute`]),
      ...Object.entries(relations).flatMap(([relation, targets]) =>
        Array.isArray(targets) ? targets.flatMap((each) => targetFaults(relation, each)) : [],
      ),
    ]),
    ...repeated(linkset.map(({ anchor }) => anchor)).map((anchor) => `${anchor} is there twice`),
  ];
}

function countFaults(
  counts: Readonly<Record<string, Count>>,
  links: (relation: string) => readonly unknown[],
): string[] {
  return Object.entries(counts).flatMap(([relation, [least, most]]) => {
    const { length } = links(relation);
    return length < least || length > most
      ? [`${length} × ${relation}, expected ${least} to ${most}`]
      : [];
  });
}

function targetFaults(rel: string, { href, type }: Omit<HeadLink, 'rel'>): string[] {
  const typed = ['describedby', 'item', 'linkset', 'collection', 'describes'].includes(rel);
  return [
    ...(URL.canParse(href) ? [] : [`${rel} ${href} is not absolute`]),
    ...(typed && !/^[\w.+-]+\/[\w.+-]+$/.test(type ?? '') ? [`${rel} ${href} has no type`] : []),
    ...(rel === 'linkset' && type !== linksetType ? [`the linkset is not ${linksetType}`] : []),
  ];
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
