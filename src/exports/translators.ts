import type { Article } from '../article/index.ts';
import { wordsFor } from '../messages/index.ts';
import type { Site } from './addresses.ts';
import { oneLine } from './safe-text.ts';

/** "Translated by A and B", in the language of the article; nothing where nobody is named. */
export function translatedBy({ translators = [], lang }: Article, site: Site): string | undefined {
  if (translators.length === 0) return undefined;
  const t = wordsFor(lang, site.messages);
  const names = t.list(translators.map(({ name }) => oneLine(name)));
  return t.translations.translatedBy({ names });
}
