import { describe, expect, it } from 'vitest';
import {
  type Passage,
  passageFragment,
  quotation,
  type QuotedArticle,
} from '../../../src/client/quotation.ts';

const passage: Passage = {
  drawn: 'as a success of diplomacy,4 which',
  words: ['as a success of diplomacy, which'],
  id: 'p-calm',
  first: '12',
  last: '12',
};
const article: QuotedArticle = {
  authors: ['Jane Doe'],
  title: 'Of <Notes> & Marks',
  journal: 'Journal of *Stars*',
  url: 'https://example.org/articles/notes/',
};

describe('a link to a passage', () => {
  it('names the paragraph first, then the words as they are drawn', () => {
    expect(passageFragment(passage)).toBe(
      '#p-calm:~:text=as%20a%20success%20of%20diplomacy%2C4%20which',
    );
  });

  it('names only the ends of a long passage', () => {
    const drawn = 'one two three four five six seven eight nine ten eleven twelve';
    expect(passageFragment({ ...passage, drawn })).toBe(
      '#p-calm:~:text=one%20two%20three%20four%20five,eight%20nine%20ten%20eleven%20twelve',
    );
  });

  it('leaves no hyphen, comma or ampersand that would be read as syntax', () => {
    const fragment = passageFragment({ ...passage, drawn: 'well-known, A & B' });
    expect(fragment).toBe('#p-calm:~:text=well%2Dknown%2C%20A%20%26%20B');
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
});
