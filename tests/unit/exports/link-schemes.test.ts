import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { toEpub } from '../../../src/exports/epub/epub.ts';
import { toFeed } from '../../../src/exports/feed/feed.ts';
import { toJats } from '../../../src/exports/jats/jats.ts';
import { toMarkdown } from '../../../src/exports/markdown/markdown.ts';
import { toPdfHtml } from '../../../src/exports/pdf/pdf-html.ts';
import { compileTexts } from '../../support/compile.ts';

const site = { root: 'https://example.org/', name: 'Scholium' };
const addresses = [
  'ftp://example.org/a',
  'urn:nbn:de:101:1-2',
  'news:comp.text',
  'tel:+123',
  'https://example.com/b',
];

test('every form of an article has the addresses that its page has, and no other', async () => {
  const { article } = await compileTexts(
    [...addresses, 'zotero://select/1'].map((address) => `[words](${address})`).join(' '),
  );
  if (!article) throw new Error('Expected an article');
  const book = unzipSync(toEpub(article, site), { filter: ({ name }) => name.endsWith('.xhtml') });
  const forms = {
    md: toMarkdown(article, site),
    jats: toJats(article, site),
    epub: Object.values(book)
      .map((page) => strFromU8(page))
      .join(),
    feed: toFeed([article], site),
    pdf: toPdfHtml(article, site, ''),
  };
  for (const [form, text] of Object.entries(forms)) {
    for (const address of addresses) expect(text, form).toContain(address);
    expect(text, form).not.toContain('zotero:');
  }
});
