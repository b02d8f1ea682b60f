import { unzipSync } from 'fflate';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { toEpub } from '../../../src/exports/epub/epub.ts';
import { feedHtml } from '../../../src/exports/feed/feed-html.ts';
import { toJats } from '../../../src/exports/jats/jats.ts';
import { toPdfHtml } from '../../../src/exports/pdf/pdf-html.ts';
import { toPlainText } from '../../../src/exports/text/text.ts';
import { endsWithWorksHeading } from '../../../src/article/sections.ts';
import { section, smallArticle } from '../../fixtures/exports/article.ts';
import { elements, readXml, words } from './xml.ts';

const site = { root: 'https://example.org/journal/', name: 'Scholium' };
const plain = smallArticle();
const headed = smallArticle({
  sections: [...plain.sections.slice(0, 1), section('references', 'References', [])],
});

describe('an article that ends with a heading for its works', () => {
  test('is told from others', () => {
    expect(endsWithWorksHeading(headed)).toBe(true);
    expect(endsWithWorksHeading(plain)).toBe(false);
    expect(endsWithWorksHeading({ ...headed, works: [] })).toBe(false);
    expect(endsWithWorksHeading(smallArticle({ sections: [] }))).toBe(false);
  });

  test('has them right after it in the EPUB, and named once', () => {
    const file = unzipSync(toEpub(headed, site))['EPUB/article.xhtml'];
    const tree = readXml(new TextDecoder().decode(file));
    expect(elements(tree, 'h1').map(words)).toEqual(['Negotiations', 'References', 'Notes']);
    expect(elements(tree, 'section').map(({ attributes }) => attributes['id'])).toEqual([
      'negotiations',
      'references',
      'works',
      'notes',
    ]);
  });

  test('has them under it in the PDF, before what the edition adds', () => {
    const tree = fromHtml(toPdfHtml(headed, site, ''));
    expect(selectAll(':is(main, .added) h2', tree).map((each) => toString(each))).toEqual([
      'Negotiations',
      'References',
      'What the argument rests on',
    ]);
  });

  test('has them under it in plain text, the notes last', () => {
    const text = toPlainText(headed, site);
    expect(text).toMatch(/\n\n1\. References\n\nWho We are\n\n[^]+\n\nNotes\n\n\[1\] /);
    expect(text).not.toContain('\n\nWorks\n\n');
  });

  test('has them right after it in the feed, and named once', () => {
    const { children } = fromHtml(feedHtml(headed, site), { fragment: true });
    const [heading, list] = children.filter((child) => child.type === 'element').slice(-2);
    expect([heading?.tagName, toString(heading!)]).toEqual(['h2', 'References']);
    expect(list?.tagName).toBe('ul');
    expect(list?.children).toHaveLength(headed.works.length);
    expect(feedHtml(headed, site)).not.toContain('>Sources<');
  });

  test('gives the list its title in JATS, and no empty section', () => {
    const tree = readXml(toJats(headed, site));
    expect(elements(tree, 'sec').map((sec) => words(elements(sec, 'title')[0]))).toEqual([
      'Negotiations',
    ]);
    expect(elements(elements(tree, 'ref-list')[0]!, 'title').map(words)).toEqual(['References']);
  });
});
