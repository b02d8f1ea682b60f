import { type Article, articleFileNames, fullTitle } from '../../article/index.ts';
import { addressesOf, siteAddresses, type Site } from '../addresses.ts';
import { clip } from '../page-metadata/cards.ts';
import { knownFacts } from '../known.ts';
import { isOffered } from '../offered.ts';
import { oneLine } from '../safe-text.ts';

/** `llms.txt` (llmstxt.org): what the site holds, as Markdown with links to plain-text forms. */
export function toLlmsText(articles: readonly Article[], site: Site): string {
  const { file } = siteAddresses(site);
  const lines = [
    `# ${words(site.name)}`,
    ...(site.description ? [`> ${words(site.description)}`] : []),
    [
      isOffered('markdown', site) &&
        'Each article is one Markdown file with its notes as footnotes and its sources in the frontmatter.',
      'Paragraphs, notes and sources have permanent addresses on the article’s page.',
    ]
      .filter(Boolean)
      .join(' '),
    '## Articles',
    articles.map((article) => articleLine(knownFacts(article), site)).join('\n'),
    '## Optional',
    [
      `- [Works cited across articles](${file('works.json')}): JSON, each with the places that cite it`,
      `- [Feed](${file('feed.xml')}): Atom, full text`,
      `- [Sitemap](${file('sitemap.xml')})`,
    ].join('\n'),
  ];
  return `${lines.filter(Boolean).join('\n\n')}\n`;
}

function articleLine(article: Article, site: Site): string {
  const addresses = addressesOf(article, site);
  const by = article.authors.map(({ name }) => name).join(', ');
  const about = article.abstract && clip(article.abstract.text, 300);
  const rest = [by, about].filter(Boolean).map((part) => words(part ?? ''));
  const address = isOffered('markdown', site)
    ? addresses.file(articleFileNames.markdown)
    : addresses.article;
  const link = `- [${words(fullTitle(article))}](${address})`;
  return rest.length > 0 ? `${link}: ${rest.join('. ')}` : link;
}

/** Words that cannot end a link or start markup. */
function words(text: string): string {
  return oneLine(text).replace(/[\\[\]<>`*_]|&(?=#?\w+;)/g, '\\$&');
}
