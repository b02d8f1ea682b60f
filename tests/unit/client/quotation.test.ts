import { describe, expect, it } from 'vitest';
import { wordsFor } from '../../../src/messages/index.ts';
import { useMessages } from '../../../src/reading/messages.ts';
import {
  type Passage,
  passageFragment,
  quotation,
  type QuotedArticle,
} from '../../../src/reading/quotation.ts';

useMessages(wordsFor('en').reading);

const passage: Passage = {
  words: ['as a success of diplomacy, which'],
  id: 'p-calm',
  first: '12',
  last: '12',
  directive: 'text=as%20a%20success',
};
const article: QuotedArticle = {
  authors: ['Jane Doe'],
  title: 'Of <Notes> & Marks',
  journal: 'Journal of *Stars*',
  url: 'https://example.org/articles/notes/',
};

describe('a link to a passage', () => {
  it('names the block first, then the words', () => {
    expect(passageFragment(passage)).toBe('#p-calm:~:text=as%20a%20success');
    expect(passageFragment({ ...passage, id: '' })).toBe('#:~:text=as%20a%20success');
  });

  it('names what there is', () => {
    expect(passageFragment({ id: 'p-calm' })).toBe('#p-calm');
    expect(passageFragment({ id: '' })).toBe('');
  });
});

describe('a quotation where paragraphs have no numbers', () => {
  it('carries its source and its address, and no place', () => {
    const { text, html, markdown } = quotation({ ...passage, first: '', last: '' }, article);
    expect(text).toBe(
      '“as a success of diplomacy, which” (Jane Doe, “Of <Notes> & Marks”, Journal of *Stars*)\nhttps://example.org/articles/notes/#p-calm',
    );
    const address = 'https://example.org/articles/notes/#p-calm';
    expect(html).toContain(`, <a href="${address}">${address}</a></p>`);
    expect(markdown).toContain(`](<${address}>)`);
    expect(html + markdown).not.toMatch(/para\.|><\/a>|\[\]\(/);
  });
});

describe('a quotation', () => {
  it('carries its citation by paragraph and its address, as plain text', () => {
    expect(quotation(passage, article).text).toBe(
      '“as a success of diplomacy, which” (Jane Doe, “Of <Notes> & Marks”, Journal of *Stars*, para. 12)\nhttps://example.org/articles/notes/#p-calm',
    );
  });

  it('is escaped as HTML and as Markdown', () => {
    const { html, markdown } = quotation(passage, article);
    expect(html).toContain('“Of &lt;Notes&gt; &amp; Marks”, <em>Journal of *Stars*</em>');
    expect(html).toContain('<a href="https://example.org/articles/notes/#p-calm">para. 12</a>');
    expect(markdown).toBe(
      '> as a success of diplomacy, which\n>\n> — Jane Doe, “Of \\<Notes\\> & Marks”, *Journal of \\*Stars\\**, [para. 12](<https://example.org/articles/notes/#p-calm>)',
    );
  });

  it('names a range of paragraphs and several authors', () => {
    const { text } = quotation(
      { ...passage, words: ['One.', 'Two.'], last: '14' },
      { authors: ['A B', 'C D', 'E F'], title: 'T', year: '2020', url: 'https://example.org/' },
    );
    expect(text).toBe(
      '“One.\n\nTwo.” (A B, C D, and E F, “T” (2020), paras. 12–14)\nhttps://example.org/#p-calm',
    );
  });

  it('says where words stand that are in no numbered paragraph', () => {
    const { text } = quotation(
      { words: ['An item'], id: 'at-x', first: '', last: '', beside: 'list item after para. 2' },
      { authors: [], title: 'T', url: 'https://example.org/' },
    );
    expect(text).toBe('“An item” (“T”, list item after para. 2)\nhttps://example.org/#at-x');
  });

  it('keeps the lines of a verse', () => {
    const { text, html, markdown } = quotation(
      { ...passage, words: ['One <line>\nand two'] },
      article,
    );
    expect(text).toContain('“One <line>\nand two”');
    expect(html).toContain('<p>One &lt;line&gt;<br>and two</p>');
    expect(markdown).toMatch(/^> One \\<line\\>\\\n> and two\n>\n/);
  });
});
