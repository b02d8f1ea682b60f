import { describe, expect, test } from 'vitest';
import { toFeed } from '../../../src/exports/feed/feed.ts';
import { highwireTags } from '../../../src/exports/page-metadata/highwire.ts';
import { toJats } from '../../../src/exports/jats/jats.ts';
import { jsonLd } from '../../../src/exports/page-metadata/json-ld.ts';
import { knownFacts } from '../../../src/exports/known.ts';
import { toLlmsText } from '../../../src/exports/site-files/llms.ts';
import { toMarkdown } from '../../../src/exports/markdown/markdown.ts';
import { toPdfHtml } from '../../../src/exports/pdf/pdf-html.ts';
import { toPlainText } from '../../../src/exports/text/text.ts';
import { bareArticle, blankArticle, smallArticle } from '../../fixtures/exports/article.ts';
import { elements, readXml, words } from './xml.ts';
import { treeFrom } from '../../support/html.ts';

const site = { root: 'https://example.org/journal/', name: 'Scholium' };
const blanks = blankArticle();
const blank = ' \u0007\n';

describe('facts that say nothing', () => {
  test('are left out, and the others stay', () => {
    const expected = {
      ...bareArticle(),
      authors: [{ name: 'Plato', family: 'Plato', affiliations: [] }],
    };
    expect(knownFacts(blanks)).toEqual(expected);
  });

  test('leave an article that has none as it is', () => {
    expect(knownFacts(smallArticle())).toEqual(smallArticle());
  });

  test('give a title of the address where there is no other', () => {
    const { title } = knownFacts(
      smallArticle({ slug: 'a&b', title: { tree: treeFrom(''), text: blank } }),
    );
    expect(title).toEqual({ tree: treeFrom('a&#38;b'), text: 'a&b' });
  });

  test('give no format an author without a name', () => {
    expect(highwireTags(blanks, site).filter(({ name }) => name === 'citation_author')).toEqual([
      { name: 'citation_author', content: 'Plato' },
    ]);
    expect(jsonLd(blanks, site)['author']).toEqual([
      { '@type': 'Person', name: 'Plato', familyName: 'Plato' },
    ]);
    expect(toMarkdown(blanks, site)).toContain('author:\n  - "Plato"\n');
    expect(toPdfHtml(blanks, site, '').match(/name="author"/g)).toHaveLength(1);
    expect(toPlainText(blanks, site)).toContain('Diplomacy\n\nPlato\n\nhttps:');
    expect(toLlmsText([blanks], site)).toContain('article.md): Plato\n');
    expect(elements(readXml(toFeed([blanks], site)), 'name').map(words)).toEqual([
      'Scholium',
      'Plato',
    ]);
  });

  test('leave no empty element in JATS, which is then declared without an ISSN', () => {
    const withIssn = smallArticle({ journal: { title: 'J', issn: '1234-5679' } });
    expect(toJats(blanks, site)).not.toMatch(/<([\w-]+)[^<>]*>\s*<\/\1>|<(?:issn|journal-id)\b/);
    expect(toJats(smallArticle(), site)).not.toContain('<issn');
    expect(toJats(smallArticle(), site)).toContain('Journal Archiving and Interchange DTD');
    expect(toJats(withIssn, site)).toContain('<issn>1234-5679</issn>');
    expect(toJats(withIssn, site)).toContain('Journal Publishing DTD');
  });
});
