import fc from 'fast-check';
import type { Nodes } from 'hast';
import type { CslItem, CslName } from '../../../../src/article/index.ts';
import { formatCitations } from '../../../../src/compiler/index.ts';

const capital = fc.constantFrom(
  ...'River Stone Bridge Harbour Winter Letter Machine Garden Border Council Archive Silence'.split(
    ' ',
  ),
  ...'Memory Empire Island Market Village Mountain Treaty Question Mirror Journey Theory'.split(
    ' ',
  ),
);
const joint = fc.constantFrom(' of the ', ' and ', ': The ', ' in ', ' ', ' without ');
const title = fc
  .tuple(capital, joint, capital, joint, capital)
  .map(([a, b, c, d, e]) => `The ${a}${b}${c}${b.includes(':') ? ' of ' : d}${e}`);
const family = fc.constantFrom(
  ...'Maresca Müller Novák O’Brien Petrov Quist Rossi Sørensen Tanaka Underhill Vance'.split(' '),
  'von Osten',
  'Eilstrup-Lund',
);
const given = fc.constantFrom('Ada', 'Carl', 'Dana', 'J.', 'Mary F.', 'Hans-Peter', 'Zoë');
const person: fc.Arbitrary<CslName> = fc.record({ family, given });
const people = fc.uniqueArray(person, {
  minLength: 1,
  maxLength: 3,
  selector: (name) => name.family,
});
const year = fc.integer({ min: 1900, max: 2025 });
const number = fc.integer({ min: 1, max: 120 }).map(String);
const journal = fc.constantFrom('Journal of Rivers', 'Past Questions', 'International Bridges');
const paper = fc.constantFrom('The Ferry Times', 'Daily Bridge', 'River Gazette');
const publisher = fc.constantFrom(
  'Mill Press',
  'Ashworth',
  'Oxford University Press',
  'Thread & Sons',
);
const place = fc.constantFrom('London', 'New York', 'Durham, NC', 'Kraków');
const address = fc
  .webUrl({ validSchemes: ['https'], withQueryParameters: false, withFragments: false })
  .filter((url) => /^https:\/\/[a-z.-]+(?:\/[a-z0-9-]*)*$/i.test(url));
const month = fc.integer({ min: 1, max: 12 });
const day = fc.integer({ min: 1, max: 28 });
const date = fc.tuple(year, month, day).map((parts) => ({ 'date-parts': [parts] }));
const inYear = year.map((value) => ({ 'date-parts': [[value]] }));
const pages = fc
  .tuple(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 20, max: 60 }))
  .map(([from, length]) => `${from}-${from + length}`);

type Made = Omit<CslItem, 'id'>;

/** Works of the types that notes cite most, with the fields that styles print of them. */
export const madeUpWork: fc.Arbitrary<Made> = fc.oneof(
  fc.record({
    type: fc.constant('article-journal'),
    author: people,
    title,
    'container-title': journal,
    volume: number,
    issue: number,
    issued: inYear,
    page: pages,
  }),
  fc.record({
    type: fc.constant('book'),
    author: people,
    title,
    'publisher-place': place,
    publisher,
    issued: inYear,
  }),
  fc.record({
    type: fc.constant('chapter'),
    author: people,
    title,
    'container-title': title,
    editor: people,
    'publisher-place': place,
    publisher,
    issued: inYear,
  }),
  fc.record({
    type: fc.constant('article-newspaper'),
    author: people,
    title,
    'container-title': paper,
    issued: date,
    URL: address,
  }),
);

/** The notes that a style prints of works, each of them once, as Markdown. */
export async function typedNotes(
  works: readonly Made[],
  style: string,
  locators: readonly (string | undefined)[],
): Promise<string[]> {
  const { clusters } = await formatCitations({
    works: works.map((work, n) => ({ ...work, id: `w${n}`, type: String(work['type']) })),
    clusters: works.map((_, n) => ({
      mode: 'group',
      noteNumber: n + 1,
      items: [
        {
          key: `w${n}`,
          prefix: '',
          suffix: '',
          suppressAuthor: false,
          ...(locators[n] !== undefined && { label: 'page', locator: locators[n] }),
        },
      ],
    })),
    style,
    lang: 'en',
  });
  return clusters.map(({ children }) => children.map(markdown).join(''));
}

function markdown(node: Nodes): string {
  if (node.type === 'text')
    return node.value
      .split(/(https?:\S+)/)
      .map((words, n) => (n % 2 === 1 ? words : words.replace(/[\\*_[\]`<&]/g, '\\$&')))
      .join('');
  if (node.type !== 'element') return '';
  const inner = node.children.map(markdown).join('');
  return node.tagName === 'i' || node.tagName === 'em' ? `*${inner}*` : inner;
}

/** An article with notes and nothing else to speak of. */
export function articleWith(notes: readonly string[], csl: string): string {
  const calls = notes.map((_, n) => `Words.[^${n + 1}]`).join(' ');
  const typed = notes.map((note, n) => `[^${n + 1}]: ${note}`).join('\n\n');
  return `---\ntitle: Made up\nauthor: A. Tester\nlang: en\ncsl: ${csl}\n---\n\n## Text\n\n${calls}\n\n${typed}\n`;
}
