import { type Article, type Author, fullTitle } from '../../article/index.ts';

/** The article as other authors cite it, in one style. */
export interface CitationForm {
  readonly style: 'APA' | 'MLA' | 'Chicago';
  readonly text: string;
}

/**
 * The article as other authors cite it, in plain text: APA 7, MLA 9 and a note of Chicago 17.
 * Only what the frontmatter says is printed; nothing is filled in.
 */
export function citationForms(article: Article, url: string): CitationForm[] {
  const address = article.doi ? `https://doi.org/${article.doi}` : url;
  return [
    { style: 'APA', text: apa(article, address) },
    { style: 'MLA', text: mla(article, address) },
    { style: 'Chicago', text: chicago(article, address) },
  ];
}

function apa(article: Article, address: string): string {
  const { authors, journal, date } = article;
  const { volume, issue, pages } = journal ?? {};
  const number = volume && issue ? `${volume}(${issue})` : (volume ?? (issue && `(${issue})`));
  return join(' ', [
    stop(join(' ', [list(authors.map(initialled), ' & '), `(${date?.year ?? 'n.d.'})`])),
    stop(fullTitle(article)),
    stop(join(', ', [journal?.title, number, pages])),
    address,
  ]);
}

function mla(article: Article, address: string): string {
  const { authors, journal, date } = article;
  const { volume, issue, pages } = journal ?? {};
  return join(' ', [
    stop(inverted(authors)),
    `“${stop(fullTitle(article))}”`,
    stop(
      join(', ', [
        journal?.title,
        volume && `vol. ${volume}`,
        issue && `no. ${issue}`,
        date && String(date.year),
        pages && `pp. ${pages}`,
        address,
      ]),
    ),
  ]);
}

function chicago(article: Article, address: string): string {
  const { authors, journal, date } = article;
  const title = fullTitle(article);
  const { volume, issue, pages } = journal ?? {};
  const number = join(', ', [volume, issue && `no. ${issue}`]);
  const container = join(' ', [journal?.title, number, date && `(${date.year})`]);
  return join(' ', [
    authors.length > 0 ? `${list(authors.map(nameOf), ' and ')},` : '',
    `“${/[.?!]$/.test(title) ? title : `${title},`}”`,
    stop(join(', ', [join(': ', [container, pages]), address])),
  ]);
}

function nameOf({ name }: Author): string {
  return name;
}

function initialled({ family, given, name }: Author): string {
  if (!family || !given) return name;
  const initials = given.split(/[\s.]+/).flatMap((part) => (part ? `${part.charAt(0)}.` : []));
  return `${family}, ${initials.join(' ')}`;
}

function inverted([first, second, ...rest]: readonly Author[]): string {
  if (!first) return '';
  const lead = first.family && first.given ? `${first.family}, ${first.given}` : first.name;
  if (rest.length > 0) return `${lead}, et al.`;
  return second ? `${lead}, and ${second.name}` : lead;
}

function list(names: readonly string[], last: string): string {
  return names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')}${last}${names.at(-1)}`;
}

function join(separator: string, parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(separator);
}

function stop(words: string): string {
  return words === '' || /[.?!]$/.test(words) ? words : `${words}.`;
}
