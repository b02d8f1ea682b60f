import { createHash } from 'node:crypto';
import { publication } from '../library/index.ts';
import { browserParts, languages, messagesOf } from '../messages/index.ts';

/** Changes whenever a file of messages does, so that no browser takes an old one for it. */
export function messagesVersion(): string {
  const { messages } = publication;
  const tags = [...new Set([...Object.keys(languages), ...Object.keys(messages)])];
  const files = tags.map((tag) => browserParts.map((part) => messagesOf(tag, part, messages)));
  return createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 8);
}
