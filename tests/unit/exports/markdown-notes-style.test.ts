import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../src/exports/markdown/markdown.ts';
import { readCited } from '../../support/read-citations.ts';

const site = { root: 'https://example.org/journal/', name: 'Scholium' };

describe('article.md in a style that cites in notes', () => {
  it.each([
    'So it is [@ames2011].',
    'So it is.[@ames2011] Yes.',
    'So it is. [@ames2011] Yes.',
    'So[@ames2011]; and so [@hale1998]!',
    'And so on, etc. [@ames2011]. Yes.',
    '*So* [@ames2011]. It is [@ames2011; @hale1998]?',
    'He said "so [@ames2011]."',
    'So [@ames2011] [@hale1998].',
    'As @ames2011 [p. 3], says. And @hale1998.',
    'So says @many.',
    "So says @ames2011's own, and -@hale1998.",
    'So *it is [@ames2011]*, yes.',
    'So.^[See [@ames2011], too.] Yes [@hale1998].',
  ])('has stops, space and citations in the order of %j', async (typed) => {
    const works = [
      { id: 'many', type: 'book', title: 'All', author: ['A', 'B', 'C', 'D'].map(person) },
      ...['ames2011', 'hale1998'].map((id) => ({
        ...{ id, type: 'book', title: `On ${id}`, author: [person(id.slice(0, 4))] },
      })),
    ];
    const { article } = await readCited(typed, { head: 'csl: chicago-notes\n', works });
    expect(toMarkdown(article, site)).toContain(`\n\n${typed}\n`);
  });
});

function person(family: string): { family: string; given: string } {
  return { family, given: 'Ivo' };
}
