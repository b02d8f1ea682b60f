import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readMessages } from '../../../src/compiler/publication.ts';
import { messagesDocument } from '../../../src/messages/document.ts';
import { en, languages } from '../../../src/messages/index.ts';

test('the page of the documentation lists the messages as they are', async () => {
  await expect(messagesDocument()).toMatchFileSnapshot('../../../docs/messages.md');
});

test('what it lists is a file of messages, without a fault, that changes nothing', () => {
  const blocks = messagesDocument().match(/(?<=```yaml\n)[^`]*(?=```)/g) ?? [];
  const files = new Map([['en.yaml', new TextEncoder().encode(blocks.join(''))]]);
  const { messages, problems } = readMessages(files);
  expect(problems).toEqual([]);
  expect(messages['en']).toEqual(en);
});

test('the files that the page on languages shows are read without a fault', () => {
  const page = readFileSync('docs/languages.md', 'utf8');
  const shown = [...page.matchAll(/```yaml\n\s*# content\/messages\/(\S+)\n([^]*?)```/g)];
  expect(shown.length).toBeGreaterThan(1);
  for (const [, name = '', text = ''] of shown) {
    const { problems } = readMessages(new Map([[name, new TextEncoder().encode(text)]]));
    const faults = problems.filter(({ rule }) => rule !== 'messages-incomplete');
    expect(faults, name).toEqual([]);
  }
});

test('the page on languages has a line for each that the interface speaks', () => {
  const page = readFileSync('docs/languages.md', 'utf8');
  for (const tag of Object.keys(languages)) expect(page).toContain(`\n| \`${tag}\` `);
});
