import { expect, test } from 'vitest';
import { linkManuscripts } from '../../../src/cli/link-manuscripts.ts';

const slugs = new Map([
  ['Other Text.md', 'other-text'],
  ['rules.md', 'rules'],
]);
const linked = (text: string) => linkManuscripts(text, slugs);

test('links between texts of a folder lead to their articles', () => {
  expect(linked('See [rules.md](rules.md) and [two](./rules.md#two "Title").')).toBe(
    'See [rules.md](../rules/article.md) and [two](../rules/article.md#two "Title").',
  );
  expect(linked('[a][b]\n\n[b]: <Other Text.md>\n')).toBe(
    '[a][b]\n\n[b]: <../other-text/article.md>\n',
  );
});

test('whatever is no link to a text of the folder stays as it is', () => {
  const text =
    'rules.md, `[a](rules.md)`, [b](more/rules.md), [c](https://example.org/rules.md), ![d](rules.md)\n\n    [e](rules.md)\n';
  expect(linked(text)).toBe(text);
});
