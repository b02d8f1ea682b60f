import { describe, expect, test } from 'vitest';
import { htmlOf, withApparatus } from '../../../src/site/print.ts';
import { compileTexts } from '../../support/compile.ts';
import { sectionsHtml, treeFrom } from '../../support/html.ts';
import { anArticle } from './articles.ts';

describe('the text of a section on a page', () => {
  const printed = (html: string) => htmlOf(withApparatus(treeFrom(html), anArticle()));

  test('has the number of each paragraph, which links to it', () => {
    expect(printed('<p id="p-1">First words.</p><p>No paragraph.</p>')).toBe(
      '<p id="p-1" data-n="1"><a class="para-link" href="#p-1" aria-label="Link to paragraph 1">1</a> First words.</p><p>No paragraph.</p>',
    );
  });

  test('has what old addresses lead to before the number', () => {
    expect(printed('<p id="p-1"><span id="p-0" data-alias="p-1"></span>First words.</p>')).toMatch(
      /^<p id="p-1" data-n="1"><span id="p-0" data-alias="p-1"><\/span><a [^>]*>1<\/a> First/,
    );
  });

  test('begins no line with a dash between two words', () => {
    const words = '<p>So—it was <em>long</em>—too, a — b and Nagorno-Karabakh—or</p>';
    const printedWords =
      '<p><span class="nobr">So—</span>it was <em>long</em>—too, a — b and Nagorno-' +
      '<span class="nobr">Karabakh—</span>or</p>';
    expect(printed(words)).toBe(printedWords);
    const code = '<p><code>a—b</code></p>';
    expect(printed(code)).toBe(code);
  });

  test('cannot be printed before its pull-quotes are drawn', () => {
    const tree = treeFrom('<aside data-quote="pq-1"></aside>');
    expect(() => htmlOf(tree)).toThrow(/pullQuote/);
    expect(htmlOf(withApparatus(tree, anArticle()))).toBe('');
  });

  test('has the number of a paragraph whose author gave it an id', async () => {
    const { article } = await compileTexts('<p id="mine">Typed as HTML.</p>\n');
    const [paragraph] = article?.paragraphs ?? [];
    expect(paragraph?.id).toBe('user-content-mine');
    expect(sectionsHtml(article)[0]).toContain(
      '<p id="user-content-mine" data-n="1"><a class="para-link" href="#user-content-mine"',
    );
  });
});
