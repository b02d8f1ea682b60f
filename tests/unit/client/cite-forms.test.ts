import { describe, expect, it } from 'vitest';
import { type CiteFile, formsFor } from '../../../src/reading/cite-forms.ts';
import { citeAs } from '../../../src/exports/cite/cite-as.ts';
import { toCiteJson } from '../../../src/exports/cite/cite-json.ts';
import { anArticle } from '../model/articles.ts';
import { treeFrom } from '../../support/html.ts';

const site = { root: 'https://example.org/', name: 'Scholium' };
const article = {
  ...anArticle(),
  title: { tree: treeFrom('On para. 1 of par. 1'), text: 'On para. 1 of par. 1' },
};
const file: CiteFile = JSON.parse(await toCiteJson(article, site));

describe('the forms of citation', () => {
  it('for any paragraph are made from an example as the site itself would make them', async () => {
    for (const paragraph of article.paragraphs) {
      const { id, n } = paragraph;
      expect(formsFor(file, { paragraph: { id, n: String(n) } })).toEqual(
        await citeAs(article, site, { paragraph }),
      );
    }
  });

  it('for a section are those that its page prints', async () => {
    const [section] = article.sections;
    expect(formsFor(file, { section: 'one' })).toEqual(
      await citeAs(article, site, { section: section! }),
    );
  });

  it('name what stands before the first heading, which has none', async () => {
    const [section] = article.sections;
    const opening = { ...section!, title: { tree: treeFrom(''), text: '' } };
    const [form] = await citeAs(article, site, { section: opening });
    expect(form!.text).toContain('sec. “Opening”');
  });

  it('are those of the article where a part has none', async () => {
    expect(formsFor(file, {})).toEqual(await citeAs(article, site));
    expect(formsFor(file, { section: 'constructor' })).toEqual(await citeAs(article, site));
  });
});
